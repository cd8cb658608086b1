import { restAdapter } from './adapters/rest.js';
import { openDevice } from './drafts/device.js';
import { openKeep } from './drafts/keep.js';
import { RiposteComments } from './elements/riposte-comments.js';
import { RiposteCount } from './elements/riposte-count.js';
import { CommentsError } from './model/errors.js';
/**
 * Registers `<riposte-comments>` and `<riposte-count>`, and hands them what they may not
 * import: the adapters by name, and what this browser keeps.
 */
/** Adapters by name. All but the default one are loaded when a tag names them. */
const adapters = new Map([
    ['rest', { load: () => rest }],
    ['wordpress', { load: async () => (await import('./adapters/wordpress.js')).wordpressFactory }],
    ['memory', { load: async () => memory(await import('./adapters/memory.js')) }],
]);
const waiting = new Set();
const device = openDevice();
const rest = ({ server, token }) => {
    if (server === undefined) {
        throw new CommentsError('invalid', 'There is no server to read from: set server="https://…" on the tag.');
    }
    return restAdapter({ server, ...(token ? { token } : {}) });
};
/** A thread that lives as long as its page: for trying things out. */
const memory = ({ memoryAdapter }) => () => memoryAdapter();
/** Where comments are served, for tags that do not say. */
let base;
const surroundings = {
    adapter: (name) => adapters.get(name)?.load(),
    onRegistered(again) {
        waiting.add(again);
        return () => waiting.delete(again);
    },
    get server() {
        return base;
    },
    keep: (adapter, server) => openKeep(device, adapter, server),
    drafts: async () => (await import('./drafts/drafts.js')).openDraftStore(device),
};
/** Makes an adapter available to tags as `adapter="name"`; the last one of a name counts. */
export function registerAdapter(name, factory) {
    adapters.set(name, { load: () => factory });
    for (const again of [...waiting])
        again();
}
/** Makes `url` the base of tags that name no server; read when they start, at the end of this task or later. */
export function serveFrom(url) {
    base = url;
}
for (const [tag, element] of [
    ['riposte-comments', RiposteComments],
    ['riposte-count', RiposteCount],
]) {
    element.surroundings = surroundings;
    // Another copy of Riposte on the page has been here first: its tags stay as they are.
    if (!customElements.get(tag))
        customElements.define(tag, element);
}
