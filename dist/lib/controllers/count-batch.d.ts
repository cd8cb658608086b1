import type { CommentsAdapter, Keep } from '../adapters/adapter.js';
import type { Thread } from '../model/comment.js';
/** Which backend counts. */
export interface Counter {
    readonly adapter: CommentsAdapter;
    readonly server: string;
    readonly keep: Keep;
    readonly locale: string;
}
/**
 * How many published comments a thread has; undefined where counting failed. All that is asked
 * for in one task goes in calls of 50: a page of teasers costs one request.
 */
export declare function countOf(thread: Thread, counter: Counter): Promise<number | undefined>;
