import type {TemplateResult} from 'lit';

import type {ThreadController} from '../controllers/thread-controller.js';
import type {CommentsError} from '../model/errors.js';
import type {Words} from '../model/words.js';
import type {WritingWords} from '../model/writing-words.js';
import {RiposteFailedEvent} from './failed-event.js';
import {failedLine} from './writing-view.js';

/** What has failed, by the comment it was to be done to: it is said there until its reader closes it. */
export class Failures {
  readonly #host: HTMLElement;
  readonly #list: ThreadController;
  readonly #all = new Map<string, {readonly what: string; readonly error: CommentsError}>();

  constructor(host: HTMLElement, list: ThreadController) {
    this.#host = host;
    this.#list = list;
  }

  /** `what` goes before the reason. */
  add(id: string, error: CommentsError, what = ''): void {
    this.#all.set(id, {what, error});
    this.#list.touch(id);
    this.tell(error);
  }

  /** Tells the page, and in the console its developer, what the reader is told in softer words. */
  tell(error: CommentsError): void {
    console.error('<riposte-comments>', error);
    this.#host.dispatchEvent(new RiposteFailedEvent(error));
  }

  /** Closes what is said at a comment. False where there was nothing. */
  close(id: string): boolean {
    const closed = this.#all.delete(id);
    if (closed) this.#list.touch(id);
    return closed;
  }

  /** Another thread will be read. */
  clear(): void {
    this.#all.clear();
  }

  /** What is said at a comment. */
  line(id: string, words: Words & WritingWords): TemplateResult | undefined {
    const failure = this.#all.get(id);
    return failure && failedLine(id, failure, words);
  }
}
