import { LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { CommentsAdapter } from '../adapters/adapter.js';
import type { Sort } from '../model/comment.js';
import type { Phrases } from '../model/phrases.js';
import type { Surroundings } from './surroundings.js';
/**
 * The comments of a page: a threaded list, and a form to add to it.
 *
 * Its children are what is seen until the list is there, and where the list can't be had.
 *
 * @tag riposte-comments
 * @slot - What readers without JavaScript see: a plain list, a plain form, a link.
 * @fires {RipostePostEvent} riposte-post - Post was pressed; cancelled, the text stays in its box.
 * @fires {RipostePostedEvent} riposte-posted - The backend has stored a comment.
 * @fires {RiposteLoadedEvent} riposte-loaded - A thread has been read.
 * @fires {RiposteFailedEvent} riposte-failed - Something failed that the reader was told of.
 * @fires {RiposteSignInEvent} riposte-sign-in - The reader wants to sign in; cancelled, the page does it.
 * @csspart meta - The line above a comment: who, and when.
 * @csspart author - The author's name.
 * @csspart body - What a comment says.
 * @csspart actions - The buttons under a comment.
 * @csspart box - The field a text is typed in.
 * @csspart post - The strong button of a form.
 * @cssprop [--riposte-accent] - Links, marks and the strong button; the page's link colour.
 * @cssprop [--riposte-on-accent] - Text on the accent.
 * @cssprop [--riposte-ui-font=system-ui] - Font of buttons and labels.
 * @cssprop [--riposte-radius=8px] - Corners of fields and buttons.
 * @cssprop [--riposte-gap=2em] - Between threads.
 * @cssprop [--riposte-measure=65ch] - Longest line of a comment.
 * @cssprop [--riposte-quiet] - Times, actions, hints.
 * @cssprop [--riposte-line] - Hairlines.
 * @cssprop [--riposte-edge] - Borders of fields.
 * @cssprop [--riposte-wash] - Grounds of code and fields.
 * @cssprop [--riposte-mark] - Ground of the comment an address points at.
 * @cssprop [--riposte-min-block-size=min(100vh, 50rem)] - Kept free from the start, so that nothing shifts.
 */
export declare class RiposteComments extends LitElement {
    #private;
    static properties: PropertyDeclarations;
    /** What every element of this page is handed; set where the classes are exported, and anew where the tags are registered. */
    static surroundings: Surroundings;
    /** Base URL of the backend; absent: the folder of the script. */
    server: string | undefined;
    /** Name of an adapter, or one of the page's own. */
    adapter: string | CommentsAdapter;
    /** The thread's key; absent: the backend's own id for the page, else its canonical URL. */
    thread: string | undefined;
    /** Which site the thread is of; absent: the page's host. */
    site: string | undefined;
    /** What is commented on, in words; absent: `og:title`, else the document's title. */
    pageTitle: string | undefined;
    /** How roots are ordered. Follows the reader's choice. */
    sort: Sort;
    /** Roots a page, 1 to 200. */
    pageSize: number;
    /** Lists in lists, 0 to 20; deeper replies go on in the last. */
    maxDepth: number;
    /** Level of the heading, 1 to 6; the form's is one below. */
    headingLevel: number;
    /** BCP 47 tag of dates and numbers; absent: the nearest `lang`. */
    locale: string | undefined;
    /** `auto` takes the page's own colours; the others bring text and ground of their own. */
    theme: 'auto' | 'light' | 'dark';
    density: 'comfortable' | 'compact';
    /** `remote` fetches pictures from wherever the backend says they are. */
    avatars: 'initials' | 'remote' | 'none';
    /** Whether pictures in comments are fetched; off: each is a link. */
    images: 'off' | 'on';
    /** Whether unsent text is kept on this device. */
    drafts: 'on' | 'off';
    /** No form and no buttons. */
    readOnly: boolean;
    /** The site's own signed-in reader: a bearer token, or what fetches one. */
    token: string | (() => Promise<string>) | undefined;
    /** Words to use in place of the catalogues'; of a group, such as `failures`, as few as one. */
    phrases: Phrases;
    private said;
    /** Reads the thread again; what is here stays until the answer is there. */
    refresh(): Promise<void>;
    /** Opens the box for a reply under a comment, and puts the focus in it; nothing where it can't be replied to. Waits for the thread. */
    startReply(id: string): Promise<void>;
    /** Brings a comment into view, with what it answers, and gives it the focus, once the thread is here. False where there is no such comment. */
    reveal(id: string): Promise<boolean>;
    connectedCallback(): void;
    protected willUpdate(changed: PropertyValues<this>): void;
    protected render(): TemplateResult;
    /**
     * Until something has been drawn, what stands between the tags is seen: the page may have broken what drawing needs.
     * The styles are no static ones: with those an element could not be put into a frame first.
     */
    protected createRenderRoot(): HTMLElement | DocumentFragment;
    protected firstUpdated(): void;
    protected updated(): void;
}
declare global {
    interface HTMLElementTagNameMap {
        'riposte-comments': RiposteComments;
    }
}
