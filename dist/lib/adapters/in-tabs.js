/** Longest wait for another tab, in ms: one that is stuck must not hold up what a reader does. */
const patienceMs = 1000;
/**
 * Does `work` while no other tab does any under this name, where browsers let tabs wait for each other: not on plain
 * http, nor in a sandboxed frame. Once, in any case; rejects with what it rejects with.
 */
export async function inTabs(name, work) {
    const locks = globalThis.navigator?.locks;
    if (!locks)
        return work();
    let begun;
    const once = () => (begun ??= work());
    const waiting = new AbortController(); // also the options of the request, which ask for a `signal`
    setTimeout(() => waiting.abort(), patienceMs); // says nothing to who has the lock by then
    try {
        return await locks.request(name, waiting, once);
    }
    catch {
        return once();
    }
}
