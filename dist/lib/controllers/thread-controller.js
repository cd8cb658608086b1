import { checkPage } from '../model/guard.js';
import { goOn, readingOrder } from '../model/tree.js';
import { ask, asCommentsError } from './ask.js';
const idle = { status: 'idle' };
const loading = { status: 'loading' };
/**
 * Keeps one thread for its host: reads pages, and holds the comments that came, in the order
 * the backend gave them. Answers of an older source, or of an older question, are dropped.
 */
export class ThreadController {
    #host;
    #source;
    #isUsed;
    #entries;
    #order;
    #stamp;
    #running;
    /** `isUsed`: whether a reader is writing at this comment, which then stays, whatever a list read anew brings. */
    constructor(host, source, prepare, isUsed) {
        this.state = { status: 'idle' };
        this.#entries = new Map();
        this.#stamp = 0;
        this.#running = new AbortController();
        this.#host = host;
        this.#source = source;
        this.prepare = prepare;
        this.#isUsed = isUsed;
        host.addController(this);
    }
    hostConnected() {
        this.#running = new AbortController();
        const { state } = this;
        if ((('again' in state && state.again) || state).status === 'loading')
            void this.refresh(); // the page moved us mid-load
    }
    hostDisconnected() {
        this.#running.abort();
    }
    /** What was said to the page, in reading order: replies under their parents. */
    get order() {
        this.#order ??= readingOrder([...this.entries].filter(isSaid));
        return this.#order;
    }
    /** All that came, in the backend's order: what was said here, and pages elsewhere that mention this one. */
    get entries() {
        return this.#entries.values();
    }
    /** A comment that is here, by id. */
    find(id) {
        return this.#entries.get(id);
    }
    /** Forgets what is here and reads the first page. A call while another runs replaces it. */
    async load() {
        this.#entries = new Map();
        this.#order = undefined;
        this.#become({ status: this.#source() ? 'loading' : 'idle' });
        await this.#read();
    }
    /** Reads the first page again; what is here stays until the answer is there, and when there is none. */
    async refresh() {
        const { state } = this;
        if (state.status !== 'ready' && state.status !== 'failed')
            return this.load();
        this.#become({ ...state, again: loading });
        await this.#read();
    }
    /** Changes what is here, in its order. `edit` is handed a stamp for what is new; `near` is the comment whose branch changes. */
    change(edit, near) {
        const all = [...this.#entries];
        edit(all, ++this.#stamp);
        this.#entries = new Map(all);
        this.touch(near);
    }
    /** Has a comment drawn again, because something about it that is not in it has changed. */
    touch(id) {
        const entry = this.#entries.get(id);
        if (entry)
            this.#entries.set(id, { ...entry, stamp: ++this.#stamp });
        this.#order = undefined;
        this.#host.requestUpdate();
    }
    async #read() {
        this.#running.abort();
        this.#running = new AbortController();
        await this.page({}, ({ comments, ...frame }) => {
            const before = this.#entries;
            const fresh = new Set(comments.map(({ id }) => id));
            this.add(comments);
            // The backend's order; behind it what it does not know yet, as this reader has posted it, and what they write at.
            const order = new Map();
            const keep = (id) => {
                const entry = this.#entries.get(id);
                if (entry)
                    order.set(id, entry);
                return entry?.comment.parentId ?? null;
            };
            for (const id of fresh)
                keep(id);
            for (const [id, { key }] of before) {
                let at = key !== id || this.#isUsed(id) ? id : null;
                while (at !== null && !order.has(at))
                    at = keep(at); // with what it answers
            }
            this.#entries = order;
            this.#order = undefined;
            this.#become({ status: 'ready', frame, readAt: Date.now(), more: idle, again: idle });
        }, (error) => {
            if (this.state.status === 'ready')
                this.#become({ ...this.state, again: { status: 'failed', error } });
            else
                this.#become({ status: 'failed', error });
        });
    }
    /** Until when what is being read is still wanted: aborted by another load, and where the host goes away. */
    get signal() {
        return this.#running.signal;
    }
    /** Reads a page, and hands it to `arrived`, or why there is none to `failed`; to neither where nobody waits any more. */
    async page(query, arrived, failed) {
        const source = this.#source();
        if (!source)
            return undefined;
        const { adapter, thread, sort, pageSize, asking } = source;
        const { signal } = this.#running;
        try {
            const full = { sort, limit: pageSize, ...query };
            const answer = await ask({ ...asking, signal }, (call) => adapter.list(thread, full, call));
            if (signal.aborted)
                return undefined;
            const page = checkPage(answer, reportFault);
            await this.prepare(page.comments);
            return signal.aborted ? undefined : arrived(page);
        }
        catch (error) {
            if (!signal.aborted)
                failed(reportFault(asCommentsError(error)));
            return undefined;
        }
    }
    /** Takes comments in as they come from the backend. Answers with the first that is new. */
    add(comments) {
        const before = this.#stamp;
        const fresh = [];
        let behind = true; // whether all of it stands behind what is here
        for (const comment of comments) {
            if (comment.status === 'spam' && !comment.can?.moderate)
                continue; // never in the page of who can't judge it
            const old = this.#entries.get(comment.id);
            if (old && isSame(old.comment, comment))
                continue; // read again, unchanged: not drawn again
            const entry = { key: old?.key ?? comment.id, comment, stamp: ++this.#stamp };
            this.#entries.set(comment.id, entry);
            if (old)
                behind = false;
            else
                fresh.push(entry);
        }
        for (const { parentId } of comments) {
            const parent = parentId === null ? undefined : this.#entries.get(parentId);
            if (!parent || parent.stamp > before)
                continue;
            this.#entries.set(parent.comment.id, { ...parent, stamp: ++this.#stamp });
            behind = false;
        }
        this.#order = behind && this.#order ? goOn(this.#order, fresh.filter(isSaid)) : undefined;
        return fresh[0]?.comment;
    }
    /** Changes what is known of a thread that is here. */
    patch(change) {
        if (this.state.status === 'ready')
            this.#become({ ...this.state, ...change });
    }
    #become(state) {
        this.state = state;
        this.#host.requestUpdate();
    }
}
/** Whether it was said to the page itself, and is not a page elsewhere that mentions it. */
function isSaid({ comment }) {
    return comment.kind !== 'mention';
}
/** Whether two comments read alike. What an adapter made may run in circles, or not want to be read: that is like nothing. */
function isSame(one, other) {
    try {
        return JSON.stringify(one) === JSON.stringify(other);
    }
    catch {
        return false;
    }
}
/** Says in the console, for the site's developer, what readers are told in softer words. */
export function reportFault(error) {
    console.error('<riposte-comments>', error);
    return error;
}
