import {type DeviceOptions, openDevice} from '../../src/drafts/device.js';
import type {DraftKey} from '../../src/drafts/store.js';

let worlds = 0;

/** A browser's storage of its own, with real IndexedDB behind it: a new page is a new `device()`. */
export function newWorld() {
  const prefix = `world-${Date.now()}-${++worlds}-`;
  const opened: IDBDatabase[] = [];
  const factory = {
    open: (name: string, version?: number) => {
      const request = version ? indexedDB.open(prefix + name, version) : indexedDB.open(prefix + name);
      request.addEventListener('success', () => opened.push(request.result));
      return request;
    },
    databases: async () => {
      const all = await indexedDB.databases();
      return all.flatMap(({name = '', ...rest}) =>
        name.startsWith(prefix) ? {...rest, name: name.slice(prefix.length)} : [],
      );
    },
    deleteDatabase: (name: string) => indexedDB.deleteDatabase(prefix + name),
  } as IDBFactory;
  return {
    factory,
    /** Every connection that was opened, oldest first. */
    opened,
    /** Waits for the disk as long as it takes: a slow one is no fault of the tests. */
    device: (options: DeviceOptions = {}) =>
      openDevice({indexedDB: () => factory, setTimeout: () => undefined, ...options}),
    async exists() {
      return (await indexedDB.databases()).some(({name}) => name === `${prefix}riposte`);
    },
    /** What is on the disk, past our own code: everything under every key. */
    async disk(): Promise<Map<string, unknown>> {
      const db = await done(indexedDB.open(`${prefix}riposte`));
      const store = db.transaction('riposte').objectStore('riposte');
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      db.close();
      return new Map(keys.map((key, index) => [String(key), values[index]]));
    },
    /** Puts a record there, past our own code. */
    async plant(key: string, value: unknown) {
      const request = indexedDB.open(`${prefix}riposte`);
      request.onupgradeneeded = () => request.result.createObjectStore('riposte');
      const db = await done(request);
      await done(db.transaction('riposte', 'readwrite').objectStore('riposte').put(value, key));
      db.close();
    },
    /** As when the reader clears the site's data. */
    clear: () => done(indexedDB.deleteDatabase(`${prefix}riposte`)),
  };
}

/** The answer of an IndexedDB request. */
export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The box for a new comment, but for what `different` says. */
export function boxKey(different: Partial<DraftKey> = {}): DraftKey {
  return {
    adapter: 'rest',
    server: 'https://comments.test/',
    site: 'blog.test',
    thread: 'blog.test/post',
    mode: 'new',
    target: '',
    ...different,
  };
}

/** Time that moves when it is told to. */
export function newClock(start = Date.UTC(2024, 0, 1)) {
  let time = start;
  let timers: {readonly fire: () => void; readonly at: number}[] = [];
  return {
    now: () => time,
    setTimeout: (fire: () => void, ms: number): unknown => {
      const timer = {fire, at: time + ms};
      timers.push(timer);
      return timer;
    },
    clearTimeout: (timer: unknown) => {
      timers = timers.filter((other) => other !== timer);
    },
    /** Lets `ms` milliseconds pass, and fires what is due. */
    pass(ms: number) {
      time += ms;
      const due = timers.filter(({at}) => at <= time);
      timers = timers.filter((timer) => !due.includes(timer));
      for (const {fire} of due) fire();
    },
  };
}

/** A promise that the test itself settles. */
export function gate<T = void>() {
  let open: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    open = resolve;
  });
  return {promise, open};
}

/** A disk on which nothing can be put while `isFull`; what is there can be read and deleted. */
export function quotaFactory(factory: IDBFactory, isFull: () => boolean): IDBFactory {
  return {
    open: (name: string) => {
      const request = factory.open(name);
      request.addEventListener('success', () => {
        const db = request.result;
        const begin = db.transaction.bind(db);
        db.transaction = (...args: Parameters<typeof begin>) => {
          const transaction = begin(...args);
          const open = transaction.objectStore.bind(transaction);
          transaction.objectStore = (store) => {
            const objects = open(store);
            const put = objects.put.bind(objects);
            objects.put = (value, key) => {
              if (!isFull()) return put(value, key);
              throw new DOMException('full', 'QuotaExceededError');
            };
            return objects;
          };
          return transaction;
        };
      });
      return request;
    },
  } as IDBFactory;
}
