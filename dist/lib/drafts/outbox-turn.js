import { promisifyRequest } from 'idb-keyval';
/** How long a tab that says nothing keeps its turn, ms; a living one asks for more in good time. */
const LEASE_MS = 15_000;
/**
 * Lets one tab at a time run something: by a Web Lock or, where there are none, by a lease in
 * the database, which ends by itself where its tab has died.
 */
export function turns(device, options = {}) {
    const { locks = globalThis.navigator?.locks, now = Date.now, setTimeout = globalThis.setTimeout.bind(globalThis), clearTimeout = (timer) => globalThis.clearTimeout(timer), } = options;
    /** Takes the lease or makes it longer; resolves to how long another has it. */
    const take = async (at, holder) => {
        const left = await device.run((use) => use('readwrite', async (store) => {
            const lease = (await promisifyRequest(store.get(at)));
            const left = lease && lease.holder !== holder ? lease.until - now() : 0;
            // A clock that was put back leaves longer ones. Not just LEASE_MS: browsers blur the time they tell, each tab's its own way.
            if (left > 0 && left <= 2 * LEASE_MS)
                return left;
            store.put({ holder, until: now() + LEASE_MS }, at);
            await promisifyRequest(store.transaction);
            return 0;
        }));
        return left ?? 0; // no storage, no other tab that knows of what is in it
    };
    const leased = async (at, run) => {
        const holder = crypto.getRandomValues(new Uint32Array(4)).join(); // one a turn: a page may hold two threads of one backend
        for (let left = await take(at, holder); left > 0; left = await take(at, holder)) {
            await new Promise((resolve) => setTimeout(resolve, Math.min(left, 1000) + 50));
        }
        let timer;
        let ended = false;
        let renewing;
        const renew = () => {
            timer = setTimeout(() => {
                if (!ended)
                    renewing = take(at, holder).then(renew);
            }, LEASE_MS / 3);
        };
        renew();
        try {
            await run();
        }
        finally {
            ended = true;
            clearTimeout(timer);
            await renewing; // else it would take again what is given back here
            await device.set(at, undefined);
        }
    };
    return async (at, run) => {
        if (!locks)
            return leased(at, run);
        let begun = false;
        const once = () => {
            begun = true;
            return run();
        };
        try {
            await locks.request(`riposte ${at}`, once);
        }
        catch (error) {
            if (begun)
                throw error;
            await once(); // sandboxed frames have no locks, and nothing to share
        }
    };
}
