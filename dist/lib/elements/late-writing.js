import { html, nothing } from 'lit';
import { mayPass } from '../controllers/delivery.js';
import { reportFault } from '../controllers/thread-controller.js';
import { partMissing } from './thread-view.js';
import { isRead } from './when-read.js';
/** The form, and everything a reader does to a comment: loaded once the thread can be read, and asked for again where it could not be had. */
export class LateWriting {
    #host;
    #parts;
    #further;
    #page;
    #loading;
    /** It could not be had when it was last asked for. */
    #missing = false;
    constructor(host, parts, further, page) {
        this.#host = host;
        this.#parts = parts;
        this.#further = further;
        this.#page = page;
    }
    /** Loads it, if that is not done or under way. */
    load() {
        const loading = (this.#loading ??= this.#load());
        void loading.finally(() => {
            this.#loading = undefined;
        });
        return loading;
    }
    /** Loads it, and does what a pressed button says. */
    async act(name, id, button) {
        await this.load();
        await this.here?.act(name, id, button);
    }
    /** What this reader has left unsent under these comments is to be drawn with them. Resolves when it can be. */
    async prepare(comments) {
        await this.load();
        await this.here?.prepare(comments).catch(reportFault); // what is broken here keeps nobody from reading
    }
    /** Whether anything is ever written here. */
    get #writable() {
        return !this.#host.readOnly && this.#parts.source()?.adapter.post !== undefined;
    }
    /** Whether anything can be written now. What can't be sent while there is no network waits in the outbox. */
    get wanted() {
        const { state } = this.#parts.list;
        if (!this.#writable)
            return false;
        return state.status === 'ready' ? !state.frame.closed : state.status === 'failed' && mayPass(state.error.code);
    }
    /**
     * Under the thread, and where it can't be read just now in its place: a form that stays what it is when the list comes.
     * Where nothing can be written, what was written already.
     */
    form() {
        const { wanted } = this;
        if (!this.#writable || !isRead(this.#parts.list.state))
            return nothing;
        if (!this.here && !this.#missing)
            void this.load(); // it may have been read only until now
        const form = this.here?.form(wanted) ?? nothing;
        if (form === nothing && !wanted)
            return nothing;
        return html `<div class="writing ${wanted ? '' : 'over'}">${this.#missing ? partMissing(this.#page.words()) : form}</div>`;
    }
    async #load() {
        if (this.here || this.#host.readOnly)
            return;
        this.#missing = false;
        try {
            const opened = this.#parts.openDrafts();
            const { Writing: Loaded } = await import('./writing.js');
            const kept = await opened;
            // Without drafts, what is on its way ends with the page.
            const lasting = this.#host.drafts === 'off' ? undefined : kept?.outbox;
            const outbox = lasting ?? (await import('../controllers/memory-outbox.js')).memoryOutbox();
            const keeping = { drafts: kept?.drafts, outbox };
            const { list } = this.#parts;
            this.here = new Loaded(this.#host, list, this.#further, keeping, () => this.#context(), this.#page.words);
        }
        catch (error) {
            console.error('<riposte-comments>', error);
            this.#missing = true;
        }
        this.#host.requestUpdate();
    }
    #context() {
        const { backend, list, source, formats, say } = this.#parts;
        const from = source();
        const { state: adapter } = backend;
        const { state: thread } = list;
        if (!from || adapter.status !== 'ready')
            return undefined;
        const { article, heading, level } = this.#page;
        return {
            ...from,
            server: adapter.server,
            fields: thread.status === 'ready' ? thread.frame.fields : undefined,
            formats: formats(),
            formLevel: level(),
            say,
            article,
            heading,
        };
    }
}
