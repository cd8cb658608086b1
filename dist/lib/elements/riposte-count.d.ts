import { LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CommentsAdapter } from '../adapters/adapter.js';
import type { RipostePostedEvent } from './writing-events.js';
import type { Surroundings } from './surroundings.js';
/**
 * How many comments a page has, as a number. Draws nothing rather than 0 where counting failed.
 *
 * @tag riposte-count
 * @slot - Seen until the number is there, and where it can't be had.
 */
export declare class RiposteCount extends LitElement {
    #private;
    static properties: PropertyDeclarations;
    /** What every element of this page is handed; set once, where the tags are registered. */
    static surroundings: Surroundings;
    /**
     * The thread's key, or its page's address: one of http(s), or a path from `/`. Absent: this page's thread.
     * Anything else is taken to the letter, e.g. a WordPress post's id.
     */
    thread: string | undefined;
    /** Which site the thread is of; absent: the page's host. */
    site: string | undefined;
    /** Base URL of the backend; absent: the folder of the script. */
    server: string | undefined;
    /** Name of an adapter, or one of the page's own. */
    adapter: string | CommentsAdapter;
    private count;
    constructor();
    connectedCallback(): void;
    disconnectedCallback(): void;
    protected willUpdate(changed: Map<PropertyKey, unknown>): void;
    protected render(): TemplateResult;
}
declare global {
    interface HTMLElementTagNameMap {
        'riposte-count': RiposteCount;
    }
    interface DocumentEventMap {
        'riposte-posted': RipostePostedEvent;
    }
}
/** Says in the console, for the site's developer, why a copy of Riposte does nothing. */
export declare function warnOfFirst(): void;
