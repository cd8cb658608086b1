/**
 * Runs something until it settles, `signal` is aborted or `limitMs` pass, whichever comes first; what it was handed as a
 * signal of its own is aborted then. For code that may throw at once, never settle, or not look at its signal.
 * Rejects with what it threw, the signal's reason, or `timeout` with `maybeStored`.
 */
export declare function within<T>(signal: AbortSignal, limitMs: number, maybeStored: boolean, run: (signal: AbortSignal) => Promise<T>): Promise<T>;
