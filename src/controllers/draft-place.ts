import type {DraftKey, DraftStore} from '../drafts/store.js';

/**
 * How safe the text of a box is. `off`: nothing is kept. `reading`: what was kept is not known
 * yet. `clean`: the box is as it was found. `changed`: typed, not yet written. `saved`: a crash
 * cannot take it. `held`: storage failed, it ends with the page.
 */
export type DraftState = {readonly status: 'off' | 'reading' | 'clean' | 'changed' | 'saved' | 'held'};

/** Which box, and where its text is kept; without a store it is not. */
export interface DraftPlace {
  readonly key: DraftKey;
  readonly store: DraftStore | undefined;
  /** What the box holds while nobody has written in it; empty by default. */
  readonly initial?: string | undefined;
  /** Which version of the comment that is, where it is an edit. */
  readonly base?: string | undefined;
  /** Whether the reader is in the box now; asked only where something came for it. */
  readonly entered?: (() => boolean) | undefined;
  /** They are typing: how safe the text is between two keys is not drawn, but once they pause. */
  readonly busy?: boolean | undefined;
}

/** What tests hold still. */
export interface DraftClock {
  /** Milliseconds since the epoch. */
  now(): number;
  setTimeout(fire: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** The browser's own. */
export const browserClock: DraftClock = {
  now: () => Date.now(),
  setTimeout: (fire, ms) => setTimeout(fire, ms),
  clearTimeout: (timer) => clearTimeout(timer as number),
};

/** Whether two keys name one box. */
export function sameBox(a: DraftKey | undefined, b: DraftKey | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b); // asked with every key press, of one and the same key
}
