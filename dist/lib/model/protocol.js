import * as z from 'zod/mini';
import { CommentsError, errorCodes } from './errors.js';
import { named } from './shapes.js';
/**
 * What the reference server and the rest adapter say to each other, DESIGN §5: JSON over HTTP,
 * errors as RFC 9457 problems. Paths are relative to `api/v1/` under the server's base URL.
 */
/** Where the calls live, from a server's base URL. `server` may be relative to the page. */
export function apiBase(server, page) {
    const base = new URL(server, page);
    if (!base.pathname.endsWith('/'))
        base.pathname += '/';
    base.search = '';
    base.hash = '';
    return new URL('api/v1/', base);
}
/** Request headers of ours. `riposte-token`: the right to edit one comment or, on a vote, which browser votes. */
export const header = {
    idempotencyKey: 'idempotency-key',
    token: 'riposte-token',
    retryAfter: 'retry-after',
};
/** Bounds of what a request may carry, in UTF-16 units unless a name says otherwise. */
export const limits = {
    source: 10_000,
    name: 100,
    email: 254,
    url: 2_000,
    reason: 1_000,
    threadId: 2_000,
    title: 500,
    /** Bytes of any request body. */
    bodyBytes: 65_536,
    /** Comments in one page. */
    page: 200,
    /** Threads in one call of `counts`. */
    counts: 50,
};
/* @__NO_SIDE_EFFECTS__ */ // what only a server checks must not travel to readers
const text = (most) => z.string().check(z.maxLength(most));
/** The thread a comment is posted to, as the page describes it. */
export const ThreadBody = z.object({
    id: /* @__PURE__ */ z.string().check(z.minLength(1), z.maxLength(limits.threadId)),
    site: text(limits.threadId),
    url: text(limits.url),
    title: text(limits.title),
});
/** Body of `POST comments`; its key travels in the `Idempotency-Key` header. */
export const PostBody = z.object({
    thread: ThreadBody,
    parentId: z.nullable(/* @__PURE__ */ z.string().check(z.maxLength(200))),
    source: z.string(), // its length has an error of its own, 413 `too-large`
    author: z.optional(z.object({
        name: z.optional(text(limits.name)),
        email: z.optional(text(limits.email)),
        url: z.optional(text(limits.url)),
    })),
    notify: z.optional(z.boolean()),
    proof: z.optional(z.object({ kind: z.string(), value: z.string() })),
});
/** Body of `PATCH comments/{id}`. `base`: the `editedAt`, else the `createdAt`, of what was edited. */
export const EditBody = z.object({ source: z.string(), base: z.optional(z.string()) });
/** Body of `PUT comments/{id}/vote`. */
export const VoteBody = z.object({ mine: z.literal([-1, 0, 1]) });
/** Body of `POST comments/{id}/reports`. */
export const ReportBody = z.object({ reason: text(limits.reason) });
/** Body of `POST preview`. */
export const PreviewBody = z.object({ source: text(limits.source) });
/** Answer of `GET counts`: published comments by thread id. */
export const CountsAnswer = z.object({ counts: named('number') });
/** Answer of `GET comments/{id}`: it and its ancestors, root first; `source` only with its token. */
export const PathAnswer = z.object({ comments: z.array(z.unknown()), source: z.optional(z.string()) });
/** Body of every refusal: RFC 9457, with our code and what goes with it. */
export const Problem = z.object({
    code: z.catch(z.optional(z.enum(errorCodes)), undefined),
    title: z.catch(z.optional(z.string()), undefined),
    detail: z.catch(z.optional(z.string()), undefined),
    retryAfter: z.catch(z.optional(z.number()), undefined),
    fields: z.catch(z.optional(named('string')), undefined),
    challenge: z.catch(z.optional(z.object({ kind: z.string(), data: z.unknown() })), undefined),
});
/** The status a code travels under. */
export const statusOf = {
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
export function codeOfStatus(status) {
    if (status === 401)
        return 'unauthorized';
    if (status === 403)
        return 'forbidden';
    if (status === 404 || status === 410)
        return 'not-found';
    if (status === 409 || status === 412)
        return 'conflict';
    if (status === 413)
        return 'too-large';
    if (status === 429)
        return 'rate-limited';
    if (status === 408 || status === 504)
        return 'timeout';
    if (status >= 500)
        return 'server';
    return status >= 400 ? 'invalid' : 'bad-answer';
}
/** Seconds a `Retry-After` header asks for: a number of seconds, or a date counted from `now` (ms). */
export function secondsToWait(value, now) {
    if (value === null)
        return undefined;
    const seconds = /^\d+$/.test(value.trim()) ? Number(value) : (Date.parse(value) - now) / 1000;
    return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
/** A refusal as the error the widget shows. `now`: ms since the epoch. */
export function problemError(status, problem, retryAfter, now) {
    const code = problem.code ?? codeOfStatus(status);
    return new CommentsError(code, problem.detail ?? problem.title ?? `The server answered ${status}.`, {
        retryAfter: problem.retryAfter ?? secondsToWait(retryAfter, now),
        fields: problem.fields,
        challenge: problem.challenge,
        detail: problem.detail,
        maybeStored: status >= 500,
    });
}
