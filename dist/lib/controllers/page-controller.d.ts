import type { ReactiveController, ReactiveControllerHost } from 'lit';
/**
 * Tells when a client-side navigation changes the page's address, or the canonical one, which may follow a moment
 * later, as its title may; pages that rewrite history without telling are noticed by their new title.
 */
export declare class PageController implements ReactiveController {
    #private;
    /** `moved` is called when the address has changed, for whatever reason. */
    constructor(host: ReactiveControllerHost, moved: () => void);
    hostConnected(): void;
    hostDisconnected(): void;
}
/**
 * Says once in the console where a page's canonical address is that of another page: usually a
 * template's slip that joins many threads into one.
 */
export declare function warnOfCanonical(): void;
