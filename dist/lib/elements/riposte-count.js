var _a;
import { html, LitElement, nothing } from 'lit';
import { AdapterController } from '../controllers/adapter-controller.js';
import { countOf } from '../controllers/count-batch.js';
import { PageController } from '../controllers/page-controller.js';
import { threadOfPage } from '../controllers/page-place.js';
import { englishFirst } from '../model/first-words.js';
import { normaliseUrl } from '../model/thread.js';
import { formatsFor } from './formats.js';
/**
 * How many comments a page has, as a number. Draws nothing rather than 0 where counting failed.
 *
 * @tag riposte-count
 * @slot - Seen until the number is there, and where it can't be had.
 */
export class RiposteCount extends LitElement {
    static { this.properties = {
        thread: {},
        site: {},
        server: {},
        adapter: {},
        count: { state: true },
    }; }
    #backend;
    #current;
    #key;
    constructor() {
        super();
        /** Name of an adapter, or one of the page's own. */
        this.adapter = 'rest';
        this.#backend = new AdapterController(this, () => _a.surroundings);
        this.#key = '';
        this.#handlePosted = ({ detail }) => {
            const { thread, comment } = detail;
            if (comment.status !== 'published' || this.count === undefined)
                return;
            if (thread.id === this.#current?.id && thread.site === this.#current.site)
                this.count++;
        };
        new PageController(this, () => { });
    }
    connectedCallback() {
        super.connectedCallback();
        document.addEventListener('riposte-posted', this.#handlePosted);
    }
    disconnectedCallback() {
        super.disconnectedCallback();
        document.removeEventListener('riposte-posted', this.#handlePosted);
    }
    willUpdate(changed) {
        if (changed.has('adapter') || changed.has('server')) {
            void this.#backend.choose({
                adapter: this.adapter,
                server: this.server,
                data: { ...this.dataset },
                token: undefined,
            });
        }
        void this.#ask();
    }
    render() {
        if (this.count === undefined)
            return html `<slot></slot>`;
        const language = this.closest('[lang]')?.lang || navigator.language;
        return html `${formatsFor(language, englishFirst).number(this.count)}${nothing}`;
    }
    async #ask() {
        const { state: backend } = this.#backend;
        if (backend.status !== 'ready' || !this.isConnected)
            return;
        const { adapter, server, keep } = backend;
        const named = this.thread && keyOf(this.thread);
        const identified = named ? undefined : adapter.identify?.(document);
        const thread = threadOfPage({ thread: named, site: this.site, pageTitle: undefined }, identified);
        const key = JSON.stringify([adapter.name, server, thread.site, thread.id]);
        this.#current = thread;
        if (key === this.#key)
            return;
        this.#key = key;
        const count = await countOf(thread, { adapter, server, keep, locale: navigator.language });
        if (key === this.#key)
            this.count = count;
    }
    #handlePosted;
}
_a = RiposteCount;
/** The key of the page that an address leads to; what is no address is a key already. */
function keyOf(thread) {
    if (!/^(?:https?:\/\/|\/)/i.test(thread))
        return thread;
    const link = document.createElement('a');
    link.href = thread; // of an address that can't be read it makes nothing, where `new URL` throws
    return normaliseUrl(link.href);
}
/** Says in the console, for the site's developer, why a copy of Riposte does nothing. */
export function warnOfFirst() {
    console.warn('<riposte-comments> was defined before, by another copy of Riposte or another script.');
}
