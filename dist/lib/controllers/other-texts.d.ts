import type { FoundDraft, UnsentText } from '../drafts/store.js';
/** The texts kept for a box beside the one that is in it, and which records of the store they make superfluous. */
export declare class OtherTexts {
    #private;
    /** Newest first. */
    all: readonly UnsentText[];
    /** Records whose texts are all here, each with the time up to which. */
    readonly over: Map<string, number>;
    /** Another box. */
    clear(): void;
    add(text: UnsentText): void;
    /** Takes out this text, however often it was kept. */
    remove(gone: string): void;
    /** What was found stays where it is: all of it is offered. */
    offer(found: FoundDraft): void;
    /** What was found is in the box now. */
    follow(found: FoundDraft): void;
}
