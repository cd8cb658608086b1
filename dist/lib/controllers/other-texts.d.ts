import type { FoundDraft, UnsentText } from '../drafts/store.js';
/** The texts kept for a box beside the one that is in it, and which records of the store they make superfluous. */
export declare class OtherTexts {
    #private;
    /** Newest first. */
    all: readonly UnsentText[];
    /** Records whose texts the reader has gone on from, dropped or put here, each with the time up to which. */
    readonly over: Map<string, number>;
    /** Another box. */
    clear(): void;
    add(text: UnsentText): void;
    /** Takes out this text, however often it was kept: its reader has dropped it, or put it into the box. */
    remove(gone: string): void;
    /** Takes out what is in the box. */
    unite(text: string): void;
    /** The reader has changed something: what was in the box is in this page's own record from now on. */
    goOn(): void;
    /** What was found stays where it is: all of it is offered. */
    offer(found: FoundDraft): void;
    /** What was found is in the box now, and what was there before is where it was. */
    follow(found: FoundDraft): void;
}
