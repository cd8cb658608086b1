import { type Device } from './device.js';
import { type TurnOptions } from './outbox-turn.js';
import type { Outbox } from './store.js';
/** The outbox on `device`: what is on its way outlives the page, and every tab sees the same. */
export declare function openOutbox(device: Device, options?: TurnOptions): Outbox;
