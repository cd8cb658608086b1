import type { TemplateResult } from 'lit';
import type { ThreadController } from '../controllers/thread-controller.js';
import type { CommentsError } from '../model/errors.js';
import type { Words } from '../model/words.js';
import type { WritingWords } from '../model/writing-words.js';
/** What has failed, by the comment it was to be done to: it is said there until its reader closes it. */
export declare class Failures {
    #private;
    constructor(host: HTMLElement, list: ThreadController);
    /** `what` goes before the reason. */
    add(id: string, error: CommentsError, what?: string): void;
    /** Tells the page, and in the console its developer, what the reader is told in softer words. */
    tell(error: CommentsError): void;
    /** Closes what is said at a comment. False where there was nothing. */
    close(id: string): boolean;
    /** Another thread will be read. */
    clear(): void;
    /** What is said at a comment. */
    line(id: string, words: Words & WritingWords): TemplateResult | undefined;
}
