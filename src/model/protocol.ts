import {named} from './more-shapes.js';
import {anyList, loose, object, text} from './shapes.js';

/**
 * What the reference server and the rest adapter say to each other, DESIGN §5: JSON over HTTP,
 * errors as RFC 9457 problems. Paths are relative to `api/v1/` under the server's base URL.
 */

/** Request headers of ours. `riposte-token`: the right to edit one comment or, on a vote, which browser votes. */
export const header = {
  idempotencyKey: 'idempotency-key',
  token: 'riposte-token',
  retryAfter: 'retry-after',
} as const;

/** Bounds of what a request may carry, in UTF-16 units unless a name says otherwise. */
export const limits = {
  source: 10_000,
  name: 100,
  email: 254,
  url: 2_000,
  reason: 1_000,
  threadId: 8_000,
  title: 500,
  /** Bytes of any request body. */
  bodyBytes: 65_536,
  /** Comments in one page. */
  page: 200,
  /** Threads in one call of `counts`. */
  counts: 50,
} as const;

/** Answer of `GET counts`: published comments by thread id. */
export const CountsAnswer = object({counts: named<number>('number')});

/** Answer of `GET comments/{id}`: it and its ancestors, root first; `source` only with its token. */
export const PathAnswer = object({comments: anyList, source: loose(text)});
