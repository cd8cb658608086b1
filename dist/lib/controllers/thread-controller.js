import { checkComment, checkPage } from '../model/guard.js';
import { readingOrder } from '../model/tree.js';
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
    #now;
    #prepare;
    #replies;
    #entries;
    #order;
    #stamp;
    #running;
    constructor(host, source, options = {}) {
        this.state = { status: 'idle' };
        this.#replies = new Map();
        this.#entries = new Map();
        this.#stamp = 0;
        this.#running = new AbortController();
        this.#host = host;
        this.#source = source;
        this.#now = options.now ?? Date.now;
        this.#prepare = options.prepare ?? (() => undefined);
        host.addController(this);
    }
    hostConnected() {
        if (this.state.status === 'loading')
            void this.load(); // the page moved us mid-load
    }
    hostDisconnected() {
        this.#running.abort();
    }
    /** The comments in reading order, replies under their parents. */
    get order() {
        this.#order ??= readingOrder(this.#entries.values());
        return this.#order;
    }
    /** A comment that is here, by id. */
    find(id) {
        return this.#entries.get(id);
    }
    /** How reading this comment's further replies is going. */
    repliesOf(id) {
        return this.#replies.get(id) ?? idle;
    }
    /** Forgets what is here and reads the first page. A call while another runs replaces it. */
    async load() {
        this.#entries = new Map();
        this.#order = undefined;
        this.#replies.clear();
        this.#become({ status: this.#source() ? 'loading' : 'idle' });
        await this.#read();
    }
    /** Reads the first page again; what is here stays until the answer is there, and when there is none. */
    async refresh() {
        if (this.state.status !== 'ready')
            return this.load();
        this.#become({ ...this.state, again: loading });
        await this.#read();
    }
    /** Reads the next page of roots. Resolves to the first comment that is new, or undefined. */
    async more() {
        const { state } = this;
        if (state.status !== 'ready' || state.more.status === 'loading' || state.frame.cursor === undefined)
            return undefined;
        const { cursor } = state.frame;
        this.#become({ ...state, more: loading });
        return this.#page({ cursor }, (page) => {
            const first = this.#add(page.comments);
            // A backend that hands out the same cursor again would be asked for ever.
            const next = page.cursor === cursor ? undefined : page.cursor;
            this.#patch({ more: idle, frame: { ...this.#frame(), cursor: next } });
            return first;
        }, (error) => this.#patch({ more: { status: 'failed', error } }));
    }
    /** Reads further replies of a comment. Resolves to the first that is new, or undefined. */
    async moreReplies(id) {
        const entry = this.#entries.get(id);
        const cursor = entry?.comment.moreReplies;
        if (!entry || cursor === undefined || this.repliesOf(id).status === 'loading')
            return undefined;
        this.#replies.set(id, loading);
        this.touch(id);
        return this.#page({ parentId: id, cursor }, (page) => {
            const first = this.#add(page.comments);
            const next = page.cursor === cursor ? undefined : page.cursor;
            this.#replies.delete(id);
            this.put({ ...(this.#entries.get(id) ?? entry).comment, moreReplies: next });
            return first;
        }, (error) => {
            this.#replies.set(id, { status: 'failed', error });
            this.touch(id);
        });
    }
    /**
     * Makes sure a comment and its ancestors are here, for deep links.
     * Resolves to false where the backend does not know it.
     */
    async bring(id) {
        if (this.#entries.has(id))
            return true;
        const source = this.#source();
        if (!source?.adapter.path)
            return false;
        const { adapter, thread, asking } = source;
        const { signal } = this.#running;
        try {
            const path = await ask({ ...asking, signal }, async (call) => (await adapter.path?.(thread, id, call)) ?? []);
            if (signal.aborted)
                return false;
            this.#add(path.map(checkComment));
        }
        catch (error) {
            if (!signal.aborted)
                reportFault(error);
        }
        return this.#entries.has(id);
    }
    /** Puts a comment in, or in the place of the one with its id, or of the one drawn under `key`. */
    put(comment, options = {}) {
        const old = this.#entries.get(comment.id);
        const key = options.key ?? old?.key ?? comment.id;
        const entry = { key, comment, stamp: ++this.#stamp };
        const local = old ? undefined : [...this.#entries].find(([, { key: other }]) => other === key)?.[0];
        if (local !== undefined) {
            this.#entries = new Map([...this.#entries].map(([id, kept]) => (id === local ? [comment.id, entry] : [id, kept])));
        }
        else if (options.first && !old) {
            this.#entries = new Map([[comment.id, entry], ...this.#entries]);
        }
        else {
            this.#entries.set(comment.id, entry);
        }
        this.touch(comment.parentId ?? comment.id);
    }
    /** Takes a comment out. */
    drop(id) {
        const parentId = this.#entries.get(id)?.comment.parentId;
        this.#entries.delete(id);
        this.touch(parentId ?? id);
    }
    /** Has a comment drawn again, because something about it that is not in it has changed. */
    touch(id) {
        const entry = this.#entries.get(id);
        if (entry)
            this.#entries.set(id, { ...entry, stamp: ++this.#stamp });
        this.#order = undefined;
        this.#host.requestUpdate();
    }
    /** Counts a comment that came or went without the backend saying so. */
    count(by) {
        if (this.state.status !== 'ready')
            return;
        const { total } = this.state.frame;
        if (total !== undefined)
            this.#patch({ frame: { ...this.state.frame, total: Math.max(0, total + by) } });
    }
    async #read() {
        this.#running.abort();
        this.#running = new AbortController();
        const before = this.state;
        await this.#page({}, ({ comments, ...frame }) => {
            const before = this.#entries;
            const fresh = new Set(comments.map(({ id }) => id));
            this.#add(comments);
            // The backend's order, and behind it what it does not know yet: what this reader has posted.
            const order = new Map();
            for (const id of fresh) {
                const entry = this.#entries.get(id);
                if (entry)
                    order.set(id, entry);
            }
            for (const [id, entry] of before)
                if (!fresh.has(id) && entry.key !== id)
                    order.set(id, entry);
            this.#entries = order;
            this.#order = undefined;
            this.#become({ status: 'ready', frame, readAt: this.#now(), more: idle, again: idle });
        }, (error) => {
            if (before.status === 'ready')
                this.#become({ ...before, again: { status: 'failed', error } });
            else
                this.#become({ status: 'failed', error });
        });
    }
    async #page(query, arrived, failed) {
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
            await this.#prepare(page.comments);
            return signal.aborted ? undefined : arrived(page);
        }
        catch (error) {
            if (!signal.aborted)
                failed(reportFault(asCommentsError(error)));
            return undefined;
        }
    }
    #add(comments) {
        let first;
        for (const comment of comments) {
            if (comment.status === 'spam' && !comment.can?.moderate)
                continue; // never in the page of who can't judge it
            const old = this.#entries.get(comment.id);
            if (!old)
                first ??= comment;
            if (old && JSON.stringify(old.comment) === JSON.stringify(comment))
                continue; // read again, unchanged: not drawn again
            this.#entries.set(comment.id, { key: old?.key ?? comment.id, comment, stamp: ++this.#stamp });
        }
        for (const { parentId } of comments) {
            const parent = parentId === null ? undefined : this.#entries.get(parentId);
            if (parent)
                this.#entries.set(parent.comment.id, { ...parent, stamp: ++this.#stamp });
        }
        this.#order = undefined;
        return first;
    }
    #frame() {
        return this.state.status === 'ready' ? this.state.frame : {};
    }
    #patch(change) {
        if (this.state.status === 'ready')
            this.#become({ ...this.state, ...change });
    }
    #become(state) {
        this.state = state;
        this.#host.requestUpdate();
    }
}
/** Says in the console, for the site's developer, what readers are told in softer words. */
function reportFault(error) {
    console.error('<riposte-comments>', error);
    return error;
}
