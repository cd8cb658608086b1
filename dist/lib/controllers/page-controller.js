import { identifyThread, normaliseUrl } from '../model/thread.js';
/**
 * Knows which page the host stands on: its thread, and the comment its address points at.
 * Tells when a client-side navigation changes either; pages that rewrite history without
 * telling are noticed by their new title.
 */
export class PageController {
    #host;
    #moved;
    #watching;
    #href = '';
    #warned = '';
    /** `moved` is called when the address has changed, for whatever reason. */
    constructor(host, moved) {
        this.#host = host;
        this.#moved = moved;
        host.addController(this);
    }
    hostConnected() {
        this.#href = location.href;
        addEventListener('popstate', this.#check);
        addEventListener('hashchange', this.#check);
        navigation()?.addEventListener('navigatesuccess', this.#check);
        this.#watching = new MutationObserver(this.#check);
        this.#watching.observe(document.head ?? document.documentElement, {
            childList: true,
            subtree: true,
            characterData: true,
        });
    }
    hostDisconnected() {
        removeEventListener('popstate', this.#check);
        removeEventListener('hashchange', this.#check);
        navigation()?.removeEventListener('navigatesuccess', this.#check);
        this.#watching?.disconnect();
    }
    /** Id of the comment the address points at. */
    get target() {
        const found = /^#comment-(.+)$/.exec(location.hash)?.[1];
        if (found === undefined)
            return undefined;
        try {
            return decodeURIComponent(found);
        }
        catch {
            return found; // a bare % in a hand-written address
        }
    }
    /** The thread of the page as it is now. `identified`: what the adapter's `identify` found. */
    thread(attributes, identified) {
        const canonical = document.querySelector('link[rel="canonical"][href]')?.href;
        if (!attributes.thread && !identified && canonical)
            this.#compare(canonical);
        return identifyThread({
            url: location.href,
            canonical,
            title: attributes.pageTitle || titleOfPage(),
            thread: attributes.thread,
            site: attributes.site,
            identified,
        });
    }
    /** A canonical address of another page is usually a template's slip that joins many threads into one. */
    #compare(canonical) {
        const pathOf = (url) => normaliseUrl(url)
            .replace(/^[^/?]*/, '')
            .replace(/\?.*$/, '');
        if (pathOf(canonical) === pathOf(location.href) || this.#warned === canonical)
            return;
        this.#warned = canonical;
        console.warn(`<riposte-comments> This page's canonical address is ${canonical}: its comments are kept there. Set thread="…" if that is not meant.`);
    }
    #check = () => {
        if (location.href === this.#href)
            return;
        this.#href = location.href;
        this.#moved();
        this.#host.requestUpdate();
    };
}
function titleOfPage() {
    const og = document.querySelector('meta[property="og:title"]')?.content;
    return og || document.title;
}
/** The Navigation API, where the browser has it (not yet in TypeScript's DOM for every target). */
function navigation() {
    return globalThis.navigation;
}
