import { type TemplateResult } from 'lit';
import { type ToolsWords } from '../model/tools-words.js';
import type { Words } from '../model/words.js';
import type { WritingWords } from '../model/writing-words.js';
import type { FormSetting } from './form-context.js';
import type { RiposteForm } from './riposte-form.js';
/** All words of a box with tools. */
export type ToolWords = Words & WritingWords & ToolsWords;
/**
 * The tools around a box: buttons and keys for marks, a preview, and what is pasted or dropped.
 * Made after the form, which draws what it gives: a box is there sooner without. Every change is one the browser can undo.
 */
export declare class FormTools {
    #private;
    constructor(form: RiposteForm, area: HTMLTextAreaElement, setting: () => FormSetting);
    /** Stands above the box. `hint` is the id its line is to have. */
    above(hint: string): TemplateResult;
    /** Stands below the box, which holds `text`. */
    below(text: string): TemplateResult;
    /** The keys that mark text, pressed in the box. Told by the form, since each listener is paid for with every key. */
    press(event: KeyboardEvent): void;
    /** The text has changed. */
    typed(): void;
}
