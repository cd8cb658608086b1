import type { ReaderComment, ShownComment } from '../model/comment.js';
import type { CommentsError } from '../model/errors.js';
import type { ThreadController, ThreadSource } from './thread-controller.js';
/** What changing a comment came to: undefined when it worked. */
export type ChangeResult = CommentsError | undefined;
/** Does to comments that are there what a reader may: edit, delete, report. */
export declare class Changing {
    #private;
    constructor(list: ThreadController, source: () => ThreadSource | undefined);
    /** Another thread is read. */
    leave(): void;
    /** What was typed, for editing; the body itself where the backend does not tell. Rejects with a `CommentsError`. */
    source(comment: ShownComment): Promise<string>;
    /** An edit of the version that is here begins. */
    begin({ id, editedAt, createdAt }: ReaderComment): void;
    /** Saves an edit made on the version it began with. */
    edit({ id, editedAt, createdAt }: ReaderComment, source: string): Promise<ChangeResult>;
    /** Reads what a comment says by now; the next edit is made on that. Undefined where the backend does not tell. */
    latest(id: string): Promise<string | undefined>;
    /** Deletes a comment. One that is gone already is deleted. With replies below, its place stays. */
    remove(id: string): Promise<ChangeResult>;
    /** Tells the moderators. */
    report(id: string, reason: string): Promise<ChangeResult>;
}
