var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { DraftController } from '../controllers/draft-controller.js';
import { faultsIn } from './form-rules.js';
/** Asks the owner of a box to send what is in it. Stays inside the widget. */
export class FormSubmitEvent extends CustomEvent {
    constructor(filled) {
        super('riposte-form-submit', { bubbles: true, detail: filled });
    }
}
/** From this many characters before the limit on, the reader is told how many are left. */
const nearLimit = 200;
/**
 * A box for one text; what is unsent survives a reload. Drawn into its owner's root, as an
 * element of its own, so that a key press draws it and nothing else.
 *
 * The form never calls a backend. It asks, with `riposte-form-submit` and `riposte-form-cancel`,
 * and its owner answers through `state`, `sent()` or `giveBack()`.
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
        this.draft = new DraftController(this, () => this.box ? { key: this.box, store: this.setting.store } : undefined);
        this.names = `form${nextForm++}`;
        this.seeded = false;
        this.composing = false;
        this.agreed = false;
        this.sent = [];
    }
    /** Whether there is unsent text here. */
    get written() {
        return this.draft.text.trim() !== '' && !(this.purpose.mode === 'edit' && this.draft.text === this.purpose.source);
    }
    /** Empties the box while its text is on its way; the text stays kept until {@link settle} or {@link giveBack}. */
    park() {
        const { text } = this.draft;
        this.sent = [...this.sent, text];
        void this.draft.take({ text: '', savedAt: 0 });
        this.draft.restored = false; // what is typed next is new
        return text;
    }
    /** The backend has stored `text`: its draft is no longer needed. */
    settle(text) {
        this.sent = this.sent.filter((each) => each !== text);
        void this.draft.drop({ text, savedAt: 0 });
    }
    /** Puts `text` back into the box; where something else has been written meanwhile, it is offered beside it. */
    giveBack(text) {
        this.sent = this.sent.filter((each) => each !== text);
        const kept = this.draft.others.find((other) => other.text === text) ?? { text, savedAt: Date.now() };
        if (this.draft.text.trim() === '')
            void this.draft.take(kept);
        this.draft.restored = false;
        this.requestUpdate();
    }
    /** Forgets the text for good. */
    discard() {
        void this.draft.discard();
    }
    /** Writes what is not yet safe, now. */
    flush() {
        return this.draft.flush();
    }
    /** Puts the focus where the reader has something to do: the first bad field, else the text. */
    focus(options) {
        const bad = this.querySelector('[aria-invalid="true"]');
        (bad ?? this.area).focus(options);
    }
    /** Drawn into the root of the element it stands in. */
    createRenderRoot() {
        return this;
    }
    willUpdate(changed) {
        const { purpose, draft } = this;
        if (purpose.mode === 'edit' && !this.seeded && (draft.state.status === 'clean' || draft.state.status === 'off')) {
            this.seeded = true;
            draft.text ||= purpose.source;
        }
        if (changed.has('state') && this.state.status === 'refused')
            this.faults = this.refusal(this.state.error);
    }
    updated() {
        if (!growsByItself)
            grow(this.area);
    }
    render() {
        const { purpose, names } = this;
        const { words, rules, level } = this.setting;
        const required = rules.name === 'required' || rules.email === 'required';
        return html `<form novalidate @submit=${this.handleSubmit} @keydown=${this.handleKey}>
      <div role="group" aria-labelledby="${names}-title">
        <h3 id="${names}-title" aria-level=${level}>${this.heading(words)}</h3>
        ${purpose.mode === 'new'
            ? html `<p class="note">${rules.email !== 'none' && !this.setting.viewer ? `${words.emailPrivate} ` : nothing}${required ? words.requiredMarked : nothing}</p>`
            : nothing}
        ${this.renderText(words, rules)}
        ${this.renderDraft(words)}
        ${purpose.mode === 'edit' ? nothing : this.renderWho(words, rules)}
        ${this.renderRefusal(words)}
        <div class="foot">
          <button type="submit" class="post" part="post" aria-disabled=${this.state.status === 'sending' ? 'true' : nothing}>${this.verb(words)}</button>
          ${purpose.mode === 'new' ? nothing : html `<button type="button" class="link" @click=${this.handleCancel}>${purpose.mode === 'reply' ? words.cancelReply : words.cancel}</button>`}
        </div>
      </div>
    </form>`;
    }
    renderText(words, { maxLength }) {
        const { names, faults } = this;
        const left = maxLength === undefined ? undefined : maxLength - this.draft.text.length;
        const { formats } = this.setting;
        return html `<label for="${names}-source">${words.comment} <i aria-hidden="true">*</i></label>
      <textarea id="${names}-source" name="source" part="box" rows="5" required dir="auto"
        aria-invalid=${faults.source ? 'true' : nothing}
        aria-describedby="${names}-source-fault ${names}-left"
        .value=${live(this.draft.text)}
        @input=${this.handleInput} @focus=${this.handleEnter}
        @compositionstart=${this.handleComposition} @compositionend=${this.handleComposition}></textarea>
      <p class="fault" id="${names}-source-fault">${faults.source ?? nothing}</p>
      <p class="left" id="${names}-left" role="status">${left === undefined || left > nearLimit
            ? nothing
            : left >= 0
                ? words.left(left, formats.number(Math.ceil(left / 20) * 20))
                : words.over(-left, formats.number(-left))}</p>`;
    }
    renderDraft(words) {
        const { state, restored, text } = this.draft;
        const [other] = this.draft.others.filter((each) => !this.sent.includes(each.text) && each.text !== '');
        const { store } = this.setting;
        return html `<div class="drafts" role="status">
      ${this.discarded && text === ''
            ? html `<p class="state"><span>${words.draftDiscarded}</span><button type="button" class="link" @click=${this.handleUndo}>${words.undo}</button></p>`
            : restored && text !== ''
                ? html `<p class="state"><span>${words.draftRestored}</span><button type="button" class="link" @click=${this.handleDiscard}>${words.discardDraft}</button></p>`
                : state.status === 'saved'
                    ? html `<p class="quiet saved">${words.draftSaved}</p>`
                    : nothing}
      ${other
            ? html `<p class="state"><span>${words.draftFound}: “${excerpt(other.text)}”</span>
            <button type="button" class="link" @click=${() => this.draft.take(other)}>${words.useDraft}</button>
            <button type="button" class="link" @click=${() => this.draft.drop(other)}>${words.discardDraft}</button></p>`
            : nothing}
      ${state.status === 'held' && store && !store.durable ? html `<p class="state"><span>${words.draftsNotKept}</span></p>` : nothing}
    </div>`;
    }
    renderWho(words, rules) {
        const { viewer } = this.setting;
        if (viewer)
            return html `<p class="note">${words.writingAs(viewer.name)}</p>${this.renderAgree(words, rules)}`;
        const any = rules.name !== 'none' || rules.email !== 'none' || rules.url !== 'none';
        if (!any)
            return this.renderAgree(words, rules);
        return html `<div class="fields">
        ${this.renderField('name', words.name, 'name', 'text', rules.name)}
        ${this.renderField('email', words.email, 'email', 'email', rules.email)}
        ${this.renderField('url', words.website, 'url', 'url', rules.url)}
      </div>
      <div class="check"><input type="checkbox" id="${this.names}-keep" name="remember" .checked=${live(this.remembered)} @change=${this.handleWho}>
        <label for="${this.names}-keep">${words.remember}</label></div>
      ${this.renderAgree(words, rules)}`;
    }
    renderField(name, label, autocomplete, type, rule) {
        if (rule === 'none')
            return nothing;
        const id = `${this.names}-${name}`;
        const fault = this.faults[name];
        return html `<div><label for=${id}>${label} ${rule === 'required' ? html `<i aria-hidden="true">*</i>` : nothing}</label>
      <input id=${id} name=${name} type=${type} autocomplete=${autocomplete} ?required=${rule === 'required'}
        aria-invalid=${fault ? 'true' : nothing} aria-describedby="${id}-fault"
        .value=${live(this.who[name])} @input=${this.handleWho}>
      <p class="fault" id="${id}-fault">${fault ?? nothing}</p></div>`;
    }
    renderAgree(_words, { agree }) {
        const id = `${this.names}-agree`;
        if (!agree)
            return html ``;
        return html `<div class="check"><input type="checkbox" id=${id} name="agree" required aria-invalid=${this.faults.agree ? 'true' : nothing}
        aria-describedby="${id}-fault" .checked=${live(this.agreed)} @change=${this.handleAgree}>
        <label for=${id}>${agree} <i aria-hidden="true">*</i></label></div>
      <p class="fault" id="${id}-fault">${this.faults.agree ?? nothing}</p>`;
    }
    renderRefusal(words) {
        const refused = this.state.status === 'refused' ? this.state.error : undefined;
        const signIn = refused?.code === 'unauthorized' && this.setting.signIn;
        return html `<div role="alert">${refused
            ? html `<p class="state"><span>${words.notSent}. ${words.failures[refused.code]}${refused.detail ? html ` <bdi>${refused.detail}</bdi>` : nothing}
          ${refused.retryAfter ? words.waitSeconds(refused.retryAfter) : nothing}</span>
          ${signIn ? html `<button type="button" class="link" data-do="sign-in">${words.signIn}</button>` : nothing}</p>`
            : nothing}</div>`;
    }
    heading(words) {
        const { purpose } = this;
        if (purpose.mode === 'reply')
            return words.replyTo(purpose.name);
        return purpose.mode === 'edit' ? words.editComment : words.leaveComment;
    }
    verb(words) {
        const { mode } = this.purpose;
        if (mode === 'reply')
            return words.postReply;
        return mode === 'edit' ? words.saveChanges : words.postComment;
    }
    /** What the backend said of single fields, beside them; the rest is said above the button. */
    refusal({ fields = {} }) {
        const { source, name, email, url } = fields;
        return { source, name, email, url };
    }
    handleSubmit(event) {
        event.preventDefault();
        if (this.state.status === 'sending' || this.composing)
            return;
        const { words, rules, viewer } = this.setting;
        const who = viewer ? undefined : this.who;
        this.faults = faultsIn({ source: this.draft.text, who, agreed: this.agreed }, this.purpose.mode === 'edit' ? undefined : rules, words);
        if (Object.values(this.faults).some(Boolean)) {
            void this.updateComplete.then(() => this.focus());
            return;
        }
        this.dispatchEvent(new FormSubmitEvent({ source: this.draft.text, who, agreed: this.agreed }));
    }
    handleKey(event) {
        if (event.isComposing || this.composing)
            return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat)
            this.handleSubmit(event);
        if (event.key === 'Escape' && this.purpose.mode !== 'new') {
            event.stopPropagation();
            this.handleCancel();
        }
    }
    handleCancel() {
        this.dispatchEvent(new CustomEvent('riposte-form-cancel', { bubbles: true }));
    }
    handleInput() {
        const { value, selectionEnd } = this.area;
        this.discarded = undefined;
        this.draft.write(value, selectionEnd);
        if (this.faults.source)
            this.faults = { ...this.faults, source: undefined };
        if (!growsByItself)
            grow(this.area);
        const { maxLength } = this.setting.rules;
        if (maxLength !== undefined && maxLength - value.length <= nearLimit)
            this.requestUpdate();
    }
    /** The caret goes back where it was when the reader comes back to a restored text, not before. */
    handleEnter() {
        const caret = this.draft.enter();
        if (caret !== undefined)
            this.area.setSelectionRange(caret, caret);
    }
    handleComposition(event) {
        this.composing = event.type === 'compositionstart';
        if (this.composing)
            this.draft.touch();
    }
    handleDiscard() {
        this.discarded = { text: this.draft.text, savedAt: Date.now() };
        void this.draft.discard();
        this.area.focus({ preventScroll: true });
    }
    handleUndo() {
        if (this.discarded)
            void this.draft.take(this.discarded);
        this.discarded = undefined;
        this.area.focus({ preventScroll: true });
    }
    handleWho(event) {
        const input = event.target;
        if (input.name === 'remember')
            this.remembered = input.checked;
        else
            this.who = { ...this.who, [input.name]: input.value };
        if (this.faults[input.name])
            this.faults = { ...this.faults, [input.name]: undefined };
        this.dispatchEvent(new CustomEvent('riposte-form-who', { bubbles: true, detail: { who: this.who, remembered: this.remembered } }));
    }
    handleAgree(event) {
        this.agreed = event.target.checked;
        this.faults = { ...this.faults, agree: undefined };
    }
}
__decorate([
    property({ attribute: false })
], RiposteForm.prototype, "purpose", void 0);
__decorate([
    property({ attribute: false })
], RiposteForm.prototype, "setting", void 0);
__decorate([
    property({ attribute: false })
], RiposteForm.prototype, "box", void 0);
__decorate([
    property({ attribute: false })
], RiposteForm.prototype, "state", void 0);
__decorate([
    property({ attribute: false })
], RiposteForm.prototype, "who", void 0);
__decorate([
    property({ type: Boolean })
], RiposteForm.prototype, "remembered", void 0);
__decorate([
    query('textarea')
], RiposteForm.prototype, "area", void 0);
__decorate([
    state()
], RiposteForm.prototype, "faults", void 0);
__decorate([
    state()
], RiposteForm.prototype, "discarded", void 0);
let nextForm = 1;
const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');
/** Makes a box as tall as its text, up to two thirds of the window. */
function grow(area) {
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 2, innerHeight * 0.66)}px`;
}
/** The beginning of a text, enough to know it by. */
function excerpt(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
