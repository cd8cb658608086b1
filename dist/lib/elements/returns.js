import { errorFrom } from '../controllers/delivery.js';
import { sameBox } from '../controllers/draft-place.js';
import { CommentsError } from '../model/errors.js';
/** What was sent and comes back into its box: refused, queued for too long, or wanted back by whoever wrote it. */
export class Returns {
    #desk;
    #posting;
    #further;
    /** What goes back as soon as its box can be drawn. */
    #due = new Set();
    /** Keys of what is to be edited once it is known whether it was posted. */
    #toEdit = new Set();
    /** Counts threads: what comes back when another is here goes into no box of that one. */
    #visit = 0;
    constructor(desk, posting, further) {
        this.#desk = desk;
        this.#posting = posting;
        this.#further = further;
    }
    /** It will not be sent: it goes back with the next drawing. */
    add(entry) {
        this.#due.add(entry);
        this.#desk.host.requestUpdate();
    }
    /** Boxes are being drawn: what is due goes back into them. */
    giveBack() {
        for (const entry of this.#due) {
            this.#due.delete(entry);
            void this.#giveBack(entry);
        }
    }
    /** Another thread is read. */
    clear() {
        this.#visit++;
        this.#due.clear();
    }
    /** Whether its writer wants to edit it, now that it is known what became of it. Asked once. */
    wanted({ comment }) {
        return this.#toEdit.delete(comment.key);
    }
    /** What may have been posted is settled with its own key first, and then edited as what it is. */
    async takeBack(id) {
        const state = this.#posting.stateOf(id);
        if (state?.maybe) {
            this.#toEdit.add(state.comment.key);
            return this.#posting.again(id);
        }
        const entry = await this.#posting.claim(id);
        if (entry)
            await this.#giveBack({ ...entry, error: undefined }, true);
    }
    /**
     * Puts a text back into its box, with the reason; where there is no box, it stays in the list. Where its thread has
     * been left it stays refused, and comes back when that is read again.
     */
    async #giveBack(entry, asked = false) {
        const { host, list, boxes, words, focus, tell } = this.#desk;
        const { comment, error } = entry;
        let { box } = entry;
        const visit = this.#visit;
        if (!sameBox(boxes.key(box.mode, box.target), box))
            return;
        if (box.mode === 'reply') {
            await this.#further.bring(box.target);
            if (visit !== this.#visit)
                return;
            boxes.openReply(list.find(box.target)?.comment);
            // Nobody can answer a comment that is gone: the text is offered as one of its own.
            if (!boxes.has('reply', box.target))
                box = { ...box, mode: 'new', target: '' };
        }
        if (box.mode === 'new')
            boxes.open('', { mode: 'new' });
        await host.updateComplete;
        const form = boxes.find(box);
        if (!form || visit !== this.#visit)
            return;
        const { who } = boxes;
        if (!who.name)
            boxes.who = { ...who, ...comment.author };
        await this.#posting.remove(entry, () => form.giveBack(comment.source));
        if (visit !== this.#visit)
            return;
        if (asked)
            boxes.become(box, { status: 'open' });
        else {
            const reason = error
                ? errorFrom(error)
                : new CommentsError('blocked', 'It was queued for too long.', { detail: words().waitedLong });
            boxes.become(box, { status: 'refused', error: reason });
            tell(reason);
        }
        if (asked || this.#posting.isOwn(comment))
            await focus(() => boxes.find(box));
    }
}
