import type {ErrorCode} from '../model/errors.js';
import {type Problem, statusOf} from '../model/problem.js';
import {header} from '../model/protocol.js';

/** What a {@link Refusal} may carry beside its code and sentence. */
export interface RefusalOptions {
  /** HTTP status, where it isn't the code's own. */
  readonly status?: number | undefined;
  /** Field name to what is wrong with it, in words for the reader. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** Seconds until it is worth trying again. */
  readonly retryAfter?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly cause?: unknown;
}

/** A request the server will not carry out, thrown from wherever that is found out; nothing was stored. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ErrorCode;
  readonly status: number;
  readonly fields: Readonly<Record<string, string>> | undefined;
  readonly retryAfter: number | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;

  constructor(code: ErrorCode, detail: string, options: RefusalOptions = {}) {
    super(detail, 'cause' in options ? {cause: options.cause} : undefined);
    this.code = code;
    this.status = options.status ?? statusOf[code];
    this.fields = options.fields;
    this.retryAfter = options.retryAfter;
    this.headers = options.headers;
  }
}

/** One field that can't stay as it is, 422. */
export function invalidField(name: string, words: string): Refusal {
  return new Refusal('invalid', words, {fields: {[name]: words}});
}

/** A refusal as RFC 9457 sends it. */
export function problemResponse(refusal: Refusal): Response {
  const problem: Problem & {readonly status: number} = {
    title: titles[refusal.code],
    status: refusal.status,
    code: refusal.code,
    detail: refusal.message,
    fields: refusal.fields,
    retryAfter: refusal.retryAfter,
  };
  const headers = new Headers({
    ...refusal.headers,
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
  if (refusal.retryAfter !== undefined) headers.set(header.retryAfter, String(refusal.retryAfter));
  // what was sent may be quoted in words: no program may take it for HTML, whatever type it believes this to be
  const json = JSON.stringify(problem).replaceAll('<', '\\u003c');
  return new Response(json, {status: refusal.status, headers});
}

const titles: Readonly<Record<ErrorCode, string>> = {
  offline: 'The server is not reachable.',
  timeout: 'The server took too long.',
  blocked: 'This page may not use this server.',
  unauthorized: 'Signing in is needed.',
  forbidden: 'This is not allowed.',
  'not-found': 'There is nothing here.',
  closed: 'This thread takes no more comments.',
  conflict: 'This clashes with what is stored.',
  'rate-limited': 'Too many requests.',
  invalid: 'The request is not as it should be.',
  duplicate: 'This has been said already.',
  'too-large': 'That is too much.',
  challenge: 'A proof is needed.',
  'bad-answer': 'Another server gave an answer that makes no sense.',
  server: 'The server failed.',
};
