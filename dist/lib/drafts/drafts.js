import { promisifyRequest } from 'idb-keyval';
import * as z from 'zod/mini';
import { parts } from '../model/shapes.js';
import { deviceKey } from './device.js';
import { DraftRecord, liveRows, otherTexts } from './record.js';
/** Drafts nobody came back to for this long are forgotten, ms. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000;
const StoredIdentity = z.object({ name: z.string(), email: z.string(), url: z.string() });
const Dated = z.object({ savedAt: z.number() });
const isString = (part) => typeof part === 'string';
const Newer = z.object({ v: z.custom((version) => typeof version === 'number' && version > 1) });
const Parts = parts((kind) => kind === 'draft', isString, isString, isString, isString, (mode) => mode === 'new' || mode === 'reply' || mode === 'edit', isString, isString);
const IDENTITY = deviceKey('identity');
/**
 * The drafts on `device`, for one page or, where a page has several widgets, for one of them:
 * each store writes records of its own. Expired ones are deleted now.
 */
export function openDraftStore(device, options = {}) {
    const { now = Date.now, warn = (message) => console.warn(message) } = options;
    const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
    const writer = high.toString(36) + low.toString(36);
    /** By box: the records this page has read or written, each with the time of the text it saw. */
    const seen = new Map();
    let warned = false;
    const boxOf = (key) => deviceKey('draft', key.adapter, key.server, key.site, key.thread, key.mode, key.target);
    /** The rows whose keys begin with the list `prefix`, the unsaved ones in place of those on the disk. */
    const rowsUnder = async (prefix) => {
        const kept = await device.run((use) => use('readonly', (store) => rowsIn(store, prefix)));
        const rows = new Map(kept);
        for (const [at, value] of device.unsaved)
            if (isUnder(prefix, at))
                rows.set(at, value);
        return [...rows].filter(([, value]) => value !== undefined);
    };
    const isExpired = (value) => {
        const known = z.safeParse(Dated, value);
        return known.success && now() - known.data.savedAt > LIFETIME;
    };
    const readable = async (rows) => {
        const drafts = [];
        for (const [at, value] of rows) {
            const record = z.safeParse(DraftRecord, value);
            if (record.success && !isExpired(value))
                drafts.push({ at, record: record.data });
            else if (!record.success && !z.safeParse(Newer, value).success)
                await putAside(at, value);
        }
        return liveRows(drafts);
    };
    const putAside = async (at, value) => {
        if (!warned)
            warn('Riposte: a draft on this device could not be read. It was put aside, not deleted.');
        warned = true;
        await device.set(deviceKey('aside', at), { savedAt: now(), value });
        await device.set(at, undefined);
    };
    const draftOf = (box, rows) => {
        const [newest] = rows;
        if (!newest)
            return undefined;
        seen.set(box, new Map([...(seen.get(box) ?? []), ...rows.map(({ at, record }) => [at, record.savedAt])]));
        const { text, caret, savedAt } = newest.record;
        const others = otherTexts(rows, text);
        return { text, caret: Math.min(Math.max(0, caret), text.length), savedAt, ...(others.length > 0 && { others }) };
    };
    const doomedIn = (rows) => {
        const drafts = [];
        const doomed = [];
        for (const [at, value] of rows) {
            const record = z.safeParse(DraftRecord, value);
            if (isExpired(value))
                doomed.push(at);
            else if (record.success)
                drafts.push({ at, record: record.data });
        }
        const live = new Set(liveRows(drafts).map(({ at }) => at));
        return [...doomed, ...drafts.map(({ at }) => at).filter((at) => !live.has(at))];
    };
    /** Deletes the expired, spent and empty rows under `prefix`. */
    const tidy = async (use, prefix) => {
        const doomed = await use('readonly', async (store) => doomedIn(await rowsIn(store, prefix)));
        if (!doomed?.length)
            return;
        await use('readwrite', async (store) => {
            for (const at of doomedIn(await rowsIn(store, prefix)))
                store.delete(at); // asked again: others write, too
            return promisifyRequest(store.transaction);
        });
    };
    /** All that is ever given up to make room. */
    const sweep = async (use) => {
        await tidy(use, deviceKey('draft'));
        await tidy(use, deviceKey('aside'));
    };
    /** Writes this page's own record of a box over all it has seen there; a later one always bears a later time. */
    const put = (box, draft) => {
        const at = `${box.slice(0, -1)},${JSON.stringify(writer)}]`;
        const read = seen.get(box) ?? new Map();
        const over = [...read].filter(([other]) => other !== at);
        const savedAt = Math.max(draft.savedAt, (read.get(at) ?? 0) + 1);
        seen.set(box, read.set(at, savedAt));
        return device.set(at, { v: 1, ...draft, savedAt, over });
    };
    device.relieve = sweep;
    void device.run(sweep);
    const store = {
        get durable() {
            return device.durable;
        },
        async read(key) {
            const box = boxOf(key);
            return draftOf(box, await readable(await rowsUnder(box)));
        },
        async inThread({ adapter, server, site, thread }) {
            const rows = await readable(await rowsUnder(deviceKey('draft', adapter, server, site, thread)));
            const boxes = new Map();
            for (const row of rows) {
                const parts = z.safeParse(Parts, JSON.parse(row.at));
                if (!parts.success)
                    continue;
                const [, , , , , mode, target] = parts.data;
                const key = { adapter, server, site, thread, mode, target };
                const box = boxes.get(boxOf(key)) ?? { key, rows: [] };
                box.rows.push(row);
                boxes.set(boxOf(key), box);
            }
            const kept = [];
            for (const [box, { key, rows: found }] of boxes) {
                const draft = draftOf(box, found);
                if (draft)
                    kept.push({ key, ...draft });
            }
            return kept;
        },
        async write(key, { text, caret, savedAt, others = [] }) {
            if (!text && others.length === 0)
                return store.forget(key);
            await put(boxOf(key), { text, caret, savedAt, others: [...others] });
        },
        async forget(key) {
            const box = boxOf(key);
            if (!seen.has(box))
                return; // and no database is made to say so
            await put(box, { text: '', caret: 0, savedAt: now(), others: [] });
            await device.run((use) => tidy(use, box));
        },
        async identity() {
            const identity = z.safeParse(StoredIdentity, await device.get(IDENTITY));
            return identity.success ? identity.data : undefined;
        },
        async remember(identity) {
            await device.set(IDENTITY, identity && { name: identity.name, email: identity.email, url: identity.url });
        },
    };
    return store;
}
function isUnder(prefix, at) {
    return at.startsWith(`${prefix.slice(0, -1)},`);
}
/** Rows whose keys are longer lists that begin with `prefix`; undefined is what an absent database answers. */
async function rowsIn(store, prefix) {
    const start = `${prefix.slice(0, -1)},`;
    const range = IDBKeyRange.bound(start, `${start}\uffff`);
    const [keys, values] = await Promise.all([
        promisifyRequest(store.getAllKeys(range)),
        promisifyRequest(store.getAll(range)),
    ]);
    return keys.map((key, index) => [String(key), values[index]]);
}
