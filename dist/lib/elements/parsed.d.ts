/**
 * Runs once the page has been parsed and its scripts have run, so that a later module script
 * can hand something in first; at once where that is past.
 */
export declare function whenParsed(run: () => void): void;
/** Runs when the page has nothing better to do, within two seconds. */
export declare function whenIdle(run: () => void): void;
