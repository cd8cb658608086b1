import { type TemplateResult } from 'lit';
import type { DeedWords } from '../model/deed-words.js';
import type { Words } from '../model/words.js';
import type { WritingWords } from '../model/writing-words.js';
/** What is being done to a comment, in its place. `conflict`: it was changed while its reader edited it. */
export type Deed = {
    readonly kind: 'delete' | 'reported';
} | {
    readonly kind: 'report';
    readonly reason: string;
} | {
    readonly kind: 'conflict';
    readonly theirs: string;
};
/** A question, a small form or its outcome under a comment. */
export declare function deedView(id: string, deed: Deed, words: Words & WritingWords & DeedWords): TemplateResult;
