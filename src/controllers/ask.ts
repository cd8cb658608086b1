import type {Call, Keep} from '../adapters/adapter.js';
import {CommentsError} from '../model/errors.js';

/** What every call to one backend is made with. */
export interface Asking {
  readonly locale: string;
  readonly keep: Keep;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** Longest a backend may take before the reader is offered another try, in ms. */
export const patienceMs = 15_000;

/**
 * Calls an adapter and turns whatever it does into an answer or a `CommentsError`: adapters
 * are other people's code, and may throw at once, reject with anything, or never answer.
 * Rejects with the signal's reason when aborted; after `limitMs` with `timeout`.
 */
export function ask<T>(asking: Asking, run: (call: Call) => Promise<T>, limitMs = patienceMs): Promise<T> {
  const {signal, locale, keep} = asking;
  const own = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const give = (error: unknown) => {
      reject(error);
      own.abort(error);
    };
    const aborted = () => give(signal.reason);
    if (signal.aborted) return aborted();
    const timer = setTimeout(
      () => give(new CommentsError('timeout', `No answer after ${limitMs / 1000} seconds.`, {maybeStored: true})),
      limitMs,
    );
    signal.addEventListener('abort', aborted, {once: true});
    // The async function also catches what an adapter throws before its first await.
    (async () => run({signal: own.signal, locale, keep}))()
      .then(resolve, (error: unknown) => reject(asCommentsError(error)))
      .finally(() => {
        clearTimeout(timer);
        signal.removeEventListener('abort', aborted);
      });
  });
}

/** What was thrown, as the error a reader can be shown; what is not one is a fault in the adapter. */
export function asCommentsError(error: unknown): CommentsError {
  if (error instanceof CommentsError) return error;
  return new CommentsError(
    'bad-answer',
    'The adapter failed with something that is not a CommentsError; see the cause.',
    {
      cause: error,
    },
  );
}
