import { deviceKey } from './device.js';
/**
 * The drawer of the adapter `adapter` (its name) for the backend at `server`, which no other adapter or backend
 * opens: a `Keep`, as adapters are handed with every call. Never rejects.
 */
export function openKeep(device, adapter, server = '') {
    const at = (key) => deviceKey('keep', adapter, server, key);
    return {
        get: (key) => device.get(at(key)),
        set: (key, value) => device.set(at(key), value),
        delete: (key) => device.set(at(key), undefined),
    };
}
