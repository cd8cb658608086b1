import type {Call, Keep} from '../adapters/adapter.js';
import {within} from '../model/deadline.js';
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
export async function ask<T>(
  {signal, locale, keep}: Asking,
  run: (call: Call) => Promise<T>,
  limitMs = patienceMs,
): Promise<T> {
  try {
    return await within(signal, limitMs, true, (own) => run({signal: own, locale, keep}));
  } catch (error) {
    throw signal.aborted ? signal.reason : asCommentsError(error);
  }
}

/** What was thrown, as the error a reader can be shown; what is not one is a fault in the adapter. */
export function asCommentsError(error: unknown): CommentsError {
  // By name: an adapter may come with a copy of Riposte of its own.
  if ((error as Error | undefined)?.name === 'CommentsError') return error as CommentsError;
  return new CommentsError('bad-answer', 'The adapter failed: see the cause.', {cause: error});
}
