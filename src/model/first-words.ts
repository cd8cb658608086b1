/**
 * The words a reader meets with the first comment. Counts come as a number for the plural and,
 * where it is shown, as text in the reader's digits.
 */
export interface FirstWords {
  /** BCP 47 tag these words are written in; also how dates and numbers look. */
  readonly language: string;
  /** Heading above the list. `shown` is undefined where the total is not known. */
  replies(title: string, count?: number, shown?: string): string;
  /** Heading of a thread without a comment. */
  readonly noReplies: string;
  readonly loading: string;
  readonly tryAgain: string;
  readonly anonymous: string;
  readonly author: string;
  readonly moderator: string;
  readonly pinned: string;
  readonly edited: string;
  readonly justNow: string;
  readonly deleted: string;
  readonly waiting: string;
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
  /** A part of the widget could not be loaded: the form, or what the reader pressed for. */
  readonly partMissing: string;
}

/** The first words in English. */
export const englishFirst: FirstWords = {
  language: 'en',
  replies: (title, count, shown) =>
    count === undefined ? `Replies on “${title}”` : `${shown} ${count === 1 ? 'reply' : 'replies'} on “${title}”`,
  noReplies: 'No replies yet',
  loading: 'Loading replies…',
  tryAgain: 'Try again',
  anonymous: 'Anonymous',
  author: 'Author',
  moderator: 'Moderator',
  pinned: 'Pinned',
  edited: 'edited',
  justNow: 'just now',
  deleted: 'This comment was deleted.',
  waiting: 'Waiting for approval',
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
  partMissing: 'Part of this page could not be loaded.',
};
