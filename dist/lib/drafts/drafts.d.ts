import { type Device } from './device.js';
import type { DraftStore } from './store.js';
type Row = readonly [at: string, value: unknown];
/** What tests replace. */
export interface DraftStoreOptions {
    /** Milliseconds since the epoch. */
    readonly now?: () => number;
    /** Hears, once, that something kept could not be read and was put aside. */
    readonly warn?: (message: string) => void;
}
/**
 * The drafts on `device`, for one page or, where a page has several widgets, for one of them:
 * each store writes records of its own. Expired ones are deleted now.
 */
export declare function openDraftStore(device: Device, options?: DraftStoreOptions): DraftStore;
/** Whether `at` is a longer list that begins with `prefix`. */
export declare function isUnder(prefix: string, at: string): boolean;
/** Rows whose keys are longer lists that begin with `prefix`; undefined is what an absent database answers. */
export declare function rowsIn(store: IDBObjectStore, prefix: string): Promise<Row[]>;
export {};
