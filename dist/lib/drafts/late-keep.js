import { mayHold } from './may-hold.js';
/**
 * The drawer of an adapter, opened at the first thing put in, or where something was left by an
 * earlier visit: most readers have left nothing, and do not wait for what would open it.
 * `open` loads and opens what this browser keeps; where it fails, the drawer is empty.
 */
export function lateKeep(open, adapter, server) {
    let used = false;
    // Nothing about the drawer ever fails: what can't be read is not there, and a chunk that could not be loaded is asked for again.
    const use = async (work) => {
        used = true;
        try {
            const [device, { openKeep }] = await Promise.all([open(), import('./keep.js')]);
            return await work(openKeep(device, adapter, server));
        }
        catch {
            return undefined;
        }
    };
    return {
        get: async (key) => (used || (await mayHold()) ? use((keep) => keep.get(key)) : undefined),
        set: (key, value) => use((keep) => keep.set(key, value)),
        delete: (key) => use((keep) => keep.delete(key)),
    };
}
