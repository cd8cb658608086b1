import * as z from 'zod/mini';
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
