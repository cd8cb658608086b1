import { serverBase } from '../model/api-base.js';
import { asCommentsError } from './ask.js';
/** Finds the adapter a tag asks for, and loads it where it is not there yet. */
export class AdapterController {
    #host;
    #surroundings;
    /** Factories that are here, by name. */
    #loaded;
    #choice;
    #unregister;
    #run;
    #said;
    constructor(host, surroundings) {
        this.state = { status: 'waiting' };
        /** Factories that are here, by name. */
        this.#loaded = new Map();
        this.#run = 0;
        this.#said = '';
        this.#host = host;
        this.#surroundings = surroundings;
        host.addController(this);
    }
    hostConnected() {
        const look = () => this.state.status === 'waiting' && this.again();
        this.#unregister = this.#surroundings().onRegistered(look);
        void look(); // it may have been registered while we were off the page
    }
    hostDisconnected() {
        this.#unregister?.();
    }
    /** Makes `choice` the adapter. A call while another runs replaces it. */
    async choose(choice) {
        this.#choice = choice;
        const run = ++this.#run;
        const surroundings = this.#surroundings();
        const server = absolute(choice.server || surroundings.server);
        const { adapter } = choice;
        try {
            if (!adapter)
                return this.#become({ status: 'waiting' });
            if (typeof adapter !== 'string')
                return this.#use(adapter, server ?? '');
            const found = surroundings.adapter(adapter);
            if (!found)
                return this.#wait(adapter);
            // No microtask where it is here: the request goes out sooner, and a new token takes no box away meanwhile.
            const here = found instanceof Promise ? this.#loaded.get(adapter) : found;
            if (!here)
                this.#become({ status: 'loading' });
            const factory = here ?? (await found);
            this.#loaded.set(adapter, factory);
            if (run === this.#run)
                this.#use(factory({ server, data: choice.data, token: choice.token }), server ?? '');
        }
        catch (error) {
            if (run !== this.#run)
                return;
            console.error('<riposte-comments>', error);
            this.#become({ status: 'failed', error: asCommentsError(error) });
        }
    }
    /** Tries the last choice again, e.g. when its script could not be loaded. */
    async again() {
        if (this.#choice)
            await this.choose(this.#choice);
    }
    #use(adapter, server) {
        this.#become({ status: 'ready', adapter, server, keep: this.#surroundings().keep(adapter.name, server) });
    }
    #wait(name) {
        this.#become({ status: 'waiting' });
        if (this.#said === name)
            return;
        this.#said = name;
        console.warn(`<riposte-comments> There is no adapter “${name}” yet.`);
    }
    #become(state) {
        this.state = state;
        this.#host.requestUpdate();
    }
}
/** A base URL against the page; what can't be one is the adapter's to refuse. */
function absolute(server) {
    if (server === undefined)
        return undefined;
    try {
        return serverBase(server, document.baseURI).href;
    }
    catch {
        return server;
    }
}
