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
export const CommentBody = z.union([
  z.object({format: z.enum(['text', 'markdown', 'html']), source: z.string()}),
  z.object({format: z.literal('tree'), nodes: z.custom<readonly BodyNode[]>(Array.isArray)}),
]);
export type CommentBody = z.infer<typeof CommentBody>;

/** Who wrote a comment; `name` may be empty, which readers see as “Anonymous”. */
export const Author = z.object({
  name: z.catch(z.string(), ''),
  url: optionalText,
  avatarUrl: optionalText,
  badge: z.catch(z.optional(z.enum(['author', 'moderator'])), undefined),
});
export type Author = z.infer<typeof Author>;

/** Sums, never below 0, and the reader's own vote. Without `down`, votes are likes. */
export const Votes = z.object({
  up: z.number(),
  down: z.optional(z.number()),
  mine: z.catch(z.literal([-1, 0, 1]), 0),
});
export type Votes = z.infer<typeof Votes>;

const common = {
  id: z.string(),
  parentId: z.nullable(z.string()),
  createdAt: z.catch(z.string(), ''),
  editedAt: optionalText,
  permalink: optionalText,
  kind: z.catch(z.optional(z.enum(['comment', 'mention'])), undefined),
  moreReplies: optionalText,
  pinned: flag,
  origin: z.catch(z.optional(z.object({name: z.string(), url: optionalText})), undefined),
  votes: z.catch(z.optional(Votes), undefined),
  can: z.catch(
    z.optional(
      z.object({
        reply: flag,
        edit: flag,
        editUntil: optionalText,
        remove: flag,
        vote: flag,
        report: flag,
        moderate: flag,
      }),
    ),
    undefined,
  ),
};

/** A comment with something to read. */
export const ShownComment = z.object({
  ...common,
  status: z.enum(['published', 'pending', 'spam']),
  author: Author,
  body: CommentBody,
});
export type ShownComment = z.infer<typeof ShownComment>;

/** A tombstone: nothing of it is left but its place, which its replies need. */
export const DeletedComment = z.object({...common, status: z.literal('deleted')});
export type DeletedComment = z.infer<typeof DeletedComment>;

/** One comment as readers meet it: flat, with `parentId`. Ids are strings, times ISO 8601 with a zone. */
export const ReaderComment = z.union([ShownComment, DeletedComment]);
export type ReaderComment = z.infer<typeof ReaderComment>;

/** What a field of the form is to this backend. */
const Rule = z.enum(['required', 'optional', 'none']);
export type Rule = z.infer<typeof Rule>;

/** What the form asks for. `maxLength` counts UTF-16 units of the text; `agree` is a sentence to tick. */
export const FieldRules = z.object({
  name: Rule,
  email: Rule,
  url: Rule,
  agree: optionalText,
  maxLength: z.optional(z.number()),
  writes: z.enum(['text', 'markdown', 'html']),
});
export type FieldRules = z.infer<typeof FieldRules>;

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

/**
 * One answer to `list`. `total`: published comments at every depth, without mentions,
 * tombstones and held ones. `cursor`: where the next page begins; absent on the last.
 * `asOf`: what to resume live changes from. `notice`: a sentence for the reader, plain text.
 */
export interface ThreadPage extends Omit<z.infer<typeof PageFrame>, 'comments'> {
  readonly comments: ReaderComment[];
}

/** The signed-in reader, as the backend knows them. */
export const Viewer = z.object({id: z.string(), name: z.string(), avatarUrl: optionalText, moderator: flag});
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
