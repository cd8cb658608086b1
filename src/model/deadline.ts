import {CommentsError} from './errors.js';

/**
 * Runs something until it settles, `signal` is aborted or `limitMs` pass, whichever comes first; what it was handed as a
 * signal of its own is aborted then. For code that may throw at once, never settle, or not look at its signal.
 * Rejects with what it threw, the signal's reason, or `timeout` with `maybeStored`.
 */
export function within<T>(
  signal: AbortSignal,
  limitMs: number,
  maybeStored: boolean,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const own = new AbortController();
    const end = (reason: unknown) => {
      reject(reason); // first, so that this is the error, and not the one it is aborted with
      own.abort(reason);
    };
    const aborted = () => end(signal.reason);
    if (signal.aborted) return aborted();
    const timer = setTimeout(
      () => end(new CommentsError('timeout', `No answer after ${limitMs / 1000} s.`, {maybeStored})),
      limitMs,
    );
    signal.addEventListener('abort', aborted);
    // The async function also catches what is thrown before the first await.
    (async () => run(own.signal))()
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        signal.removeEventListener('abort', aborted);
      });
  });
}
