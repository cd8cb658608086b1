import { checkComment } from '../model/guard.js';
import { ask } from './ask.js';
import { put } from './list-changes.js';
import { reportFault } from './thread-controller.js';
const idle = { status: 'idle' };
const loading = { status: 'loading' };
/** Reads on in a thread whose first page is here: further pages, further replies, and the way to one comment. */
export class FurtherReading {
    #list;
    #source;
    #replies = new Map();
    /** Cursors that have been followed since the list was last read, each with whose replies they led to. */
    #followed = new Set();
    /** Comments that came alone: their places among the others are known when their pages come. */
    #strays = new Set();
    #mayMove;
    #came;
    #failed;
    #reading;
    /**
     * `came` hears how many new comments a page brought, and the first of them; `failed`, why a page that the reader
     * waits for can't be had. `mayMove`: whether a comment may be
     * drawn in another place, with all below it: not while the reader has the focus there.
     */
    constructor(list, source, came, failed, mayMove) {
        this.#list = list;
        this.#source = source;
        this.#came = came;
        this.#failed = failed;
        this.#mayMove = mayMove;
    }
    /** How reading this comment's further replies is going. */
    repliesOf(id) {
        return this.#replies.get(id) ?? idle;
    }
    /** Another thread is read. */
    restart() {
        this.#replies.clear();
        this.#strays.clear();
    }
    /** Reads the next page of roots. Resolves to the first comment that is new, or undefined. */
    async more() {
        const list = this.#list;
        const { state } = list;
        if (state.status !== 'ready' || state.more.status === 'loading' || state.frame.cursor === undefined)
            return undefined;
        const { cursor } = state.frame;
        list.patch({ more: loading });
        const page = await this.#page({ cursor }, (error) => {
            list.patch({ more: { status: 'failed', error } });
            this.#failed(error);
        });
        // A list that was read anew while this page was on its way goes on elsewhere.
        if (page && list.state.status === 'ready' && list.state.frame.cursor === cursor) {
            const { frame } = list.state;
            list.patch({ frame: { ...frame, cursor: this.#next(cursor, page.cursor) }, more: idle });
            return this.#add(page);
        }
        if (list.state.status === 'ready' && list.state.more.status === 'loading')
            list.patch({ more: idle });
        return undefined;
    }
    /** Reads further replies of a comment. Resolves to the first that is new, or undefined. */
    async moreReplies(id) {
        const list = this.#list;
        const entry = list.find(id);
        const cursor = entry?.comment.moreReplies;
        if (!entry || cursor === undefined || this.repliesOf(id).status === 'loading')
            return undefined;
        const become = (progress) => {
            this.#replies.set(id, progress);
            list.touch(id);
        };
        become(loading);
        const page = await this.#page({ parentId: id, cursor }, (error) => {
            become({ status: 'failed', error });
            this.#failed(error);
        });
        const { comment } = list.find(id) ?? {};
        if (page && comment?.moreReplies === cursor) {
            put(list, { ...comment, moreReplies: this.#next(cursor, page.cursor, id) });
            this.#replies.delete(id);
            return this.#add(page);
        }
        if (this.repliesOf(id).status === 'loading')
            become(idle);
        return undefined;
    }
    /** Reads a page; undefined where that failed, or nobody waits any more. To check it and to draw it are tasks of their own. */
    async #page(query, failed) {
        const list = this.#list;
        const { signal } = list;
        const page = await list.page(query, (found) => found, failed);
        if (page)
            await new Promise((go) => setTimeout(go));
        return signal.aborted ? undefined : page;
    }
    /** Takes a page in, and tells of it in the same task: in a long thread, a drawing for each would be the longest task. */
    #add({ comments }) {
        const list = this.#list;
        const before = list.order.length;
        const first = list.add(comments);
        this.#settle(comments);
        if (first)
            this.#came(first, list.order.length - before);
        return first;
    }
    /** Gives those of a page that were here before it, alone, the place the page has them in. */
    #settle(page) {
        const list = this.#list;
        const isAlone = (id) => this.#strays.has(id) || (list.find(id)?.key ?? id) !== id; // linked to, or posted here
        const alone = page.filter(({ id }) => isAlone(id) && this.#mayMove(id));
        const [first] = alone;
        if (!first)
            return;
        // With what the page has behind it and beside it: answers below them came in their order.
        const beside = new Set(alone.map(({ parentId }) => parentId));
        const behind = page.slice(page.indexOf(first)).filter(({ id, parentId }) => {
            return beside.has(parentId) && list.find(id) && this.#mayMove(id);
        });
        for (const { id } of behind)
            this.#strays.delete(id);
        const moved = new Set(behind.map(({ id }) => id));
        list.change((all) => {
            const entries = new Map(all);
            const rest = all.filter(([id]) => !moved.has(id));
            for (const id of moved) {
                const entry = entries.get(id);
                if (entry)
                    rest.push([id, entry]);
            }
            all.splice(0, all.length, ...rest);
        }, first.parentId ?? '');
    }
    /** The answers to a comment that came alone. Without them it can be read all the same. */
    async #firstReplies(id) {
        const list = this.#list;
        const page = await this.#page({ parentId: id }, () => { });
        const { comment } = list.find(id) ?? {};
        if (!page || !comment)
            return;
        list.add(page.comments);
        put(list, page.cursor === undefined ? comment : { ...comment, moreReplies: page.cursor }); // which draws them, too
    }
    /** Where to read on. Nowhere, where the backend hands out a cursor again: it would be asked for ever. */
    #next(cursor, next, of) {
        const { signal } = this.#list;
        if (this.#reading !== signal)
            this.#followed.clear();
        this.#reading = signal;
        const named = (each) => JSON.stringify([of, each]);
        return this.#followed.add(named(cursor)).has(named(next)) ? undefined : next;
    }
    /**
     * Makes sure a comment and its ancestors are here, for deep links.
     * Resolves to false where the backend does not know it.
     */
    async bring(id) {
        const list = this.#list;
        if (list.find(id))
            return true;
        const source = this.#source();
        if (!source?.adapter.path)
            return false;
        const { adapter, thread, asking } = source;
        const { signal } = list;
        try {
            const path = await ask({ ...asking, signal }, async (call) => (await adapter.path?.(thread, id, call)) ?? []);
            const found = path.map(checkComment);
            await list.prepare(found);
            if (signal.aborted)
                return false;
            // What is here stays as it is: a path does not say where its further replies are.
            const fresh = found.filter(({ id: each }) => !list.find(each));
            for (const { id: each } of fresh)
                this.#strays.add(each);
            list.add(fresh);
            if (list.find(id))
                void this.#firstReplies(id);
        }
        catch (error) {
            if (!signal.aborted)
                reportFault(error);
        }
        return list.find(id) !== undefined;
    }
}
