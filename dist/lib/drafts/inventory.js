/**
 * Everything on `device`, whatever wrote it: what has no name here is listed, and deleted, all the same. `tell` has the
 * boxes of every page look again: those of one box, by the beginning of its keys, or all, which then forget. Imports
 * nothing that the form does, which would have to be a file of its own for it.
 */
export function openInventory(device, tell, indexedDB = () => globalThis.indexedDB, now = Date.now) {
    const list = async () => {
        const kept = await device.run((use) => use('readonly', async (store) => {
            const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
            return keys.map((key, index) => [String(key), values[index]]);
        }));
        const rows = new Map([...(kept ?? []), ...device.unsaved]);
        return [...rows]
            .map(([at, value]) => ({ at, parts: partsOf(at), value }))
            .filter(({ value }) => value !== undefined && !isMark(value));
    };
    return {
        list,
        async remove(at) {
            const gone = (await list()).filter((thing) => thing.at === at);
            // A draft leaves the mark that it ended, or an open box that shows it would keep it again.
            const mark = { v: 1, text: '', caret: 0, savedAt: now(), others: [], over: [] };
            await device.set(at, partsOf(at)[0] === 'draft' ? mark : undefined);
            tell(`${at.slice(0, at.lastIndexOf(','))}]`);
            withdraw(gone);
        },
        async wipe() {
            tell(''); // first, so that no page writes again what it was about to
            const gone = await list();
            await Promise.all(gone.map(({ at }) => device.set(at, undefined)));
            withdraw(gone);
            try {
                // Every page closes its connection when it hears of this, and makes a new database when it has something to keep.
                const request = indexedDB()?.deleteDatabase('riposte');
                if (request)
                    await answer(request);
            }
            catch {
                // Empty is as good as gone.
            }
        },
    };
}
/** What was on its way is drawn in no page any more. */
function withdraw(things) {
    const waiting = things.filter(({ parts }) => parts[0] === 'outbox');
    if (waiting.length === 0)
        return;
    try {
        const pages = new BroadcastChannel('riposte-outbox');
        for (const { value } of waiting)
            pages.postMessage({ what: 'gone', entry: value });
        pages.close();
    }
    catch {
        // A browser without channels: see `openChannel`.
    }
}
/** The mark that a draft ended, which holds nothing its reader wrote. */
function isMark(value) {
    const { text, others } = Object(value);
    return text === '' && Array.isArray(others) && others.length === 0;
}
function partsOf(at) {
    try {
        const parts = JSON.parse(at);
        if (Array.isArray(parts) && parts.every((part) => typeof part === 'string'))
            return parts;
    }
    catch {
        // No key of ours.
    }
    return [at];
}
function answer(request) {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}
