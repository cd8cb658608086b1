import { targetOfPage } from '../controllers/page-place.js';
import { scrollTo } from './scroll.js';
import { isRead, whenTold } from './when-read.js';
/** Leads to the comments that addresses point at, and marks the one that the reader was led to. */
export class Revealing {
    #host;
    #parts;
    #further;
    #page;
    /** When the page's address changed last, on the clock of events. */
    #movedAt = 0;
    /** The address whose comment a press has brought into view; the change that the press made is still to be heard of. */
    #followed;
    constructor(host, parts, further, page) {
        this.#host = host;
        this.#parts = parts;
        this.#further = further;
        this.#page = page;
    }
    /** Brings a comment into view, with what it answers, and gives it the focus. False where there is no such comment. */
    async reveal(id) {
        const article = await this.show(id, true);
        if (!article)
            return false;
        openAround(this.#host);
        await scrollTo(article);
        article.focus({ preventScroll: true });
        return true;
    }
    /** Has a comment drawn, once the thread is here, with what it answers; null where there is no such comment. */
    async show(id, marked = false) {
        const { list, slices, backend } = this.#parts;
        await whenTold(this.#host, () => backend.state.status === 'failed' || isRead(list.state));
        if (!(await this.#further.bring(id)))
            return null;
        const { order } = list;
        const index = order.findIndex(({ comment }) => comment.id === id);
        for (let node = order[index]?.parent; node; node = node.parent)
            this.#page.unfold(node.comment.id);
        slices.reach(index + 1);
        if (marked) {
            const before = this.marked;
            this.marked = id;
            for (const each of [before, id])
                if (each !== undefined)
                    list.touch(each);
        }
        await this.#host.updateComplete;
        return this.#page.article(id);
    }
    /** A link to a comment was pressed. The browser can't find what is inside a shadow root, and says nothing of a hash that is there already. */
    async follow(link, event) {
        const here = link.href.replace(/#.*/, '') === location.href.replace(/#.*/, '');
        const astray = !here && link.getAttribute('href')?.startsWith('#'); // `<base>` has it lead to another page
        if ((!here && !astray) || event.metaKey || event.ctrlKey || event.shiftKey)
            return;
        if (astray)
            event.preventDefault();
        if (link.hash !== location.hash) {
            if (astray)
                location.hash = link.hash;
            return;
        }
        // A press and the new address it leads to ask for the same: a second focus, late, would take the reader back.
        if (this.#movedAt >= event.timeStamp)
            return;
        this.#followed = location.href;
        const target = targetOfPage();
        if (target !== undefined)
            await this.reveal(target);
    }
    /** The page's address has changed: another thread is read, or another comment revealed. */
    move() {
        const target = targetOfPage();
        const followed = this.#followed === location.href;
        this.#followed = undefined;
        this.#movedAt = performance.now();
        if (!this.#parts.follow() && target !== undefined && !followed && this.#parts.list.state.status === 'ready') {
            void this.reveal(target);
        }
    }
}
/** What the page has folded away around its comments is opened, as browsers do for what a link finds in the page itself. */
function openAround(host) {
    for (let at = host; at; at = at.parentElement ?? at.getRootNode().host) {
        if (at instanceof HTMLDetailsElement)
            at.open = true;
        if (at.getAttribute('hidden') !== 'until-found')
            continue;
        at.dispatchEvent(new Event('beforematch', { bubbles: true }));
        at.removeAttribute('hidden');
    }
}
