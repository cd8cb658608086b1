import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';

import type {CommentsAdapter} from '../adapters/adapter.js';
import {AdapterController} from '../controllers/adapter-controller.js';
import {countOf} from '../controllers/count-batch.js';
import {PageController} from '../controllers/page-controller.js';
import {threadOfPage} from '../controllers/page-place.js';
import type {Thread} from '../model/comment.js';
import {englishFirst} from '../model/first-words.js';
import {normaliseUrl} from '../model/thread.js';
import type {RipostePostedEvent} from './writing-events.js';
import {formatsFor} from './formats.js';
import type {Surroundings} from './surroundings.js';

/**
 * How many comments a page has, as a number. Draws nothing rather than 0 where counting failed.
 *
 * @tag riposte-count
 * @slot - Seen until the number is there, and where it can't be had.
 */
export class RiposteCount extends LitElement {
  static override properties: PropertyDeclarations = {
    thread: {},
    site: {},
    server: {},
    adapter: {},
    count: {state: true},
  };

  /** What every element of this page is handed; set once, where the tags are registered. */
  static surroundings: Surroundings;

  /**
   * The thread's key, or its page's address: one of http(s), or a path from `/`. Absent: this page's thread.
   * Anything else is taken to the letter, e.g. a WordPress post's id.
   */
  thread: string | undefined;

  /** Which site the thread is of; absent: the page's host. */
  site: string | undefined;

  /** Base URL of the backend; absent: the folder of the script. */
  server: string | undefined;

  /** Name of an adapter, or one of the page's own. */
  adapter: string | CommentsAdapter = 'rest';

  private count: number | undefined;

  readonly #backend = new AdapterController(this, () => RiposteCount.surroundings);
  #current: Thread | undefined;
  #key = '';

  constructor() {
    super();
    new PageController(this, () => {});
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('riposte-posted', this.#handlePosted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('riposte-posted', this.#handlePosted);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('adapter') || changed.has('server')) {
      void this.#backend.choose({
        adapter: this.adapter,
        server: this.server,
        data: {...this.dataset},
        token: undefined,
      });
    }
    void this.#ask();
  }

  protected override render(): TemplateResult {
    if (this.count === undefined) return html`<slot></slot>`;
    const language = this.closest<HTMLElement>('[lang]')?.lang || navigator.language;
    return html`${formatsFor(language, englishFirst).number(this.count)}${nothing}`;
  }

  async #ask(): Promise<void> {
    const {state: backend} = this.#backend;
    if (backend.status !== 'ready' || !this.isConnected) return;
    const {adapter, server, keep} = backend;
    const named = this.thread && keyOf(this.thread);
    const identified = named ? undefined : adapter.identify?.(document);
    const thread = threadOfPage({thread: named, site: this.site, pageTitle: undefined}, identified);
    const key = JSON.stringify([adapter.name, server, thread.site, thread.id]);
    this.#current = thread;
    if (key === this.#key) return;
    this.#key = key;
    const count = await countOf(thread, {adapter, server, keep, locale: navigator.language});
    if (key === this.#key) this.count = count;
  }

  readonly #handlePosted = ({detail}: RipostePostedEvent): void => {
    const {thread, comment} = detail;
    if (comment.status !== 'published' || this.count === undefined) return;
    if (thread.id === this.#current?.id && thread.site === this.#current.site) this.count++;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'riposte-count': RiposteCount;
  }
  interface DocumentEventMap {
    'riposte-posted': RipostePostedEvent;
  }
}

/** The key of the page that an address leads to; what is no address is a key already. */
function keyOf(thread: string): string {
  if (!/^(?:https?:\/\/|\/)/i.test(thread)) return thread;
  const link = document.createElement('a');
  link.href = thread; // of an address that can't be read it makes nothing, where `new URL` throws
  return normaliseUrl(link.href);
}

/** Says in the console, for the site's developer, why a copy of Riposte does nothing. */
export function warnOfFirst(): void {
  console.warn('<riposte-comments> was defined before, by another copy of Riposte or another script.');
}
