import { nothing, type TemplateResult } from 'lit';
import type { DraftKey, DraftStore } from '../drafts/store.js';
import type { LeftOpen } from './left-open.js';
import type { Desk } from './writing-context.js';
/** What stands around the form for a new comment: how many replies wait unfinished, and what this device keeps. */
export declare class WritingFoot {
    #private;
    constructor(desk: Desk, store: DraftStore | undefined, left: LeftOpen, act: (mode: DraftKey['mode'], id: string) => Promise<void>);
    /** Draws the form with what stands around it; nothing where there is neither. */
    draw(form: TemplateResult | typeof nothing): TemplateResult | typeof nothing;
    /** Leads to the next box with unsent text. */
    show(): Promise<void>;
    /** Opens or closes the list of what this device keeps, which comes when it is first asked for. */
    toggleDevice(): Promise<void>;
}
