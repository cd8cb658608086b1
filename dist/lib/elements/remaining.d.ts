import type { FormSetting } from './form-context.js';
/** How many characters a text may still have, or has too many, in words: shown with every key, read out when its writer pauses. */
export declare class Remaining {
    #private;
    /** What was last read out. */
    said: string;
    constructor(text: () => string, setting: () => FormSetting);
    /** Empty while it is of no interest. */
    get words(): string;
    /** The writer pauses. */
    say(): void;
    /** Whether other words are due than when this was last asked. */
    changed(): boolean;
}
