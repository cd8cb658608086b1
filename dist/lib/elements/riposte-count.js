var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AdapterController } from '../controllers/adapter-controller.js';
import { countOf } from '../controllers/count-batch.js';
import { PageController } from '../controllers/page-controller.js';
import { english } from '../model/words.js';
import { formatsFor } from './formats.js';
import { bareSurroundings } from './surroundings.js';
/**
 * How many comments a page has, as a number. Draws nothing rather than 0 where counting failed.
 *
 * @tag riposte-count
 * @slot - Seen until the number is there, and where it can't be had.
 */
export class RiposteCount extends LitElement {
    constructor() {
        super(...arguments);
        /** Name of an adapter, or one of the page's own. */
        this.adapter = 'rest';
        this.backend = new AdapterController(this, () => RiposteCount.surroundings);
        this.page = new PageController(this, () => { });
        this.key = '';
        this.handlePosted = ({ detail }) => {
            const { thread, comment } = detail;
            if (comment.status !== 'published' || this.count === undefined)
                return;
            if (thread.id === this.current?.id && thread.site === this.current.site)
                this.count++;
        };
    }
    /** What every element of this page is handed; set once, where the tags are registered. */
    static { this.surroundings = bareSurroundings; }
    connectedCallback() {
        super.connectedCallback();
        document.addEventListener('riposte-posted', this.handlePosted);
    }
    disconnectedCallback() {
        super.disconnectedCallback();
        document.removeEventListener('riposte-posted', this.handlePosted);
    }
    willUpdate(changed) {
        if (changed.has('adapter') || changed.has('server')) {
            void this.backend.choose({ adapter: this.adapter, server: this.server, data: { ...this.dataset }, token: undefined });
        }
        void this.ask();
    }
    render() {
        if (this.count === undefined)
            return html `<slot></slot>`;
        const language = this.closest('[lang]')?.lang || navigator.language;
        return html `${formatsFor(language, english).number(this.count)}${nothing}`;
    }
    async ask() {
        const { state: backend } = this.backend;
        if (backend.status !== 'ready' || !this.isConnected)
            return;
        const { adapter, server, keep } = backend;
        const identified = this.thread ? undefined : adapter.identify?.(document);
        const thread = this.page.thread({ thread: this.thread, site: this.site, pageTitle: undefined }, identified);
        const key = JSON.stringify([adapter.name, server, thread.site, thread.id]);
        this.current = thread;
        if (key === this.key)
            return;
        this.key = key;
        const count = await countOf(thread, { adapter, server, keep, locale: navigator.language });
        if (key === this.key)
            this.count = count;
    }
}
__decorate([
    property()
], RiposteCount.prototype, "thread", void 0);
__decorate([
    property()
], RiposteCount.prototype, "site", void 0);
__decorate([
    property()
], RiposteCount.prototype, "server", void 0);
__decorate([
    property()
], RiposteCount.prototype, "adapter", void 0);
__decorate([
    state()
], RiposteCount.prototype, "count", void 0);
