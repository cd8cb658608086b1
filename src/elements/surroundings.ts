import type {AdapterFactory, Keep} from '../adapters/adapter.js';
import type {Surroundings as Backends} from '../controllers/adapter-controller.js';
import type {Keeping} from '../drafts/store.js';

/** What a page hands to every element of ours, set once where the tags are registered. */
export interface Surroundings extends Backends {
  /** Makes an adapter known by a name. Another copy of Riposte may call it, or be of a release that had none. */
  register?(name: string, factory: AdapterFactory): void;
  /** Whether anything may have been kept on this device; asked without leaving a trace. */
  kept(): Promise<boolean>;
  /** Opens what keeps unsent text and what is on its way; asked when the form arrives. */
  drafts(): Promise<Keeping | undefined>;
}

/** A page that registers the classes itself: adapters come as objects, nothing outlives the page. */
export const bareSurroundings: Surroundings = {
  adapter: () => undefined,
  onRegistered: () => () => {},
  server: undefined,
  keep: memoryDrawer,
  kept: async () => false,
  drafts: async () => undefined,
};

function memoryDrawer(): Keep {
  const kept = new Map<string, unknown>();
  return {
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
    delete: async (key) => void kept.delete(key),
  };
}
