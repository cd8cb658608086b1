import { CommentsError } from '../model/errors.js';
/** Longest a backend may take before the reader is offered another try, in ms. */
export const patienceMs = 15_000;
/**
 * Calls an adapter and turns whatever it does into an answer or a `CommentsError`: adapters
 * are other people's code, and may throw at once, reject with anything, or never answer.
 * Rejects with the signal's reason when aborted; after `limitMs` with `timeout`.
 */
export function ask(asking, run, limitMs = patienceMs) {
    const { signal, locale, keep } = asking;
    const own = new AbortController();
    return new Promise((resolve, reject) => {
        const give = (error) => {
            reject(error);
            own.abort(error);
        };
        const aborted = () => give(signal.reason);
        if (signal.aborted)
            return aborted();
        const timer = setTimeout(() => give(new CommentsError('timeout', `No answer after ${limitMs / 1000} seconds.`, { maybeStored: true })), limitMs);
        signal.addEventListener('abort', aborted, { once: true });
        // The async function also catches what an adapter throws before its first await.
        (async () => run({ signal: own.signal, locale, keep }))()
            .then(resolve, (error) => reject(asCommentsError(error)))
            .finally(() => {
            clearTimeout(timer);
            signal.removeEventListener('abort', aborted);
        });
    });
}
/** What was thrown, as the error a reader can be shown; what is not one is a fault in the adapter. */
export function asCommentsError(error) {
    if (error instanceof CommentsError)
        return error;
    return new CommentsError('bad-answer', 'The adapter failed with something that is not a CommentsError; see the cause.', {
        cause: error,
    });
}
