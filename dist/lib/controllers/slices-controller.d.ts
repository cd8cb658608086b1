import type { ReactiveController, ReactiveControllerHost } from 'lit';
/**
 * Lets a long list be drawn in slices, a task each, so that the first comments are painted at
 * once and no key press waits for the last. `drawn` only ever grows until `restart`.
 */
export declare class SlicesController implements ReactiveController {
    #private;
    /** How many comments may be drawn now. */
    drawn: number;
    constructor(host: ReactiveControllerHost, length: () => number);
    /** Begins again with the first slice. */
    restart(): void;
    /** Draws at least `count` comments with the next update, e.g. to reach the one an address points at. */
    reach(count: number): void;
    hostUpdated(): void;
}
/** Runs once what is drawn has been painted; in a hidden page, where nothing is painted, soon. */
export declare function afterPaint(run: () => void): void;
