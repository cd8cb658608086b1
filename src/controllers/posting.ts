import type {ReactiveController, ReactiveControllerHost} from 'lit';

import type {DraftKey, Outbox, OutboxEntry, OutboxNews} from '../drafts/store.js';
import type {NewComment} from '../model/comment.js';
import {browserClock, Delivery, type DeliveryClock, type DeliveryNews, type DeliverySource, due} from './delivery.js';
import {count, drop, put} from './list-changes.js';
import {ListeningController} from './listening-controller.js';
import type {ThreadController, ThreadSource} from './thread-controller.js';
import {settleTwins} from './twin.js';
import {unsentComment, unsentId} from './unsent-comment.js';

/** Where comments are posted, and which thread is shown. */
export type PostingSource = ThreadSource & DeliverySource;

/** What the owner is told of entries of the thread that is shown. */
export interface PostingOwner {
  /** The backend has it. `here`: it was written, or sent, by this element. */
  stored(entry: OutboxEntry, id: string, here: boolean): void;
  /** It could not be sent, and waits for something. */
  failed(entry: OutboxEntry): void;
  /** It goes back into its box. */
  refused(entry: OutboxEntry): void;
}

/**
 * Draws what is in the outbox into the list, as not yet sent, until the backend has it; asks the
 * outbox to be emptied whenever there is hope.
 */
export class Posting implements ReactiveController {
  readonly #list: ThreadController;
  readonly #outbox: Outbox;
  readonly #source: () => PostingSource | undefined;
  readonly #owner: PostingOwner;
  readonly #clock: DeliveryClock;
  readonly #delivery: Delivery;
  readonly #states = new Map<string, OutboxEntry>();
  /** Those which a list has brought as comments of the backend's, before any answer did. */
  readonly #arrived = new Set<string>();
  /** Keys written here. */
  readonly #own = new Set<string>();
  #deaf: (() => void) | undefined;
  #ticking = false;

  constructor(
    host: ReactiveControllerHost,
    list: ThreadController,
    outbox: Outbox,
    source: () => PostingSource | undefined,
    owner: PostingOwner,
    clock: DeliveryClock = browserClock,
  ) {
    this.#list = list;
    this.#outbox = outbox;
    this.#source = source;
    this.#owner = owner;
    this.#clock = clock;
    this.#delivery = new Delivery(outbox, source, (news) => this.#hear(news, true), clock);
    host.addController(this);
    new ListeningController(host, window, 'online', () => void this.hurry());
    new ListeningController(host, window, 'offline', () => this.#handleShow());
    new ListeningController(host, window, 'pageshow', () => this.#handleShow());
    new ListeningController(host, window, 'pagehide', () => this.#handleHide());
    new ListeningController(host, document, 'visibilitychange', () => this.#handleShow());
  }

  hostConnected(): void {
    this.#listen();
  }

  hostDisconnected(): void {
    this.#handleHide();
  }

  /** Before anything is drawn: what the backend shows already, though no answer has told us so, is not drawn twice. */
  hostUpdate(): void {
    for (const id of settleTwins(this.#list, this.#states)) this.#arrived.add(id);
  }

  /** Whether what is here outlives the page. */
  get durable(): boolean {
    return this.#outbox.durable;
  }

  /** How the comment drawn under this id is being sent; undefined for one that has been. */
  stateOf(id: string): OutboxEntry | undefined {
    return this.#states.get(id);
  }

  /** Milliseconds until this entry is tried again by itself; undefined where it is not. 0: as soon as there is a network. */
  waitOf({status, nextAt}: OutboxEntry): number | undefined {
    if (status !== 'queued') return undefined;
    return this.#clock.online() ? Math.max(0, nextAt - this.#clock.now()) : 0;
  }

  /** Whether the browser says there is no network. */
  get offline(): boolean {
    return !this.#clock.online();
  }

  /**
   * Draws `comment` in this very task, moves its text from its draft into the outbox, and has it
   * sent. `leave` empties the box; `first`: above all others; `fleeting`: kept only while the page lives.
   */
  async send(
    comment: NewComment,
    box: DraftKey,
    leave: () => void,
    {first, fleeting}: {readonly first: boolean; readonly fleeting: boolean},
  ): Promise<void> {
    const now = this.#clock.now();
    const at = (lastAt = Math.max(now, lastAt + 1));
    const entry: OutboxEntry = {comment, box, at, askedAt: now, status: 'queued', tries: 0, nextAt: 0, maybe: false};
    this.#own.add(comment.key);
    this.#states.set(unsentId(entry.comment), {...entry, status: 'sending'});
    this.#draw(entry, first);
    await this.#outbox.add(entry, leave, fleeting);
    this.#outbox.tell({what: 'changed', entry});
    await this.#delivery.wake();
  }

  /** Has everything sent that is due. */
  async wake(): Promise<void> {
    await this.#delivery.wake();
  }

  /** Whether this was written, or asked for again, by this element. */
  isOwn({key}: NewComment): boolean {
    return this.#own.has(key);
  }

  /** The thread is being read: draws what is on its way to it. {@link wake} sends it. */
  async enter(): Promise<void> {
    this.#states.clear();
    this.#arrived.clear();
    const source = this.#source();
    if (!source) return;
    for (const entry of await this.#outbox.list({adapter: source.adapter.name, server: source.server})) {
      const {status} = entry;
      if (this.#isHere(entry)) {
        // What may have been stored is drawn once that is known: the list may show it already.
        const known = status === 'unsure' || status === 'refused' || (status !== 'sending' && !entry.maybe);
        if (known) this.#show(entry);
        if (status === 'refused') this.#owner.refused(entry);
      }
      // A page newly opened is a reason to try again what was given up.
      if (status === 'stopped') await this.#outbox.change(entry, due);
    }
  }

  /** Sends what waits for its reader or its time, now. `anew`: the reader says that it is not there yet. */
  async again(id: string, anew = false): Promise<void> {
    const state = this.#states.get(id);
    if (!state || state.status === 'sending') return;
    this.#own.add(state.comment.key);
    const askedAt = this.#clock.now();
    let asked = await this.#outbox.change(state, (now) =>
      now.status === 'sending' ? now : due({...now, status: 'stopped', askedAt, maybe: now.maybe && !anew}),
    );
    if (!asked) {
      // Its record is gone from the device: another tab may have sent it.
      asked = due({...state, status: 'stopped', askedAt, maybe: !anew});
      await this.#outbox.add(asked, () => {});
    }
    this.#show({...asked, status: 'sending'});
    await this.#delivery.hurry(true);
  }

  /** Signed in, or back online: everything that waits is sent. */
  async hurry(): Promise<void> {
    await this.#delivery.hurry();
  }

  /** Stops what is not being sent just now, so that its reader can have it back. */
  async claim(id: string): Promise<OutboxEntry | undefined> {
    const state = this.#states.get(id);
    if (!state) return undefined;
    const claim = (now: OutboxEntry): OutboxEntry => (now.status === 'sending' ? now : {...now, status: 'refused'});
    const claimed = (await this.#outbox.change(state, claim)) ?? claim(state); // gone from the device, it is on the page
    return claimed.status === 'refused' ? claimed : undefined;
  }

  /** Takes an entry out for good; what `along` writes goes with it, in one step. */
  async remove(entry: OutboxEntry, along?: () => void): Promise<void> {
    this.#hear({what: 'gone', entry}, true);
    await this.#outbox.remove(entry, along);
    this.#outbox.tell({what: 'gone', entry});
  }

  /** Draws an entry as it is. */
  #show(entry: OutboxEntry): void {
    const id = unsentId(entry.comment);
    this.#states.set(id, entry);
    if (this.#list.find(id)) this.#list.touch(id);
    else if (entry.status === 'refused' || !this.#arrived.has(id)) this.#draw(entry, false); // refused, it was another's
    if (!this.#ticking && this.waitOf(entry)) this.#tick();
  }

  #draw(entry: OutboxEntry, first: boolean): void {
    const comment = unsentComment(entry);
    put(this.#list, comment, {key: `${comment.id} ${++drawn}`, first}); // an earlier drawing may live on as the comment itself
  }

  /** The seconds left are counted where they are shown. */
  #tick(): void {
    this.#ticking = true;
    this.#clock.setTimeout(() => {
      this.#ticking = false;
      for (const entry of this.#states.values()) if (entry.status === 'queued' && entry.nextAt > 0) this.#show(entry);
    }, 1000);
  }

  #hear(news: DeliveryNews, mine: boolean): void {
    const {entry} = news;
    if (!this.#isHere(entry)) return;
    const id = unsentId(entry.comment);
    const here = mine || this.#own.has(entry.comment.key);
    switch (news.what) {
      case 'gone':
        this.#states.delete(id);
        return drop(this.#list, id);
      case 'stored':
        return void this.#take(news, id, here);
      case 'changed':
        // What is being sent after a reload may be there already: it is drawn where that fails.
        if (entry.status === 'sending' && !this.#list.find(id)) return;
        this.#show(entry);
        if (!mine) return;
        return this.#report(entry);
      case 'lost':
        // Nothing on the device would send it later.
        if (!this.#states.has(id)) return;
        this.#show(entry.status === 'queued' ? {...entry, status: 'stopped'} : entry);
        this.#report(entry);
    }
  }

  /** Tells the owner of an entry that has failed. */
  #report(entry: OutboxEntry): void {
    if (entry.status === 'refused') this.#owner.refused(entry);
    else if (entry.error && entry.status !== 'sending') this.#owner.failed(entry);
  }

  /** What was on its way is there: drawn in its place once what its body needs is here. */
  async #take({entry, comment}: Extract<OutboxNews, {what: 'stored'}>, id: string, here: boolean): Promise<void> {
    const list = this.#list;
    const preparing = list.prepare([comment]);
    if (preparing) await preparing;
    if (!this.#isHere(entry)) return;
    this.#states.delete(id);
    const known = list.find(comment.id);
    const {key} = known ?? list.find(id) ?? {};
    if (known) drop(list, id); // a list that was read meanwhile has brought it
    put(list, comment, {key});
    if (comment.status === 'published' && !known) count(list, 1);
    this.#owner.stored(entry, comment.id, here);
  }

  #isHere({box}: OutboxEntry): boolean {
    const source = this.#source();
    if (!source) return false;
    const {adapter, server, thread} = source;
    return (
      box.adapter === adapter.name && box.server === server && box.site === thread.site && box.thread === thread.id
    );
  }

  #listen(): void {
    this.#deaf ??= this.#outbox.hear((news) => this.#hear(news, false));
  }

  #handleShow(): void {
    if (document.visibilityState === 'hidden') return; // a page that may be going away begins nothing: see `device.ts`
    this.#listen();
    for (const entry of this.#states.values()) this.#show(entry);
    void this.#delivery.wake();
  }

  /** An open channel keeps some browsers from keeping the page for `Back`. */
  #handleHide(): void {
    this.#deaf?.();
    this.#deaf = undefined;
  }
}

/** Makes the key of each drawing one of its own. */
let drawn = 0;

/** Two texts of one page never share a moment: it is their order. */
let lastAt = 0;
