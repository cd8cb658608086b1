/** A built file, as far as the plugin looks at it. */
interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  code: string;
}

/** The Vite plugin, by the hooks its test calls. */
export function oneTrip(): {
  outputOptions(options: object): {chunkFileNames(): string};
  renderStart(this: {getModuleIds(): Iterable<string>}): void;
  renderChunk(this: object, code: string, chunk: {readonly isEntry: boolean}): {code: string};
  generateBundle(this: {error(words: string): never}, options: object, bundle: Record<string, Chunk>): void;
};
/** Names for the bundler's groups. */
export function inGroups(
  entry: string,
  together: Record<string, string[]>,
  after: string[],
): (id: string, graph: never) => string | null;
