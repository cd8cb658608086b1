/** Milliseconds of writing that a crash may take. */
export declare const MOST_LOST: number;

/** Kills a browser `rounds` times while its reader writes in three boxes; milliseconds of writing lost in each round. */
export declare function killRounds(options: {
  readonly rounds: number;
  readonly seed?: number;
  readonly heard?: (told: {readonly round: number; readonly lost: number}) => void;
}): Promise<number[]>;
