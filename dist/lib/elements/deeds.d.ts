import type { TemplateResult } from 'lit';
import type { RiposteForm } from './riposte-form.js';
import type { Desk } from './writing-context.js';
/** What a reader does now and then: edit, delete, report, sign in. Loaded when the first of it is asked for. */
export declare class Deeds {
    #private;
    constructor(desk: Desk);
    /** What stands under a comment because of what is being done to it. */
    view(id: string): TemplateResult | undefined;
    /** Another thread is read: what was asked is no longer answered. */
    clear(): void;
    /** Does what a pressed button says. `from`: the box it is in. */
    act(name: string, id: string, from?: RiposteForm): Promise<void>;
    /** Opens the box a comment is edited in. `kept`: unsent text of it is on this device, which stands in it whatever the backend says. */
    openEdit(id: string, kept?: boolean): Promise<void>;
    /** Saves what is in an edit box. Where the comment was changed meanwhile, both texts stand side by side. */
    save(form: RiposteForm, source: string): Promise<void>;
    /** After a sign-in that left the page: the reader is where they were. */
    comeBack(): Promise<void>;
}
