/**
 * Lets each client through `most` times in any minute. `now`: ms since the epoch. One that is not known, because
 * it comes from this machine or through a proxy that says nothing, is not counted: it may be all readers at once.
 * @throws Refusal 429, with the seconds until it is let through again.
 */
export declare function floodGate(most: number, now: () => number): (client: string | undefined) => void;
