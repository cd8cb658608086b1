import type {ErrorCode} from './errors.js';

/**
 * Every word a reader meets before they write. A catalogue is one such object; the element's
 * `phrases` replaces single entries. Counts come as a number for the plural and, where it is
 * shown, as text in the reader's digits.
 */
export interface Words {
  /** BCP 47 tag these words are written in; also how dates and numbers look. */
  readonly language: string;
  /** Heading above the list. `shown` is undefined where the total is not known. */
  replies(title: string, count?: number, shown?: string): string;
  /** Heading of a thread without a comment. */
  readonly noReplies: string;
  /** The friendly line of an empty thread one may write in. */
  readonly beFirst: string;
  readonly loading: string;
  readonly tryAgain: string;
  readonly more: string;
  readonly loadingMore: string;
  /** Announced when more have been drawn. */
  loaded(count: number): string;
  readonly sortBy: string;
  readonly oldest: string;
  readonly newest: string;
  readonly top: string;
  readonly anonymous: string;
  readonly author: string;
  readonly moderator: string;
  readonly pinned: string;
  readonly edited: string;
  readonly justNow: string;
  readonly deleted: string;
  readonly waiting: string;
  readonly sending: string;
  readonly closed: string;
  readonly mentions: string;
  /** “via NAME”: where a merged comment was written. */
  via(name: string): string;
  inReplyTo(name: string): string;
  readonly reply: string;
  readonly edit: string;
  readonly remove: string;
  readonly report: string;
  /** Accessible name of an action; `whose` is the comment's own name. Must contain the button's word. */
  replyTo(whose: string): string;
  actOn(action: string, whose: string): string;
  /** Accessible name of a vote button. */
  like(whose: string, votes: string): string;
  dislike(whose: string, votes: string): string;
  /** A page of replies not read yet, or hidden; `count` undefined where it is not known. */
  moreReplies(count: number | undefined, shown: string): string;
  readonly hideReplies: string;
  /** What a reader is told of each failure; a way on is drawn beside it. */
  readonly failures: Readonly<Record<ErrorCode, string>>;
  /** Why the form is not there. */
  readonly formMissing: string;
  /** A list shown although the backend could not be asked again. */
  shownAsOf(time: string): string;
}

/** The words in English, and the measure for every other catalogue. */
export const english: Words = {
  language: 'en',
  replies: (title, count, shown) =>
    count === undefined ? `Replies on “${title}”` : `${shown} ${count === 1 ? 'reply' : 'replies'} on “${title}”`,
  noReplies: 'No replies yet',
  beFirst: 'Be the first to say something.',
  loading: 'Loading replies…',
  tryAgain: 'Try again',
  more: 'Show more',
  loadingMore: 'Loading…',
  loaded: (count) => `${count} more ${count === 1 ? 'reply' : 'replies'} loaded`,
  sortBy: 'Sort by',
  oldest: 'Oldest first',
  newest: 'Newest first',
  top: 'Top first',
  anonymous: 'Anonymous',
  author: 'Author',
  moderator: 'Moderator',
  pinned: 'Pinned',
  edited: 'edited',
  justNow: 'just now',
  deleted: 'This comment was deleted.',
  waiting: 'Waiting for approval',
  sending: 'Sending…',
  closed: 'Replies are closed.',
  mentions: 'Mentioned elsewhere',
  via: (name) => `via ${name}`,
  inReplyTo: (name) => `In reply to ${name}`,
  reply: 'Reply',
  edit: 'Edit',
  remove: 'Delete',
  report: 'Report',
  replyTo: (whose) => `Reply to ${whose}`,
  actOn: (action, whose) => `${action} comment by ${whose}`,
  like: (whose, votes) => `${votes} Like comment by ${whose}`,
  dislike: (whose, votes) => `${votes} Dislike comment by ${whose}`,
  moreReplies: (count, shown) =>
    count === undefined ? 'Show more replies' : `Show ${shown} more ${count === 1 ? 'reply' : 'replies'}`,
  hideReplies: 'Hide replies',
  failures: {
    offline: 'You are offline.',
    timeout: 'The server took too long to answer.',
    blocked: 'The server could not be reached.',
    unauthorized: 'You need to sign in for that.',
    forbidden: 'That is not allowed here.',
    'not-found': 'That could not be found.',
    closed: 'Replies are closed.',
    conflict: 'This was changed in the meantime.',
    'rate-limited': 'Too many comments at once. Please wait a little.',
    invalid: 'Something in the form is not right yet.',
    duplicate: 'You have already said exactly that.',
    'too-large': 'That is too long.',
    challenge: 'The site wants to check that you are not a robot.',
    'bad-answer': 'The server gave an answer that makes no sense.',
    server: 'Something went wrong on the server.',
  },
  formMissing: 'The form could not be loaded.',
  shownAsOf: (time) => `Shown as of ${time}`,
};
