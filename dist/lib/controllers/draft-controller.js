/** Milliseconds from a key press to the write that holds it; the write itself has the rest of 500. */
const SAVE_MS = 300;
const browserClock = {
    now: () => Date.now(),
    setTimeout: (fire, ms) => setTimeout(fire, ms),
    clearTimeout: (timer) => clearTimeout(timer),
};
/**
 * Keeps the text of one box safe while it is written, and finds it again. The host draws `text`
 * into its box and tells of every `input`; the controller never touches the box, so caret,
 * focus, scroll, undo and an input method's composition are left alone.
 *
 * A box the reader has begun to write in never changes under them: what is found late, or
 * was written elsewhere, is offered as `others` instead.
 */
export class DraftController {
    #host;
    #source;
    #clock;
    #place;
    #caret;
    #caretDue;
    /** The reader has begun to write: nothing may be put into the box any more. */
    #touched;
    /** There is something to write. */
    #dirty;
    #timer;
    /** Settles when the writes under way have. */
    #writing;
    /** Counts boxes, so that what belonged to the one before is known when it comes late. */
    #visit;
    constructor(host, source, clock = browserClock) {
        this.state = { status: 'off' };
        /** What the box holds. */
        this.text = '';
        /** The text came from an earlier visit. */
        this.restored = false;
        /** Other texts kept for this box, newest first, for the reader to `take` or `drop`. */
        this.others = [];
        this.#caret = 0;
        this.#caretDue = false;
        /** The reader has begun to write: nothing may be put into the box any more. */
        this.#touched = false;
        /** There is something to write. */
        this.#dirty = false;
        /** Counts boxes, so that what belonged to the one before is known when it comes late. */
        this.#visit = 0;
        /** The page may be gone after this task. */
        this.#handleLeave = (event) => {
            if (event.type !== 'visibilitychange' || document.visibilityState === 'hidden')
                void this.flush();
        };
        this.#host = host;
        this.#source = source;
        this.#clock = clock;
        host.addController(this);
    }
    hostConnected() {
        document.addEventListener('visibilitychange', this.#handleLeave);
        document.addEventListener('freeze', this.#handleLeave);
        window.addEventListener('pagehide', this.#handleLeave);
        this.#follow();
    }
    hostDisconnected() {
        document.removeEventListener('visibilitychange', this.#handleLeave);
        document.removeEventListener('freeze', this.#handleLeave);
        window.removeEventListener('pagehide', this.#handleLeave);
        void this.flush();
    }
    hostUpdate() {
        this.#follow();
    }
    /** The reader typed: `text` is what the box holds now, composition or not, `caret` its `selectionEnd`. */
    write(text, caret = text.length) {
        const emptied = !text !== !this.text;
        this.text = text;
        this.#caret = caret;
        this.#caretDue = false;
        this.#change();
        if (emptied)
            this.#host.requestUpdate(); // buttons follow
    }
    /** The reader has begun to write, though nothing is there yet: a composition started. */
    touch() {
        this.#touched = true;
    }
    /** Where the caret was in a restored text; once, when the reader enters the box. */
    enter() {
        if (!this.#caretDue)
            return undefined;
        this.#caretDue = false;
        return this.#caret;
    }
    /** Writes what is not yet written, now. Resolves when all of it is safe, or in memory for good. */
    async flush() {
        this.#clock.clearTimeout(this.#timer);
        this.#timer = undefined;
        if (this.#dirty)
            this.#save();
        await this.#writing;
    }
    /** Empties the box and deletes its draft: thrown away, or posted. `others` stay. */
    discard() {
        this.#put('');
        this.restored = false;
        return this.flush();
    }
    /** Puts one of `others` into the box; what was there takes its place among them. */
    take(other) {
        const mine = { text: this.text, savedAt: this.#clock.now() };
        const rest = this.others.filter(({ text }) => text !== other.text);
        this.others = mine.text ? [mine, ...rest] : rest;
        this.restored = true;
        this.#put(other.text);
        return this.flush();
    }
    /** Deletes one of `others`. */
    drop(other) {
        this.others = this.others.filter(({ text }) => text !== other.text);
        this.#change();
        this.#host.requestUpdate();
        return this.flush();
    }
    /** Goes where the host's source points: the old box's text is written first. */
    #follow() {
        const before = this.#place;
        const next = this.#source();
        if (before?.store === next?.store && sameBox(before?.key, next?.key))
            return;
        void this.flush();
        if (before && next && !sameBox(before.key, next.key)) {
            this.text = '';
            this.restored = false;
            this.others = [];
            this.#caret = 0;
            this.#caretDue = false;
            this.#touched = false;
        }
        this.#place = next ?? (before && { key: before.key, store: undefined }); // the text still belongs to that box
        this.#visit++;
        if (!next?.store)
            this.#become('off');
        else
            void this.#read(next.store, next.key);
    }
    async #read(store, key) {
        const visit = this.#visit;
        this.#become('reading');
        if (this.text)
            this.#change(); // written before there was a store
        const found = await store.read(key);
        if (visit !== this.#visit)
            return;
        if (this.#touched) {
            if (found)
                this.#offer([found, ...(found.others ?? [])]);
        }
        else {
            this.text = found?.text ?? '';
            this.restored = this.text !== '';
            this.others = found?.others ?? [];
            this.#caret = found?.caret ?? 0;
            this.#caretDue = this.restored;
        }
        if (this.state.status === 'reading')
            this.#become('clean');
        this.#host.requestUpdate();
    }
    #offer(found) {
        const texts = new Map();
        for (const { text, savedAt } of [...found, ...this.others]) {
            if (text && text !== this.text)
                texts.set(text, { text, savedAt });
        }
        this.others = [...texts.values()];
        this.#change(); // so that they are kept with the text that now stands before them
    }
    /** Puts `text` into the box, as the reader asked for. */
    #put(text) {
        this.write(text);
        this.#caretDue = text !== '';
        this.#host.requestUpdate();
    }
    #change() {
        const first = !this.#touched;
        this.#touched = true;
        if (!this.#place?.store)
            return;
        this.#dirty = true;
        this.#become('changed');
        if (first)
            this.#save(); // makes the database now: a page that is going away has no time to
        this.#timer ??= this.#clock.setTimeout(() => this.#handleTimer(), SAVE_MS);
    }
    #save() {
        const { store, key } = this.#place ?? {};
        if (!store || !key)
            return;
        this.#dirty = false;
        const { text, others } = this;
        const draft = { text, caret: this.#caret, savedAt: this.#clock.now(), others };
        const visit = this.#visit;
        const writing = Promise.all([this.#writing, store.write(key, draft)]).then(() => {
            if (this.#writing === writing)
                this.#writing = undefined;
            if (this.#dirty) {
                if (this.#timer === undefined && !this.#writing)
                    this.#save();
            }
            else if (visit === this.#visit) {
                this.#become(!text ? 'clean' : store.durable ? 'saved' : 'held');
            }
        });
        this.#writing = writing;
    }
    #become(status) {
        if (this.state.status === status)
            return;
        this.state = { status };
        this.#host.requestUpdate();
    }
    #handleTimer() {
        this.#timer = undefined;
        if (!this.#writing && this.#dirty)
            this.#save(); // else the write under way goes on with it
    }
    /** The page may be gone after this task. */
    #handleLeave;
}
function sameBox(a, b) {
    return (a === b ||
        (a !== undefined &&
            b !== undefined &&
            a.adapter === b.adapter &&
            a.server === b.server &&
            a.site === b.site &&
            a.thread === b.thread &&
            a.mode === b.mode &&
            a.target === b.target));
}
