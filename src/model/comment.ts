import {anyList, either, type Infer, is, loose, number, object, oneOf, text} from './shapes.js';

/**
 * What a comment is, as zod schemas and the types inferred from them. Backends are other
 * people's programs: a field that only decorates (a badge, an avatar, a vote) is dropped when
 * it is odd, a field without which there is nothing to show refuses the comment.
 */

/** A string, or nothing where the backend sent something else. */
const optionalText = loose(text);
const flag = loose(is<boolean>((value) => typeof value === 'boolean'));

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
] as const;

/** One of {@link bodyTags}. */
export type BodyTag = (typeof bodyTags)[number];

/** A piece of a body: text, or an element with its children. `start` numbers an `ol`; `lang` is a code block's language. */
export type BodyNode =
  | string
  | {
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
export type CommentBody =
  | {format: 'text' | 'markdown' | 'html'; source: string}
  | {format: 'tree'; nodes: readonly BodyNode[]};

const TreeBody = object({format: oneOf(['tree']), nodes: is<readonly BodyNode[]>(Array.isArray)});
const SourceBody = object({format: oneOf(['text', 'markdown', 'html']), source: text});

/** The shape of a {@link CommentBody}. */
export const CommentBody = either<typeof TreeBody | typeof SourceBody>((value) =>
  (value as {format?: unknown} | null | undefined)?.format === 'tree' ? TreeBody : SourceBody,
);

/** Who wrote a comment; `name` may be empty, which readers see as “Anonymous”. */
export const Author = object({
  name: loose(text, ''),
  url: optionalText,
  avatarUrl: optionalText,
  badge: loose(oneOf(['author', 'moderator'])),
});
export type Author = Infer<typeof Author>;

/** Sums, never below 0, and the reader's own vote. Without `down`, votes are likes. */
export const Votes = object({up: number, down: loose(number), mine: loose(oneOf([-1, 0, 1]), 0)});
export type Votes = Infer<typeof Votes>;

const common = {
  id: text,
  parentId: is<string | null>((value) => value === null || typeof value === 'string'),
  createdAt: loose(text, ''),
  editedAt: optionalText,
  permalink: optionalText,
  kind: loose(oneOf(['comment', 'mention'])),
  moreReplies: optionalText,
  pinned: flag,
  origin: loose(object({name: text, url: optionalText})),
  votes: loose(Votes),
  can: loose(
    object({
      reply: flag,
      edit: flag,
      editUntil: optionalText,
      remove: flag,
      vote: flag,
      report: flag,
      moderate: flag,
    }),
  ),
};

/** A comment with something to read. */
export const ShownComment = object({
  ...common,
  status: oneOf(['published', 'pending', 'spam']),
  author: Author,
  body: CommentBody,
});
export type ShownComment = Infer<typeof ShownComment>;

/** A tombstone: nothing of it is left but its place, which its replies need. */
export const DeletedComment = object({...common, status: oneOf(['deleted'])});
export type DeletedComment = Infer<typeof DeletedComment>;

/** One comment as readers meet it: flat, with `parentId`. Ids are strings, times ISO 8601 with a zone. */
export type ReaderComment = ShownComment | DeletedComment;

/** What a field of the form is to this backend. */
const Rule = oneOf(['required', 'optional', 'none']);
export type Rule = Infer<typeof Rule>;

/** What the form asks for. `maxLength` counts UTF-16 units of the text; `agree` is a sentence to tick. */
export const FieldRules = object({
  name: Rule,
  email: Rule,
  url: Rule,
  agree: optionalText,
  maxLength: loose(number),
  writes: oneOf(['text', 'markdown', 'html']),
});
export type FieldRules = Infer<typeof FieldRules>;

/** A page of a thread around its comments, which are checked one by one. */
export const PageFrame = object({
  comments: anyList,
  total: loose(is<number>((value) => Number.isInteger(value) && (value as number) >= 0)),
  cursor: optionalText,
  asOf: optionalText,
  closed: flag,
  fields: loose(FieldRules),
  notice: optionalText,
});

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
export type Change =
  | {readonly type: 'created' | 'updated'; readonly comment: ReaderComment}
  | {readonly type: 'removed'; readonly id: string}
  | {readonly type: 'reload'};

/** A comment on its way to a backend. `key` is made when Post is pressed and belongs to this exact text. */
export interface NewComment {
  readonly key: string;
  readonly thread: Thread;
  readonly parentId: string | null;
  readonly source: string;
  readonly notify?: boolean;
  readonly author?: {readonly name?: string; readonly email?: string; readonly url?: string};
  readonly proof?: {readonly kind: string; readonly value: string};
}
