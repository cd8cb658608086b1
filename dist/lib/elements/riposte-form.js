import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { DraftController } from '../controllers/draft-controller.js';
import { sameBox } from '../controllers/draft-place.js';
import { PauseController } from '../controllers/pause-controller.js';
import { FormSubmitEvent } from './form-context.js';
import { whoFields } from './form-fields.js';
import { draftNotice, refusalNotice } from './form-notices.js';
import { faultsIn, faultsOf } from './form-rules.js';
import { titles } from './form-titles.js';
import { FormTools } from './form-tools.js';
import { grow } from './growing.js';
import { whenIdle } from './parsed.js';
import { Remaining } from './remaining.js';
/**
 * A box for one text; what is unsent survives a reload. Drawn into its owner's root, as an
 * element of its own, so that a key press draws it and nothing else.
 *
 * The form never calls a backend. It asks, with `riposte-form-submit` and `riposte-form-cancel`,
 * and its owner answers through `state`, `park()` or `giveBack()`.
 */
export class RiposteForm extends LitElement {
    constructor() {
        super(...arguments);
        this.purpose = { mode: 'new' };
        /** How the last text is going. Set by the owner; the form only shows it. */
        this.state = { status: 'open' };
        /** Who writes here, as last typed in any box of the page. */
        this.who = { name: '', email: '', url: '' };
        /** Whether who writes here is to be remembered. */
        this.remembered = false;
        this.faults = {};
        this.#draft = new DraftController(this, () => {
            const { box, purpose } = this;
            if (!box)
                return undefined;
            const edit = purpose.mode === 'edit' ? purpose : undefined;
            return {
                key: box,
                store: this.setting.store,
                initial: edit?.source ?? '',
                base: edit?.base,
                entered: () => document.hasFocus() && this.#area?.matches(':focus') === true,
                busy: !this.#pause.pausing,
            };
        });
        this.#remaining = new Remaining(() => this.#draft.text, () => this.setting);
        this.#pause = new PauseController(this, () => this.#remaining.say());
        this.#names = `form${nextForm++}`;
        this.#composing = false;
        this.#agreed = false;
        this.#parkedAt = 0;
    }
    // A table, not decorators: those would have to be loaded.
    static { this.properties = {
        purpose: { attribute: false },
        setting: { attribute: false },
        box: { attribute: false, hasChanged: (now, before) => !sameBox(now, before) },
        state: { attribute: false },
        who: { attribute: false },
        remembered: { attribute: false },
        faults: { state: true },
        discarded: { state: true },
        tools: { state: true },
    }; }
    #draft;
    #remaining;
    #pause;
    #names;
    #composing;
    #agreed;
    #parkedAt;
    /** Null before the first drawing. */
    get #area() {
        return this.querySelector('textarea');
    }
    /** Whether there is unsent text here. */
    get written() {
        return (this.#draft.text.trim() !== '' && !(this.purpose.mode === 'edit' && this.#draft.text === this.purpose.source));
    }
    /** The version of the comment that the text here began with, where it is an edit. */
    get base() {
        return this.#draft.base;
    }
    /** The reader has seen this version: what is saved now is written over it. */
    rebase(base) {
        this.#draft.base = base;
    }
    /** Empties the box in this very task: its text is in the outbox now, in the same step. */
    park() {
        this.#parkedAt = Date.now();
        void this.#draft.discard();
    }
    /**
     * Puts `text` back into the box; where something else has been written meanwhile, it is offered beside it. `found`: it
     * is of an earlier visit, which the reader is told; and a box they are in does not change under them.
     */
    giveBack(text, over = false, found = false) {
        const given = { text, savedAt: Date.now() };
        const taken = found && this.matches(':focus-within');
        if (over || (!taken && this.#draft.text.trim() === ''))
            void this.#draft.take(given);
        else
            void this.#draft.offer(given);
        if (!found)
            this.#draft.restored = false;
    }
    /** Settles once what was kept for this box is in it, and drawn. */
    async settled() {
        await this.#draft.reading;
        await this.updateComplete;
    }
    /** Forgets the text for good. */
    discard() {
        void this.#draft.discard();
    }
    /** Writes what is not yet safe, now. */
    flush() {
        return this.#draft.flush();
    }
    /** Puts the focus where the reader has something to do: the first bad field, else the text. */
    focus(options) {
        const bad = this.querySelector('[aria-invalid="true"]');
        (bad ?? this.#area).focus(options);
    }
    connectedCallback() {
        super.connectedCallback();
        const name = JSON.stringify(this.box);
        const text = left.get(name);
        left.delete(name);
        if (text && !this.hasUpdated && !this.setting.store)
            this.giveBack(text, false, true);
    }
    disconnectedCallback() {
        super.disconnectedCallback();
        if (this.written && !this.setting.store)
            left.set(JSON.stringify(this.box), this.#draft.text);
    }
    /** Drawn into the root of the element it stands in. */
    createRenderRoot() {
        return this;
    }
    willUpdate(changed) {
        if (changed.has('state') && this.state.status === 'refused')
            this.faults = faultsOf(this.state.error);
    }
    /** The first press of a key must not wait for the tools, nor the tools for it. */
    firstUpdated() {
        if (this.#tooled)
            whenIdle(() => this.#bringTools());
    }
    updated() {
        grow(this.#area);
    }
    render() {
        const { purpose } = this;
        const names = this.#names;
        const { words, rules, level } = this.setting;
        const { heading, post } = titles(purpose, words);
        const required = rules.name === 'required' || rules.email === 'required';
        return html `<form novalidate @submit=${this.#handleSubmit} @keydown=${this.#handleKey}>
      <div role="group" aria-labelledby="${names}-title">
        <h3 id="${names}-title" aria-level=${level}>${heading}</h3>
        ${purpose.mode === 'edit'
            ? nothing
            : html `<p class="note">${rules.email !== 'none' && !this.setting.viewer ? `${words.emailPrivate} ` : nothing}${required ? words.requiredMarked : nothing}</p>`}
        ${this.#renderText(words)}
        ${this.#renderDraft(words)}
        ${purpose.mode === 'edit' ? nothing : this.#renderWho(words, rules)}
        ${refusalNotice(this.state.status === 'refused' ? this.state.error : undefined, this.setting.signIn, words)}
        <div class="foot">
          <button type="submit" class="post" part="post" aria-disabled=${this.#sending ? 'true' : nothing}>${post}</button>
          ${purpose.mode === 'new' ? nothing : html `<button type="button" class="link" aria-disabled=${this.#sending ? 'true' : nothing} @click=${this.#handleCancel}>${purpose.mode === 'reply' ? words.cancelReply : words.cancel}</button>`}
        </div>
      </div>
    </form>`;
    }
    #renderText(words) {
        const { faults } = this;
        const names = this.#names;
        return html `<label for="${names}-source">${words.comment} <i aria-hidden="true">*</i></label>
      ${this.#tooled ? html `<div class="tools">${this.tools?.above(`${names}-marks`)}</div>` : nothing}
      <textarea id="${names}-source" name="source" part="box" rows="5" required dir="auto" ?readonly=${this.#sending}
        aria-invalid=${faults.source ? 'true' : nothing}
        aria-describedby="${names}-source-fault ${names}-left${this.tools && this.setting.rules.writes === 'markdown' ? ` ${names}-marks` : ''}"
        .value=${live(this.#draft.text)}
        @input=${this.#handleInput} @focus=${this.#handleEnter} @dragenter=${this.#bringTools}
        @compositionstart=${this.#handleComposition} @compositionend=${this.#handleComposition}></textarea>
      <p class="fault" id="${names}-source-fault">${faults.source ?? nothing}</p>
      <p class="left" id="${names}-left">${this.#remaining.words || nothing}</p>
      <p class="said" role="status">${this.#sending ? this.setting.words.sending : this.#remaining.said}</p>
      ${this.tools?.below(this.#draft.text)}`;
    }
    #renderDraft(words) {
        const draft = this.#draft;
        const { store } = this.setting;
        // Said above; and nothing can be put into the box or taken out of it meanwhile.
        if (this.#sending)
            return html `<div class="drafts" aria-hidden="true"><p class="state"><span>${this.setting.words.sending}</span></p></div>`;
        const now = { discarded: this.discarded !== undefined, kept: store?.durable !== false, pausing: this.#pause.pausing };
        return draftNotice(draft, now, words, {
            undo: () => this.#handleUndo(),
            discard: () => this.#handleDiscard(),
            take: (other) => void draft.take(other),
            drop: (other) => void draft.drop(other),
        });
    }
    #renderWho(words, rules) {
        const { who, remembered, faults } = this;
        const names = this.#names;
        const agreed = this.#agreed;
        const { viewer } = this.setting;
        const changed = (event) => this.#handleField(event);
        return whoFields({ names, words, rules, viewer, who, remembered, agreed, faults, changed });
    }
    /** Whether it is an edit that is being saved: it is in sight, and the answer may refuse it. */
    get #sending() {
        return this.state.status === 'sending';
    }
    /** Whether the tools show something here before they are used. */
    get #tooled() {
        const { rules, context } = this.setting;
        return rules.writes === 'markdown' || context()?.adapter.preview !== undefined;
    }
    #handleSubmit(event) {
        event.preventDefault();
        if (this.#sending || this.#composing)
            return;
        // The second half of a double click finds the box empty, and is no wish to post nothing.
        if (this.#draft.text === '' && Date.now() - this.#parkedAt < 1000)
            return;
        const { words, rules, viewer } = this.setting;
        const who = viewer ? undefined : this.who;
        this.faults = faultsIn({ source: this.#draft.text, who, agreed: this.#agreed }, this.purpose.mode === 'edit' ? undefined : rules, words);
        if (Object.values(this.faults).some(Boolean)) {
            void this.updateComplete.then(() => this.focus());
            return;
        }
        this.dispatchEvent(new FormSubmitEvent({ source: this.#draft.text, who, agreed: this.#agreed }));
    }
    #handleKey(event) {
        if (event.isComposing || this.#composing || this.#sending)
            return;
        if (event.target.localName === 'textarea')
            this.tools?.press(event);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat)
            this.#handleSubmit(event);
        if (event.key === 'Escape' && this.purpose.mode !== 'new') {
            event.stopPropagation();
            event.preventDefault(); // it would close the dialog that the thread is in
            this.#handleCancel();
        }
    }
    #handleCancel() {
        if (this.#sending)
            return;
        this.dispatchEvent(new CustomEvent('riposte-form-cancel', { bubbles: true }));
    }
    #handleInput({ currentTarget, timeStamp }) {
        if (this.#sending)
            return this.requestUpdate(); // a tool or a paste has changed what can't be typed in
        const area = currentTarget;
        const { value, selectionEnd } = area;
        this.discarded = undefined;
        this.#draft.write(value, selectionEnd);
        this.tools?.typed();
        if (this.faults.source)
            this.faults = { ...this.faults, source: undefined };
        grow(area);
        if (this.#remaining.changed())
            this.requestUpdate();
        this.#pause.typed(timeStamp);
    }
    /** The caret goes back where it was when the reader comes back to a restored text, not before. */
    #handleEnter() {
        this.#bringTools();
        const caret = this.#draft.enter();
        if (caret !== undefined)
            this.#area.setSelectionRange(caret, caret);
    }
    #bringTools() {
        if (this.isConnected)
            this.tools ??= new FormTools(this, this.#area, () => this.setting);
    }
    #handleComposition(event) {
        this.#composing = event.type === 'compositionstart';
        if (this.#composing)
            this.#draft.touch();
    }
    #handleDiscard() {
        this.discarded = { text: this.#draft.text, savedAt: Date.now() };
        void this.#draft.discard();
        this.#area.focus({ preventScroll: true });
    }
    #handleUndo() {
        if (this.discarded)
            void this.#draft.take(this.discarded);
        this.discarded = undefined;
        this.#area.focus({ preventScroll: true });
    }
    #handleField({ target }) {
        const { name, value, checked } = target;
        if (this.faults[name])
            this.faults = { ...this.faults, [name]: undefined };
        if (name === 'agree') {
            this.#agreed = checked;
            return;
        }
        if (name === 'remember')
            this.remembered = checked;
        else
            this.who = { ...this.who, [name]: value };
        this.dispatchEvent(new CustomEvent('riposte-form-who', { bubbles: true, detail: { who: this.who, remembered: this.remembered } }));
    }
}
let nextForm = 1;
/** Texts of boxes that were closed where nothing is kept on this device, for as long as the page lives. */
const left = new Map();
