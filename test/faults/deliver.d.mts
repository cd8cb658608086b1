/** What is tried. `rate`: how many of the posts fail, 0 to 1. */
export interface Trial {
  readonly posts?: number;
  readonly seed?: number;
  readonly rate?: number;
  readonly reload?: boolean;
  readonly tabs?: number;
  /** False: the backend knows no keys, and is asked with `posted`. */
  readonly keys?: boolean;
}

/** What came of it: texts that are not there, and texts that are there more than once. */
export interface TrialResult {
  readonly stored: number;
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  readonly requests: number;
  readonly faults: number;
}

/** Posts, with faults, until nothing is on its way any more. */
export function deliver(trial?: Trial): Promise<TrialResult>;

/** The script of a page whose adapter has no keys. */
export const KEYLESS: string;
