import type { CommentsError } from '../model/errors.js';
import type { ThreadController, ThreadSource } from './thread-controller.js';
/** Votes on comments that are there. */
export declare class Voting {
    #private;
    constructor(list: ThreadController, source: () => ThreadSource | undefined);
    /** Another thread is read: what is on its way goes on, and changes nothing there. */
    leave(): void;
    /**
     * Votes, or takes the vote back where it is the one there is. Shown at once; put back where
     * it fails. While one vote is on its way the next waits, and only the last of them is sent.
     */
    vote(id: string, towards: -1 | 1): Promise<CommentsError | undefined>;
}
