/**
 * Whether this browser may have kept anything for Riposte: asked without opening the database, which would make it.
 * Browsers that can't say, or do not within a second, may have. `storage` may throw, as the global does in sandboxed frames.
 */
export async function mayHold(
  storage = () => indexedDB as IDBFactory | undefined,
  delay: (fire: () => void, ms: number) => unknown = setTimeout,
): Promise<boolean> {
  try {
    const late = new Promise<undefined>((resolve) => delay(() => resolve(undefined), 1000));
    const all = await Promise.race([storage()?.databases(), late]);
    // WebKit lists one whose making was called off, as version 0
    return all?.some(({name, version}) => name === 'riposte' && version) ?? true;
  } catch {
    return true;
  }
}
