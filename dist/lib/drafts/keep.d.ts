import { type Device } from './device.js';
/**
 * The drawer of the adapter `adapter` (its name) for the backend at `server`, which no other adapter or backend
 * opens: a `Keep`, as adapters are handed with every call. Never rejects.
 */
export declare function openKeep(device: Device, adapter: string, server?: string): {
    get: (key: string) => Promise<unknown>;
    set: (key: string, value: unknown) => Promise<void>;
    delete: (key: string) => Promise<void>;
};
