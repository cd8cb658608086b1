import type { Thread } from '../model/comment.js';
/** What a tag itself says of its thread. */
export interface ThreadAttributes {
    readonly thread: string | undefined;
    readonly site: string | undefined;
    readonly pageTitle: string | undefined;
}
/** The thread of the page as it is now. `identified`: what the adapter's `identify` found. */
export declare function threadOfPage({ thread, site, pageTitle }: ThreadAttributes, identified: string | undefined): Thread;
/** The address a page says it is at, absolute. */
export declare function canonicalOfPage(): string | undefined;
/** What a page says it is about. */
export declare function titleOfPage(): string;
/** Id of the comment the page's address points at. */
export declare function targetOfPage(): string | undefined;
