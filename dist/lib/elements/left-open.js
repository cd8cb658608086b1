import { ask, asCommentsError } from '../controllers/ask.js';
/** The boxes with unsent text that a reader left in a thread: opened again where they stood, and the reader's name put in. */
export class LeftOpen {
    #desk;
    #further;
    #openEdit;
    #drafts;
    /** Those that are still to be opened. */
    #due;
    /** Settles when all of this thread's are known. */
    #finding;
    /** Counts threads, so that what is found for the one before is known when it comes late. */
    #visit;
    /** When the list was read with which all were last tried; undefined where that is still to come. */
    #tried;
    constructor(desk, further, openEdit) {
        /** The boxes in which something was found in this thread. */
        this.found = [];
        /** Those that are still to be opened. */
        this.#due = [];
        /** Counts threads, so that what is found for the one before is known when it comes late. */
        this.#visit = 0;
        this.#desk = desk;
        this.#further = further;
        this.#openEdit = openEdit;
        desk.host.addController(this);
    }
    /** Before a drawing: what could not be opened is, where its comment has come, or tried again with a list read anew. */
    hostUpdate() {
        const { list } = this.#desk;
        if (this.#tried === undefined || list.state.status !== 'ready')
            return;
        const anew = list.state.readAt !== this.#tried;
        const come = () => this.#due.some(({ target }) => isThere(list.find(target)?.comment));
        if (this.#due.length > 0 && (anew || come()))
            void this.openRest(anew);
    }
    /** Finds what was left in the thread that is read now. `drafts`: the same store, or undefined where none are to be kept. */
    find(store, drafts) {
        this.#drafts = drafts;
        return (this.#finding = this.#find(store, drafts, ++this.#visit));
    }
    /**
     * Opens the boxes under these comments, which are about to be drawn: what was not there in the first place moves
     * nothing when it comes. Resolves when all of them are known.
     */
    async prepare(comments) {
        await this.#finding;
        const here = new Map(comments.map((comment) => [comment.id, comment]));
        this.#due = this.#due.filter(({ mode, target }) => mode !== 'reply' || !this.#desk.boxes.openReply(here.get(target)));
    }
    /**
     * Opens what could not be opened before the list was there: edits, and boxes under comments that are not in its first
     * page. False where the thread is not there, or another one is by now. `anew`: not only under what is here by now.
     */
    async openRest(anew = true) {
        const { host, list } = this.#desk;
        const visit = this.#visit;
        await this.#finding;
        if (visit !== this.#visit || list.state.status !== 'ready')
            return false;
        if (anew)
            this.#tried = list.state.readAt;
        const due = this.#due;
        this.#due = [];
        for (const key of due) {
            const opened = (anew || list.find(key.target)) && (await this.#open(key));
            if (visit !== this.#visit)
                return false;
            if (!opened)
                this.#due = [...this.#due, key];
        }
        if (due.length > 0)
            host.requestUpdate();
        return true;
    }
    /** Another thread will be read. */
    clear() {
        this.#visit++;
        this.#due = this.found = [];
        this.#tried = undefined;
    }
    async #find(store, drafts, visit) {
        const { boxes } = this.#desk;
        const thread = boxes.key('new', '');
        const [identity, found] = await Promise.all([store?.identity(), thread && drafts?.inThread(thread)]);
        if (visit !== this.#visit)
            return;
        if (identity) {
            boxes.who = identity;
            boxes.remembered = true;
        }
        this.found = found ?? [];
        this.#due = this.found.filter(({ mode }) => mode !== 'new');
        if (this.found.length > 0)
            this.#desk.host.requestUpdate();
    }
    /** Opens one. False where that can't be done yet. */
    async #open(key) {
        const { list, boxes, context } = this.#desk;
        const visit = this.#visit;
        const there = await this.#further.bring(key.target);
        if (visit !== this.#visit)
            return false;
        const comment = list.find(key.target)?.comment;
        if (!isThere(comment))
            return this.#offer(key, there);
        if (key.mode === 'reply')
            return boxes.openReply(comment);
        if (context()?.adapter.edit)
            await this.#openEdit(key.target);
        return true;
    }
    /** Nobody can answer or edit a comment that is gone: the text is offered as one of its own, and its old place ends. */
    async #offer(key, deleted) {
        const { host, boxes } = this.#desk;
        const visit = this.#visit;
        const drafts = this.#drafts;
        if (!deleted && !(await this.#isNowhere(key.target)))
            return false;
        boxes.open('', { mode: 'new' });
        await host.updateComplete;
        const form = boxes.find({ mode: 'new', target: '' });
        const [found] = await Promise.all([drafts?.read(key), form?.settled()]);
        if (visit !== this.#visit || !form || !found)
            return false;
        const texts = [found, ...found.others];
        for (const { text } of texts)
            if (text)
                form.giveBack(text, false, true);
        await form.flush();
        const over = texts.flatMap(({ from }) => (from ? [from] : []));
        if (drafts?.durable)
            await drafts.write(key, { text: '', caret: 0, savedAt: Date.now() }, over);
        return true;
    }
    /** Whether a comment that can't be had is not on its way either: all of the thread is here, and the backend knows of no more. */
    async #isNowhere(id) {
        const { list, context } = this.#desk;
        const { state, signal } = list;
        const { adapter, thread, asking } = context() ?? {};
        const all = state.status === 'ready' && state.frame.cursor === undefined;
        if (!all || !adapter || !thread || !asking || [...list.entries].some(isUnfinished))
            return false;
        try {
            const path = await ask({ ...asking, signal }, async (call) => (await adapter.path?.(thread, id, call)) ?? []);
            return path.length === 0;
        }
        catch (error) {
            return asCommentsError(error).code === 'not-found'; // any other may pass
        }
    }
}
/** Whether it is here, and can be answered. */
function isThere(comment) {
    return comment !== undefined && comment.status !== 'deleted';
}
/** Whether it has further replies that are not here. */
function isUnfinished({ comment }) {
    return comment.moreReplies !== undefined;
}
