import { promisifyRequest } from 'idb-keyval';
import { parts } from '../model/more-shapes.js';
import { is, number, object, text, parseAs } from '../model/shapes.js';
import { openChannel } from './channel.js';
import { deviceKey } from './device.js';
import { covers, DraftRecord, liveRows, saysSomething } from './record.js';
const DAY = 24 * 60 * 60 * 1000;
/** Drafts nobody came back to for this long are forgotten, ms; that one ended is remembered for a day, for tabs that sleep. */
const LIFETIME = 30 * DAY;
const StoredIdentity = object({ name: text, email: text, url: text });
const Dated = object({ savedAt: number });
const isString = (part) => typeof part === 'string';
const Newer = object({ v: is((version) => typeof version === 'number' && version > 1) });
const Parts = parts((kind) => kind === 'draft', isString, isString, isString, isString, (mode) => mode === 'new' || mode === 'reply' || mode === 'edit', isString, isString);
const IDENTITY = deviceKey('identity');
/**
 * The drafts on `device`, for one page or, where a page has several widgets, for one of them:
 * each store writes records of its own. Expired ones are deleted now.
 */
export function openDraftStore(device, options = {}) {
    const { now = Date.now, warn = (message) => console.warn(message) } = options;
    const writer = crypto.getRandomValues(new Uint32Array(2)).join('-');
    /** When this page last wrote its own record of a box, by the record's key. */
    const written = new Map();
    /** What has just been read of a thread, by box, until the box asks for it. */
    const fresh = new Map();
    const watchers = new Map();
    let channel;
    let warned = false;
    const boxOf = (key) => deviceKey('draft', key.adapter, key.server, key.site, key.thread, key.mode, key.target);
    const ownOf = (box) => `${box.slice(0, -1)},"${writer}"]`;
    /** The rows whose keys begin with the list `prefix`, the unsaved ones in place of those on the disk. */
    const rowsUnder = async (prefix) => {
        const kept = await device.run((use) => use('readonly', (store) => rowsIn(store, prefix)));
        const rows = new Map(kept);
        for (const [at, value] of device.unsaved)
            if (isUnder(prefix, at))
                rows.set(at, value);
        return kept || rows.size ? [...rows].filter(([, value]) => value !== undefined) : undefined;
    };
    const isExpired = (value) => {
        const known = parseAs(Dated, value);
        return known.success && now() - known.data.savedAt > LIFETIME;
    };
    const readable = async (prefix) => {
        const rows = await rowsUnder(prefix);
        const drafts = [];
        for (const [at, value] of rows ?? []) {
            const record = parseAs(DraftRecord, value);
            if (record.success && !isExpired(value))
                drafts.push({ at, record: record.data });
            else if (!record.success && !parseAs(Newer, value).success)
                await putAside(at, value);
        }
        return rows && drafts;
    };
    const putAside = async (at, value) => {
        if (!warned)
            warn('Riposte: a draft on this device could not be read. It was put aside, not deleted.');
        warned = true;
        await device.set(deviceKey('aside', at), { savedAt: now(), value });
        await device.set(at, undefined);
    };
    const doomedIn = (rows) => {
        const drafts = [];
        const doomed = new Set();
        for (const [at, value] of rows) {
            const record = parseAs(DraftRecord, value);
            if (isExpired(value))
                doomed.add(at);
            else if (record.success)
                drafts.push({ at, record: record.data });
        }
        const live = new Set(liveRows(drafts));
        for (const row of drafts) {
            const fresh = !saysSomething(row.record) && now() - row.record.savedAt < DAY;
            if (!fresh && !live.has(row))
                doomed.add(row.at);
        }
        return [...doomed];
    };
    /** Deletes the expired and spent rows under `prefix`. */
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
    /** A box, named by the beginning of its keys, was written for elsewhere; '' is all of them, and that everything was deleted. No text is ever said. */
    const hear = (box) => {
        fresh.clear();
        for (const [tell, watched] of watchers)
            if (!box || box === watched)
                tell(!box);
    };
    device.relieve = sweep;
    void device.run(sweep);
    return {
        get durable() {
            return device.durable;
        },
        async read(key, shown) {
            const box = boxOf(key);
            fresh.delete(box);
            const rows = await readable(box);
            return rows && foundIn(rows, ownOf(box), shown);
        },
        peek(key) {
            const box = boxOf(key);
            const found = fresh.get(box);
            fresh.delete(box);
            return found;
        },
        async inThread({ adapter, server, site, thread }) {
            const rows = (await readable(deviceKey('draft', adapter, server, site, thread))) ?? [];
            const boxes = new Map();
            for (const { at } of liveRows(rows)) {
                const parts = parseAs(Parts, readKey(at));
                if (!parts.success)
                    continue;
                const [, , , , , mode, target] = parts.data;
                const key = { adapter, server, site, thread, mode, target };
                const box = boxOf(key);
                boxes.set(box, key);
                const inBox = rows.filter((row) => isUnder(box, row.at));
                fresh.set(box, foundIn(inBox, ownOf(box), undefined));
            }
            return [...boxes.values()];
        },
        async write(key, { text, caret, savedAt, base, others = [] }, over = []) {
            const box = boxOf(key);
            const at = ownOf(box);
            const before = written.get(at);
            const record = {
                v: 1,
                text,
                caret,
                savedAt: Math.max(savedAt, (before ?? 0) + 1), // a later record always bears a later time
                base,
                others: others.filter(({ from }) => !from).map((other) => ({ text: other.text, savedAt: other.savedAt })),
                over: [...over].filter(([other]) => other !== at),
            };
            const ends = !saysSomething(record);
            if (ends && before === undefined && record.over.length === 0)
                return undefined; // and no database is made to say so
            written.set(at, record.savedAt);
            fresh.delete(box);
            await device.set(at, record);
            if (ends)
                await device.run((use) => tidy(use, box));
            channel?.postMessage(box);
            return [at, record.savedAt];
        },
        watch(key, changed) {
            watchers.set(changed, boxOf(key));
            channel ??= openChannel('riposte', (box) => hear(String(box)));
            return () => {
                watchers.delete(changed);
                if (watchers.size > 0)
                    return;
                channel?.close(); // an open one would keep the page from being kept for the way back
                channel = undefined;
            };
        },
        async identity() {
            const identity = parseAs(StoredIdentity, await device.get(IDENTITY));
            return identity.success ? identity.data : undefined;
        },
        async remember(identity) {
            await device.set(IDENTITY, identity && { name: identity.name, email: identity.email, url: identity.url });
        },
        async inventory() {
            const { openInventory } = await import('./inventory.js');
            return openInventory(device, (box) => {
                hear(box);
                channel?.postMessage(box);
            });
        },
    };
}
/** What the records of one box say, of which this page's own lies under `own`. See {@link DraftStore.read}. */
function foundIn(rows, own, shown) {
    const live = liveRows(rows);
    const mine = live.find(({ at }) => at === own);
    const texts = [mine, ...live.filter((row) => row !== mine)].flatMap((row) => (row ? textsOf(row, row === mine) : []));
    const [first = { text: '', savedAt: 0 }, ...others] = texts;
    const { text, caret, base } = (mine ?? live[0])?.record ?? { text: '', caret: 0 };
    const known = rows.flatMap(({ at, record }) => [...record.over, [at, record.savedAt]]);
    return {
        ...first,
        caret: Math.min(Math.max(0, caret), text.length),
        base,
        others,
        // Where nobody knows what the box shows, the site's data were cleared: that is no reason to clear the box.
        stands: shown !== undefined && (mine !== undefined || !covers(known, shown)),
    };
}
/** All texts of a row, and where they lie unless that is this page's own record. */
function textsOf({ at, record }, own) {
    const from = own ? undefined : [at, record.savedAt];
    return [record, ...record.others].map(({ text, savedAt }) => ({ text, savedAt, from }));
}
/** The list a key was made of; undefined where it is none of ours. */
function readKey(at) {
    try {
        return JSON.parse(at);
    }
    catch {
        return undefined;
    }
}
/** Whether `at` is a longer list that begins with `prefix`. */
export function isUnder(prefix, at) {
    return at.startsWith(`${prefix.slice(0, -1)},`);
}
/** Rows whose keys are longer lists that begin with `prefix`; undefined is what an absent database answers. */
export async function rowsIn(store, prefix) {
    const start = `${prefix.slice(0, -1)},`;
    const range = IDBKeyRange.bound(start, `${start}\uffff`);
    const [keys, values] = await Promise.all([
        promisifyRequest(store.getAllKeys(range)),
        promisifyRequest(store.getAll(range)),
    ]);
    return keys.map((key, index) => [String(key), values[index]]);
}
