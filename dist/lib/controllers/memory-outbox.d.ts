import type { Outbox } from '../drafts/store.js';
/** An outbox that ends with the page: where a page keeps nothing on this device, or opens no storage. */
export declare function memoryOutbox(): Outbox;
