import { restAdapter } from './adapters/rest.js';
import { lateKeep } from './drafts/late-keep.js';
import { RiposteComments } from './elements/riposte-comments.js';
import { whenIdle } from './elements/parsed.js';
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
let device;
/** What this browser keeps, one for all elements of the page. */
function openedDevice() {
    device ??= import('./drafts/device.js').then(({ openDevice }) => openDevice());
    device.catch(() => {
        device = undefined; // a chunk that could not be loaded is asked for again
    });
    return device;
}
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
    keep: (adapter, server) => lateKeep(openedDevice, adapter, server),
    async drafts() {
        const [opened, { openDraftStore }] = await Promise.all([openedDevice(), import('./drafts/drafts.js')]);
        return openDraftStore(opened);
    },
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
RiposteComments.surroundings = surroundings;
// Another copy of Riposte on the page may have been here first: its tags stay as they are.
if (!customElements.get('riposte-comments'))
    customElements.define('riposte-comments', RiposteComments);
/** Counts come in a file of their own: at once on a page that has one, else when there is time. */
async function defineCount() {
    const { RiposteCount } = await import('./elements/riposte-count.js');
    RiposteCount.surroundings = surroundings;
    if (!customElements.get('riposte-count'))
        customElements.define('riposte-count', RiposteCount);
}
// Where the file can't be had, a count stays what the page's author put between its tags.
const counting = () => void defineCount().catch((error) => console.warn('<riposte-count>', error));
if (document.querySelector('riposte-count'))
    counting();
else
    whenIdle(counting);
