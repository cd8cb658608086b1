import {html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';

import type {CommentsAdapter} from '../adapters/adapter.js';
import {AdapterController} from '../controllers/adapter-controller.js';
import {addStyles} from '../controllers/adopted-styles.js';
import {PageColours} from '../controllers/page-colours.js';
import {targetOfPage, threadOfPage} from '../controllers/page-place.js';
import {afterPaint, SlicesController} from '../controllers/slices-controller.js';
import {ThreadController, type ThreadSource, type ThreadState} from '../controllers/thread-controller.js';
import type {Sort, Thread} from '../model/comment.js';
import type {CommentsError} from '../model/errors.js';
import type {FirstWords} from '../model/first-words.js';
import type {Phrases} from '../model/phrases.js';
import {catalogueOf} from './catalogue.js';
import {styles} from './comments.styles.js';
import {clamp, drawingOf} from './drawing.js';
import {RiposteLoadedEvent} from './events.js';
import {LateReading} from './late-reading.js';
import {whenIdle, whenParsed} from './parsed.js';
import type {ReadingParts} from './reading-context.js';
import type {Surroundings} from './surroundings.js';
import {tokens} from './tokens.js';

/**
 * The comments of a page: a threaded list, and a form to add to it.
 *
 * Its children are what is seen until the list is there, and where the list can't be had.
 *
 * @tag riposte-comments
 * @slot - What readers without JavaScript see: a plain list, a plain form, a link.
 * @fires {RipostePostEvent} riposte-post - Post was pressed; cancelled, the text stays in its box.
 * @fires {RipostePostedEvent} riposte-posted - The backend has stored a comment.
 * @fires {RiposteLoadedEvent} riposte-loaded - A thread has been read.
 * @fires {RiposteFailedEvent} riposte-failed - Something failed that the reader was told of.
 * @fires {RiposteSignInEvent} riposte-sign-in - The reader wants to sign in; cancelled, the page does it.
 * @csspart meta - The line above a comment: who, and when.
 * @csspart author - The author's name.
 * @csspart body - What a comment says.
 * @csspart actions - The buttons under a comment.
 * @csspart box - The field a text is typed in.
 * @csspart post - The strong button of a form.
 * @cssprop [--riposte-accent] - Links, marks and the strong button; the page's link colour.
 * @cssprop [--riposte-on-accent] - Text on the accent.
 * @cssprop [--riposte-ui-font=system-ui] - Font of buttons and labels.
 * @cssprop [--riposte-radius=8px] - Corners of fields and buttons.
 * @cssprop [--riposte-gap=2em] - Between threads.
 * @cssprop [--riposte-measure=65ch] - Longest line of a comment.
 * @cssprop [--riposte-quiet] - Times, actions, hints.
 * @cssprop [--riposte-line] - Hairlines.
 * @cssprop [--riposte-edge] - Borders of fields.
 * @cssprop [--riposte-wash] - Grounds of code and fields.
 * @cssprop [--riposte-mark] - Ground of the comment an address points at.
 * @cssprop [--riposte-min-block-size=min(100vh, 50rem)] - Kept free from the start, so that nothing shifts.
 */
export class RiposteComments extends LitElement {
  // A table, not decorators: what those need would be loaded before the first comment.
  static override properties: PropertyDeclarations = {
    server: {},
    adapter: {},
    thread: {},
    site: {},
    pageTitle: {attribute: 'page-title'},
    sort: {},
    pageSize: {attribute: 'page-size', type: Number},
    maxDepth: {attribute: 'max-depth', type: Number},
    headingLevel: {attribute: 'heading-level', type: Number},
    locale: {},
    theme: {reflect: true},
    density: {reflect: true},
    avatars: {reflect: true},
    images: {},
    drafts: {},
    readOnly: {attribute: 'read-only', type: Boolean},
    token: {attribute: false},
    phrases: {attribute: false},
    said: {state: true},
  };

  /** What every element of this page is handed; set where the classes are exported, and anew where the tags are registered. */
  static surroundings: Surroundings;

  /** Base URL of the backend; absent: the folder of the script. */
  server: string | undefined;

  /** Name of an adapter, or one of the page's own. */
  adapter: string | CommentsAdapter = 'rest';

  /** The thread's key; absent: the backend's own id for the page, else its canonical URL. */
  thread: string | undefined;

  /** Which site the thread is of; absent: the page's host. */
  site: string | undefined;

  /** What is commented on, in words; absent: `og:title`, else the document's title. */
  pageTitle: string | undefined;

  /** How roots are ordered. Follows the reader's choice. */
  sort: Sort = 'oldest';

  /** Roots a page, 1 to 200. */
  pageSize = 25;

  /** Lists in lists, 0 to 20; deeper replies go on in the last. */
  maxDepth = 6;

  /** Level of the heading, 1 to 6; the form's is one below. */
  headingLevel = 2;

  /** BCP 47 tag of dates and numbers; absent: the nearest `lang`. */
  locale: string | undefined;

  /** `auto` takes the page's own colours; the others bring text and ground of their own. */
  theme: 'auto' | 'light' | 'dark' = 'auto';

  density: 'comfortable' | 'compact' = 'comfortable';

  /** `remote` fetches pictures from wherever the backend says they are. */
  avatars: 'initials' | 'remote' | 'none' = 'initials';

  /** Whether pictures in comments are fetched; off: each is a link. */
  images: 'off' | 'on' = 'off';

  /** Whether unsent text is kept on this device. */
  drafts: 'on' | 'off' = 'on';

  /** No form and no buttons. */
  readOnly = false;

  /** The site's own signed-in reader: a bearer token, or what fetches one. */
  token: string | (() => Promise<string>) | undefined;

  /** Words to use in place of the catalogues'; of a group, such as `failures`, as few as one. */
  phrases: Phrases = {};

  private said = '';

  readonly #backend = new AdapterController(this, () => RiposteComments.surroundings);
  readonly #list = new ThreadController(
    this,
    () => this.#source(),
    (comments) => this.#late.prepare(comments),
    (id) => this.#late.here?.isUsed(id),
  );
  readonly #slices = new SlicesController(this, () => this.#list.order.length);
  readonly #catalogue = catalogueOf(this);
  readonly #drawing = drawingOf(
    this,
    this.#catalogue,
    () => {
      const {state} = this.#list;
      return {adapter: this.#source()?.adapter, closed: state.status === 'ready' && state.frame.closed};
    },
    () => this.#late.here,
  );
  readonly #late = new LateReading(this, () => this.#parts());
  #colours!: PageColours;
  #current: {readonly thread: Thread; readonly key: string} | undefined;
  #started = false;
  #chosen = false;
  #spare: HTMLSlotElement | undefined;
  #told: string | CommentsError | undefined;

  /** Reads the thread again; what is here stays until the answer is there. */
  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  /** Opens the box for a reply under a comment, and puts the focus in it; nothing where it can't be replied to. Waits for the thread. */
  async startReply(id: string): Promise<void> {
    await (await this.#late.load())?.startReply(id);
  }

  /** Brings a comment into view, with what it answers, and gives it the focus, once the thread is here. False where there is no such comment. */
  async reveal(id: string): Promise<boolean> {
    return (await (await this.#late.load())?.reveal(id)) ?? false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const told = this.hasAttribute('server') || this.hasAttribute('adapter') || this.#given;
    if (told) this.#start();
    else if (!this.#started) whenParsed(() => this.#start());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#given) this.#started = true;
    const backend = changed.has('adapter') || changed.has('server') || changed.has('token');
    if (this.#started && (backend || !this.#chosen)) this.#choose();
    const other = this.#follow();
    if (!other && changed.has('sort') && this.#list.state.status !== 'idle') void this.#list.refresh();
  }

  protected override render(): TemplateResult {
    const {words} = this.#catalogue;
    return html`<slot name="probe" hidden></slot>
      <p class="said" role="status">${this.said}</p>
      ${this.#renderThread(words)}
      ${this.#late.foot(words)}`;
  }

  #renderThread(words: FirstWords): TemplateResult {
    const state = this.#state;
    if (state.status === 'ready') return this.#renderReady(state, words);
    if (state.status === 'failed') return html`<slot></slot>${this.#late.here?.failure(state)}`;
    return html`<slot></slot>
      ${state.status === 'loading' ? html`<div class="loading" aria-label=${words.loading} role="img"><i></i><i></i><i></i></div>` : nothing}`;
  }

  #renderReady(thread: Extract<ThreadState, {status: 'ready'}>, words: FirstWords): TemplateResult {
    const reading = this.#late.here;
    const {order} = this.#list;
    const drawn = Math.min(this.#slices.drawn, order.length);
    const {total, notice, cursor} = thread.frame;
    const {adapter} = this.#source() ?? {};
    const empty = order.length === 0;
    const title = this.#current?.thread.title ?? '';
    const none = total === 0 || (total === undefined && empty);
    return html`<section aria-labelledby="heading">
      <div class="head">
        <h2 id="heading" tabindex="-1" aria-level=${this.#level}>${
          none ? words.noReplies : words.replies(title, total, this.#catalogue.formats.number(total ?? 0))
        }</h2>
        ${order.length > 1 && adapter?.sorts?.[1] ? html`<div class="sort">${reading?.beside(adapter.sorts)}</div>` : nothing}
      </div>
      ${reading?.above(thread)}
      ${notice ? html`<p class="notice">${notice}</p>` : nothing}
      ${empty ? nothing : this.#drawing.list(order, drawn, cursor !== undefined)}
      ${reading?.below(thread, drawn >= order.length, empty)}
    </section>`;
  }

  /**
   * Until something has been drawn, what stands between the tags is seen: the page may have broken what drawing needs.
   * The styles are no static ones: with those an element could not be put into a frame first.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#spare = document.createElement('slot');
    (this.shadowRoot ?? this.attachShadow({mode: 'open'})).append(this.#spare);
    const root = super.createRenderRoot();
    addStyles(root as ShadowRoot, [tokens, styles]);
    return root;
  }

  protected override firstUpdated(): void {
    if (this.#spare) this.#spare.name = 'spare';
    this.#colours = new PageColours(this, this.renderRoot as ShadowRoot);
    const root = this.renderRoot as ShadowRoot;
    root.addEventListener('click', (event) => void this.#handleClick(event as MouseEvent));
    // The first date of a page costs the browser a long moment: better while the answer is on its way.
    afterPaint(() => this.#catalogue.formats);
  }

  protected override updated(): void {
    const state = this.#state;
    const current = this.#current;
    if (state.status === 'failed' && this.#told !== state.error) {
      this.#told = state.error;
      void this.#late.load(); // which says so
    }
    if (state.status !== 'ready' || !current || this.#told === current.key) return;
    this.#told = current.key;
    this.dispatchEvent(new RiposteLoadedEvent(current.thread, state.frame.total));
    const target = targetOfPage();
    if (target !== undefined) void this.reveal(target);
    else afterPaint(() => whenIdle(() => void this.#late.load()));
  }

  #start(): void {
    this.#started = true;
    this.requestUpdate();
  }

  #choose(): void {
    this.#chosen = true;
    const {adapter, server, token} = this;
    const given = typeof token === 'string' ? async () => token : token;
    void this.#backend.choose({adapter, server, data: {...this.dataset}, token: given});
  }

  /** Finds out which thread this is now, and reads it where it is another than before. True where it is. */
  #follow(): boolean {
    const {state: backend} = this.#backend;
    if (backend.status !== 'ready') return false;
    const identified = this.thread ? undefined : backend.adapter.identify?.(document);
    const thread = threadOfPage(this, identified);
    const key = JSON.stringify([backend.adapter.name, backend.server, thread.site, thread.id]);
    const same = this.#current?.key === key;
    this.#current = {thread, key};
    if (same) return false;
    this.#slices.restart();
    this.#late.restart(this.drafts !== 'off' && !this.readOnly ? RiposteComments.surroundings.kept : undefined);
    void this.#list.load();
    return true;
  }

  #source(): ThreadSource | undefined {
    const {state: backend} = this.#backend;
    if (backend.status !== 'ready' || !this.#current) return undefined;
    const {adapter} = backend;
    const {sorts = [this.sort]} = adapter;
    return {
      adapter,
      thread: this.#current.thread,
      sort: (sorts.includes(this.sort) ? this.sort : sorts[0]) || 'oldest',
      pageSize: clamp(this.pageSize, 1, 200, 25),
      asking: {locale: this.#catalogue.language, keep: backend.keep},
    };
  }

  /** What reading on works with. */
  #parts(): ReadingParts {
    return {
      backend: this.#backend,
      list: this.#list,
      slices: this.#slices,
      colours: this.#colours,
      source: () => this.#source(),
      formats: () => this.#catalogue.formats,
      view: () => this.#drawing.view(),
      level: () => this.#level,
      follow: () => this.#follow(),
      say: (words) => {
        this.said = words === this.said ? `${words}\u00a0` : words; // the same words again are read out again
      },
      openDrafts: () => RiposteComments.surroundings.drafts(),
    };
  }

  async #handleClick(event: MouseEvent): Promise<void> {
    const pressed = (event.target as Element).closest<HTMLElement>('button[data-do], a[href*="#comment-"]');
    if (!pressed || pressed.getAttribute('aria-disabled') === 'true') return;
    // To import what is here takes another task, in which keys still go to the button.
    const reading = this.#late.here ?? (await this.#late.load());
    await reading?.press(pressed, event);
  }

  /** What can be shown now: why there is no backend, else the thread. */
  get #state(): ThreadState {
    const {state} = this.#backend;
    return state.status === 'failed' ? state : this.#list.state;
  }

  /** Whether the page has handed in an adapter of its own; a framework may set none at first. */
  get #given(): boolean {
    return Object(this.adapter) === this.adapter;
  }

  get #level(): number {
    return clamp(this.headingLevel, 1, 6, 2);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'riposte-comments': RiposteComments;
  }
}
