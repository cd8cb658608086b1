/** Budgets in bytes of brotli, each with the files of a `dist` folder it counts: `riposte.js`, `chunks/…`. */
export const BUDGETS: readonly {
  readonly name: string;
  readonly limit: number;
  readonly ceiling?: number;
  files(dist: string): string[];
}[];
