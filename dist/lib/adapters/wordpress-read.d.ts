import type { ReaderComment, Thread, ThreadPage } from '../model/comment.js';
import type { Call, ListQuery } from './adapter.js';
import type { Session, WordpressClient } from './wordpress-client.js';
import { type PostFacts, type WordpressComment } from './wordpress-comment.js';
/** Reads threads. Holds what it has read of each, so that a next page needs no request. */
export declare class WordpressReader {
    #private;
    /** `post`: what the page is about now. */
    constructor(client: WordpressClient, post: () => string | undefined);
    /** The largest comment id read so far: WordPress counts them up across the site. 0 before any was read. */
    get highest(): number;
    /** Whether a comment has been read: then it is there, or was a moment ago. */
    knows(id: string): boolean;
    /**
     * The post a thread belongs to. A key that is no id is the page's, of the thread that is listed there: what waits for
     * another of them goes under no post but its own. @throws CommentsError `blocked` where it has not been listed here.
     */
    postOf({ id }: Thread): string;
    list(thread: Thread, query: ListQuery, call: Call): Promise<ThreadPage>;
    /** A comment and its ancestors, root first. */
    path(thread: Thread, id: string, call: Call): Promise<ReaderComment[]>;
    /** A comment that was written or changed just now, as `viewer` meets it in its thread. */
    shown(comment: WordpressComment, viewer: Session | undefined): ReaderComment;
    /** One comment of a post, where whoever asks may see it. */
    one(post: string, id: string, call: Call): Promise<WordpressComment | undefined>;
    /** Published comments of each thread whose id is a post's. Asks once for each thread. */
    counts(threads: readonly Thread[], call: Call): Promise<ReadonlyMap<string, number>>;
    /** Whether the post takes comments, asked anew. */
    facts(post: string, call: Call): Promise<PostFacts>;
}
