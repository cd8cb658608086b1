import {errorCodes} from './error-codes.js';
import {CommentsError, type ErrorCode} from './errors.js';
import {named} from './more-shapes.js';
import {type Infer, is, loose, number, object, oneOf, text} from './shapes.js';

/** How the reference server refuses, and how a status alone is read: only loaded once something went wrong. */

/** Body of every refusal: RFC 9457, with our code and what goes with it. */
export const Problem = object({
  code: loose(oneOf(errorCodes)),
  title: loose(text),
  detail: loose(text),
  retryAfter: loose(number),
  fields: loose(named<string>('string')),
  challenge: loose(object({kind: text, data: is<unknown>(() => true)})),
});
export type Problem = Infer<typeof Problem>;

/** The status a code travels under. */
export const statusOf: Readonly<Record<ErrorCode, number>> = {
  offline: 503,
  timeout: 504,
  blocked: 403,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  closed: 403,
  conflict: 409,
  'rate-limited': 429,
  invalid: 422,
  duplicate: 409,
  'too-large': 413,
  challenge: 403,
  'bad-answer': 502,
  server: 500,
};

/** The code a bare status stands for, where an answer has no problem body. */
export function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 413) return 'too-large';
  if (status === 429) return 'rate-limited';
  if (status === 408 || status === 504) return 'timeout';
  if (status >= 500) return 'server';
  return status >= 400 ? 'invalid' : 'bad-answer';
}

/** Seconds a `Retry-After` header asks for: a number of seconds, or a date counted from `now` (ms). */
export function secondsToWait(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const seconds = /^\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : (Date.parse(value) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

/** A refusal as the error the widget shows. `now`: ms since the epoch. */
export function problemError(status: number, problem: Problem, retryAfter: string | null, now: number): CommentsError {
  const code = problem.code ?? codeOfStatus(status);
  return new CommentsError(code, problem.detail ?? problem.title ?? `The server answered ${status}.`, {
    retryAfter: problem.retryAfter ?? secondsToWait(retryAfter, now),
    fields: problem.fields,
    challenge: problem.challenge,
    detail: problem.detail,
    maybeStored: status >= 500,
  });
}
