/**
 * Runs once the page has been parsed and its scripts have run, so that a later module script
 * can hand something in first; at once where that is past.
 */
export function whenParsed(run) {
    const [navigation] = performance.getEntriesByType('navigation');
    // readyState is `interactive` before and after deferred scripts: only the clock tells them apart.
    const past = document.readyState === 'complete' || (navigation && navigation.domContentLoadedEventStart > 0);
    if (past)
        return run();
    document.addEventListener('DOMContentLoaded', run, { once: true });
}
/** Runs when the page has nothing better to do, within two seconds. */
export function whenIdle(run) {
    if (typeof requestIdleCallback === 'function')
        requestIdleCallback(run, { timeout: 2000 });
    else
        setTimeout(run, 50);
}
