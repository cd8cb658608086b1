import type {ErrorCode} from './errors.js';

/** The words for what comes after the first comment: reading on, and what goes wrong. They arrive with the code that shows them. */
export interface LaterWords {
  /** The friendly line of an empty thread one may write in. */
  readonly beFirst: string;
  readonly more: string;
  readonly loadingMore: string;
  /** Announced when more have been drawn. */
  loaded(count: number): string;
  readonly sortBy: string;
  readonly oldest: string;
  readonly newest: string;
  readonly top: string;
  readonly sending: string;
  readonly closed: string;
  readonly mentions: string;
  /** What a reader is told of each failure; a way on is drawn beside it. */
  readonly failures: Readonly<Record<ErrorCode, string>>;
  /** A list shown although the backend could not be asked again. */
  shownAsOf(time: string): string;
}

/** The later words in English. */
export const englishLater: LaterWords = {
  beFirst: 'Be the first to say something.',
  more: 'Show more',
  loadingMore: 'Loading…',
  loaded: (count) => `${count} more ${count === 1 ? 'reply' : 'replies'} loaded`,
  sortBy: 'Sort by',
  oldest: 'Oldest first',
  newest: 'Newest first',
  top: 'Top first',
  sending: 'Sending…',
  closed: 'Replies are closed.',
  mentions: 'Mentioned elsewhere',
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
  shownAsOf: (time) => `Shown as of ${time}`,
};
