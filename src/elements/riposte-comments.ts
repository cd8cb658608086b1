import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';

import type {CommentsAdapter} from '../adapters/adapter.js';
import {AdapterController} from '../controllers/adapter-controller.js';
import {ColoursController} from '../controllers/colours-controller.js';
import {PageController} from '../controllers/page-controller.js';
import {afterPaint, SlicesController} from '../controllers/slices-controller.js';
import {ThreadController, type ThreadSource, type ThreadState} from '../controllers/thread-controller.js';
import type {ReaderComment, Sort, Thread} from '../model/comment.js';
import type {CommentsError} from '../model/errors.js';
import {nest, type TreeNode} from '../model/tree.js';
import {english, type Words} from '../model/words.js';
import type {WritingWords} from '../model/writing-words.js';
import {loadSanitiser, sanitiserReady} from './body.js';
import {commentNames} from './comment-names.js';
import {anchor, type CommentsView, commentList} from './comment-view.js';
import {styles} from './comments.styles.js';
import {RiposteFailedEvent, RiposteLoadedEvent} from './events.js';
import {type Formats, formatsFor} from './formats.js';
import {PagePaint} from './page-paint.js';
import {whenIdle, whenParsed} from './parsed.js';
import {scrollTo} from './scroll.js';
import {bareSurroundings, type Surroundings} from './surroundings.js';
import {
  failure,
  formFailure,
  headingOf,
  loadingLines,
  mentionList,
  morePages,
  sortControl,
  staleNotice,
} from './thread-view.js';
import {tokens} from './tokens.js';
import type {Writing} from './writing.js';
import type {WritingContext} from './writing-context.js';

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
 * @cssprop [--riposte-accent] - Links, marks and the strong button; the page's link colour.
 * @cssprop [--riposte-on-accent] - Text on the accent.
 * @cssprop [--riposte-ui-font=system-ui] - Font of buttons and labels.
 * @cssprop [--riposte-radius=0.5rem] - Corners of fields and buttons.
 * @cssprop [--riposte-gap=2rem] - Between threads.
 * @cssprop [--riposte-measure=65ch] - Longest line of a comment.
 * @cssprop [--riposte-quiet] - Times, actions, hints.
 * @cssprop [--riposte-line] - Hairlines.
 * @cssprop [--riposte-edge] - Borders of fields.
 * @cssprop [--riposte-wash] - Grounds of code and fields.
 * @cssprop [--riposte-mark] - Ground of the comment an address points at.
 * @cssprop [--riposte-min-block-size=min(100vh, 44rem)] - Kept free from the start, so that nothing shifts.
 */
export class RiposteComments extends LitElement {
  static override styles = [tokens, styles];

  /** What every element of this page is handed; set once, where the tags are registered. */
  static surroundings: Surroundings = bareSurroundings;

  /** Base URL of the backend; absent: the folder of the script. */
  @property() server: string | undefined;

  /** Name of an adapter, or one of the page's own. */
  @property() adapter: string | CommentsAdapter = 'rest';

  /** The thread's key; absent: the backend's own id for the page, else its canonical URL. */
  @property() thread: string | undefined;

  /** Which site the thread is of; absent: the page's host. */
  @property() site: string | undefined;

  /** What is commented on, in words; absent: `og:title`, else the document's title. */
  @property({attribute: 'page-title'}) pageTitle: string | undefined;

  /** How roots are ordered. Follows the reader's choice. */
  @property() sort: Sort = 'oldest';

  /** Roots a page, 1 to 200. */
  @property({attribute: 'page-size', type: Number}) pageSize = 25;

  /** Lists in lists, 0 to 20; deeper replies go on in the last. */
  @property({attribute: 'max-depth', type: Number}) maxDepth = 6;

  /** Level of the heading, 1 to 6; the form's is one below. */
  @property({attribute: 'heading-level', type: Number}) headingLevel = 2;

  /** BCP 47 tag of dates and numbers; absent: the nearest `lang`. */
  @property() locale: string | undefined;

  /** `auto` takes the page's own colours; the others bring text and ground of their own. */
  @property({reflect: true}) theme: 'auto' | 'light' | 'dark' = 'auto';

  @property({reflect: true}) density: 'comfortable' | 'compact' = 'comfortable';

  /** `remote` fetches pictures from wherever the backend says they are. */
  @property({reflect: true}) avatars: 'initials' | 'remote' | 'none' = 'initials';

  /** Whether pictures in comments are fetched; off: each is a link. */
  @property() images: 'off' | 'on' = 'off';

  /** Whether unsent text is kept on this device. */
  @property() drafts: 'on' | 'off' = 'on';

  /** No form and no buttons. */
  @property({attribute: 'read-only', type: Boolean}) readOnly = false;

  /** The site's own signed-in reader: a bearer token, or what fetches one. */
  @property({attribute: false}) token: string | (() => Promise<string>) | undefined;

  /** Words to use in place of the catalogue's. */
  @property({attribute: false}) phrases: Partial<Words & WritingWords> = {};

  @state() private said = '';
  @state() private formMissing = false;

  private readonly backend = new AdapterController(this, () => RiposteComments.surroundings);
  private readonly page = new PageController(this, () => this.handleMove());
  private readonly list = new ThreadController(this, () => this.source(), {prepare});
  private readonly slices = new SlicesController(this, () => this.list.order.length);
  private readonly colours = new ColoursController(this);
  private readonly paint = new PagePaint();
  private readonly folded = new Set<string>();
  private writing: Writing | undefined;
  private current: {readonly thread: Thread; readonly key: string} | undefined;
  private catalogue:
    | {readonly phrases: unknown; readonly language: string; readonly words: Words; readonly formats: Formats}
    | undefined;
  private names: {readonly of: readonly TreeNode[]; readonly names: ReadonlyMap<string, string>} | undefined;
  private view: {readonly key: string; readonly words: Words; readonly view: CommentsView} | undefined;
  private started = false;
  private chosen = false;
  private toReveal: string | undefined;
  private marked: string | undefined;
  private told: {readonly loaded?: string | undefined; readonly failed?: CommentsError | undefined} = {};

  /** Reads the thread again; what is here stays until the answer is there. */
  async refresh(): Promise<void> {
    await this.list.refresh();
  }

  /** Opens the box for a reply under a comment, and puts the focus in it. */
  async startReply(id: string): Promise<void> {
    if (await this.list.bring(id)) await this.act('reply', id);
  }

  /** Brings a comment into view, with what it answers, and gives it the focus. False where there is no such comment. */
  async reveal(id: string): Promise<boolean> {
    if (!(await this.list.bring(id))) return false;
    const {order} = this.list;
    const index = order.findIndex(({comment}) => comment.id === id);
    for (let node = order[index]?.parent; node; node = node.parent) this.unfold(node.comment.id);
    this.slices.reach(index + 1);
    const before = this.marked;
    this.marked = id;
    for (const each of [before, id]) if (each !== undefined) this.list.touch(each);
    await this.updateComplete;
    const article = this.article(id);
    if (!article) return false;
    await scrollTo(article);
    article.focus({preventScroll: true});
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.toReveal = this.page.target;
    const told = this.hasAttribute('server') || this.hasAttribute('adapter') || typeof this.adapter !== 'string';
    if (told) this.start();
    else if (!this.started) whenParsed(() => this.start());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('adapter') && typeof this.adapter !== 'string') this.started = true;
    const backend = changed.has('adapter') || changed.has('server') || changed.has('token');
    if (this.started && (backend || !this.chosen)) this.choose();
    this.follow();
    if (changed.get('sort') !== undefined && this.list.state.status === 'ready') void this.list.refresh();
  }

  protected override render(): TemplateResult {
    return html`<slot name="probe" hidden></slot>
      <p class="said" role="status">${this.said}</p>
      ${this.renderThread(this.list.state, this.words)}`;
  }

  private renderThread(thread: ThreadState, words: Words): TemplateResult {
    const {state: backend} = this.backend;
    if (backend.status === 'failed') return html`<slot></slot>${failure(backend.error, 'adapter', words)}`;
    switch (thread.status) {
      case 'idle':
        return html`<slot></slot>`;
      case 'loading':
        return html`<slot></slot>${loadingLines(words)}`;
      case 'failed':
        return html`<slot></slot>${failure(thread.error, 'load', words)}`;
      case 'ready':
        return this.renderReady(thread, words);
    }
  }

  private renderReady(thread: Extract<ThreadState, {status: 'ready'}>, words: Words): TemplateResult {
    const {frame, more, again, readAt} = thread;
    const {order} = this.list;
    const {formats} = this;
    const comments = order.filter(({comment}) => comment.kind !== 'mention');
    const mentions = order.filter(({comment}) => comment.kind === 'mention');
    const {drawn} = this.slices;
    const items = nest(comments, {
      most: drawn,
      maxDepth: clamp(this.maxDepth, 0, 20),
      cutStamp: Number.MAX_SAFE_INTEGER - drawn,
      hidden: ({comment}) => this.folded.has(comment.id),
    });
    const title = this.current?.thread.title ?? '';
    return html`<section aria-labelledby="heading">
      <div class="head">
        <h2 id="heading" tabindex="-1" aria-level=${this.level}>${headingOf(frame, title, comments.length === 0, words, formats)}</h2>
        ${comments.length > 1 ? sortControl(this.adapterNow?.sorts, this.sort, words) : nothing}
      </div>
      ${again.status === 'failed' ? staleNotice(again.error, formats.when(new Date(readAt).toISOString()), words) : nothing}
      ${frame.notice ? html`<p class="notice">${frame.notice}</p>` : nothing}
      ${comments.length > 0 ? html`<ol class="thread" role="list">${commentList(items, this.viewNow())}</ol>` : nothing}
      ${frame.cursor !== undefined && drawn >= order.length ? morePages(more, words) : nothing}
      ${mentionList(
        mentions.map(({comment}) => comment),
        words,
      )}
      ${this.renderWriting(comments.length === 0, words)}
    </section>`;
  }

  private renderWriting(empty: boolean, words: Words): TemplateResult | typeof nothing {
    if (this.closed) return html`<p class="notice quiet">${words.closed}</p>`;
    if (this.readOnly || !this.adapterNow?.post) return nothing;
    return html`${empty ? html`<p class="notice">${words.beFirst}</p>` : nothing}
      <div class="writing">${this.formMissing ? formFailure(words) : (this.writing?.form() ?? nothing)}</div>`;
  }

  protected override firstUpdated(): void {
    const root = this.renderRoot as ShadowRoot;
    this.paint.adopt(root);
    root.addEventListener('click', (event) => this.handleClick(event as MouseEvent));
    root.addEventListener('change', (event) => this.handleChange(event));
  }

  protected override updated(): void {
    this.paint.apply(this.theme === 'auto' ? this.colours.colours : undefined);
    const {state: thread} = this.list;
    if (thread.status === 'ready' && this.current && this.told.loaded !== this.current.key) {
      this.told = {loaded: this.current.key};
      this.dispatchEvent(new RiposteLoadedEvent(this.current.thread, thread.frame.total));
      if (this.toReveal !== undefined) void this.reveal(this.toReveal);
      this.toReveal = undefined;
      afterPaint(() => whenIdle(() => void this.loadWriting()));
    }
    if (thread.status === 'failed' && this.told.failed !== thread.error) {
      this.told = {failed: thread.error};
      this.dispatchEvent(new RiposteFailedEvent(thread.error));
    }
  }

  private start(): void {
    this.started = true;
    this.requestUpdate();
  }

  private choose(): void {
    this.chosen = true;
    const {adapter, server, token} = this;
    const given = typeof token === 'string' ? async () => token : token;
    void this.backend.choose({adapter, server, data: {...this.dataset}, token: given});
  }

  /** Finds out which thread this is now, and reads it where it is another than before. */
  private follow(): void {
    const {state: backend} = this.backend;
    if (backend.status !== 'ready') return;
    const identified = this.thread ? undefined : backend.adapter.identify?.(document);
    const {thread: own, site, pageTitle} = this;
    const thread = this.page.thread({thread: own, site, pageTitle}, identified);
    const key = JSON.stringify([backend.adapter.name, backend.server, thread.site, thread.id]);
    const same = this.current?.key === key;
    this.current = {thread, key};
    if (same) return;
    this.slices.restart();
    this.folded.clear();
    this.writing?.leave();
    void this.list.load();
  }

  private source(): ThreadSource | undefined {
    const {state: backend} = this.backend;
    if (backend.status !== 'ready' || !this.current) return undefined;
    return {
      adapter: backend.adapter,
      thread: this.current.thread,
      sort: this.sort,
      pageSize: clamp(this.pageSize, 1, 200),
      asking: {locale: this.language, keep: backend.keep},
    };
  }

  /** Loads the form, and everything a reader does to a comment. */
  private async loadWriting(): Promise<Writing | undefined> {
    if (this.writing || this.readOnly) return this.writing;
    this.formMissing = false;
    try {
      const drafts = this.drafts === 'on' ? RiposteComments.surroundings.drafts() : undefined;
      const {Writing: Loaded} = await import('./writing.js');
      this.writing ??= new Loaded(this, this.list, await drafts, () => this.writingContext());
    } catch (error) {
      console.error('<riposte-comments>', error);
      this.formMissing = true;
    }
    this.requestUpdate();
    return this.writing;
  }

  private writingContext(): WritingContext | undefined {
    const source = this.source();
    const {state: backend} = this.backend;
    const {state: thread} = this.list;
    if (!source || backend.status !== 'ready') return undefined;
    return {
      ...source,
      server: backend.server,
      fields: thread.status === 'ready' ? thread.frame.fields : undefined,
      words: this.words,
      phrases: this.phrases,
      formats: this.formats,
      formLevel: Math.min(this.level + 1, 6),
      say: (words) => this.say(words),
      article: (id) => this.article(id),
      heading: () => this.renderRoot.querySelector<HTMLElement>('#heading'),
    };
  }

  private async act(name: string, id: string): Promise<void> {
    const writing = await this.loadWriting();
    await writing?.act(name, id);
  }

  private handleClick(event: MouseEvent): void {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('a[href*="#comment-"]');
    if (link) return this.handleLink(link, event);
    const button = target.closest<HTMLElement>('button[data-do]');
    const name = button?.dataset.do;
    if (!button || !name || button.getAttribute('aria-disabled') === 'true') return;
    const id = button.dataset.of ?? button.closest('article')?.id.slice(anchor('').length) ?? '';
    switch (name) {
      case 'load':
        return void this.list.load();
      case 'refresh':
        return void this.list.refresh();
      case 'adapter':
        return void this.backend.again();
      case 'form':
        return void this.loadWriting();
      case 'more':
        return void this.readMore(() => this.list.more());
      case 'more-replies':
        return void this.readMore(() => this.list.moreReplies(id));
      case 'fold':
        this.folded.add(id);
        this.list.touch(id);
        return void this.focusOn(`[data-do="unfold"][data-of="${CSS.escape(id)}"]`);
      case 'unfold':
        this.unfold(id);
        return void this.focusOn(`[id="${CSS.escape(anchor(id))}"] [data-do="fold"]`);
      default:
        return void this.act(name, id);
    }
  }

  /** The browser can't find what is inside a shadow root, and says nothing of a hash that is there already. */
  private handleLink(link: HTMLAnchorElement, event: MouseEvent): void {
    const here = link.href.replace(/#.*/, '') === location.href.replace(/#.*/, '');
    if (!here || link.hash !== location.hash || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const {target} = this.page;
    if (target !== undefined) void this.reveal(target);
  }

  private handleChange(event: Event): void {
    const select = event.target as HTMLSelectElement;
    if (select.dataset.do === 'sort') this.sort = select.value as Sort;
  }

  private handleMove(): void {
    const before = this.current?.key;
    this.toReveal = this.page.target;
    this.follow();
    if (this.toReveal === undefined || this.current?.key !== before || this.list.state.status !== 'ready') return;
    void this.reveal(this.toReveal);
    this.toReveal = undefined;
  }

  private async readMore(read: () => Promise<ReaderComment | undefined>): Promise<void> {
    const before = this.list.order.length;
    const first = await read();
    if (!first) return;
    this.slices.reach(this.list.order.findIndex(({comment}) => comment.id === first.id) + 1);
    this.say(this.words.loaded(this.list.order.length - before));
    await this.focusOn(`[id="${CSS.escape(anchor(first.id))}"]`);
  }

  private unfold(id: string): void {
    if (this.folded.delete(id)) this.list.touch(id);
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus({preventScroll: true});
  }

  private article(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[id="${CSS.escape(anchor(id))}"]`);
  }

  private say(words: string): void {
    this.said = words === this.said ? `${words}\u00a0` : words; // the same words again are read out again
  }

  private get adapterNow(): CommentsAdapter | undefined {
    const {state: backend} = this.backend;
    return backend.status === 'ready' ? backend.adapter : undefined;
  }

  private get closed(): boolean {
    const {state: thread} = this.list;
    return thread.status === 'ready' && thread.frame.closed === true;
  }

  private get level(): number {
    return clamp(this.headingLevel, 1, 6);
  }

  private get language(): string {
    const page = this.locale || this.closest<HTMLElement>('[lang]')?.lang || navigator.language;
    // The page says which language, the browser knows which country's dates.
    return navigator.language.startsWith(`${page}-`) ? navigator.language : page;
  }

  private get words(): Words {
    return this.catalogueNow().words;
  }

  private get formats(): Formats {
    return this.catalogueNow().formats;
  }

  private catalogueNow(): NonNullable<RiposteComments['catalogue']> {
    const {phrases, language} = this;
    if (this.catalogue?.phrases === phrases && this.catalogue.language === language) return this.catalogue;
    const words = {...english, ...phrases};
    return (this.catalogue = {phrases, language, words, formats: formatsFor(language, words)});
  }

  /** What the comments are drawn with: the same object while nothing in it has changed, so that none is drawn again. */
  private viewNow(): CommentsView {
    const {adapterNow: adapter, readOnly, words, formats} = this;
    const can = {
      reply: !readOnly && !this.closed && adapter?.post !== undefined,
      vote: !readOnly && adapter?.vote !== undefined,
      report: !readOnly && adapter?.report !== undefined,
      edit: !readOnly && adapter?.edit !== undefined,
      remove: !readOnly && adapter?.remove !== undefined,
    };
    const key = JSON.stringify([can, this.avatars, this.images, this.maxDepth, sanitiserReady()]);
    if (this.view?.key === key && this.view.words === words) return this.view.view;
    const view: CommentsView = {
      words,
      formats,
      can,
      avatars: this.avatars,
      images: this.images === 'on',
      maxDepth: clamp(this.maxDepth, 0, 20),
      now: Date.now,
      folded: (id) => this.folded.has(id),
      marked: (id) => this.marked === id,
      repliesOf: (id) => this.list.repliesOf(id),
      extras: (node) => this.writing?.extras(node),
      nameOf: ({key: node}) => this.namesNow().get(node) ?? '',
    };
    this.view = {key, words, view};
    return view;
  }

  private namesNow(): ReadonlyMap<string, string> {
    const {order} = this.list;
    if (this.names?.of !== order) this.names = {of: order, names: commentNames(order, this.words, this.formats)};
    return this.names.names;
  }
}

/** A number from an attribute, within bounds; what is no number is the least. */
function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.trunc(value) || least));
}

/** Pages with HTML in them are drawn once the sanitiser is there. */
function prepare(comments: readonly ReaderComment[]): Promise<void> | undefined {
  const html = comments.some((comment) => comment.status !== 'deleted' && comment.body.format === 'html');
  return html && !sanitiserReady() ? loadSanitiser() : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'riposte-comments': RiposteComments;
  }
}
