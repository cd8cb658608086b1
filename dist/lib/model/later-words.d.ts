import type { ErrorCode } from './errors.js';
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
export declare const englishLater: LaterWords;
