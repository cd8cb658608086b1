import type { TemplateResult } from 'lit';
import type { FurtherReading } from '../controllers/further-reading.js';
import { Posting } from '../controllers/posting.js';
import type { Keeping } from '../drafts/store.js';
import type { FormSubmitEvent } from './form-context.js';
import type { RiposteForm } from './riposte-form.js';
import type { Desk } from './writing-context.js';
/** What sending leads to that is not its own. */
interface SendingOwner {
    /** Opens the box in which a comment is edited. */
    edit(id: string): Promise<void>;
    /** A sign-in runs inside its click: what it needs must be here by then. */
    signInWanted(): void;
}
/** Comments on their way from a box to the backend, and back where they are refused or wanted again. */
export declare class Sending {
    #private;
    readonly posting: Posting;
    constructor(desk: Desk, further: Pick<FurtherReading, 'bring'>, { drafts, outbox }: Keeping, owner: SendingOwner);
    /** Another thread will be read. */
    clear(): void;
    /** Boxes are being drawn: what is due goes back into them. */
    giveBack(): void;
    /** How a comment is getting on that the backend has not confirmed. */
    line(id: string): TemplateResult | undefined;
    /** Post was pressed in a form for a new comment or a reply. */
    submit(form: RiposteForm, filled: FormSubmitEvent['detail']): Promise<void>;
    /** Does what a button of such a comment says. False where it is none of those. */
    act(name: string, id: string): Promise<boolean>;
}
export {};
