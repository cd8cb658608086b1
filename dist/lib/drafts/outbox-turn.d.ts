import type { Device } from './device.js';
/** What tests replace. */
export interface TurnOptions {
    /** The browser's; null: none, as on plain http. */
    readonly locks?: Pick<LockManager, 'request'> | null;
    /** Milliseconds since the epoch. */
    readonly now?: () => number;
    readonly setTimeout?: (fire: () => void, ms: number) => unknown;
    readonly clearTimeout?: (timer: unknown) => void;
}
/**
 * Lets one tab at a time run something: by a Web Lock or, where there are none, by a lease in
 * the database, which ends by itself where its tab has died.
 */
export declare function turns(device: Device, options?: TurnOptions): (at: string, run: () => Promise<void>) => Promise<void>;
