import type { ReaderComment, ThreadPage } from '../model/comment.js';
import type { Call, ListQuery } from './adapter.js';
import type { WordpressClient } from './wordpress-client.js';
import { type WordpressComment } from './wordpress-comment.js';
/**
 * Threads of everyday size. WordPress pages a flat list and never keeps a root and its replies
 * together, so up to {@link MOST_PAGES} pages are read at once and cut into pages of roots here.
 */
/** Everything published under a post, oldest first. */
export interface Whole {
    readonly comments: readonly WordpressComment[];
    readonly total: number;
}
/** The most that WordPress puts in one page. */
export declare const PER_PAGE = 100;
/** Reads a whole thread, or only learns how large it is: then `total` may be unknown. */
export declare function readWhole(client: WordpressClient, post: string, call: Call): Promise<Whole | {
    readonly total: number | undefined;
}>;
/**
 * Cuts a page out of a whole thread: `limit` roots, or replies of one comment, with everything
 * below them. Cursors count what was handed out. Mentions all come with the first page, since
 * they are drawn apart. `held`: the reader's own, which take their place by time.
 */
export declare function pageOf({ comments }: Whole, held: readonly ReaderComment[], { sort, limit, parentId, cursor }: ListQuery, map: (comment: WordpressComment) => ReaderComment): ThreadPage;
