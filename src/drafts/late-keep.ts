import type {Device} from './device.js';

/** Whether this browser may have kept anything; asked without leaving a trace. Browsers that can't say may have. */
async function mayHold(): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some(({name}) => name === 'riposte');
  } catch {
    return true;
  }
}

/**
 * The drawer of an adapter, opened at the first thing put in, or where something was left by an
 * earlier visit: most readers have left nothing, and do not wait for what would open it.
 * `open` loads and opens what this browser keeps; where it fails, the drawer is empty.
 */
export function lateKeep(open: () => Promise<Device>, adapter: string, server: string) {
  let drawer: Promise<ReturnType<typeof import('./keep.js').openKeep>> | undefined;
  const opened = () => {
    drawer ??= Promise.all([open(), import('./keep.js')]).then(([device, {openKeep}]) =>
      openKeep(device, adapter, server),
    );
    drawer.catch(() => {
      drawer = undefined; // a chunk that could not be loaded is asked for again
    });
    return drawer;
  };
  return {
    async get(key: string): Promise<unknown> {
      if (!drawer && !(await mayHold())) return undefined;
      return opened().then((keep) => keep.get(key), nothing);
    },
    set: (key: string, value: unknown) => opened().then((keep) => keep.set(key, value), nothing),
    delete: (key: string) => opened().then((keep) => keep.delete(key), nothing),
  };
}

/** Nothing about the drawer ever fails: what can't be read is not there. */
function nothing(): undefined {
  return undefined;
}
