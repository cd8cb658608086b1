import type { CommentsAdapter } from '../adapters/adapter.js';
import type { KeptError, Outbox, OutboxEntry, OutboxNews } from '../drafts/store.js';
import { CommentsError, type ErrorCode } from '../model/errors.js';
import { type Asking } from './ask.js';
/** Where entries are sent, and how. */
export interface DeliverySource {
    readonly adapter: CommentsAdapter;
    readonly server: string;
    readonly asking: Omit<Asking, 'signal'>;
}
/** What delivering leads to. `lost`: an entry's record is gone from the device, and whoever shows it has its only text. */
export type DeliveryNews = OutboxNews | {
    readonly what: 'lost';
    readonly entry: OutboxEntry;
};
/** What tests hold still. */
export interface DeliveryClock {
    /** Milliseconds since the epoch. */
    now(): number;
    setTimeout(fire: () => void, ms: number): unknown;
    clearTimeout(timer: unknown): void;
    /** 0 to 1. */
    random(): number;
    /** False where the browser is sure that there is no network. */
    online(): boolean;
}
/** Time, chance and network as the browser has them. */
export declare const browserClock: DeliveryClock;
/** Whether asking the same again may mend a failure; any other is the backend's answer to what was asked. */
export declare function mayPass(code: ErrorCode): boolean;
/**
 * Sends what is in the outbox for one backend, whatever page it was written on: in order, one tab
 * at a time, with the key each text was given when Post was pressed.
 */
export declare class Delivery {
    #private;
    /** `told` hears what becomes of entries here; other tabs are told as well. */
    constructor(outbox: Outbox, source: () => DeliverySource | undefined, told: (news: DeliveryNews) => void, clock: DeliveryClock);
    /** Sends what is due. A call while another runs has that one look again. `forced`: though the browser says it is offline. */
    wake(forced?: boolean): Promise<void>;
    /** Makes entries due now: those that wait, and those that were given up, but for what their reader must decide. */
    hurry(forced?: boolean): Promise<void>;
}
/** An entry that waits for a time or a reader, to be sent now; one under way, or that nobody may send, as it is. */
export declare function due(entry: OutboxEntry): OutboxEntry;
/** What was kept of an error, as an error again. */
export declare function errorFrom(kept: KeptError): CommentsError;
