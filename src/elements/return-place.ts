/** Where the tab's session keeps the place. Never a text: those are in the drafts. */
const name = 'riposte-return';

/** Longest a sign-in elsewhere may take for its reader to be taken back, ms. */
const mostMs = 3_600_000;

/** Where a reader was when they left the page to sign in: which box, the caret in it, and where it stood in the window. */
export interface Place {
  /** The draft key of the box, as text; the thread's where the reader was in none. */
  readonly box: string;
  readonly caret: number;
  /** Pixels from the top of the window. */
  readonly top: number;
  readonly at: number;
}

/** Keeps the place for the one return that follows. */
export function keepPlace(place: Place): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(place));
  } catch {
    // a sandboxed frame has no session: its reader finds the text, if not the place
  }
}

/** Whether a place is kept: asked on every load, so it costs next to nothing. */
export function placeKept(): boolean {
  try {
    return sessionStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}

/** Takes the place out: the return after this one is an ordinary visit. */
export function takePlace(now: number): Place | undefined {
  try {
    const place = JSON.parse(sessionStorage.getItem(name) ?? '') as Place;
    return now - place.at < mostMs ? place : undefined;
  } catch {
    return undefined;
  } finally {
    dropPlace();
  }
}

/** Forgets the place: the sign-in did not leave the page. */
export function dropPlace(): void {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // nothing was kept
  }
}
