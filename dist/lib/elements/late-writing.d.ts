import { nothing, type TemplateResult } from 'lit';
import type { FurtherReading } from '../controllers/further-reading.js';
import type { ReaderComment } from '../model/comment.js';
import type { Words } from '../model/words.js';
import type { WritingWords } from '../model/writing-words.js';
import type { ReadingHost, ReadingParts } from './reading-context.js';
import type { Writing } from './writing.js';
import type { WritingContext } from './writing-context.js';
/** What writing asks of the thread that is drawn. */
type Page = Pick<WritingContext, 'article' | 'heading'> & {
    words(): Words & WritingWords;
    /** Level of the headings below the thread's own, 1 to 6. */
    level(): number;
};
/** The form, and everything a reader does to a comment: loaded once the thread can be read, and asked for again where it could not be had. */
export declare class LateWriting {
    #private;
    /** Once it is here. */
    here: Writing | undefined;
    constructor(host: ReadingHost, parts: ReadingParts, further: FurtherReading, page: Page);
    /** Loads it, if that is not done or under way. */
    load(): Promise<void>;
    /** Loads it, and does what a pressed button says. */
    act(name: string, id: string, button?: HTMLElement): Promise<void>;
    /** What this reader has left unsent under these comments is to be drawn with them. Resolves when it can be. */
    prepare(comments: readonly ReaderComment[]): Promise<void>;
    /** Whether anything can be written now. What can't be sent while there is no network waits in the outbox. */
    get wanted(): boolean;
    /**
     * Under the thread, and where it can't be read just now in its place: a form that stays what it is when the list comes.
     * Where nothing can be written, what was written already.
     */
    form(): TemplateResult | typeof nothing;
}
export {};
