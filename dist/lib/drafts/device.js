import { get, promisifyRequest } from 'idb-keyval';
import { mayHold } from './may-hold.js';
const NAME = 'riposte';
/** Milliseconds that opening may take; what arrives later serves later calls. */
const OPEN_MS = 1000;
/** Milliseconds that reading may take, long enough for any disk: a list of comments waits for it. What is written has no such end. */
const READ_MS = 5000;
/** A key no other list of strings has. Joined by hand: old libraries give arrays a `toJSON`. */
export function deviceKey(...parts) {
    return `[${parts.map((part) => JSON.stringify(part)).join()}]`;
}
/** Opens what this browser keeps, at the first call that needs it. Nothing here rejects. */
export function openDevice(options = {}) {
    const { indexedDB = () => globalThis.indexedDB, setTimeout = globalThis.setTimeout.bind(globalThis), onfailure, } = options;
    const unsaved = new Map();
    let durable = true;
    let failed = false;
    /** What is set while `together` gathers, and the promise of all of it. */
    let gathered;
    /** Rejected while an opening takes too long; undefined where none is open or under way. */
    let connection;
    /** Transactions that have not ended. */
    const running = new Set();
    // WebKit keeps a page that was left asleep, with what it had begun: a transaction that sleeps holds up all that
    // other pages write, for as long as the reader may go back. Begun again, where they do.
    globalThis.addEventListener?.('pagehide', () => {
        for (const transaction of running) {
            try {
                transaction.abort();
            }
            catch {
                // It has all it needs, and ends by itself.
            }
        }
    });
    const open = (create) => {
        return new Promise((resolve, reject) => {
            const request = indexedDB().open(NAME);
            let absent = false;
            let late = false;
            const close = () => {
                connection = undefined;
            };
            request.onupgradeneeded = () => {
                if (create)
                    request.result.createObjectStore(NAME);
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
                if (late)
                    saveAll();
            };
            request.onerror = (event) => {
                event.preventDefault(); // Firefox tells window.onerror otherwise
                close();
                if (absent)
                    resolve(undefined);
                else
                    reject(request.error);
            };
            setTimeout(() => {
                late = true;
                reject(new Error('IndexedDB does not open.'));
            }, OPEN_MS);
        });
    };
    const enter = async (create, mode, callback) => {
        let db;
        if (!create && !connection && !(await mayHold(indexedDB, setTimeout)))
            return undefined;
        do
            db = await (connection ??= open(create));
        while (!db && create); // a read before us found no database
        if (!db)
            return undefined;
        try {
            const transaction = db.transaction(NAME, mode);
            running.add(transaction);
            for (const type of ['complete', 'abort'])
                transaction.addEventListener(type, () => running.delete(transaction));
            const answer = callback(transaction.objectStore(NAME));
            if (mode === 'readwrite')
                return await answer;
            const late = new Promise((_, reject) => {
                setTimeout(() => reject(new Error('IndexedDB does not answer.')), READ_MS);
            });
            return await Promise.race([answer, late]);
        }
        catch (error) {
            db.close(); // a connection that failed once may be dead: the next call opens its own
            connection = undefined;
            throw error;
        }
    };
    const use = (mode, callback) => enter(mode === 'readwrite', mode, callback);
    const attempt = async (work) => {
        try {
            return await work(use);
        }
        catch {
            await device.relieve?.(use);
            return work(use);
        }
    };
    const fail = (error) => {
        durable = false;
        if (!failed)
            onfailure?.(error);
        failed = true;
    };
    const save = async (values) => {
        try {
            await attempt(() => enter([...values.values()].some((value) => value !== undefined), 'readwrite', (store) => {
                try {
                    for (const [key, value] of values) {
                        if (value === undefined)
                            store.delete(key);
                        else
                            store.put(value, key);
                    }
                }
                catch (error) {
                    store.transaction.abort(); // all or nothing
                    throw error;
                }
                store.transaction.commit(); // a page that is going away hears no answers: do not wait for one
                return promisifyRequest(store.transaction);
            }));
            for (const [key, value] of values)
                if (unsaved.get(key) === value)
                    unsaved.delete(key);
            if (!durable)
                saveAll();
            durable = true;
        }
        catch (error) {
            fail(error);
        }
    };
    /** Storage works again: what failed before goes to the disk after all. */
    const saveAll = () => {
        for (const [key, value] of unsaved)
            void device.set(key, value);
    };
    const device = {
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
            const values = new Map();
            let written = (_saved) => { };
            const promise = new Promise((resolve) => {
                written = resolve;
            });
            gathered = { values, written: promise };
            try {
                work();
            }
            finally {
                gathered = undefined;
                written(save(values));
            }
            return promise;
        },
        async run(work) {
            try {
                return await attempt(work);
            }
            catch (error) {
                fail(error);
                return undefined;
            }
        },
    };
    return device;
}
