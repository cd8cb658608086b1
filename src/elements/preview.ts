import {html, nothing, type TemplateResult} from 'lit';

import type {CommentsAdapter} from '../adapters/adapter.js';
import {addStyles} from '../controllers/adopted-styles.js';
import {ask, type Asking, asCommentsError} from '../controllers/ask.js';
import {reportFault} from '../controllers/thread-controller.js';
import {checkBody} from '../model/answers.js';
import type {CommentsError} from '../model/errors.js';
import {drawBody, loadParser} from './body.js';
import {RiposteFailedEvent} from './failed-event.js';
import type {ToolWords} from './form-tools.js';
import {made} from './made.js';
import {previewStyles} from './preview.styles.js';
import {reason} from './reason.js';
import type {FormSetting} from './form-context.js';
import type {RiposteForm} from './riposte-form.js';

/** What is shown of how a text will look. */
type State =
  | {readonly status: 'none' | 'empty' | 'loading'}
  | {readonly status: 'shown'; readonly source: string; readonly drawn: HTMLElement}
  | {readonly status: 'failed'; readonly error: CommentsError};

const none: State = {status: 'none'};

/** How the text of a box will look, drawn by the backend's own rules. Arrives when it is first asked for. */
export class Preview {
  readonly #form: RiposteForm;
  readonly #area: HTMLTextAreaElement;
  readonly #setting: () => FormSetting;
  readonly #words: () => ToolWords;
  #state = none;

  constructor(form: RiposteForm, area: HTMLTextAreaElement, setting: () => FormSetting, words: () => ToolWords) {
    this.#form = form;
    this.#area = area;
    this.#setting = setting;
    this.#words = words;
    addStyles(form.getRootNode() as ShadowRoot, [previewStyles]);
    area.addEventListener('input', this.#handleInput);
  }

  get busy(): boolean {
    return this.#state.status === 'loading';
  }

  get open(): boolean {
    return this.#state.status === 'shown';
  }

  /** What the button says, that shows, renews or hides it. */
  get verb(): string {
    const {preview, hidePreview, updatePreview} = this.#words();
    return this.open ? (this.#stale ? updatePreview : hidePreview) : preview;
  }

  /** The button was pressed. */
  async press(): Promise<void> {
    const {adapter, asking, say} = this.#setting().context() ?? {};
    const source = this.#area.value;
    if (!adapter || !asking || this.busy) return;
    if (this.open && !this.#stale) return this.#become(none);
    if (!source.trim()) return this.#become({status: 'empty'});
    const retried = this.#state.status === 'failed';
    this.#become({status: 'loading'});
    try {
      const {images} = (this.#form.getRootNode() as ShadowRoot).host as HTMLElement & {images?: string};
      const drawn = await draw(source, adapter, asking, images === 'on');
      this.#become({status: 'shown', source, drawn});
      say?.(this.#words().previewShown);
    } catch (error) {
      const failed = reportFault(asCommentsError(error));
      this.#become({status: 'failed', error: failed});
      this.#form.dispatchEvent(new RiposteFailedEvent(failed));
    }
    // the button that was pressed may have gone with the failure
    if (retried) this.#form.querySelector<HTMLElement>('.tools .link')?.focus({preventScroll: true});
  }

  /** Stands below the box, which holds `text`. */
  below(text: string): TemplateResult {
    const words = this.#words();
    if (!text.trim() && this.open) this.#state = none; // sent, or thrown away
    const state = this.#state;
    return html`<div role="alert">${
      state.status === 'failed'
        ? html`<p class="state"><span>${words.previewFailed} ${reason(state.error, words)}</span>
          <button type="button" class="link" @click=${() => this.press()}>${words.tryAgain}</button></p>`
        : state.status === 'empty'
          ? html`<p class="state"><span>${words.nothingToPreview}</span></p>`
          : nothing
    }</div>
    ${state.status === 'shown' ? html`<div class="preview" role="group" aria-label=${words.preview}>${state.drawn}</div>` : nothing}`;
  }

  get #stale(): boolean {
    return this.#state.status === 'shown' && this.#state.source !== this.#area.value;
  }

  #become(state: State): void {
    this.#state = state;
    this.#form.requestUpdate();
  }

  readonly #handleInput = (): void => {
    const {status} = this.#state;
    if (status === 'empty' || status === 'failed') this.#become(none);
    else if (status === 'shown') this.#form.requestUpdate();
  };
}

/** Has the backend say what a text is to it, and draws it as any comment. Rejects with a `CommentsError`. */
async function draw(
  source: string,
  adapter: CommentsAdapter,
  asking: Omit<Asking, 'signal'>,
  images: boolean,
): Promise<HTMLElement> {
  const {signal} = new AbortController();
  const body = await ask({...asking, signal}, async (call) => checkBody(await adapter.preview?.(source, call)));
  if (body.format !== 'tree') await loadParser(body.format);
  return made('div', {class: 'body', dir: 'auto'}, drawBody(body, {images}));
}
