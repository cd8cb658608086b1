import { type TemplateResult } from 'lit';
import type { ToolWords } from './form-tools.js';
import type { FormSetting } from './form-context.js';
import type { RiposteForm } from './riposte-form.js';
/** How the text of a box will look, drawn by the backend's own rules. Arrives when it is first asked for. */
export declare class Preview {
    #private;
    constructor(form: RiposteForm, area: HTMLTextAreaElement, setting: () => FormSetting, words: () => ToolWords);
    get busy(): boolean;
    get open(): boolean;
    /** What the button says, that shows, renews or hides it. */
    get verb(): string;
    /** The button was pressed. */
    press(): Promise<void>;
    /** Stands below the box, which holds `text`. */
    below(text: string): TemplateResult;
}
