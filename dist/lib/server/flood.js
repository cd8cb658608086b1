import { Refusal } from './refusal.js';
/** Clients remembered at most; those that wrote longest ago are forgotten first. */
const CLIENTS = 10_000;
/**
 * Lets each client through `most` times in any minute. `now`: ms since the epoch. One that is not known, because
 * it comes from this machine or through a proxy that says nothing, is not counted: it may be all readers at once.
 * @throws Refusal 429, with the seconds until it is let through again.
 */
export function floodGate(most, now) {
    const times = new Map();
    return (client) => {
        if (client === undefined)
            return;
        const at = now();
        const recent = (times.get(client) ?? []).filter((time) => time > at - 60_000 && time <= at); // the clock may have been put back
        const [oldest = at] = recent.slice(-most);
        if (recent.length >= most) {
            const retryAfter = Math.ceil((oldest + 60_000 - at) / 1000);
            throw new Refusal('rate-limited', `That is a lot at once. Try again in ${retryAfter} seconds.`, { retryAfter });
        }
        times.delete(client);
        times.set(client, [...recent, at]);
        for (const [longestAgo] of times) {
            if (times.size <= CLIENTS)
                break;
            times.delete(longestAgo);
        }
    };
}
