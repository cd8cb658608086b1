import { anyList, either, is, loose, number, object, oneOf, text } from './shapes.js';
/**
 * What a comment is, as zod schemas and the types inferred from them. Backends are other
 * people's programs: a field that only decorates (a badge, an avatar, a vote) is dropped when
 * it is odd, a field without which there is nothing to show refuses the comment.
 */
/** A string, or nothing where the backend sent something else. */
const optionalText = loose(text);
const flag = loose(is((value) => typeof value === 'boolean'));
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
const TreeBody = object({ format: oneOf(['tree']), nodes: is(Array.isArray) });
const SourceBody = object({ format: oneOf(['text', 'markdown', 'html']), source: text });
/** The shape of a {@link CommentBody}. */
export const CommentBody = either((value) => value?.format === 'tree' ? TreeBody : SourceBody);
/** Who wrote a comment; `name` may be empty, which readers see as “Anonymous”. */
export const Author = object({
    name: loose(text, ''),
    url: optionalText,
    avatarUrl: optionalText,
    badge: loose(oneOf(['author', 'moderator'])),
});
/** Sums, never below 0, and the reader's own vote. Without `down`, votes are likes. */
export const Votes = object({ up: number, down: loose(number), mine: loose(oneOf([-1, 0, 1]), 0) });
const common = {
    id: text,
    parentId: is((value) => value === null || typeof value === 'string'),
    createdAt: loose(text, ''),
    editedAt: optionalText,
    permalink: optionalText,
    kind: loose(oneOf(['comment', 'mention'])),
    moreReplies: optionalText,
    pinned: flag,
    origin: loose(object({ name: text, url: optionalText })),
    votes: loose(Votes),
    can: loose(object({
        reply: flag,
        edit: flag,
        editUntil: optionalText,
        remove: flag,
        vote: flag,
        report: flag,
        moderate: flag,
    })),
};
/** A comment with something to read. */
export const ShownComment = object({
    ...common,
    status: oneOf(['published', 'pending', 'spam']),
    author: Author,
    body: CommentBody,
});
/** A tombstone: nothing of it is left but its place, which its replies need. */
export const DeletedComment = object({ ...common, status: oneOf(['deleted']) });
/** What a field of the form is to this backend. */
const Rule = oneOf(['required', 'optional', 'none']);
/** What the form asks for. `maxLength` counts UTF-16 units of the text; `agree` is a sentence to tick. */
export const FieldRules = object({
    name: Rule,
    email: Rule,
    url: Rule,
    agree: optionalText,
    maxLength: loose(number),
    writes: oneOf(['text', 'markdown', 'html']),
});
/** A page of a thread around its comments, which are checked one by one. */
export const PageFrame = object({
    comments: anyList,
    total: loose(is((value) => Number.isInteger(value) && value >= 0)),
    cursor: optionalText,
    asOf: optionalText,
    closed: flag,
    fields: loose(FieldRules),
    notice: optionalText,
});
