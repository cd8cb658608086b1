import type { ReaderComment, ShownComment } from '../model/comment.js';
import type { CommentsError } from '../model/errors.js';
import type { ThreadController, ThreadSource } from './thread-controller.js';
/** What changing a comment came to: undefined when it worked. */
export type ChangeResult = CommentsError | undefined;
/** Names the version of a comment that is here. */
export declare function versionOf({ editedAt, createdAt }: ReaderComment): string;
/** Does to comments that are there what a reader may: edit, delete, report. */
export declare class Changing {
    #private;
    constructor(list: ThreadController, source: () => ThreadSource | undefined);
    /** Another thread is read. */
    leave(): void;
    /** What was typed, for editing; the body itself where the backend does not tell. Rejects with a `CommentsError`. */
    source(comment: ShownComment): Promise<string>;
    /** Saves an edit made on `base`, the version it began with. */
    edit({ id }: ReaderComment, source: string, base: string): Promise<ChangeResult>;
    /** Reads what a comment says by now, and which version that is. Undefined where the backend does not tell. */
    latest(id: string): Promise<{
        readonly source: string;
        readonly base: string;
    } | undefined>;
    /** Deletes a comment. One that is gone already is deleted. With replies below, its place stays. */
    remove(id: string): Promise<ChangeResult>;
    /** Tells the moderators. */
    report(id: string, reason: string): Promise<ChangeResult>;
}
