import type { NewComment, ReaderComment } from '../model/comment.js';
import type { CommentsError } from '../model/errors.js';
import type { ThreadController, ThreadSource } from './thread-controller.js';
/** How sending one comment is going. After `failed` the reader sends again, edits or withdraws. */
export type SendState = {
    readonly status: 'sending';
    readonly comment: NewComment;
} | {
    readonly status: 'failed';
    readonly comment: NewComment;
    readonly error: CommentsError;
};
/** How sending ended, for the box the text came from. */
export type SendResult = {
    readonly text: string;
} & ({
    readonly status: 'stored';
    readonly comment: ReaderComment;
} | {
    readonly status: 'refused' | 'failed';
    readonly error: CommentsError;
});
/**
 * Sends comments, one key a text, and draws each at once as not yet sent. What could not be
 * sent stays in the list until it can, or until the reader takes it back. An outbox that
 * outlives the page takes its place behind the same three methods.
 */
export declare class Posting {
    #private;
    constructor(list: ThreadController, source: () => ThreadSource | undefined);
    /** How the comment drawn under this id is being sent; undefined for one that has been. */
    stateOf(id: string): SendState | undefined;
    /** Draws `comment` in this very task, then sends it. `first`: above all others. */
    send(comment: NewComment, options: {
        readonly now: number;
        readonly first: boolean;
    }): Promise<SendResult>;
    /** Sends what failed once more, with the same key. */
    again(id: string): Promise<SendResult | undefined>;
    /** Takes back what has not been sent; answers with its text. */
    withdraw(id: string): NewComment | undefined;
}
/** A key for one text: 128 random bits. `randomUUID` is missing on plain http. */
export declare function newKey(): string;
