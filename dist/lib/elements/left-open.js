/** The boxes with unsent text that a reader left in a thread: opened again where they stood, and the reader's name put in. */
export class LeftOpen {
    #desk;
    #further;
    #openEdit;
    /** Those that are still to be opened. */
    #due;
    /** Settles when all of this thread's are known. */
    #finding;
    /** Counts threads, so that what is found for the one before is known when it comes late. */
    #visit;
    constructor(desk, further, openEdit) {
        /** Boxes of replies and edits that were found in this thread. */
        this.found = [];
        /** Those that are still to be opened. */
        this.#due = [];
        /** Counts threads, so that what is found for the one before is known when it comes late. */
        this.#visit = 0;
        this.#desk = desk;
        this.#further = further;
        this.#openEdit = openEdit;
    }
    /** Finds what was left in the thread that is read now. `drafts`: the same store, or undefined where none are to be kept. */
    find(store, drafts) {
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
     * page. False where the thread is not there, or another one is by now.
     */
    async openRest() {
        const { host, list, boxes, context } = this.#desk;
        const visit = this.#visit;
        await this.#finding;
        if (visit !== this.#visit || list.state.status !== 'ready')
            return false;
        const due = this.#due;
        this.#due = [];
        for (const { mode, target } of due) {
            const there = await this.#further.bring(target);
            if (visit !== this.#visit)
                return false;
            if (there && mode === 'reply')
                boxes.openReply(list.find(target)?.comment);
            else if (there && context()?.adapter.edit)
                await this.#openEdit(target);
        }
        if (due.length > 0)
            host.requestUpdate();
        return true;
    }
    /** Another thread will be read. */
    clear() {
        this.#visit++;
        this.#due = [];
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
        this.#due = this.found = (found ?? []).filter(({ mode }) => mode !== 'new');
    }
}
