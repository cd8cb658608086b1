import type { FirstWords } from '../model/first-words.js';
/** A moment as readers see it. */
export interface Moment {
    /** ISO 8601, for `<time datetime>`. */
    readonly iso: string;
    /** Day and time, the year only where it is not this one; “just now” within a minute or ahead of the clock. */
    readonly short: string;
    /** The whole date. */
    readonly full: string;
}
/** Dates and numbers in the reader's language. */
export interface Formats {
    /** Undefined where there is no such moment: no “Invalid Date” ever reaches a reader. */
    when(iso: string): Moment | undefined;
    number(count: number): string;
    /** A large sum in little space: “1.2K”. */
    compact(count: number): string;
}
/** Formats for a locale; one that Intl does not know (“C”) falls back to the words' own language. */
export declare function formatsFor(locale: string, words: FirstWords, now?: () => number): Formats;
/** One or two letters for an avatar: of the first and last word, or of the only one. */
export declare function initialsOf(name: string): string;
/** How many hues there are for names. */
export declare const HUES = 12;
/** Which hue stands for a name, 0 to 11; the same name always has the same one. */
export declare function hueOf(name: string): number;
