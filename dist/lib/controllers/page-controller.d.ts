import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Thread } from '../model/comment.js';
/** What the tag itself says of its thread. */
export interface ThreadAttributes {
    readonly thread: string | undefined;
    readonly site: string | undefined;
    readonly pageTitle: string | undefined;
}
/**
 * Knows which page the host stands on: its thread, and the comment its address points at.
 * Tells when a client-side navigation changes either; pages that rewrite history without
 * telling are noticed by their new title.
 */
export declare class PageController implements ReactiveController {
    #private;
    /** `moved` is called when the address has changed, for whatever reason. */
    constructor(host: ReactiveControllerHost, moved: () => void);
    hostConnected(): void;
    hostDisconnected(): void;
    /** Id of the comment the address points at. */
    get target(): string | undefined;
    /** The thread of the page as it is now. `identified`: what the adapter's `identify` found. */
    thread(attributes: ThreadAttributes, identified: string | undefined): Thread;
}
