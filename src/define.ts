import type {AdapterFactory} from './adapters/adapter.js';
import {restAdapter} from './adapters/rest.js';
import type {Device} from './drafts/device.js';
import {lateKeep} from './drafts/late-keep.js';
import {mayHold} from './drafts/may-hold.js';
import {RiposteComments} from './elements/riposte-comments.js';
import {whenIdle} from './elements/parsed.js';
import type {Surroundings} from './elements/surroundings.js';

/**
 * Registers `<riposte-comments>` and `<riposte-count>`, and hands them what they may not
 * import: the adapters by name, and what this browser keeps.
 */

/** Adapters by name. All but the default one are loaded when a tag names them. */
const adapters = new Map<string, () => AdapterFactory | Promise<AdapterFactory>>([
  ['rest', () => rest],
  ['wordpress', async () => (await import('./adapters/wordpress.js')).wordpressFactory],
  ['memory', async () => (await import('./adapters/memory.js')).memoryFactory],
]);

const waiting = new Set<() => void>();

let device: Promise<Device> | undefined;

/** What this browser keeps, one for all elements of the page. */
function openedDevice(): Promise<Device> {
  device ??= import('./drafts/device.js').then(({openDevice}) => openDevice());
  device.catch(() => {
    device = undefined; // a chunk that could not be loaded is asked for again
  });
  return device;
}

const rest: AdapterFactory = ({server = '', token}) => restAdapter({server, token});

/** Where comments are served, for tags that do not say. */
let base: string | undefined;

const surroundings: Surroundings = {
  adapter: (name) => adapters.get(name)?.(),
  onRegistered(again) {
    waiting.add(again);
    return () => waiting.delete(again);
  },
  register(name, factory) {
    adapters.set(name, () => factory);
    for (const again of [...waiting]) again();
  },
  get server() {
    return base;
  },
  keep: (adapter, server) => lateKeep(openedDevice, adapter, server),
  kept: mayHold,
  async drafts() {
    const parts = [openedDevice(), import('./drafts/keeping.js'), import('./adapters/rest-more.js')] as const;
    const [opened, {openKeeping}] = await Promise.all(parts); // who goes offline now can write all the same
    return openKeeping(opened);
  },
};

/** The class behind the tag where another script was here first, such as another copy of Riposte: its tags stay as they are. */
const first = customElements.get('riposte-comments') as Partial<typeof RiposteComments> | undefined;

/** Makes an adapter available to tags as `adapter="name"`, whichever copy of Riposte they are of; the last one of a name counts. */
export function registerAdapter(name: string, factory: AdapterFactory): void {
  (first?.surroundings ?? surroundings).register?.(name, factory);
}

/** Makes `url` the base of tags that name no server; read when they start, at the end of this task or later. */
export function serveFrom(url: string): void {
  base = url;
}

RiposteComments.surroundings = surroundings;
if (!first) customElements.define('riposte-comments', RiposteComments);

/** Counts come in a file of their own, when there is time. */
async function defineCount(): Promise<void> {
  const {RiposteCount, warnOfFirst} = await import('./elements/riposte-count.js');
  if (first) warnOfFirst();
  RiposteCount.surroundings = surroundings;
  if (!customElements.get('riposte-count')) customElements.define('riposte-count', RiposteCount);
}

// Where the file can't be had, a count stays what the page's author put between its tags.
whenIdle(() => void defineCount().catch((error: unknown) => console.warn('<riposte-count>', error)));
