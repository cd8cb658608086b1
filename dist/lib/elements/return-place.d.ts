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
export declare function keepPlace(place: Place): void;
/** Whether a place is kept: asked on every load, so it costs next to nothing. */
export declare function placeKept(): boolean;
/** Takes the place out: the return after this one is an ordinary visit. */
export declare function takePlace(now: number): Place | undefined;
/** Forgets the place: the sign-in did not leave the page. */
export declare function dropPlace(): void;
