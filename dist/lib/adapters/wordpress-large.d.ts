import type { Call, ListQuery } from './adapter.js';
import type { WordpressClient } from './wordpress-client.js';
import { type WordpressComment } from './wordpress-comment.js';
/**
 * Threads too large to read at once: a page of roots, then the replies of a whole level with
 * each request. Replies whose parent is not published are not found this way.
 */
/** Some siblings, and the cursor to the next ones. */
interface Siblings {
    readonly comments: readonly WordpressComment[];
    readonly cursor: string | undefined;
}
/** A page of roots, in the query's order. */
export declare function readRoots(client: WordpressClient, post: string, query: ListQuery, call: Call): Promise<Siblings>;
/** A page of one comment's replies, oldest first. */
export declare function readReplies(client: WordpressClient, post: string, query: ListQuery, call: Call): Promise<Siblings>;
/**
 * Reads what is below `top`, level by level. Answers with `top` and all that was read, parents
 * first, and for comments whose replies were left out the cursor to those.
 */
export declare function readBranches(client: WordpressClient, post: string, top: readonly WordpressComment[], call: Call): Promise<{
    readonly comments: WordpressComment[];
    readonly cut: ReadonlyMap<number, string>;
}>;
export {};
