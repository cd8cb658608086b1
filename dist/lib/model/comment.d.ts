import { type Infer } from './shapes.js';
/** Tags a body may be made of; anything else draws its children only. */
export declare const bodyTags: readonly ['p', 'br', 'em', 'strong', 'del', 'code', 'pre', 'a', 'ul', 'ol', 'li', 'blockquote', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'img'];
/** One of {@link bodyTags}. */
export type BodyTag = (typeof bodyTags)[number];
/** A piece of a body: text, or an element with its children. `start` numbers an `ol`; `lang` is a code block's language. */
export type BodyNode = string | {
    readonly tag: BodyTag;
    readonly children?: readonly BodyNode[];
    readonly href?: string;
    readonly src?: string;
    readonly alt?: string;
    readonly start?: number;
    readonly lang?: string;
};
/**
 * What was written. `tree` nodes are only known to be an array here: they are checked one by
 * one, in a loop, by whoever draws them, so that no depth of nesting can exhaust the stack.
 */
export type CommentBody = {
    format: 'text' | 'markdown' | 'html';
    source: string;
} | {
    format: 'tree';
    nodes: readonly BodyNode[];
};
/** The shape of a {@link CommentBody}. */
export declare const CommentBody: import("zod/v4/core").$ZodType<{
    format: "tree";
    nodes: readonly BodyNode[];
} | {
    format: "html" | "markdown" | "text";
    source: string;
}, unknown, import("zod/v4/core").$ZodTypeInternals<{
    format: "tree";
    nodes: readonly BodyNode[];
} | {
    format: "html" | "markdown" | "text";
    source: string;
}, unknown>>;
/** Who wrote a comment; `name` may be empty, which readers see as “Anonymous”. */
export declare const Author: import("zod/v4/core").$ZodType<{
    name: string;
    url?: string | undefined;
    avatarUrl?: string | undefined;
    badge?: "author" | "moderator" | undefined;
}, unknown, import("zod/v4/core").$ZodTypeInternals<{
    name: string;
    url?: string | undefined;
    avatarUrl?: string | undefined;
    badge?: "author" | "moderator" | undefined;
}, unknown>>;
export type Author = Infer<typeof Author>;
/** Sums, never below 0, and the reader's own vote. Without `down`, votes are likes. */
export declare const Votes: import("zod/v4/core").$ZodType<{
    up: number;
    down?: number | undefined;
    mine: -1 | 0 | 1;
}, unknown, import("zod/v4/core").$ZodTypeInternals<{
    up: number;
    down?: number | undefined;
    mine: -1 | 0 | 1;
}, unknown>>;
export type Votes = Infer<typeof Votes>;
/** A comment with something to read. */
export declare const ShownComment: import("zod/v4/core").$ZodType<{
    id: string;
    parentId: string | null;
    createdAt: string;
    editedAt?: string | undefined;
    permalink?: string | undefined;
    kind?: "comment" | "mention" | undefined;
    moreReplies?: string | undefined;
    pinned?: boolean | undefined;
    origin?: {
        name: string;
        url?: string | undefined;
    } | undefined;
    votes?: {
        up: number;
        down?: number | undefined;
        mine: -1 | 0 | 1;
    } | undefined;
    can?: {
        reply?: boolean | undefined;
        edit?: boolean | undefined;
        editUntil?: string | undefined;
        remove?: boolean | undefined;
        vote?: boolean | undefined;
        report?: boolean | undefined;
        moderate?: boolean | undefined;
    } | undefined;
    status: "pending" | "published" | "spam";
    author: {
        name: string;
        url?: string | undefined;
        avatarUrl?: string | undefined;
        badge?: "author" | "moderator" | undefined;
    };
    body: {
        format: "tree";
        nodes: readonly BodyNode[];
    } | {
        format: "html" | "markdown" | "text";
        source: string;
    };
}, unknown, import("zod/v4/core").$ZodTypeInternals<{
    id: string;
    parentId: string | null;
    createdAt: string;
    editedAt?: string | undefined;
    permalink?: string | undefined;
    kind?: "comment" | "mention" | undefined;
    moreReplies?: string | undefined;
    pinned?: boolean | undefined;
    origin?: {
        name: string;
        url?: string | undefined;
    } | undefined;
    votes?: {
        up: number;
        down?: number | undefined;
        mine: -1 | 0 | 1;
    } | undefined;
    can?: {
        reply?: boolean | undefined;
        edit?: boolean | undefined;
        editUntil?: string | undefined;
        remove?: boolean | undefined;
        vote?: boolean | undefined;
        report?: boolean | undefined;
        moderate?: boolean | undefined;
    } | undefined;
    status: "pending" | "published" | "spam";
    author: {
        name: string;
        url?: string | undefined;
        avatarUrl?: string | undefined;
        badge?: "author" | "moderator" | undefined;
    };
    body: {
        format: "tree";
        nodes: readonly BodyNode[];
    } | {
        format: "html" | "markdown" | "text";
        source: string;
    };
}, unknown>>;
export type ShownComment = Infer<typeof ShownComment>;
/** A tombstone: nothing of it is left but its place, which its replies need. */
export declare const DeletedComment: import("zod/v4/core").$ZodType<{
    id: string;
    parentId: string | null;
    createdAt: string;
    editedAt?: string | undefined;
    permalink?: string | undefined;
    kind?: "comment" | "mention" | undefined;
    moreReplies?: string | undefined;
    pinned?: boolean | undefined;
    origin?: {
        name: string;
        url?: string | undefined;
    } | undefined;
    votes?: {
        up: number;
        down?: number | undefined;
        mine: -1 | 0 | 1;
    } | undefined;
    can?: {
        reply?: boolean | undefined;
        edit?: boolean | undefined;
        editUntil?: string | undefined;
        remove?: boolean | undefined;
        vote?: boolean | undefined;
        report?: boolean | undefined;
        moderate?: boolean | undefined;
    } | undefined;
    status: "deleted";
}, unknown, import("zod/v4/core").$ZodTypeInternals<{
    id: string;
    parentId: string | null;
    createdAt: string;
    editedAt?: string | undefined;
    permalink?: string | undefined;
    kind?: "comment" | "mention" | undefined;
    moreReplies?: string | undefined;
    pinned?: boolean | undefined;
    origin?: {
        name: string;
        url?: string | undefined;
    } | undefined;
    votes?: {
        up: number;
        down?: number | undefined;
        mine: -1 | 0 | 1;
    } | undefined;
    can?: {
        reply?: boolean | undefined;
        edit?: boolean | undefined;
        editUntil?: string | undefined;
        remove?: boolean | undefined;
        vote?: boolean | undefined;
        report?: boolean | undefined;
        moderate?: boolean | undefined;
    } | undefined;
    status: "deleted";
}, unknown>>;
export type DeletedComment = Infer<typeof DeletedComment>;
/** One comment as readers meet it: flat, with `parentId`. Ids are strings, times ISO 8601 with a zone. */
export type ReaderComment = ShownComment | DeletedComment;
/** What a field of the form is to this backend. */
declare const Rule: import("zod/v4/core").$ZodType<"none" | "optional" | "required", unknown, import("zod/v4/core").$ZodTypeInternals<"none" | "optional" | "required", unknown>>;
export type Rule = Infer<typeof Rule>;
/** What the form asks for. `maxLength` counts UTF-16 units of the text; `agree` is a sentence to tick. */
export declare const FieldRules: import("zod/v4/core").$ZodType<{
    name: "none" | "optional" | "required";
    email: "none" | "optional" | "required";
    url: "none" | "optional" | "required";
    agree?: string | undefined;
    maxLength?: number | undefined;
    writes: "html" | "markdown" | "text";
}, unknown, import("zod/v4/core").$ZodTypeInternals<{
    name: "none" | "optional" | "required";
    email: "none" | "optional" | "required";
    url: "none" | "optional" | "required";
    agree?: string | undefined;
    maxLength?: number | undefined;
    writes: "html" | "markdown" | "text";
}, unknown>>;
export type FieldRules = Infer<typeof FieldRules>;
/** A page of a thread around its comments, which are checked one by one. */
export declare const PageFrame: import("zod/v4/core").$ZodType<{
    comments: unknown[];
    total?: number | undefined;
    cursor?: string | undefined;
    asOf?: string | undefined;
    closed?: boolean | undefined;
    fields?: {
        name: "none" | "optional" | "required";
        email: "none" | "optional" | "required";
        url: "none" | "optional" | "required";
        agree?: string | undefined;
        maxLength?: number | undefined;
        writes: "html" | "markdown" | "text";
    } | undefined;
    notice?: string | undefined;
}, unknown, import("zod/v4/core").$ZodTypeInternals<{
    comments: unknown[];
    total?: number | undefined;
    cursor?: string | undefined;
    asOf?: string | undefined;
    closed?: boolean | undefined;
    fields?: {
        name: "none" | "optional" | "required";
        email: "none" | "optional" | "required";
        url: "none" | "optional" | "required";
        agree?: string | undefined;
        maxLength?: number | undefined;
        writes: "html" | "markdown" | "text";
    } | undefined;
    notice?: string | undefined;
}, unknown>>;
/**
 * One answer to `list`. `total`: published comments at every depth, without mentions,
 * tombstones and held ones. `cursor`: where the next page begins; absent on the last.
 * `asOf`: what to resume live changes from. `notice`: a sentence for the reader, plain text.
 */
export interface ThreadPage extends Omit<Infer<typeof PageFrame>, 'comments'> {
    readonly comments: ReaderComment[];
}
/** How roots are ordered; replies are always oldest first. */
export type Sort = 'oldest' | 'newest' | 'top';
/** What is being commented on. `id` is the thread's key; see `identifyThread`. */
export interface Thread {
    readonly id: string;
    readonly site: string;
    readonly url: string;
    readonly title: string;
}
/** A change somebody else made, as live updates tell it. */
export type Change = {
    readonly type: 'created' | 'updated';
    readonly comment: ReaderComment;
} | {
    readonly type: 'removed';
    readonly id: string;
} | {
    readonly type: 'reload';
};
/** A comment on its way to a backend. `key` is made when Post is pressed and belongs to this exact text. */
export interface NewComment {
    readonly key: string;
    readonly thread: Thread;
    readonly parentId: string | null;
    readonly source: string;
    readonly notify?: boolean;
    readonly author?: {
        readonly name?: string;
        readonly email?: string;
        readonly url?: string;
    };
    readonly proof?: {
        readonly kind: string;
        readonly value: string;
    };
}
export {};
