/** The browser's own. */
export const browserClock = {
    now: () => Date.now(),
    setTimeout: (fire, ms) => setTimeout(fire, ms),
    clearTimeout: (timer) => clearTimeout(timer),
};
/** Whether two keys name one box. */
export function sameBox(a, b) {
    return a === b || JSON.stringify(a) === JSON.stringify(b); // asked with every key press, of one and the same key
}
