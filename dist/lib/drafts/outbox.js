import { promisifyRequest } from 'idb-keyval';
import { openChannel } from './channel.js';
import { deviceKey } from './device.js';
import { isUnder, rowsIn } from './drafts.js';
import { turns } from './outbox-turn.js';
/** The outbox on `device`: what is on its way outlives the page, and every tab sees the same. */
export function openOutbox(device, options = {}) {
    const turn = turns(device, options);
    let channel;
    /** What nothing on this device is to know of, by the key it would have. */
    const fleeting = new Map();
    const placeOf = ({ box, comment }) => deviceKey('outbox', box.adapter, box.server, comment.key);
    const under = ({ adapter, server }) => deviceKey('outbox', adapter, server);
    return {
        get durable() {
            return device.durable;
        },
        async list(backend) {
            const prefix = under(backend);
            const rows = new Map(await device.run((use) => use('readonly', (store) => rowsIn(store, prefix))));
            for (const [at, value] of [...device.unsaved, ...fleeting])
                if (isUnder(prefix, at))
                    rows.set(at, value);
            return [...rows.values()].filter(isEntry).sort((a, b) => a.at - b.at || (a.comment.key < b.comment.key ? -1 : 1));
        },
        add: (entry, along, ends) => device.together(() => {
            along();
            const kept = { ...entry, v: 1 };
            if (ends)
                fleeting.set(placeOf(entry), kept);
            else
                void device.set(placeOf(entry), kept);
        }),
        remove: (entry, along) => device.together(() => {
            along?.();
            if (!fleeting.delete(placeOf(entry)))
                void device.set(placeOf(entry), undefined);
        }),
        async change(entry, change) {
            const at = placeOf(entry);
            const changed = (found) => (isEntry(found) ? { ...change(found), v: 1 } : undefined);
            const own = changed(fleeting.get(at));
            if (own) {
                fleeting.set(at, own);
                return own;
            }
            if (device.unsaved.has(at)) {
                const next = changed(device.unsaved.get(at));
                if (next)
                    await device.set(at, next);
                return next;
            }
            let next;
            const done = await device.run((use) => use('readwrite', async (store) => {
                next = changed(await promisifyRequest(store.get(at)));
                if (next)
                    store.put(next, at);
                await promisifyRequest(store.transaction);
                return true;
            }));
            if (done)
                return next;
            // The disk has died under us: what this page knows goes on in memory.
            next = { ...change(entry), v: 1 };
            await device.set(at, next);
            return next;
        },
        alone: ({ adapter, server }, run) => turn(deviceKey('turn', adapter, server), run),
        tell(news) {
            if (fleeting.has(placeOf(news.entry)))
                return;
            try {
                channel?.postMessage(news);
            }
            catch {
                // An adapter's answer may hold what can't be sent. Other tabs have it with their next list.
            }
        },
        hear(listener) {
            const own = (channel = openChannel('riposte-outbox', (news) => {
                if (news && isEntry({ v: 1, ...news.entry }))
                    listener(news);
            }));
            return () => {
                own?.close();
                if (channel === own)
                    channel = undefined;
            };
        },
    };
}
/** Whether this is an entry of this release: records are read back with suspicion, and the unreadable left alone. */
function isEntry(found) {
    const entry = found;
    const { comment, box } = entry ?? {};
    return (entry?.v === 1 &&
        typeof entry.at === 'number' &&
        typeof comment?.key === 'string' &&
        typeof comment.source === 'string' &&
        typeof comment.thread?.id === 'string' &&
        typeof box?.mode === 'string' &&
        typeof box.target === 'string');
}
