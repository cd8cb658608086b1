import type {Outbox, OutboxEntry} from '../drafts/store.js';

/** An outbox that ends with the page: where a page keeps nothing on this device, or opens no storage. */
export function memoryOutbox(): Outbox {
  const entries = new Map<string, OutboxEntry>();
  let turn = Promise.resolve();
  return {
    durable: false,
    list: async ({adapter, server}) =>
      [...entries.values()].filter(({box}) => box.adapter === adapter && box.server === server),
    async add(entry, along) {
      along();
      entries.set(entry.comment.key, entry);
    },
    async remove({comment}, along) {
      along?.();
      entries.delete(comment.key);
    },
    async change({comment}, change) {
      const entry = entries.get(comment.key);
      const changed = entry && change(entry);
      if (changed) entries.set(comment.key, changed);
      return changed;
    },
    alone: (_backend, run) => (turn = turn.then(run, run)),
    tell() {},
    hear: () => () => {},
  };
}
