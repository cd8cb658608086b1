import { type Device } from './device.js';
import { type TurnOptions } from './outbox-turn.js';
import type { Outbox } from './store.js';
/** What tests replace. */
export interface OutboxOptions extends TurnOptions {
    /** Opens what tabs tell each other by; undefined where the browser has none. */
    readonly channel?: () => BroadcastChannel | undefined;
}
/** The outbox on `device`: what is on its way outlives the page, and every tab sees the same. */
export declare function openOutbox(device: Device, options?: OutboxOptions): Outbox;
