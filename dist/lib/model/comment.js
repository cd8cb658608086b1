import * as z from 'zod/mini';
/**
 * What a comment is, as zod schemas and the types inferred from them. Backends are other
 * people's programs: a field that only decorates (a badge, an avatar, a vote) is dropped when
 * it is odd, a field without which there is nothing to show refuses the comment.
 */
/** A string, or nothing where the backend sent something else. */
const optionalText = z.catch(z.optional(z.string()), undefined);
const flag = z.catch(z.optional(z.boolean()), undefined);
/** Tags a body may be made of; anything else draws its children only. */
export const bodyTags = [
    'p',
    'br',
    'em',
    'strong',
    'del',
    'code',
    'pre',
    'a',
    'ul',
    'ol',
    'li',
    'blockquote',
    'hr',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'img',
];
/**
 * What was written. `tree` nodes are only known to be an array here: they are checked one by
 * one, in a loop, by whoever draws them, so that no depth of nesting can exhaust the stack.
 */
export const CommentBody = z.union([
    z.object({ format: z.enum(['text', 'markdown', 'html']), source: z.string() }),
    z.object({ format: z.literal('tree'), nodes: z.custom(Array.isArray) }),
]);
/** Who wrote a comment; `name` may be empty, which readers see as “Anonymous”. */
export const Author = z.object({
    name: z.catch(z.string(), ''),
    url: optionalText,
    avatarUrl: optionalText,
    badge: z.catch(z.optional(z.enum(['author', 'moderator'])), undefined),
});
/** Sums, never below 0, and the reader's own vote. Without `down`, votes are likes. */
export const Votes = z.object({
    up: z.number(),
    down: z.optional(z.number()),
    mine: z.catch(z.literal([-1, 0, 1]), 0),
});
const common = {
    id: z.string(),
    parentId: z.nullable(z.string()),
    createdAt: z.catch(z.string(), ''),
    editedAt: optionalText,
    permalink: optionalText,
    kind: z.catch(z.optional(z.enum(['comment', 'mention'])), undefined),
    moreReplies: optionalText,
    pinned: flag,
    origin: z.catch(z.optional(z.object({ name: z.string(), url: optionalText })), undefined),
    votes: z.catch(z.optional(Votes), undefined),
    can: z.catch(z.optional(z.object({
        reply: flag,
        edit: flag,
        editUntil: optionalText,
        remove: flag,
        vote: flag,
        report: flag,
        moderate: flag,
    })), undefined),
};
/** A comment with something to read. */
export const ShownComment = z.object({
    ...common,
    status: z.enum(['published', 'pending', 'spam']),
    author: Author,
    body: CommentBody,
});
/** A tombstone: nothing of it is left but its place, which its replies need. */
export const DeletedComment = z.object({ ...common, status: z.literal('deleted') });
/** One comment as readers meet it: flat, with `parentId`. Ids are strings, times ISO 8601 with a zone. */
export const ReaderComment = z.union([ShownComment, DeletedComment]);
/** What a field of the form is to this backend. */
const Rule = z.enum(['required', 'optional', 'none']);
/** What the form asks for. `maxLength` counts UTF-16 units of the text; `agree` is a sentence to tick. */
export const FieldRules = z.object({
    name: Rule,
    email: Rule,
    url: Rule,
    agree: optionalText,
    maxLength: z.optional(z.number()),
    writes: z.enum(['text', 'markdown', 'html']),
});
/** A page of a thread around its comments, which are checked one by one. */
export const PageFrame = z.object({
    comments: z.array(z.unknown()),
    total: z.catch(z.optional(z.number()), undefined),
    cursor: optionalText,
    asOf: optionalText,
    closed: flag,
    fields: z.catch(z.optional(FieldRules), undefined),
    notice: optionalText,
});
/** The signed-in reader, as the backend knows them. */
export const Viewer = z.object({ id: z.string(), name: z.string(), avatarUrl: optionalText, moderator: flag });
