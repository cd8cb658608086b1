import { type UseStore } from 'idb-keyval';
/**
 * What this browser keeps for Riposte: one IndexedDB database `riposte`, one object store
 * `riposte`, of the page's own origin. Keys are made by {@link deviceKey}:
 *
 *     ["draft", adapter, server, site, thread, mode, target, writer]   drafts.ts: unsent text; one record a page that wrote
 *     ["aside", the key a record had]                                  drafts.ts: records nobody can read
 *     ["identity"]                                                     drafts.ts: name, email, website, when asked for
 *     ["keep", adapter, server, key]                                   keep.ts: the adapter's own drawer
 *     ["outbox", adapter, server, key]                                 outbox.ts: a text on its way to its backend
 *     ["turn", adapter, server]                                        outbox-turn.ts: which tab sends, without Web Locks
 *
 * Values are read back with suspicion: another release, or a person, may have written them.
 */
export interface Device {
    /** False since a call last failed, until a write succeeds: what is kept now ends with the page. */
    readonly durable: boolean;
    /** Values that have not reached the disk, and stand before what is there; undefined is a deletion. */
    readonly unsaved: ReadonlyMap<string, unknown>;
    /** What is under `key`. Reading never creates the database: a reader who only reads leaves nothing. */
    get(key: string): Promise<unknown>;
    /**
     * Puts `value` under `key`; undefined deletes. The request is sent in this task or its microtasks where the
     * database is open, so a page that is going away may call it. Resolves once it is safe, or in memory for good.
     */
    set(key: string, value: unknown): Promise<void>;
    /** Has all that `work` sets, in its own task, written in one transaction: after a crash all of it is there, or none. */
    together(work: () => void): Promise<void>;
    /** Works on the object store, twice where the first try fails; undefined where both do, or there is nothing to read. */
    run<T>(work: (use: UseStore) => Promise<T>): Promise<T | undefined>;
    /** What to do between a failed try and its repetition, e.g. to make room; set by the draft store. */
    relieve?: ((use: UseStore) => Promise<unknown>) | undefined;
}
/** What tests replace. */
export interface DeviceOptions {
    /** May throw or answer nothing, as the global does in sandboxed frames and some private windows. */
    readonly indexedDB?: () => IDBFactory | undefined;
    readonly setTimeout?: (fire: () => void, ms: number) => unknown;
    /** Hears of the first failure, once. */
    readonly onfailure?: (error: unknown) => void;
}
/** A key no other list of strings has. Joined by hand: old libraries give arrays a `toJSON`. */
export declare function deviceKey(...parts: readonly string[]): string;
/** Opens what this browser keeps, at the first call that needs it. Nothing here rejects. */
export declare function openDevice(options?: DeviceOptions): Device;
