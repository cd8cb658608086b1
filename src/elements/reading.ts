import {html, nothing, type TemplateResult} from 'lit';

import {addStyles} from '../controllers/adopted-styles.js';
import {ColoursController} from '../controllers/colours-controller.js';
import {mayPass} from '../controllers/delivery.js';
import {FurtherReading} from '../controllers/further-reading.js';
import {ListeningController} from '../controllers/listening-controller.js';
import {PageController, warnOfCanonical} from '../controllers/page-controller.js';
import {afterPaint} from '../controllers/slices-controller.js';
import type {ThreadState} from '../controllers/thread-controller.js';
import type {ReaderComment, Sort} from '../model/comment.js';
import type {CommentsError} from '../model/errors.js';
import {nest, type TreeNode} from '../model/tree.js';
import type {Words} from '../model/words.js';
import type {WritingWords} from '../model/writing-words.js';
import {loadParser} from './body.js';
import {anchor, type CommentExtras, commentList} from './comment-view.js';
import {RiposteFailedEvent} from './failed-event.js';
import {fieldInUse, isElsewhere} from './field-in-use.js';
import {holdPresses} from './hold-press.js';
import {keepFocus} from './keep-focus.js';
import {keepTimesTrue} from './just-now.js';
import {lateCatalogue} from './late-catalogue.js';
import {lateStyles} from './late.styles.js';
import {LateWriting} from './late-writing.js';
import {whenIdle} from './parsed.js';
import type {ReadingHost, ReadingParts} from './reading-context.js';
import {Revealing} from './revealing.js';
import {TallBodies} from './tall-bodies.js';
import {
  failure,
  furtherReplies,
  mentionList,
  morePages,
  sortControl,
  staleNotice,
  unfoldButton,
} from './thread-view.js';

/** A thread that is on the page. */
type Ready = Extract<ThreadState, {status: 'ready'}>;

/** A thread that can't be read. */
type Failed = Extract<ThreadState, {status: 'failed'}>;

/**
 * What a reader does with a thread beyond its first comments: read on, fold, follow links, sort;
 * and what goes wrong. Arrives after the first comment has been drawn; the thread's element asks
 * it what to draw, and hands it every press.
 */
export class Reading {
  readonly #host: ReadingHost;
  readonly #parts: ReadingParts;
  readonly #further: FurtherReading;
  readonly #revealing: Revealing;
  readonly #writing: LateWriting;
  readonly #folded = new Set<string>();
  readonly #words: () => Words & WritingWords;
  #told: CommentsError | undefined;

  constructor(host: ReadingHost, parts: ReadingParts) {
    this.#host = host;
    this.#parts = parts;
    this.#words = lateCatalogue(host);
    this.#further = new FurtherReading(
      parts.list,
      parts.source,
      (first, count) => this.#handleMore(first, count),
      (error) => this.#tell(error),
      (id) => this.#article(id)?.parentElement?.matches(':focus-within') !== true,
    );
    this.#revealing = new Revealing(host, parts, this.#further, {
      article: (id) => this.#article(id),
      unfold: (id) => this.#unfold(id),
    });
    this.#writing = new LateWriting(host, parts, this.#further, {
      article: (id) => this.#article(id),
      heading: () => this.#root.getElementById('heading'),
      words: this.#words,
      level: () => this.#formLevel,
    });
    new ColoursController(host, parts.colours); // asks for styles: before there are new ones for everything
    addStyles(this.#root, lateStyles);
    host.addController({
      hostConnected: () => addStyles(this.#root), // after the colours: it may copy them to another document
      hostUpdated: () => this.#handleUpdate(),
    });
    new PageController(host, () => this.#revealing.move());
    keepTimesTrue(host, parts.formats, this.#words);
    new ListeningController(host, window, 'online', () => this.#handleOnline());
    new ListeningController(host, window, 'beforeprint', () => parts.slices.reach(parts.list.order.length));
    if (!host.thread && !parts.source()?.adapter.identify?.(document)) warnOfCanonical();
    holdPresses(host.renderRoot);
    keepFocus(this.#root);
    host.renderRoot.addEventListener('change', (event) => this.#handleChange(event));
    void loadParser('text'); // what is being sent is shown as it was typed
    void this.#writing.load();
    whenIdle(() => new TallBodies(host));
  }

  /** Another thread will be read. */
  restart(): void {
    this.#folded.clear();
    this.#further.restart();
    this.#writing.here?.leave();
  }

  /** What this reader has left unsent under these comments is to be drawn with them. Resolves when it can be. */
  prepare(comments: readonly ReaderComment[]): Promise<void> {
    return this.#writing.prepare(comments);
  }

  /** Opens the box for a reply under a comment, and puts the focus in it; nothing where it can't be replied to. */
  async startReply(id: string): Promise<void> {
    const article = await this.#revealing.show(id);
    if (article?.querySelector('[data-do="reply"]')) await this.#writing.act('reply', id);
  }

  /** Brings a comment into view, with what it answers, and gives it the focus. False where there is no such comment. */
  reveal(id: string): Promise<boolean> {
    return this.#revealing.reveal(id);
  }

  /** Whether the replies of a comment are hidden. */
  isFolded(id: string): boolean {
    return this.#folded.has(id);
  }

  /** Whether the reader has a box open at a comment. */
  isUsed(id: string): boolean | undefined {
    return this.#writing.here?.isUsed(id);
  }

  /** What this adds to a comment that is called `name`. */
  extras(node: TreeNode, name: string): CommentExtras | undefined {
    const {id, moreReplies} = node.comment;
    const writing = this.#host.readOnly ? undefined : this.#writing.here?.extras(node);
    const folded = this.#folded.has(id);
    const progress = this.#further.repliesOf(id);
    const further = moreReplies !== undefined && progress.status !== 'idle';
    const marked = this.#revealing.marked === id;
    if (!writing && !folded && !further && !marked) return undefined;
    const words = this.#words();
    return {
      ...writing,
      marked,
      folded: folded ? unfoldButton(node.below, this.#parts.formats().number(node.below), id, name, words) : undefined,
      further: further ? furtherReplies(progress, id, name, words) : undefined,
    };
  }

  /** The list, or the adapter, can't be had; what this reader has written all the same is there. */
  failure(state: Failed): TemplateResult {
    const {list, source, level, view} = this.#parts;
    const words = this.#words();
    const thread = source()?.thread;
    const why = failure(state.error, thread ? 'refresh' : 'adapter', words, state.again?.status === 'loading');
    if (!thread) return why;
    const {order} = list;
    const own = nest(order, {most: order.length, maxDepth: 0});
    return html`<section aria-labelledby="heading">
      <div class="head"><h2 id="heading" tabindex="-1" aria-level=${level()}>${words.replies(thread.title, undefined, undefined)}</h2></div>
      ${why}
      ${order.length > 0 ? html`<ol class="thread" role="list">${commentList(own.roots, view())}</ol>` : nothing}
    </section>`;
  }

  /** Beside the heading: chooses the order of the roots. */
  beside(sorts: readonly Sort[]): TemplateResult {
    return sortControl(sorts, this.#parts.source()?.sort ?? this.#host.sort, this.#words());
  }

  /** Between the heading and the list. */
  above({again, readAt}: Ready): TemplateResult | typeof nothing {
    if (again.status !== 'failed') return nothing;
    return staleNotice(again.error, this.#parts.formats().when(new Date(readAt).toISOString()), this.#words());
  }

  /** Behind the list, where `all` of it is drawn; `empty` where there is none. */
  below({frame, more}: Ready, all: boolean, empty: boolean): TemplateResult {
    const words = this.#words();
    return html`${frame.cursor !== undefined && all ? morePages(more, words) : nothing}
      ${mentionList(this.#mentions, this.#formLevel, words)}
      ${frame.closed ? html`<p class="notice quiet">${words.closed}</p>` : nothing}
      ${empty && this.#writing.wanted ? html`<p class="notice">${words.beFirst}</p>` : nothing}`;
  }

  get #mentions(): readonly ReaderComment[] {
    const mentions: ReaderComment[] = [];
    for (const {comment} of this.#parts.list.entries) if (comment.kind === 'mention') mentions.push(comment);
    return mentions;
  }

  /** Stands under the thread, and where it can't be read in its place. */
  foot(): TemplateResult | typeof nothing {
    return this.#writing.form();
  }

  /** Does what a pressed button or link says. */
  async press(target: HTMLElement, event: MouseEvent): Promise<void> {
    if (target instanceof HTMLAnchorElement) return this.#revealing.follow(target, event);
    const {backend, list} = this.#parts;
    const id = target.dataset.of ?? target.closest('article')?.id.slice(anchor('').length) ?? '';
    const name = target.dataset.do ?? '';
    switch (name) {
      case 'load':
      case 'refresh':
        return list.refresh();
      case 'adapter':
        return backend.again();
      case 'form':
        return this.#writing.load();
      case 'more':
        return this.#readMore(this.#further.more(), () => {
          const {order} = list;
          return this.#root.querySelector('.pages button') ?? this.#article(order.at(-1)?.comment.id ?? '');
        });
      case 'more-replies':
        return this.#readMore(this.#further.moreReplies(id), () => this.#article(id));
      case 'fold':
        this.#folded.add(id);
        list.touch(id);
        return this.#focusOn(() => this.#article(id)?.parentElement?.querySelector('[data-do="unfold"]'));
      case 'unfold':
        this.#unfold(id);
        return this.#focusOn(() => this.#article(id)?.querySelector('[data-do="fold"]'));
      default:
        return this.#writing.act(name, id, target);
    }
  }

  /** What could not be read is read, unless someone is writing under it. */
  #handleOnline(): void {
    const {list} = this.#parts;
    const {state} = list;
    const failed =
      state.status === 'failed'
        ? mayPass(state.error.code)
        : state.status === 'ready' && state.again.status === 'failed';
    if (failed && !this.#host.renderRoot.contains(fieldInUse() ?? null)) void list.refresh();
  }

  /** `otherwise`: where the focus goes when nothing new came, and the button that had it is gone. */
  async #readMore(reading: Promise<ReaderComment | undefined>, otherwise: () => HTMLElement | null): Promise<void> {
    const first = await reading;
    // The button that still stands has the focus so long; to lay out in the task that has drawn would be the longest.
    if (first && this.#root.activeElement) await new Promise<void>(afterPaint);
    await this.#host.updateComplete;
    if (first || !this.#root.activeElement) await this.#focusOn(() => (first ? this.#article(first.id) : otherwise()));
  }

  #handleMore(first: ReaderComment, count: number): void {
    const {list, slices, say} = this.#parts;
    slices.reach(list.order.findIndex(({comment}) => comment.id === first.id) + 1);
    say(this.#words().loaded(count));
  }

  /** What the reader has just been told of, in place of the list or above it, the page is told as well. */
  #handleUpdate(): void {
    const {list, backend} = this.#parts;
    const state = backend.state.status === 'failed' ? backend.state : list.state;
    const last = state.status === 'ready' ? state.again : state;
    const error = last.status === 'failed' ? last.error : undefined;
    if (error && error !== this.#told) this.#tell(error);
    this.#told = error;
  }

  #tell(error: CommentsError): void {
    this.#host.dispatchEvent(new RiposteFailedEvent(error));
  }

  #unfold(id: string): void {
    if (this.#folded.delete(id)) this.#parts.list.touch(id);
  }

  async #focusOn(find: () => HTMLElement | null | undefined): Promise<void> {
    await this.#host.updateComplete;
    if (!isElsewhere()) find()?.focus({preventScroll: true});
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  #article(id: string): HTMLElement | null {
    return this.#root.getElementById(anchor(id)); // a selector would look at every comment
  }

  #handleChange(event: Event): void {
    const select = event.target as HTMLSelectElement;
    if (select.dataset.do === 'sort') this.#host.sort = select.value as Sort;
  }

  /** Level of the headings below the thread's own. */
  get #formLevel(): number {
    return Math.min(this.#parts.level() + 1, 6);
  }
}
