/**
 * What the reference server and the rest adapter say to each other, DESIGN §5: JSON over HTTP,
 * errors as RFC 9457 problems. Paths are relative to `api/v1/` under the server's base URL.
 */
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
    readonly threadId: 8000;
    readonly title: 500;
    /** Bytes of any request body. */
    readonly bodyBytes: 65536;
    /** Comments in one page. */
    readonly page: 200;
    /** Threads in one call of `counts`. */
    readonly counts: 50;
};
/** Answer of `GET counts`: published comments by thread id. */
export declare const CountsAnswer: import("zod/v4/core").$ZodType<{
    counts: Record<string, number>;
}, unknown, import("zod/v4/core").$ZodTypeInternals<{
    counts: Record<string, number>;
}, unknown>>;
/** Answer of `GET comments/{id}`: it and its ancestors, root first; `source` only with its token. */
export declare const PathAnswer: import("zod/v4/core").$ZodType<{
    comments: unknown[];
    source?: string | undefined;
}, unknown, import("zod/v4/core").$ZodTypeInternals<{
    comments: unknown[];
    source?: string | undefined;
}, unknown>>;
