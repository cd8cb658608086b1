import * as z from 'zod/mini';
import { CommentsError, type ErrorCode } from './errors.js';
/**
 * What the reference server and the rest adapter say to each other, DESIGN §5: JSON over HTTP,
 * errors as RFC 9457 problems. Paths are relative to `api/v1/` under the server's base URL.
 */
/** Where the calls live, from a server's base URL. `server` may be relative to the page. */
export declare function apiBase(server: string, page: string): URL;
/** Request headers of ours. `riposte-token`: the right to edit one comment or, on a vote, which browser votes. */
export declare const header: {
    readonly idempotencyKey: 'idempotency-key';
    readonly token: 'riposte-token';
    readonly retryAfter: 'retry-after';
};
/** Bounds of what a request may carry, in UTF-16 units unless a name says otherwise. */
export declare const limits: {
    readonly source: 10000;
    readonly name: 100;
    readonly email: 254;
    readonly url: 2000;
    readonly reason: 1000;
    readonly threadId: 2000;
    readonly title: 500;
    /** Bytes of any request body. */
    readonly bodyBytes: 65536;
    /** Comments in one page. */
    readonly page: 200;
    /** Threads in one call of `counts`. */
    readonly counts: 50;
};
/** The thread a comment is posted to, as the page describes it. */
export declare const ThreadBody: z.ZodMiniObject<{
    id: z.ZodMiniString<string>;
    site: z.ZodMiniString<string>;
    url: z.ZodMiniString<string>;
    title: z.ZodMiniString<string>;
}, z.core.$strip>;
/** Body of `POST comments`; its key travels in the `Idempotency-Key` header. */
export declare const PostBody: z.ZodMiniObject<{
    thread: z.ZodMiniObject<{
        id: z.ZodMiniString<string>;
        site: z.ZodMiniString<string>;
        url: z.ZodMiniString<string>;
        title: z.ZodMiniString<string>;
    }, z.core.$strip>;
    parentId: z.ZodMiniNullable<z.ZodMiniString<string>>;
    source: z.ZodMiniString<string>;
    author: z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniOptional<z.ZodMiniString<string>>;
        email: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>;
    notify: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    proof: z.ZodMiniOptional<z.ZodMiniObject<{
        kind: z.ZodMiniString<string>;
        value: z.ZodMiniString<string>;
    }, z.core.$strip>>;
}, z.core.$strip>;
export type PostBody = z.infer<typeof PostBody>;
/** Body of `PATCH comments/{id}`. `base`: the `editedAt`, else the `createdAt`, of what was edited. */
export declare const EditBody: z.ZodMiniObject<{
    source: z.ZodMiniString<string>;
    base: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
/** Body of `PUT comments/{id}/vote`. */
export declare const VoteBody: z.ZodMiniObject<{
    mine: z.ZodMiniLiteral<-1 | 0 | 1>;
}, z.core.$strip>;
/** Body of `POST comments/{id}/reports`. */
export declare const ReportBody: z.ZodMiniObject<{
    reason: z.ZodMiniString<string>;
}, z.core.$strip>;
/** Body of `POST preview`. */
export declare const PreviewBody: z.ZodMiniObject<{
    source: z.ZodMiniString<string>;
}, z.core.$strip>;
/** Answer of `GET counts`: published comments by thread id. */
export declare const CountsAnswer: z.ZodMiniObject<{
    counts: z.ZodMiniCustom<Record<string, number>, Record<string, number>>;
}, z.core.$strip>;
/** Answer of `GET comments/{id}`: it and its ancestors, root first; `source` only with its token. */
export declare const PathAnswer: z.ZodMiniObject<{
    comments: z.ZodMiniArray<z.ZodMiniUnknown>;
    source: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
/** Body of every refusal: RFC 9457, with our code and what goes with it. */
export declare const Problem: z.ZodMiniObject<{
    code: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniEnum<{
        "bad-answer": "bad-answer";
        blocked: "blocked";
        challenge: "challenge";
        closed: "closed";
        conflict: "conflict";
        duplicate: "duplicate";
        forbidden: "forbidden";
        invalid: "invalid";
        "not-found": "not-found";
        offline: "offline";
        "rate-limited": "rate-limited";
        server: "server";
        timeout: "timeout";
        "too-large": "too-large";
        unauthorized: "unauthorized";
    }>>>;
    title: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    detail: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    retryAfter: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniNumber<number>>>;
    fields: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniCustom<Record<string, string>, Record<string, string>>>>;
    challenge: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniObject<{
        kind: z.ZodMiniString<string>;
        data: z.ZodMiniUnknown;
    }, z.core.$strip>>>;
}, z.core.$strip>;
export type Problem = z.infer<typeof Problem>;
/** The status a code travels under. */
export declare const statusOf: Readonly<Record<ErrorCode, number>>;
/** The code a bare status stands for, where an answer has no problem body. */
export declare function codeOfStatus(status: number): ErrorCode;
/** Seconds a `Retry-After` header asks for: a number of seconds, or a date counted from `now` (ms). */
export declare function secondsToWait(value: string | null, now: number): number | undefined;
/** A refusal as the error the widget shows. `now`: ms since the epoch. */
export declare function problemError(status: number, problem: Problem, retryAfter: string | null, now: number): CommentsError;
