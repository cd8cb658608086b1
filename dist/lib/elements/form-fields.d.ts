import { type TemplateResult } from 'lit';
import type { Identity } from '../drafts/store.js';
import type { FieldRules } from '../model/comment.js';
import type { Viewer } from '../model/viewer.js';
import type { WritingWords } from '../model/writing-words.js';
import type { Faults } from './form-rules.js';
/** What the fields of a box show, and whom they tell. */
export interface FieldsView {
    /** Begins the id of every field; no other box has the same. */
    readonly names: string;
    readonly words: WritingWords;
    readonly rules: FieldRules;
    /** Who the backend says is writing: then nobody is asked for a name. */
    readonly viewer: Viewer | undefined;
    readonly who: Identity;
    readonly remembered: boolean;
    readonly agreed: boolean;
    readonly faults: Faults;
    /** A field of `who`, `remember` or `agree` was changed: its name says which. */
    readonly changed: (event: Event) => void;
}
/** Who writes here, and what they must agree to. */
export declare function whoFields(view: FieldsView): TemplateResult;
