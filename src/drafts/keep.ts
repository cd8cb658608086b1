import {type Device, deviceKey} from './device.js';

/**
 * The drawer of the adapter `adapter` (its name) for the backend at `server`, which no other adapter or backend
 * opens: a `Keep`, as adapters are handed with every call. Never rejects.
 */
export function openKeep(device: Device, adapter: string, server = '') {
  const at = (key: string) => deviceKey('keep', adapter, server, key);
  return {
    get: (key: string): Promise<unknown> => device.get(at(key)),
    set: (key: string, value: unknown): Promise<void> => device.set(at(key), value),
    delete: (key: string): Promise<void> => device.set(at(key), undefined),
  };
}
