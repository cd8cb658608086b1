import type { Identity } from '../drafts/store.js';
import type { FieldRules } from '../model/comment.js';
import type { CommentsError } from '../model/errors.js';
import type { WritingWords } from '../model/writing-words.js';
/** What a reader filled in. `who` is undefined where the backend knows them. */
export interface Filled {
    readonly source: string;
    readonly who: Identity | undefined;
    readonly agreed: boolean;
}
/** What is wrong, by field, in words that say how to mend it. */
export type Faults = {
    readonly [field in 'source' | 'name' | 'email' | 'url' | 'agree']?: string | undefined;
};
/** What a backend asks for that does not say. */
export declare const commonRules: FieldRules;
/**
 * Finds what is missing or malformed, before anything is sent. Without rules (an edit) only the
 * text counts. Addresses are checked no further than a slip of the finger: the backend knows better.
 */
export declare function faultsIn({ source, who, agreed }: Filled, rules: FieldRules | undefined, words: WritingWords): Faults;
/** What a backend said of single fields, to stand beside them; the rest of it is said above the button. */
export declare function faultsOf({ fields }: Pick<CommentsError, 'fields'>): Faults;
/** A website as typed, with the scheme nobody types; undefined where it is none. */
export declare function webAddress(typed: string): string | undefined;
