/** Where the tab's session keeps the place. Never a text: those are in the drafts. */
const name = 'riposte-return';
/** Longest a sign-in elsewhere may take for its reader to be taken back, ms. */
const mostMs = 3_600_000;
/** Keeps the place for the one return that follows. */
export function keepPlace(place) {
    try {
        sessionStorage.setItem(name, JSON.stringify(place));
    }
    catch {
        // a sandboxed frame has no session: its reader finds the text, if not the place
    }
}
/** Whether a place is kept: asked on every load, so it costs next to nothing. */
export function placeKept() {
    try {
        return sessionStorage.getItem(name) !== null;
    }
    catch {
        return false;
    }
}
/** Takes the place out: the return after this one is an ordinary visit. */
export function takePlace(now) {
    try {
        const place = JSON.parse(sessionStorage.getItem(name) ?? '');
        return now - place.at < mostMs ? place : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        dropPlace();
    }
}
/** Forgets the place: the sign-in did not leave the page. */
export function dropPlace() {
    try {
        sessionStorage.removeItem(name);
    }
    catch {
        // nothing was kept
    }
}
