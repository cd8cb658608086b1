import * as z from 'zod/mini';
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
export declare const CommentBody: z.ZodMiniUnion<readonly [z.ZodMiniObject<{
    format: z.ZodMiniEnum<{
        html: "html";
        markdown: "markdown";
        text: "text";
    }>;
    source: z.ZodMiniString<string>;
}, z.core.$strip>, z.ZodMiniObject<{
    format: z.ZodMiniLiteral<"tree">;
    nodes: z.ZodMiniCustom<readonly BodyNode[], readonly BodyNode[]>;
}, z.core.$strip>]>;
export type CommentBody = z.infer<typeof CommentBody>;
/** Who wrote a comment; `name` may be empty, which readers see as “Anonymous”. */
export declare const Author: z.ZodMiniObject<{
    name: z.ZodMiniCatch<z.ZodMiniString<string>>;
    url: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    avatarUrl: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    badge: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniEnum<{
        author: "author";
        moderator: "moderator";
    }>>>;
}, z.core.$strip>;
export type Author = z.infer<typeof Author>;
/** Sums, never below 0, and the reader's own vote. Without `down`, votes are likes. */
export declare const Votes: z.ZodMiniObject<{
    up: z.ZodMiniNumber<number>;
    down: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    mine: z.ZodMiniCatch<z.ZodMiniLiteral<-1 | 0 | 1>>;
}, z.core.$strip>;
export type Votes = z.infer<typeof Votes>;
/** A comment with something to read. */
export declare const ShownComment: z.ZodMiniObject<{
    id: z.ZodMiniString<string>;
    parentId: z.ZodMiniNullable<z.ZodMiniString<string>>;
    createdAt: z.ZodMiniCatch<z.ZodMiniString<string>>;
    editedAt: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    permalink: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    kind: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniEnum<{
        comment: "comment";
        mention: "mention";
    }>>>;
    moreReplies: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    pinned: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
    origin: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        url: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    }, z.core.$strip>>>;
    votes: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniObject<{
        up: z.ZodMiniNumber<number>;
        down: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        mine: z.ZodMiniCatch<z.ZodMiniLiteral<-1 | 0 | 1>>;
    }, z.core.$strip>>>;
    can: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniObject<{
        reply: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        edit: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        editUntil: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
        remove: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        vote: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        report: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        moderate: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
    }, z.core.$strip>>>;
    status: z.ZodMiniEnum<{
        pending: "pending";
        published: "published";
        spam: "spam";
    }>;
    author: z.ZodMiniObject<{
        name: z.ZodMiniCatch<z.ZodMiniString<string>>;
        url: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
        avatarUrl: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
        badge: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniEnum<{
            author: "author";
            moderator: "moderator";
        }>>>;
    }, z.core.$strip>;
    body: z.ZodMiniUnion<readonly [z.ZodMiniObject<{
        format: z.ZodMiniEnum<{
            html: "html";
            markdown: "markdown";
            text: "text";
        }>;
        source: z.ZodMiniString<string>;
    }, z.core.$strip>, z.ZodMiniObject<{
        format: z.ZodMiniLiteral<"tree">;
        nodes: z.ZodMiniCustom<readonly BodyNode[], readonly BodyNode[]>;
    }, z.core.$strip>]>;
}, z.core.$strip>;
export type ShownComment = z.infer<typeof ShownComment>;
/** A tombstone: nothing of it is left but its place, which its replies need. */
export declare const DeletedComment: z.ZodMiniObject<{
    id: z.ZodMiniString<string>;
    parentId: z.ZodMiniNullable<z.ZodMiniString<string>>;
    createdAt: z.ZodMiniCatch<z.ZodMiniString<string>>;
    editedAt: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    permalink: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    kind: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniEnum<{
        comment: "comment";
        mention: "mention";
    }>>>;
    moreReplies: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    pinned: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
    origin: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        url: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    }, z.core.$strip>>>;
    votes: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniObject<{
        up: z.ZodMiniNumber<number>;
        down: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        mine: z.ZodMiniCatch<z.ZodMiniLiteral<-1 | 0 | 1>>;
    }, z.core.$strip>>>;
    can: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniObject<{
        reply: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        edit: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        editUntil: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
        remove: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        vote: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        report: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        moderate: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
    }, z.core.$strip>>>;
    status: z.ZodMiniLiteral<"deleted">;
}, z.core.$strip>;
export type DeletedComment = z.infer<typeof DeletedComment>;
/** One comment as readers meet it: flat, with `parentId`. Ids are strings, times ISO 8601 with a zone. */
export declare const ReaderComment: z.ZodMiniUnion<readonly [z.ZodMiniObject<{
    id: z.ZodMiniString<string>;
    parentId: z.ZodMiniNullable<z.ZodMiniString<string>>;
    createdAt: z.ZodMiniCatch<z.ZodMiniString<string>>;
    editedAt: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    permalink: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    kind: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniEnum<{
        comment: "comment";
        mention: "mention";
    }>>>;
    moreReplies: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    pinned: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
    origin: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        url: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    }, z.core.$strip>>>;
    votes: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniObject<{
        up: z.ZodMiniNumber<number>;
        down: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        mine: z.ZodMiniCatch<z.ZodMiniLiteral<-1 | 0 | 1>>;
    }, z.core.$strip>>>;
    can: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniObject<{
        reply: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        edit: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        editUntil: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
        remove: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        vote: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        report: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        moderate: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
    }, z.core.$strip>>>;
    status: z.ZodMiniEnum<{
        pending: "pending";
        published: "published";
        spam: "spam";
    }>;
    author: z.ZodMiniObject<{
        name: z.ZodMiniCatch<z.ZodMiniString<string>>;
        url: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
        avatarUrl: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
        badge: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniEnum<{
            author: "author";
            moderator: "moderator";
        }>>>;
    }, z.core.$strip>;
    body: z.ZodMiniUnion<readonly [z.ZodMiniObject<{
        format: z.ZodMiniEnum<{
            html: "html";
            markdown: "markdown";
            text: "text";
        }>;
        source: z.ZodMiniString<string>;
    }, z.core.$strip>, z.ZodMiniObject<{
        format: z.ZodMiniLiteral<"tree">;
        nodes: z.ZodMiniCustom<readonly BodyNode[], readonly BodyNode[]>;
    }, z.core.$strip>]>;
}, z.core.$strip>, z.ZodMiniObject<{
    id: z.ZodMiniString<string>;
    parentId: z.ZodMiniNullable<z.ZodMiniString<string>>;
    createdAt: z.ZodMiniCatch<z.ZodMiniString<string>>;
    editedAt: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    permalink: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    kind: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniEnum<{
        comment: "comment";
        mention: "mention";
    }>>>;
    moreReplies: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    pinned: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
    origin: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        url: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    }, z.core.$strip>>>;
    votes: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniObject<{
        up: z.ZodMiniNumber<number>;
        down: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        mine: z.ZodMiniCatch<z.ZodMiniLiteral<-1 | 0 | 1>>;
    }, z.core.$strip>>>;
    can: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniObject<{
        reply: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        edit: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        editUntil: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
        remove: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        vote: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        report: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
        moderate: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
    }, z.core.$strip>>>;
    status: z.ZodMiniLiteral<"deleted">;
}, z.core.$strip>]>;
export type ReaderComment = z.infer<typeof ReaderComment>;
/** What a field of the form is to this backend. */
declare const Rule: z.ZodMiniEnum<{
    none: "none";
    optional: "optional";
    required: "required";
}>;
export type Rule = z.infer<typeof Rule>;
/** What the form asks for. `maxLength` counts UTF-16 units of the text; `agree` is a sentence to tick. */
export declare const FieldRules: z.ZodMiniObject<{
    name: z.ZodMiniEnum<{
        none: "none";
        optional: "optional";
        required: "required";
    }>;
    email: z.ZodMiniEnum<{
        none: "none";
        optional: "optional";
        required: "required";
    }>;
    url: z.ZodMiniEnum<{
        none: "none";
        optional: "optional";
        required: "required";
    }>;
    agree: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    maxLength: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    writes: z.ZodMiniEnum<{
        html: "html";
        markdown: "markdown";
        text: "text";
    }>;
}, z.core.$strip>;
export type FieldRules = z.infer<typeof FieldRules>;
/** A page of a thread around its comments, which are checked one by one. */
export declare const PageFrame: z.ZodMiniObject<{
    comments: z.ZodMiniArray<z.ZodMiniUnknown>;
    total: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniNumber<number>>>;
    cursor: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    asOf: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    closed: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
    fields: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniEnum<{
            none: "none";
            optional: "optional";
            required: "required";
        }>;
        email: z.ZodMiniEnum<{
            none: "none";
            optional: "optional";
            required: "required";
        }>;
        url: z.ZodMiniEnum<{
            none: "none";
            optional: "optional";
            required: "required";
        }>;
        agree: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
        maxLength: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        writes: z.ZodMiniEnum<{
            html: "html";
            markdown: "markdown";
            text: "text";
        }>;
    }, z.core.$strip>>>;
    notice: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
}, z.core.$strip>;
/**
 * One answer to `list`. `total`: published comments at every depth, without mentions,
 * tombstones and held ones. `cursor`: where the next page begins; absent on the last.
 * `asOf`: what to resume live changes from. `notice`: a sentence for the reader, plain text.
 */
export interface ThreadPage extends Omit<z.infer<typeof PageFrame>, 'comments'> {
    readonly comments: ReaderComment[];
}
/** The signed-in reader, as the backend knows them. */
export declare const Viewer: z.ZodMiniObject<{
    id: z.ZodMiniString<string>;
    name: z.ZodMiniString<string>;
    avatarUrl: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniString<string>>>;
    moderator: z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>>;
}, z.core.$strip>;
export type Viewer = z.infer<typeof Viewer>;
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
