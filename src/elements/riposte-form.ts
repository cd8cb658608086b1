import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';

import {DraftController} from '../controllers/draft-controller.js';
import type {DraftKey, DraftStore, Identity, UnsentText} from '../drafts/store.js';
import type {FieldRules, Viewer} from '../model/comment.js';
import type {CommentsError} from '../model/errors.js';
import type {Words} from '../model/words.js';
import type {WritingWords} from '../model/writing-words.js';
import {type Faults, faultsIn, type Filled} from './form-rules.js';
import type {Formats} from './formats.js';

/** What a box is for, and who or what it is about. */
export type FormPurpose =
  | {readonly mode: 'new'}
  | {readonly mode: 'reply'; readonly name: string}
  | {readonly mode: 'edit'; readonly source: string};

/** How the last text of a box is going. */
export type FormState =
  | {readonly status: 'open' | 'sending'}
  | {readonly status: 'refused'; readonly error: CommentsError};

/** What a box is drawn with and does not change while it is open. */
export interface FormSetting {
  readonly words: Words & WritingWords;
  readonly formats: Formats;
  readonly rules: FieldRules;
  readonly viewer: Viewer | undefined;
  readonly store: DraftStore | undefined;
  readonly level: number;
  /** The adapter can sign a reader in. */
  readonly signIn: boolean;
}

/** Asks the owner of a box to send what is in it. Stays inside the widget. */
export class FormSubmitEvent extends CustomEvent<Filled> {
  constructor(filled: Filled) {
    super('riposte-form-submit', {bubbles: true, detail: filled});
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
  @property({attribute: false}) purpose: FormPurpose = {mode: 'new'};

  @property({attribute: false}) setting!: FormSetting;

  /** Which box this is; another one is another text. */
  @property({attribute: false}) box!: DraftKey;

  /** How the last text is going. Set by the owner; the form only shows it. */
  @property({attribute: false}) state: FormState = {status: 'open'};

  /** Who writes here, as last typed in any box of the page. */
  @property({attribute: false}) who: Identity = {name: '', email: '', url: ''};

  /** Whether who writes here is to be remembered. */
  @property({type: Boolean}) remembered = false;

  @query('textarea') private readonly area!: HTMLTextAreaElement;
  @state() private faults: Faults = {};
  @state() private discarded: UnsentText | undefined;

  private readonly draft = new DraftController(this, () =>
    this.box ? {key: this.box, store: this.setting.store} : undefined,
  );
  private readonly names = `form${nextForm++}`;
  private seeded = false;
  private composing = false;
  private agreed = false;
  private sent: readonly string[] = [];

  /** Whether there is unsent text here. */
  get written(): boolean {
    return this.draft.text.trim() !== '' && !(this.purpose.mode === 'edit' && this.draft.text === this.purpose.source);
  }

  /** Empties the box while its text is on its way; the text stays kept until {@link settle} or {@link giveBack}. */
  park(): string {
    const {text} = this.draft;
    this.sent = [...this.sent, text];
    void this.draft.take({text: '', savedAt: 0});
    this.draft.restored = false; // what is typed next is new
    return text;
  }

  /** The backend has stored `text`: its draft is no longer needed. */
  settle(text: string): void {
    this.sent = this.sent.filter((each) => each !== text);
    void this.draft.drop({text, savedAt: 0});
  }

  /** Puts `text` back into the box; where something else has been written meanwhile, it is offered beside it. */
  giveBack(text: string): void {
    this.sent = this.sent.filter((each) => each !== text);
    const kept = this.draft.others.find((other) => other.text === text) ?? {text, savedAt: Date.now()};
    if (this.draft.text.trim() === '') void this.draft.take(kept);
    this.draft.restored = false;
    this.requestUpdate();
  }

  /** Forgets the text for good. */
  discard(): void {
    void this.draft.discard();
  }

  /** Writes what is not yet safe, now. */
  flush(): Promise<void> {
    return this.draft.flush();
  }

  /** Puts the focus where the reader has something to do: the first bad field, else the text. */
  override focus(options?: FocusOptions): void {
    const bad = this.querySelector<HTMLElement>('[aria-invalid="true"]');
    (bad ?? this.area).focus(options);
  }

  /** Drawn into the root of the element it stands in. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const {purpose, draft} = this;
    if (purpose.mode === 'edit' && !this.seeded && (draft.state.status === 'clean' || draft.state.status === 'off')) {
      this.seeded = true;
      draft.text ||= purpose.source;
    }
    if (changed.has('state') && this.state.status === 'refused') this.faults = this.refusal(this.state.error);
  }

  protected override updated(): void {
    if (!growsByItself) grow(this.area);
  }

  protected override render(): TemplateResult {
    const {purpose, names} = this;
    const {words, rules, level} = this.setting;
    const required = rules.name === 'required' || rules.email === 'required';
    return html`<form novalidate @submit=${this.handleSubmit} @keydown=${this.handleKey}>
      <div role="group" aria-labelledby="${names}-title">
        <h3 id="${names}-title" aria-level=${level}>${this.heading(words)}</h3>
        ${
          purpose.mode === 'new'
            ? html`<p class="note">${rules.email !== 'none' && !this.setting.viewer ? `${words.emailPrivate} ` : nothing}${required ? words.requiredMarked : nothing}</p>`
            : nothing
        }
        ${this.renderText(words, rules)}
        ${this.renderDraft(words)}
        ${purpose.mode === 'edit' ? nothing : this.renderWho(words, rules)}
        ${this.renderRefusal(words)}
        <div class="foot">
          <button type="submit" class="post" part="post" aria-disabled=${this.state.status === 'sending' ? 'true' : nothing}>${this.verb(words)}</button>
          ${purpose.mode === 'new' ? nothing : html`<button type="button" class="link" @click=${this.handleCancel}>${purpose.mode === 'reply' ? words.cancelReply : words.cancel}</button>`}
        </div>
      </div>
    </form>`;
  }

  private renderText(words: WritingWords, {maxLength}: FieldRules): TemplateResult {
    const {names, faults} = this;
    const left = maxLength === undefined ? undefined : maxLength - this.draft.text.length;
    const {formats} = this.setting;
    return html`<label for="${names}-source">${words.comment} <i aria-hidden="true">*</i></label>
      <textarea id="${names}-source" name="source" part="box" rows="5" required dir="auto"
        aria-invalid=${faults.source ? 'true' : nothing}
        aria-describedby="${names}-source-fault ${names}-left"
        .value=${live(this.draft.text)}
        @input=${this.handleInput} @focus=${this.handleEnter}
        @compositionstart=${this.handleComposition} @compositionend=${this.handleComposition}></textarea>
      <p class="fault" id="${names}-source-fault">${faults.source ?? nothing}</p>
      <p class="left" id="${names}-left" role="status">${
        left === undefined || left > nearLimit
          ? nothing
          : left >= 0
            ? words.left(left, formats.number(Math.ceil(left / 20) * 20))
            : words.over(-left, formats.number(-left))
      }</p>`;
  }

  private renderDraft(words: WritingWords): TemplateResult {
    const {state, restored, text} = this.draft;
    const [other] = this.draft.others.filter((each) => !this.sent.includes(each.text) && each.text !== '');
    const {store} = this.setting;
    return html`<div class="drafts" role="status">
      ${
        this.discarded && text === ''
          ? html`<p class="state"><span>${words.draftDiscarded}</span><button type="button" class="link" @click=${this.handleUndo}>${words.undo}</button></p>`
          : restored && text !== ''
            ? html`<p class="state"><span>${words.draftRestored}</span><button type="button" class="link" @click=${this.handleDiscard}>${words.discardDraft}</button></p>`
            : state.status === 'saved'
              ? html`<p class="quiet saved">${words.draftSaved}</p>`
              : nothing
      }
      ${
        other
          ? html`<p class="state"><span>${words.draftFound}: “${excerpt(other.text)}”</span>
            <button type="button" class="link" @click=${() => this.draft.take(other)}>${words.useDraft}</button>
            <button type="button" class="link" @click=${() => this.draft.drop(other)}>${words.discardDraft}</button></p>`
          : nothing
      }
      ${state.status === 'held' && store && !store.durable ? html`<p class="state"><span>${words.draftsNotKept}</span></p>` : nothing}
    </div>`;
  }

  private renderWho(words: WritingWords, rules: FieldRules): TemplateResult {
    const {viewer} = this.setting;
    if (viewer) return html`<p class="note">${words.writingAs(viewer.name)}</p>${this.renderAgree(words, rules)}`;
    const any = rules.name !== 'none' || rules.email !== 'none' || rules.url !== 'none';
    if (!any) return this.renderAgree(words, rules);
    return html`<div class="fields">
        ${this.renderField('name', words.name, 'name', 'text', rules.name)}
        ${this.renderField('email', words.email, 'email', 'email', rules.email)}
        ${this.renderField('url', words.website, 'url', 'url', rules.url)}
      </div>
      <div class="check"><input type="checkbox" id="${this.names}-keep" name="remember" .checked=${live(this.remembered)} @change=${this.handleWho}>
        <label for="${this.names}-keep">${words.remember}</label></div>
      ${this.renderAgree(words, rules)}`;
  }

  private renderField(
    name: 'name' | 'email' | 'url',
    label: string,
    autocomplete: 'name' | 'email' | 'url',
    type: 'text' | 'email' | 'url',
    rule: FieldRules['name'],
  ): TemplateResult | typeof nothing {
    if (rule === 'none') return nothing;
    const id = `${this.names}-${name}`;
    const fault = this.faults[name];
    return html`<div><label for=${id}>${label} ${rule === 'required' ? html`<i aria-hidden="true">*</i>` : nothing}</label>
      <input id=${id} name=${name} type=${type} autocomplete=${autocomplete} ?required=${rule === 'required'}
        aria-invalid=${fault ? 'true' : nothing} aria-describedby="${id}-fault"
        .value=${live(this.who[name])} @input=${this.handleWho}>
      <p class="fault" id="${id}-fault">${fault ?? nothing}</p></div>`;
  }

  private renderAgree(_words: WritingWords, {agree}: FieldRules): TemplateResult {
    const id = `${this.names}-agree`;
    if (!agree) return html``;
    return html`<div class="check"><input type="checkbox" id=${id} name="agree" required aria-invalid=${this.faults.agree ? 'true' : nothing}
        aria-describedby="${id}-fault" .checked=${live(this.agreed)} @change=${this.handleAgree}>
        <label for=${id}>${agree} <i aria-hidden="true">*</i></label></div>
      <p class="fault" id="${id}-fault">${this.faults.agree ?? nothing}</p>`;
  }

  private renderRefusal(words: Words & WritingWords): TemplateResult {
    const refused = this.state.status === 'refused' ? this.state.error : undefined;
    const signIn = refused?.code === 'unauthorized' && this.setting.signIn;
    return html`<div role="alert">${
      refused
        ? html`<p class="state"><span>${words.notSent}. ${words.failures[refused.code]}${refused.detail ? html` <bdi>${refused.detail}</bdi>` : nothing}
          ${refused.retryAfter ? words.waitSeconds(refused.retryAfter) : nothing}</span>
          ${signIn ? html`<button type="button" class="link" data-do="sign-in">${words.signIn}</button>` : nothing}</p>`
        : nothing
    }</div>`;
  }

  private heading(words: WritingWords): string {
    const {purpose} = this;
    if (purpose.mode === 'reply') return words.replyTo(purpose.name);
    return purpose.mode === 'edit' ? words.editComment : words.leaveComment;
  }

  private verb(words: WritingWords): string {
    const {mode} = this.purpose;
    if (mode === 'reply') return words.postReply;
    return mode === 'edit' ? words.saveChanges : words.postComment;
  }

  /** What the backend said of single fields, beside them; the rest is said above the button. */
  private refusal({fields = {}}: CommentsError): Faults {
    const {source, name, email, url} = fields;
    return {source, name, email, url};
  }

  private handleSubmit(event: Event): void {
    event.preventDefault();
    if (this.state.status === 'sending' || this.composing) return;
    const {words, rules, viewer} = this.setting;
    const who = viewer ? undefined : this.who;
    this.faults = faultsIn(
      {source: this.draft.text, who, agreed: this.agreed},
      this.purpose.mode === 'edit' ? undefined : rules,
      words,
    );
    if (Object.values(this.faults).some(Boolean)) {
      void this.updateComplete.then(() => this.focus());
      return;
    }
    this.dispatchEvent(new FormSubmitEvent({source: this.draft.text, who, agreed: this.agreed}));
  }

  private handleKey(event: KeyboardEvent): void {
    if (event.isComposing || this.composing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat) this.handleSubmit(event);
    if (event.key === 'Escape' && this.purpose.mode !== 'new') {
      event.stopPropagation();
      this.handleCancel();
    }
  }

  private handleCancel(): void {
    this.dispatchEvent(new CustomEvent('riposte-form-cancel', {bubbles: true}));
  }

  private handleInput(): void {
    const {value, selectionEnd} = this.area;
    this.discarded = undefined;
    this.draft.write(value, selectionEnd);
    if (this.faults.source) this.faults = {...this.faults, source: undefined};
    if (!growsByItself) grow(this.area);
    const {maxLength} = this.setting.rules;
    if (maxLength !== undefined && maxLength - value.length <= nearLimit) this.requestUpdate();
  }

  /** The caret goes back where it was when the reader comes back to a restored text, not before. */
  private handleEnter(): void {
    const caret = this.draft.enter();
    if (caret !== undefined) this.area.setSelectionRange(caret, caret);
  }

  private handleComposition(event: CompositionEvent): void {
    this.composing = event.type === 'compositionstart';
    if (this.composing) this.draft.touch();
  }

  private handleDiscard(): void {
    this.discarded = {text: this.draft.text, savedAt: Date.now()};
    void this.draft.discard();
    this.area.focus({preventScroll: true});
  }

  private handleUndo(): void {
    if (this.discarded) void this.draft.take(this.discarded);
    this.discarded = undefined;
    this.area.focus({preventScroll: true});
  }

  private handleWho(event: Event): void {
    const input = event.target as HTMLInputElement;
    if (input.name === 'remember') this.remembered = input.checked;
    else this.who = {...this.who, [input.name]: input.value};
    if (this.faults[input.name as keyof Faults]) this.faults = {...this.faults, [input.name]: undefined};
    this.dispatchEvent(
      new CustomEvent('riposte-form-who', {bubbles: true, detail: {who: this.who, remembered: this.remembered}}),
    );
  }

  private handleAgree(event: Event): void {
    this.agreed = (event.target as HTMLInputElement).checked;
    this.faults = {...this.faults, agree: undefined};
  }
}

let nextForm = 1;

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** Makes a box as tall as its text, up to two thirds of the window. */
function grow(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${Math.min(area.scrollHeight + 2, innerHeight * 0.66)}px`;
}

/** The beginning of a text, enough to know it by. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

declare global {
  interface HTMLElementTagNameMap {
    'riposte-form': RiposteForm;
  }
}
