import type {ReactiveController, ReactiveControllerHost} from 'lit';

import type {DraftKey, DraftStore, UnsentText} from '../drafts/store.js';

/**
 * How safe the text of a box is. `off`: nothing is kept. `reading`: what was kept is not known
 * yet. `clean`: the box is as it was found. `changed`: typed, not yet written. `saved`: a crash
 * cannot take it. `held`: storage failed, it ends with the page.
 */
export type DraftState = {readonly status: 'off' | 'reading' | 'clean' | 'changed' | 'saved' | 'held'};

/** Which box, and where its text is kept; without a store it is not. */
export interface DraftPlace {
  readonly key: DraftKey;
  readonly store: DraftStore | undefined;
}

/** What tests hold still. */
export interface DraftClock {
  /** Milliseconds since the epoch. */
  now(): number;
  setTimeout(fire: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** Milliseconds from a key press to the write that holds it; the write itself has the rest of 500. */
const SAVE_MS = 300;

const browserClock: DraftClock = {
  now: () => Date.now(),
  setTimeout: (fire, ms) => setTimeout(fire, ms),
  clearTimeout: (timer) => clearTimeout(timer as number),
};

/**
 * Keeps the text of one box safe while it is written, and finds it again. The host draws `text`
 * into its box and tells of every `input`; the controller never touches the box, so caret,
 * focus, scroll, undo and an input method's composition are left alone.
 *
 * A box the reader has begun to write in never changes under them: what is found late, or
 * was written elsewhere, is offered as `others` instead.
 */
export class DraftController implements ReactiveController {
  state: DraftState = {status: 'off'};

  /** What the box holds. */
  text = '';

  /** The text came from an earlier visit. */
  restored = false;

  /** Other texts kept for this box, newest first, for the reader to `take` or `drop`. */
  others: readonly UnsentText[] = [];

  readonly #host: ReactiveControllerHost;
  readonly #source: () => DraftPlace | undefined;
  readonly #clock: DraftClock;
  #place: DraftPlace | undefined;
  #caret = 0;
  #caretDue = false;
  /** The reader has begun to write: nothing may be put into the box any more. */
  #touched = false;
  /** There is something to write. */
  #dirty = false;
  #timer: unknown;
  /** Settles when the writes under way have. */
  #writing: Promise<void> | undefined;
  /** Counts boxes, so that what belonged to the one before is known when it comes late. */
  #visit = 0;

  constructor(host: ReactiveControllerHost, source: () => DraftPlace | undefined, clock: DraftClock = browserClock) {
    this.#host = host;
    this.#source = source;
    this.#clock = clock;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#handleLeave);
    document.addEventListener('freeze', this.#handleLeave);
    window.addEventListener('pagehide', this.#handleLeave);
    this.#follow();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#handleLeave);
    document.removeEventListener('freeze', this.#handleLeave);
    window.removeEventListener('pagehide', this.#handleLeave);
    void this.flush();
  }

  hostUpdate(): void {
    this.#follow();
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
    this.#touched = true;
  }

  /** Where the caret was in a restored text; once, when the reader enters the box. */
  enter(): number | undefined {
    if (!this.#caretDue) return undefined;
    this.#caretDue = false;
    return this.#caret;
  }

  /** Writes what is not yet written, now. Resolves when all of it is safe, or in memory for good. */
  async flush(): Promise<void> {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
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
  take(other: UnsentText): Promise<void> {
    const mine = {text: this.text, savedAt: this.#clock.now()};
    const rest = this.others.filter(({text}) => text !== other.text);
    this.others = mine.text ? [mine, ...rest] : rest;
    this.restored = true;
    this.#put(other.text);
    return this.flush();
  }

  /** Deletes one of `others`. */
  drop(other: UnsentText): Promise<void> {
    this.others = this.others.filter(({text}) => text !== other.text);
    this.#change();
    this.#host.requestUpdate();
    return this.flush();
  }

  /** Goes where the host's source points: the old box's text is written first. */
  #follow(): void {
    const before = this.#place;
    const next = this.#source();
    if (before?.store === next?.store && sameBox(before?.key, next?.key)) return;
    void this.flush();
    if (before && next && !sameBox(before.key, next.key)) {
      this.text = '';
      this.restored = false;
      this.others = [];
      this.#caret = 0;
      this.#caretDue = false;
      this.#touched = false;
    }
    this.#place = next ?? (before && {key: before.key, store: undefined}); // the text still belongs to that box
    this.#visit++;
    if (!next?.store) this.#become('off');
    else void this.#read(next.store, next.key);
  }

  async #read(store: DraftStore, key: DraftKey): Promise<void> {
    const visit = this.#visit;
    this.#become('reading');
    if (this.text) this.#change(); // written before there was a store
    const found = await store.read(key);
    if (visit !== this.#visit) return;
    if (this.#touched) {
      if (found) this.#offer([found, ...(found.others ?? [])]);
    } else {
      this.text = found?.text ?? '';
      this.restored = this.text !== '';
      this.others = found?.others ?? [];
      this.#caret = found?.caret ?? 0;
      this.#caretDue = this.restored;
    }
    if (this.state.status === 'reading') this.#become('clean');
    this.#host.requestUpdate();
  }

  #offer(found: readonly UnsentText[]): void {
    const texts = new Map<string, UnsentText>();
    for (const {text, savedAt} of [...found, ...this.others]) {
      if (text && text !== this.text) texts.set(text, {text, savedAt});
    }
    this.others = [...texts.values()];
    this.#change(); // so that they are kept with the text that now stands before them
  }

  /** Puts `text` into the box, as the reader asked for. */
  #put(text: string): void {
    this.write(text);
    this.#caretDue = text !== '';
    this.#host.requestUpdate();
  }

  #change(): void {
    const first = !this.#touched;
    this.#touched = true;
    if (!this.#place?.store) return;
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
    const draft = {text, caret: this.#caret, savedAt: this.#clock.now(), others};
    const visit = this.#visit;
    const writing = Promise.all([this.#writing, store.write(key, draft)]).then(() => {
      if (this.#writing === writing) this.#writing = undefined;
      if (this.#dirty) {
        if (this.#timer === undefined && !this.#writing) this.#save();
      } else if (visit === this.#visit) {
        this.#become(!text ? 'clean' : store.durable ? 'saved' : 'held');
      }
    });
    this.#writing = writing;
  }

  #become(status: DraftState['status']): void {
    if (this.state.status === status) return;
    this.state = {status};
    this.#host.requestUpdate();
  }

  #handleTimer(): void {
    this.#timer = undefined;
    if (!this.#writing && this.#dirty) this.#save(); // else the write under way goes on with it
  }

  /** The page may be gone after this task. */
  readonly #handleLeave = (event: Event): void => {
    if (event.type !== 'visibilitychange' || document.visibilityState === 'hidden') void this.flush();
  };
}

function sameBox(a: DraftKey | undefined, b: DraftKey | undefined): boolean {
  return (
    a === b ||
    (a !== undefined &&
      b !== undefined &&
      a.adapter === b.adapter &&
      a.server === b.server &&
      a.site === b.site &&
      a.thread === b.thread &&
      a.mode === b.mode &&
      a.target === b.target)
  );
}
