import { LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { DraftKey, Identity } from '../drafts/store.js';
import { type FormPurpose, type FormSetting, type FormState } from './form-context.js';
/**
 * A box for one text; what is unsent survives a reload. Drawn into its owner's root, as an
 * element of its own, so that a key press draws it and nothing else.
 *
 * The form never calls a backend. It asks, with `riposte-form-submit` and `riposte-form-cancel`,
 * and its owner answers through `state`, `park()` or `giveBack()`.
 */
export declare class RiposteForm extends LitElement {
    #private;
    static properties: PropertyDeclarations;
    purpose: FormPurpose;
    setting: FormSetting;
    /** Which box this is; another one is another text. */
    box: DraftKey;
    /** How the last text is going. Set by the owner; the form only shows it. */
    state: FormState;
    /** Who writes here, as last typed in any box of the page. */
    who: Identity;
    /** Whether who writes here is to be remembered. */
    remembered: boolean;
    private faults;
    private discarded;
    private tools;
    /** Whether there is unsent text here. */
    get written(): boolean;
    /** The version of the comment that the text here began with, where it is an edit. */
    get base(): string | undefined;
    /** The reader has seen this version: what is saved now is written over it. */
    rebase(base: string): void;
    /** Empties the box in this very task: its text is in the outbox now, in the same step. */
    park(): void;
    /**
     * Puts `text` back into the box; where something else has been written meanwhile, it is offered beside it. `found`: it
     * is of an earlier visit, which the reader is told; and a box they are in does not change under them.
     */
    giveBack(text: string, over?: boolean, found?: boolean): void;
    /** Settles once what was kept for this box is in it, and drawn. */
    settled(): Promise<void>;
    /** Forgets the text for good. */
    discard(): void;
    /** Writes what is not yet safe, now. */
    flush(): Promise<void>;
    /** Puts the focus where the reader has something to do: the first bad field, else the text. */
    focus(options?: FocusOptions): void;
    connectedCallback(): void;
    disconnectedCallback(): void;
    /** Drawn into the root of the element it stands in. */
    protected createRenderRoot(): HTMLElement;
    protected willUpdate(changed: PropertyValues<this>): void;
    /** The first press of a key must not wait for the tools, nor the tools for it. */
    protected firstUpdated(): void;
    protected updated(): void;
    protected render(): TemplateResult;
}
declare global {
    interface HTMLElementTagNameMap {
        'riposte-form': RiposteForm;
    }
}
