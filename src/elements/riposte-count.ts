import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';

import type {CommentsAdapter} from '../adapters/adapter.js';
import {AdapterController} from '../controllers/adapter-controller.js';
import {countOf} from '../controllers/count-batch.js';
import {PageController} from '../controllers/page-controller.js';
import type {Thread} from '../model/comment.js';
import {english} from '../model/words.js';
import type {RipostePostedEvent} from './events.js';
import {formatsFor} from './formats.js';
import {bareSurroundings, type Surroundings} from './surroundings.js';

/**
 * How many comments a page has, as a number. Draws nothing rather than 0 where counting failed.
 *
 * @tag riposte-count
 * @slot - Seen until the number is there, and where it can't be had.
 */
export class RiposteCount extends LitElement {
  /** What every element of this page is handed; set once, where the tags are registered. */
  static surroundings: Surroundings = bareSurroundings;

  /** The thread's key, or its page's address; absent: this page's thread. */
  @property() thread: string | undefined;

  /** Which site the thread is of; absent: the page's host. */
  @property() site: string | undefined;

  /** Base URL of the backend; absent: the folder of the script. */
  @property() server: string | undefined;

  /** Name of an adapter, or one of the page's own. */
  @property() adapter: string | CommentsAdapter = 'rest';

  @state() private count: number | undefined;

  private readonly backend = new AdapterController(this, () => RiposteCount.surroundings);
  private readonly page = new PageController(this, () => {});
  private current: Thread | undefined;
  private key = '';

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('riposte-posted', this.handlePosted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('riposte-posted', this.handlePosted);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('adapter') || changed.has('server')) {
      void this.backend.choose({adapter: this.adapter, server: this.server, data: {...this.dataset}, token: undefined});
    }
    void this.ask();
  }

  protected override render(): TemplateResult {
    if (this.count === undefined) return html`<slot></slot>`;
    const language = this.closest<HTMLElement>('[lang]')?.lang || navigator.language;
    return html`${formatsFor(language, english).number(this.count)}${nothing}`;
  }

  private async ask(): Promise<void> {
    const {state: backend} = this.backend;
    if (backend.status !== 'ready' || !this.isConnected) return;
    const {adapter, server, keep} = backend;
    const identified = this.thread ? undefined : adapter.identify?.(document);
    const thread = this.page.thread({thread: this.thread, site: this.site, pageTitle: undefined}, identified);
    const key = JSON.stringify([adapter.name, server, thread.site, thread.id]);
    this.current = thread;
    if (key === this.key) return;
    this.key = key;
    const count = await countOf(thread, {adapter, server, keep, locale: navigator.language});
    if (key === this.key) this.count = count;
  }

  private readonly handlePosted = ({detail}: RipostePostedEvent): void => {
    const {thread, comment} = detail;
    if (comment.status !== 'published' || this.count === undefined) return;
    if (thread.id === this.current?.id && thread.site === this.current.site) this.count++;
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
