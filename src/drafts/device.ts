import {get, promisifyRequest, type UseStore} from 'idb-keyval';

import {mayHold} from './may-hold.js';

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

const NAME = 'riposte';

/** Milliseconds that opening may take; what arrives later serves later calls. */
const OPEN_MS = 1000;

/** Milliseconds that reading may take, long enough for any disk: a list of comments waits for it. What is written has no such end. */
const READ_MS = 5000;

/** A key no other list of strings has. Joined by hand: old libraries give arrays a `toJSON`. */
export function deviceKey(...parts: readonly string[]): string {
  return `[${parts.map((part) => JSON.stringify(part)).join()}]`;
}

/** Opens what this browser keeps, at the first call that needs it. Nothing here rejects. */
export function openDevice(options: DeviceOptions = {}): Device {
  const {
    indexedDB = () => globalThis.indexedDB,
    setTimeout = globalThis.setTimeout.bind(globalThis),
    onfailure,
  } = options;
  const unsaved = new Map<string, unknown>();
  let durable = true;
  let failed = false;
  /** What is set while `together` gathers, and the promise of all of it. */
  let gathered: {readonly values: Map<string, unknown>; readonly written: Promise<void>} | undefined;
  /** Rejected while an opening takes too long; undefined where none is open or under way. */
  let connection: Promise<IDBDatabase | undefined> | undefined;
  /** Transactions that have not ended. */
  const running = new Set<IDBTransaction>();

  // WebKit keeps a page that was left asleep, with what it had begun: a transaction that sleeps holds up all that
  // other pages write, for as long as the reader may go back. Begun again, where they do.
  globalThis.addEventListener?.('pagehide', () => {
    for (const transaction of running) {
      try {
        transaction.abort();
      } catch {
        // It has all it needs, and ends by itself.
      }
    }
  });

  const open = (create: boolean) => {
    return new Promise<IDBDatabase | undefined>((resolve, reject) => {
      const request = (indexedDB() as IDBFactory).open(NAME);
      let absent = false;
      let late = false;
      const close = () => {
        connection = undefined;
      };
      request.onupgradeneeded = () => {
        if (create) request.result.createObjectStore(NAME);
        else {
          absent = true;
          request.transaction?.abort(); // which unmakes the new database
        }
      };
      request.onsuccess = () => {
        const db = request.result;
        db.onclose = close;
        db.onversionchange = () => {
          db.close();
          close();
        };
        resolve(db);
        connection = Promise.resolve(db); // for the calls after one that did not wait
        if (late) saveAll();
      };
      request.onerror = (event) => {
        event.preventDefault(); // Firefox tells window.onerror otherwise
        close();
        if (absent) resolve(undefined);
        else reject(request.error);
      };
      setTimeout(() => {
        late = true;
        reject(new Error('IndexedDB does not open.'));
      }, OPEN_MS);
    });
  };

  const enter = async <T>(
    create: boolean,
    mode: IDBTransactionMode,
    callback: (store: IDBObjectStore) => T | PromiseLike<T>,
  ): Promise<T> => {
    let db: IDBDatabase | undefined;
    if (!create && !connection && !(await mayHold(indexedDB, setTimeout))) return undefined as never;
    do db = await (connection ??= open(create));
    while (!db && create); // a read before us found no database
    if (!db) return undefined as never;
    try {
      const transaction = db.transaction(NAME, mode);
      running.add(transaction);
      for (const type of ['complete', 'abort']) transaction.addEventListener(type, () => running.delete(transaction));
      const answer = callback(transaction.objectStore(NAME));
      if (mode === 'readwrite') return await answer;
      const late = new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error('IndexedDB does not answer.')), READ_MS);
      });
      return await Promise.race([answer, late]);
    } catch (error) {
      db.close(); // a connection that failed once may be dead: the next call opens its own
      connection = undefined;
      throw error;
    }
  };

  const use: UseStore = (mode, callback) => enter(mode === 'readwrite', mode, callback);

  const attempt = async <T>(work: (use: UseStore) => Promise<T>): Promise<T> => {
    try {
      return await work(use);
    } catch {
      await device.relieve?.(use);
      return work(use);
    }
  };

  const fail = (error: unknown) => {
    durable = false;
    if (!failed) onfailure?.(error);
    failed = true;
  };

  const save = async (values: ReadonlyMap<string, unknown>) => {
    try {
      await attempt(() =>
        enter(
          [...values.values()].some((value) => value !== undefined),
          'readwrite',
          (store) => {
            try {
              for (const [key, value] of values) {
                if (value === undefined) store.delete(key);
                else store.put(value, key);
              }
            } catch (error) {
              store.transaction.abort(); // all or nothing
              throw error;
            }
            store.transaction.commit(); // a page that is going away hears no answers: do not wait for one
            return promisifyRequest(store.transaction);
          },
        ),
      );
      for (const [key, value] of values) if (unsaved.get(key) === value) unsaved.delete(key);
      if (!durable) saveAll();
      durable = true;
    } catch (error) {
      fail(error);
    }
  };

  /** Storage works again: what failed before goes to the disk after all. */
  const saveAll = () => {
    for (const [key, value] of unsaved) void device.set(key, value);
  };

  const device: Device = {
    get durable() {
      return durable;
    },
    unsaved,
    async get(key) {
      return unsaved.has(key) ? unsaved.get(key) : device.run((use) => get(key, use));
    },
    async set(key, value) {
      unsaved.set(key, value);
      gathered?.values.set(key, value);
      await (gathered?.written ?? save(new Map([[key, value]])));
    },
    together(work) {
      const values = new Map<string, unknown>();
      let written = (_saved: Promise<void>) => {};
      const promise = new Promise<void>((resolve) => {
        written = resolve;
      });
      gathered = {values, written: promise};
      try {
        work();
      } finally {
        gathered = undefined;
        written(save(values));
      }
      return promise;
    },
    async run(work) {
      try {
        return await attempt(work);
      } catch (error) {
        fail(error);
        return undefined;
      }
    },
  };
  return device;
}
