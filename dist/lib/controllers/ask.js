import { within } from '../model/deadline.js';
import { CommentsError } from '../model/errors.js';
/** Longest a backend may take before the reader is offered another try, in ms. */
export const patienceMs = 15_000;
/**
 * Calls an adapter and turns whatever it does into an answer or a `CommentsError`: adapters
 * are other people's code, and may throw at once, reject with anything, or never answer.
 * Rejects with the signal's reason when aborted; after `limitMs` with `timeout`.
 */
export async function ask({ signal, locale, keep }, run, limitMs = patienceMs) {
    try {
        return await within(signal, limitMs, true, (own) => run({ signal: own, locale, keep }));
    }
    catch (error) {
        throw signal.aborted ? signal.reason : asCommentsError(error);
    }
}
/** What was thrown, as the error a reader can be shown; what is not one is a fault in the adapter. */
export function asCommentsError(error) {
    // By name: an adapter may come with a copy of Riposte of its own.
    if (error?.name === 'CommentsError')
        return error;
    return new CommentsError('bad-answer', 'The adapter failed: see the cause.', { cause: error });
}
