import { browserClock, Delivery, due } from './delivery.js';
import { count, drop, put } from './list-changes.js';
import { ListeningController } from './listening-controller.js';
import { settleTwins } from './twin.js';
import { unsentComment, unsentId } from './unsent-comment.js';
/**
 * Draws what is in the outbox into the list, as not yet sent, until the backend has it; asks the
 * outbox to be emptied whenever there is hope.
 */
export class Posting {
    #list;
    #outbox;
    #source;
    #owner;
    #clock;
    #delivery;
    #states = new Map();
    /** Those which a list has brought as comments of the backend's, before any answer did. */
    #arrived = new Set();
    /** Keys written here. */
    #own = new Set();
    #deaf;
    #ticking = false;
    constructor(host, list, outbox, source, owner, clock = browserClock) {
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
    hostConnected() {
        this.#listen();
    }
    hostDisconnected() {
        this.#handleHide();
    }
    /** Before anything is drawn: what the backend shows already, though no answer has told us so, is not drawn twice. */
    hostUpdate() {
        for (const id of settleTwins(this.#list, this.#states))
            this.#arrived.add(id);
    }
    /** Whether what is here outlives the page. */
    get durable() {
        return this.#outbox.durable;
    }
    /** How the comment drawn under this id is being sent; undefined for one that has been. */
    stateOf(id) {
        return this.#states.get(id);
    }
    /** Milliseconds until this entry is tried again by itself; undefined where it is not. 0: as soon as there is a network. */
    waitOf({ status, nextAt }) {
        if (status !== 'queued')
            return undefined;
        return this.#clock.online() ? Math.max(0, nextAt - this.#clock.now()) : 0;
    }
    /** Whether the browser says there is no network. */
    get offline() {
        return !this.#clock.online();
    }
    /**
     * Draws `comment` in this very task, moves its text from its draft into the outbox, and has it
     * sent. `leave` empties the box; `first`: above all others; `fleeting`: kept only while the page lives.
     */
    async send(comment, box, leave, { first, fleeting }) {
        const now = this.#clock.now();
        const at = (lastAt = Math.max(now, lastAt + 1));
        const entry = { comment, box, at, askedAt: now, status: 'queued', tries: 0, nextAt: 0, maybe: false };
        this.#own.add(comment.key);
        this.#states.set(unsentId(entry.comment), { ...entry, status: 'sending' });
        this.#draw(entry, first);
        await this.#outbox.add(entry, leave, fleeting);
        this.#outbox.tell({ what: 'changed', entry });
        await this.#delivery.wake();
    }
    /** Has everything sent that is due. */
    async wake() {
        await this.#delivery.wake();
    }
    /** Whether this was written, or asked for again, by this element. */
    isOwn({ key }) {
        return this.#own.has(key);
    }
    /** The thread is being read: draws what is on its way to it. {@link wake} sends it. */
    async enter() {
        this.#states.clear();
        this.#arrived.clear();
        const source = this.#source();
        if (!source)
            return;
        for (const entry of await this.#outbox.list({ adapter: source.adapter.name, server: source.server })) {
            const { status } = entry;
            if (this.#isHere(entry)) {
                // What may have been stored is drawn once that is known: the list may show it already.
                const known = status === 'unsure' || status === 'refused' || (status !== 'sending' && !entry.maybe);
                if (known)
                    this.#show(entry);
                if (status === 'refused')
                    this.#owner.refused(entry);
            }
            // A page newly opened is a reason to try again what was given up.
            if (status === 'stopped')
                await this.#outbox.change(entry, due);
        }
    }
    /** Sends what waits for its reader or its time, now. `anew`: the reader says that it is not there yet. */
    async again(id, anew = false) {
        const state = this.#states.get(id);
        if (!state || state.status === 'sending')
            return;
        this.#own.add(state.comment.key);
        const askedAt = this.#clock.now();
        let asked = await this.#outbox.change(state, (now) => now.status === 'sending' ? now : due({ ...now, status: 'stopped', askedAt, maybe: now.maybe && !anew }));
        if (!asked) {
            // Its record is gone from the device: another tab may have sent it.
            asked = due({ ...state, status: 'stopped', askedAt, maybe: !anew });
            await this.#outbox.add(asked, () => { });
        }
        this.#show({ ...asked, status: 'sending' });
        await this.#delivery.hurry(true);
    }
    /** Signed in, or back online: everything that waits is sent. */
    async hurry() {
        await this.#delivery.hurry();
    }
    /** Stops what is not being sent just now, so that its reader can have it back. */
    async claim(id) {
        const state = this.#states.get(id);
        if (!state)
            return undefined;
        const claim = (now) => (now.status === 'sending' ? now : { ...now, status: 'refused' });
        const claimed = (await this.#outbox.change(state, claim)) ?? claim(state); // gone from the device, it is on the page
        return claimed.status === 'refused' ? claimed : undefined;
    }
    /** Takes an entry out for good; what `along` writes goes with it, in one step. */
    async remove(entry, along) {
        this.#hear({ what: 'gone', entry }, true);
        await this.#outbox.remove(entry, along);
        this.#outbox.tell({ what: 'gone', entry });
    }
    /** Draws an entry as it is. */
    #show(entry) {
        const id = unsentId(entry.comment);
        this.#states.set(id, entry);
        if (this.#list.find(id))
            this.#list.touch(id);
        else if (entry.status === 'refused' || !this.#arrived.has(id))
            this.#draw(entry, false); // refused, it was another's
        if (!this.#ticking && this.waitOf(entry))
            this.#tick();
    }
    #draw(entry, first) {
        const comment = unsentComment(entry);
        put(this.#list, comment, { key: `${comment.id} ${++drawn}`, first }); // an earlier drawing may live on as the comment itself
    }
    /** The seconds left are counted where they are shown. */
    #tick() {
        this.#ticking = true;
        this.#clock.setTimeout(() => {
            this.#ticking = false;
            for (const entry of this.#states.values())
                if (entry.status === 'queued' && entry.nextAt > 0)
                    this.#show(entry);
        }, 1000);
    }
    #hear(news, mine) {
        const { entry } = news;
        if (!this.#isHere(entry))
            return;
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
                if (entry.status === 'sending' && !this.#list.find(id))
                    return;
                this.#show(entry);
                if (!mine)
                    return;
                return this.#report(entry);
            case 'lost':
                // Nothing on the device would send it later.
                if (!this.#states.has(id))
                    return;
                this.#show(entry.status === 'queued' ? { ...entry, status: 'stopped' } : entry);
                this.#report(entry);
        }
    }
    /** Tells the owner of an entry that has failed. */
    #report(entry) {
        if (entry.status === 'refused')
            this.#owner.refused(entry);
        else if (entry.error && entry.status !== 'sending')
            this.#owner.failed(entry);
    }
    /** What was on its way is there: drawn in its place once what its body needs is here. */
    async #take({ entry, comment }, id, here) {
        const list = this.#list;
        const preparing = list.prepare([comment]);
        if (preparing)
            await preparing;
        if (!this.#isHere(entry))
            return;
        this.#states.delete(id);
        const known = list.find(comment.id);
        const { key } = known ?? list.find(id) ?? {};
        if (known)
            drop(list, id); // a list that was read meanwhile has brought it
        put(list, comment, { key });
        if (comment.status === 'published' && !known)
            count(list, 1);
        this.#owner.stored(entry, comment.id, here);
    }
    #isHere({ box }) {
        const source = this.#source();
        if (!source)
            return false;
        const { adapter, server, thread } = source;
        return (box.adapter === adapter.name && box.server === server && box.site === thread.site && box.thread === thread.id);
    }
    #listen() {
        this.#deaf ??= this.#outbox.hear((news) => this.#hear(news, false));
    }
    #handleShow() {
        if (document.visibilityState === 'hidden')
            return; // a page that may be going away begins nothing: see `device.ts`
        this.#listen();
        for (const entry of this.#states.values())
            this.#show(entry);
        void this.#delivery.wake();
    }
    /** An open channel keeps some browsers from keeping the page for `Back`. */
    #handleHide() {
        this.#deaf?.();
        this.#deaf = undefined;
    }
}
/** Makes the key of each drawing one of its own. */
let drawn = 0;
/** Two texts of one page never share a moment: it is their order. */
let lastAt = 0;
