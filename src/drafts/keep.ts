import type {Keep} from '../adapters/adapter.js';
import {type Device, deviceKey} from './device.js';

/** The drawer of the adapter `adapter` (its name) for the backend at `server`, which no other adapter or backend opens. */
export function openKeep(device: Device, adapter: string, server = ''): Keep {
  const at = (key: string) => deviceKey('keep', adapter, server, key);
  return {
    get: (key) => device.get(at(key)),
    set: (key, value) => device.set(at(key), value),
    delete: (key) => device.set(at(key), undefined),
  };
}
