import type { ReaderComment } from '../model/comment.js';
import type { CommentsError } from '../model/errors.js';
import { type Progress, type ThreadController, type ThreadSource } from './thread-controller.js';
/** Reads on in a thread whose first page is here: further pages, further replies, and the way to one comment. */
export declare class FurtherReading {
    #private;
    /**
     * `came` hears how many new comments a page brought, and the first of them; `failed`, why a page that the reader
     * waits for can't be had. `mayMove`: whether a comment may be
     * drawn in another place, with all below it: not while the reader has the focus there.
     */
    constructor(list: ThreadController, source: () => ThreadSource | undefined, came: (first: ReaderComment, count: number) => void, failed: (error: CommentsError) => void, mayMove: (id: string) => boolean);
    /** How reading this comment's further replies is going. */
    repliesOf(id: string): Progress;
    /** Another thread is read. */
    restart(): void;
    /** Reads the next page of roots. Resolves to the first comment that is new, or undefined. */
    more(): Promise<ReaderComment | undefined>;
    /** Reads further replies of a comment. Resolves to the first that is new, or undefined. */
    moreReplies(id: string): Promise<ReaderComment | undefined>;
    /**
     * Makes sure a comment and its ancestors are here, for deep links.
     * Resolves to false where the backend does not know it.
     */
    bring(id: string): Promise<boolean>;
}
