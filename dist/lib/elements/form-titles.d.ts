import type { WritingWords } from '../model/writing-words.js';
import type { FormPurpose } from './form-context.js';
/** What a box is called, and what its strong button says. */
export declare function titles(purpose: FormPurpose, words: WritingWords): {
    readonly heading: string;
    readonly post: string;
};
