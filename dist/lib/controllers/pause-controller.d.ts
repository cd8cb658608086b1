import type { ReactiveControllerHost } from 'lit';
/**
 * Knows whether its host's reader is typing or pauses, and draws the host when that changes: what is said or shown at
 * every key would talk over them.
 */
export declare class PauseController {
    #private;
    /** Nothing was typed for a moment. */
    pausing: boolean;
    /** `paused` is called before the host is drawn for a pause. */
    constructor(host: ReactiveControllerHost, paused: () => void);
    /** A key was pressed at this time, on the clock of events. One timer for many: to put it off would cost more than the rest of a key. */
    typed(at: number): void;
}
