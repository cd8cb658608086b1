import type { Thread } from './comment.js';
/**
 * The key of the page at `url`: host and path without scheme, `www.`, default port, hash,
 * tracking parameters, trailing slash and `index.html`; escapes in capitals, other parameters sorted by name.
 * The same page linked in two ways is one thread. What is not a URL is its own key.
 */
export declare function normaliseUrl(url: string): string;
/** What a page and its tag say about the thread. */
export interface ThreadClues {
    /** The address the page is at, and its host; empty where an address has none (`about:srcdoc`). */
    readonly url: string;
    readonly host: string;
    /** `<link rel="canonical">`, absolute; absent where the page has none. */
    readonly canonical?: string | undefined;
    readonly title: string;
    /** The tag's own `thread` and `site`; an empty one counts as absent. */
    readonly thread?: string | undefined;
    readonly site?: string | undefined;
    /** What the adapter's `identify` found. */
    readonly identified?: string | undefined;
}
/** The thread of a page: the tag's own key, else the backend's, else the canonical URL normalised. */
export declare function identifyThread(clues: ThreadClues): Thread;
