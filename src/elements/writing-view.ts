import {html, nothing, type TemplateResult} from 'lit';

import type {OutboxEntry} from '../drafts/store.js';
import type {CommentsError} from '../model/errors.js';
import type {Words} from '../model/words.js';
import type {WritingWords} from '../model/writing-words.js';
import {reason} from './reason.js';

/** What is known of an entry of the outbox beside itself. */
export interface SendingSetting {
  readonly words: Words & WritingWords;
  readonly offline: boolean;
  /** Milliseconds until it is tried again by itself; undefined where it is not. */
  readonly wait: number | undefined;
  /** It outlives the page. */
  readonly durable: boolean;
  /** The adapter can sign a reader in. */
  readonly signIn: boolean;
}

/** How a comment that the backend has not confirmed is getting on, and the ways on. */
export function sendingLine(id: string, entry: OutboxEntry, setting: SendingSetting): TemplateResult {
  const {words, offline, wait, durable, signIn} = setting;
  const {status, error, maybe} = entry;
  const button = (name: string, word: string) =>
    html`<button type="button" class="link" data-do=${name} data-of=${id}>${word}</button>`;
  if (status === 'sending') return html`<p class="state"><span>${words.sending}</span></p>`;
  if (status === 'unsure') {
    return html`<div class="state"><span role="alert">${words.unsure}. ${words.unsureQuestion}</span>
      ${button('was-posted', words.wasPosted)}${button('send-anew', words.postAgain)}</div>`;
  }
  const waiting = status === 'queued' && (offline || !error);
  const lead = maybe && error?.code === 'timeout' ? words.unsure : words.notSent;
  return html`<div class="state"><span role=${waiting ? 'status' : 'alert'}>${
    waiting
      ? offline
        ? words.backOnline
        : words.queued
      : html`${lead}: ${error ? reason(error, words) : words.waitedLong}${maybe ? ` ${words.maybePosted}` : nothing}`
  } ${durable ? nothing : words.notKept}</span>
    ${wait && !waiting ? html`<span role="timer">${words.nextTry(Math.ceil(wait / 1000))}</span>` : nothing}
    ${error?.code === 'unauthorized' && signIn ? button('sign-in', words.signIn) : nothing}
    ${button('send-again', words.tryAgain)}${button('take-back', words.editText)}${button('withdraw', words.withdraw)}</div>`;
}

/** Something that was to be done to a comment, and failed. `what` goes before the reason. */
export function failedLine(
  id: string,
  {what, error}: {what: string; error: CommentsError},
  words: Words & WritingWords,
) {
  return html`<div class="state" role="alert"><span>${what} ${reason(error, words)}</span>
    <button type="button" class="link" data-do="cancel" data-of=${id}>${words.close}</button></div>`;
}
