/**
 * Makes ids of 20 lower-case letters and digits, each greater as a string than the one before:
 * the time, then random bits, counted up by one within the same millisecond.
 */
export declare function timeOrderedId(now: () => number): () => string;
