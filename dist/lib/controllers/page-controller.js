import { normaliseUrl } from '../model/thread.js';
import { canonicalOfPage, titleOfPage } from './page-place.js';
/** How long after an address its title may follow, in ms. Later, it is a page that blinks with it. */
const titleMs = 5000;
/**
 * Tells when a client-side navigation changes the page's address, or the canonical one, which may follow a moment
 * later, as its title may; pages that rewrite history without telling are noticed by their new title.
 */
export class PageController {
    #host;
    #moved;
    #watching;
    #address = addressOfPage();
    #title = titleOfPage();
    #movedAt = performance.now();
    /** `moved` is called when the address has changed, for whatever reason. */
    constructor(host, moved) {
        this.#host = host;
        this.#moved = moved;
        host.addController(this);
    }
    hostConnected() {
        addEventListener('popstate', this.#check);
        addEventListener('hashchange', this.#check);
        navigation()?.addEventListener('navigatesuccess', this.#check);
        this.#watching = new MutationObserver(this.#check);
        this.#watching.observe(document.head ?? document.documentElement, {
            childList: true,
            subtree: true,
            characterData: true,
            attributeFilter: ['href', 'content'],
        });
        this.#check();
    }
    hostDisconnected() {
        removeEventListener('popstate', this.#check);
        removeEventListener('hashchange', this.#check);
        navigation()?.removeEventListener('navigatesuccess', this.#check);
        this.#watching?.disconnect();
    }
    #check = () => {
        const address = addressOfPage();
        const title = titleOfPage();
        const moved = address !== this.#address;
        const now = performance.now();
        if (!moved && (title === this.#title || now - this.#movedAt > titleMs))
            return;
        this.#title = title;
        if (moved) {
            this.#address = address;
            this.#movedAt = now;
            this.#moved();
        }
        this.#host.requestUpdate();
    };
}
function addressOfPage() {
    return `${location.href} ${canonicalOfPage() ?? ''}`;
}
const warned = new Set();
/**
 * Says once in the console where a page's canonical address is that of another page: usually a
 * template's slip that joins many threads into one.
 */
export function warnOfCanonical() {
    const canonical = canonicalOfPage();
    const pathOf = (url) => normaliseUrl(url)
        .replace(/^[^/?]*/, '')
        .replace(/\?.*$/, '');
    if (!canonical || pathOf(canonical) === pathOf(location.href) || warned.has(canonical))
        return;
    warned.add(canonical);
    console.warn(`<riposte-comments> This page's canonical address is ${canonical}: its comments are kept there. Set thread="…" if that is not meant.`);
}
/** The Navigation API, where the browser has it (not yet in TypeScript's DOM for every target). */
function navigation() {
    return globalThis.navigation;
}
