import type {ReactiveController, ReactiveControllerHost} from 'lit';

import type {FoundDraft, UnsentText, Version} from '../drafts/store.js';
import {browserClock, type DraftClock, type DraftPlace, type DraftState, sameBox} from './draft-place.js';
import {OtherTexts} from './other-texts.js';

/** Milliseconds from a key press to the write that holds it; the write itself has the rest of 500. */
const SAVE_MS = 200;

/** When a page may be gone after this task, and when its reader is back. Heard on their way down: some are told to the document alone. */
const PAGE_EVENTS = ['visibilitychange', 'pagehide', 'freeze', 'pageshow', 'focus'];

/**
 * Keeps the text of one box safe while it is written, and finds it again. The host draws `text`
 * into its box and tells of every `input`; the controller never touches the box, so caret,
 * focus, scroll, undo and an input method's composition are left alone.
 *
 * A box the reader is in, or whose text no other page has taken up, never changes under them: what is found late, or was
 * written elsewhere, is offered as `others` instead. Any other box follows what is written for it in other pages.
 */
export class DraftController implements ReactiveController {
  state: DraftState = {status: 'off'};

  /** What the box holds. */
  text = '';

  /** The version of the comment that the text began with, where it is an edit: what is newer, somebody else has written. */
  base: string | undefined;

  /** The text came from an earlier visit, or another page. */
  restored = false;

  /** Settles once what was kept for this box is here. */
  reading: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost;
  readonly #source: () => DraftPlace | undefined;
  readonly #clock: DraftClock;
  #place: DraftPlace | undefined;
  #caret = 0;
  #caretDue = false;
  /** How often the reader has changed something here. */
  #changes = 0;
  /** There is something to write. */
  #dirty = false;
  #timer: unknown;
  /** Settles when the writes under way have. */
  #writing: Promise<void> | undefined;
  /** Counts boxes, so that what belonged to the one before is known when it comes late. */
  #visit = 0;
  /** The record the text came from or was written to. */
  #shown: Version | undefined;
  readonly #others = new OtherTexts();
  #unwatch: (() => void) | undefined;
  /** What was kept could not be read yet: there was nothing, or the database does not open. */
  #unread = true;

  constructor(host: ReactiveControllerHost, source: () => DraftPlace | undefined, clock: DraftClock = browserClock) {
    this.#host = host;
    this.#source = source;
    this.#clock = clock;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of PAGE_EVENTS) window.addEventListener(type, this.#handlePage, true);
    this.#follow();
    this.#watch();
  }

  hostDisconnected(): void {
    for (const type of PAGE_EVENTS) window.removeEventListener(type, this.#handlePage, true);
    this.#unwatch?.();
    void this.flush();
  }

  hostUpdate(): void {
    this.#follow();
  }

  /** Other texts kept for this box, newest first, for the reader to `take` or `drop`. */
  get others(): readonly UnsentText[] {
    return this.#others.all;
  }

  /** The reader typed: `text` is what the box holds now, composition or not, `caret` its `selectionEnd`. */
  write(text: string, caret = text.length): void {
    const emptied = !text !== !this.text;
    this.text = text;
    this.#caret = caret;
    this.#caretDue = false;
    this.#change();
    if (emptied) this.#host.requestUpdate(); // buttons follow
  }

  /** The reader has begun to write, though nothing is there yet: a composition started. */
  touch(): void {
    this.#changes++;
  }

  /** Where the caret was in a restored text; once, when the reader enters the box. */
  enter(): number | undefined {
    if (!this.#caretDue) return undefined;
    this.#caretDue = false;
    return this.#caret;
  }

  /** Writes what is not yet written, now. Resolves when all of it is safe, or in memory for good. */
  async flush(): Promise<void> {
    this.#rest();
    if (this.#dirty) this.#save();
    await this.#writing;
  }

  /** Empties the box and deletes its draft: thrown away, or posted. `others` stay. */
  discard(): Promise<void> {
    this.#put('');
    this.restored = false;
    return this.flush();
  }

  /** Puts one of `others` into the box; what was there takes its place among them. */
  take({text}: UnsentText): Promise<void> {
    this.#others.remove(text);
    if (this.text) this.#others.add({text: this.text, savedAt: this.#clock.now()});
    this.restored = true;
    this.#put(text);
    return this.flush();
  }

  /** Deletes one of `others`. */
  drop({text}: UnsentText): Promise<void> {
    this.#others.remove(text);
    this.#change();
    this.#host.requestUpdate();
    return this.flush();
  }

  /** Adds a text to `others`: it came back while another stood in the box. */
  offer(other: UnsentText): Promise<void> {
    this.#others.add(other);
    this.#change();
    this.#host.requestUpdate();
    return this.flush();
  }

  /** Goes where the host's source points: the old box's text is written first. */
  #follow(): void {
    const before = this.#place;
    const next = this.#source();
    const same = sameBox(before?.key, next?.key);
    if (before?.store === next?.store && same) return;
    if (same && !next?.store) this.#forget();
    else void this.flush();
    if (next && !same) {
      this.text = next.initial ?? '';
      this.base = next.base;
      this.restored = false;
      this.#others.clear();
      this.#caretDue = false;
      this.#changes = 0;
      this.#shown = undefined;
    }
    this.#place = next ?? (before && {key: before.key, store: undefined}); // the text still belongs to that box
    this.#visit++;
    this.#watch();
    if (!next?.store) return this.#become('off');
    this.#become('reading');
    const found = next.store.peek(next.key);
    if (found && !this.#changes) this.#receive(found, false, false);
    if (this.#changes) this.#change(); // written before there was a store
    this.reading = this.#read(0);
  }

  /** From now on nothing is kept: what has been is deleted, and what is in the box stays there. */
  #forget(): void {
    const {key, store} = this.#place ?? {};
    this.#rest();
    this.#dirty = false;
    this.#others.goOn();
    if (key) void store?.write(key, {text: '', caret: 0, savedAt: this.#clock.now()}, this.#others.over);
  }

  #watch(): void {
    const {key, store} = this.#place ?? {};
    this.#unwatch?.();
    this.#unwatch = key && store?.watch(key, (wiped) => void this.#handleTold(wiped));
  }

  /**
   * Finds what is kept for this box. Where there were more than `changes` when it is found, the box is the reader's.
   * `away`: they have been elsewhere until now.
   */
  async #read(changes: number, away = false): Promise<void> {
    const visit = this.#visit;
    const {key, store} = this.#place ?? {};
    const found = key && (await store?.read(key, this.#shown));
    if (visit !== this.#visit) return;
    this.#unread = !found;
    if (found) this.#receive(found, changes !== this.#changes, away);
    if (this.state.status === 'reading') this.#become('clean');
    this.#host.requestUpdate();
  }

  #receive(found: FoundDraft, changed: boolean, away: boolean): void {
    const {initial = '', base, entered} = this.#source() ?? {};
    const untouched = this.state.status === 'reading' && this.text === initial; // nothing was here for them to see yet
    if (changed || found.stands || (!away && !untouched && entered?.())) {
      this.#others.offer(found);
    } else {
      if (found.text !== this.text) {
        this.text = found.text || initial;
        this.base = (found.text && found.base) || base;
        this.restored = found.text !== '';
        this.#caret = found.caret;
        this.#caretDue = this.restored;
      }
      this.#shown = found.from;
      this.#others.follow(found);
    }
    this.#others.unite(this.text); // the same, written twice
    this.#others.unite('');
  }

  /** Puts `text` into the box, as the reader asked for. */
  #put(text: string): void {
    this.write(text);
    this.#caretDue = text !== '';
    this.#host.requestUpdate();
  }

  #change(): void {
    this.#follow();
    const first = !this.#changes++;
    if (!this.#place?.store) return;
    this.#others.goOn();
    this.#dirty = true;
    this.#become('changed');
    if (first) this.#save(); // makes the database now: a page that is going away has no time to
    this.#timer ??= this.#clock.setTimeout(() => this.#handleTimer(), SAVE_MS);
  }

  #save(): void {
    const {store, key} = this.#place ?? {};
    if (!store || !key) return;
    this.#dirty = false;
    const {text, others} = this;
    const draft = {text, caret: this.#caret, savedAt: this.#clock.now(), base: this.base, others};
    const visit = this.#visit;
    const writing = Promise.all([store.write(key, draft, this.#others.over), this.#writing]).then(([version]) => {
      if (this.#writing === writing) this.#writing = undefined;
      if (visit === this.#visit) this.#shown = version ?? this.#shown;
      if (this.#dirty) {
        if (this.#timer === undefined && !this.#writing) this.#save();
      } else if (visit === this.#visit) {
        this.#become(!text ? 'clean' : store.durable ? 'saved' : 'held');
        if (this.#unread && store.durable) void this.#read(Number.NaN); // the box is the reader's by now
      }
    });
    this.#writing = writing;
  }

  #rest(): void {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #become(status: DraftState['status']): void {
    if (this.state.status === status) return;
    this.state = {status};
    if (!this.#source()?.busy) this.#host.requestUpdate();
  }

  #handleTimer(): void {
    this.#timer = undefined;
    this.#follow();
    if (!this.#writing && this.#dirty) this.#save(); // else the write under way goes on with it
  }

  /** Another page has written for this box, or may have. `wiped`: its reader has deleted everything. */
  async #handleTold(wiped: boolean, away = false): Promise<void> {
    if (wiped) this.#dirty = false;
    const visit = this.#visit;
    await this.flush(); // so that what was typed here stands beside it
    if (visit !== this.#visit) return;
    if (!wiped) return this.#read(this.#changes, away);
    this.#others.clear();
    this.#receive({text: '', caret: 0, savedAt: 0, others: [], stands: false}, false, away);
    this.#become('clean');
    this.#host.requestUpdate();
  }

  readonly #handlePage = ({type, target}: Event): void => {
    const leaves = type === 'pagehide' || type === 'freeze' || document.visibilityState === 'hidden';
    if (leaves) void this.flush();
    if (type === 'pagehide') this.#unwatch?.();
    if (leaves || (type === 'focus' && target !== window)) return;
    this.#watch();
    void this.#handleTold(false, true);
  };
}
