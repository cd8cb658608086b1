import type {Device} from './device.js';
import {mayHold} from './may-hold.js';

type Keep = ReturnType<typeof import('./keep.js').openKeep>;

/**
 * The drawer of an adapter, opened at the first thing put in, or where something was left by an
 * earlier visit: most readers have left nothing, and do not wait for what would open it.
 * `open` loads and opens what this browser keeps; where it fails, the drawer is empty.
 */
export function lateKeep(open: () => Promise<Device>, adapter: string, server: string): Keep {
  let used = false;
  // Nothing about the drawer ever fails: what can't be read is not there, and a chunk that could not be loaded is asked for again.
  const use = async <T>(work: (keep: Keep) => Promise<T>): Promise<T | undefined> => {
    used = true;
    try {
      const [device, {openKeep}] = await Promise.all([open(), import('./keep.js')]);
      return await work(openKeep(device, adapter, server));
    } catch {
      return undefined;
    }
  };
  return {
    get: async (key) => (used || (await mayHold()) ? use((keep) => keep.get(key)) : undefined),
    set: (key, value) => use((keep) => keep.set(key, value)),
    delete: (key) => use((keep) => keep.delete(key)),
  };
}
