import type { ErrorCode } from './errors.js';
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
export declare const english: Words;
