import { type TemplateResult } from 'lit';
import type { CommentsError } from '../model/errors.js';
import type { Words } from '../model/words.js';
import type { WritingWords } from '../model/writing-words.js';
/** What is being done to a comment, in its place. */
export type Deed = {
    readonly kind: 'delete' | 'report' | 'reported';
} | {
    readonly kind: 'failed';
    readonly what: string;
    readonly error: CommentsError;
};
/** A comment that is on its way. */
export declare function sendingLine(words: Words): TemplateResult;
/** A comment that could not be sent: why, and the ways on. */
export declare function notSent(id: string, error: CommentsError, words: Words & WritingWords): TemplateResult;
/** A question, a small form or its outcome under a comment. */
export declare function deedView(id: string, deed: Deed, words: Words & WritingWords): TemplateResult;
