import type { Call, Keep } from '../adapters/adapter.js';
import { CommentsError } from '../model/errors.js';
/** What every call to one backend is made with. */
export interface Asking {
    readonly locale: string;
    readonly keep: Keep;
    /** Aborted when nobody waits for the answer any more. */
    readonly signal: AbortSignal;
}
/** Longest a backend may take before the reader is offered another try, in ms. */
export declare const patienceMs = 15000;
/**
 * Calls an adapter and turns whatever it does into an answer or a `CommentsError`: adapters
 * are other people's code, and may throw at once, reject with anything, or never answer.
 * Rejects with the signal's reason when aborted; after `limitMs` with `timeout`.
 */
export declare function ask<T>({ signal, locale, keep }: Asking, run: (call: Call) => Promise<T>, limitMs?: number): Promise<T>;
/** What was thrown, as the error a reader can be shown; what is not one is a fault in the adapter. */
export declare function asCommentsError(error: unknown): CommentsError;
