import type { ReaderComment, ShownComment } from '../model/comment.js';
import type { CommentsError } from '../model/errors.js';
import type { ThreadController, ThreadSource } from './thread-controller.js';
/** What changing a comment came to: undefined when it worked. */
export type ChangeResult = CommentsError | undefined;
/** Does to comments that are there what a reader may: vote, edit, delete, report. */
export declare class Changing {
    #private;
    constructor(list: ThreadController, source: () => ThreadSource | undefined);
    /**
     * Votes, or takes the vote back where it is the one there is. Shown at once; put back where
     * it fails. While one vote is on its way the next waits, and only the last of them is sent.
     */
    vote(id: string, towards: -1 | 1): Promise<ChangeResult>;
    /** What was typed, for editing; the body itself where the backend does not tell. Rejects with a `CommentsError`. */
    source(comment: ShownComment): Promise<string>;
    /** Saves an edit made on the version that is here. */
    edit(comment: ReaderComment, source: string): Promise<ChangeResult>;
    /** Deletes a comment. One that is gone already is deleted. With replies below, its place stays. */
    remove(id: string): Promise<ChangeResult>;
    /** Tells the moderators. */
    report(id: string, reason: string): Promise<ChangeResult>;
}
