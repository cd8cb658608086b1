import {html, nothing, type TemplateResult} from 'lit';

import type {DraftController} from '../controllers/draft-controller.js';
import type {UnsentText} from '../drafts/store.js';
import type {CommentsError} from '../model/errors.js';
import type {Words} from '../model/words.js';
import type {WritingWords} from '../model/writing-words.js';
import {reason} from './reason.js';

/** What a reader can do about a draft. */
export interface DraftDeeds {
  readonly undo: () => void;
  readonly discard: () => void;
  /** Puts another text into the box. */
  readonly take: (other: UnsentText) => void;
  /** Deletes another text. */
  readonly drop: (other: UnsentText) => void;
}

/** How a box stands: its text has just been thrown away, this browser keeps texts at all, and nobody is typing just now. */
export interface BoxState {
  readonly discarded: boolean;
  readonly kept: boolean;
  readonly pausing: boolean;
}

/**
 * Under a text: whether it is safe, where it came from, and what else was written for this box. It is saved between any
 * two keys; to say so each time would blink under the text while it is written.
 */
export function draftNotice(
  {state, restored, text, others}: Pick<DraftController, 'state' | 'restored' | 'text' | 'others'>,
  {discarded, kept, pausing}: BoxState,
  words: WritingWords,
  {undo, discard, take, drop}: DraftDeeds,
): TemplateResult {
  const other = others.find((each) => each.text !== '');
  return html`<div class="drafts" role="status">
    ${
      discarded && text === ''
        ? html`<p class="state"><span>${words.draftDiscarded}</span>${link(words.undo, undo)}</p>`
        : restored && text !== ''
          ? html`<p class="state"><span>${words.draftRestored}</span>${link(words.discardDraft, discard)}</p>`
          : state.status === 'saved' && pausing
            ? html`<p class="quiet saved" aria-live="off">${words.draftSaved}</p>`
            : nothing
    }
    ${
      other
        ? html`<p class="state"><span>${words.draftFound}: “${excerpt(other.text)}”</span>
          ${link(words.useDraft, () => take(other))}
          ${link(words.discardDraft, () => drop(other))}</p>`
        : nothing
    }
    ${state.status === 'held' && !kept ? html`<p class="state"><span>${words.draftsNotKept}</span></p>` : nothing}
  </div>`;
}

/** Above the button: why the backend would not take the text. `signIn`: the reader can sign in here. */
export function refusalNotice(
  refused: CommentsError | undefined,
  signIn: boolean,
  words: Words & WritingWords,
): TemplateResult {
  return html`<div role="alert">${
    refused
      ? html`<p class="state"><span>${words.notSent}. ${reason(refused, words)}${refused.retryAfter ? ` ${words.waitSeconds(refused.retryAfter)}` : nothing}</span>
        ${signIn && refused.code === 'unauthorized' ? html`<button type="button" class="link" data-do="sign-in">${words.signIn}</button>` : nothing}</p>`
      : nothing
  }</div>`;
}

function link(label: string, press: () => void): TemplateResult {
  return html`<button type="button" class="link" @click=${press}>${label}</button>`;
}

/** The beginning of a text, enough to know it by. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
