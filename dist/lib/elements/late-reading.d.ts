import { type TemplateResult } from 'lit';
import type { ReaderComment } from '../model/comment.js';
import type { FirstWords } from '../model/first-words.js';
import type { Reading } from './reading.js';
import type { ReadingHost, ReadingParts } from './reading-context.js';
/** What comes after the first comment, reading on and writing: loaded once, and asked for again where it could not be had. */
export declare class LateReading {
    #private;
    /** Once it is here. */
    here: Reading | undefined;
    constructor(host: ReadingHost, parts: () => ReadingParts);
    /** Loads it. Undefined where it can't be had, which is said. */
    load(): Promise<Reading | undefined>;
    /** Another thread is read. `kept` tells whether this reader has left something: most have not, and do not wait for it. */
    restart(kept: (() => Promise<boolean>) | undefined): void;
    /** What is needed before these comments are drawn: their parsers; and, for a moment at most, the boxes that stood open here. */
    prepare(comments: readonly ReaderComment[]): Promise<unknown> | undefined;
    /** Stands under the thread: the form; and where a part could not be loaded, a way on. What is here stands all the same. */
    foot(words: FirstWords): TemplateResult;
}
