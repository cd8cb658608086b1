import type { OutboxEntry } from '../drafts/store.js';
import type { NewComment, ReaderComment } from '../model/comment.js';
/** Under which id a comment is drawn that has none yet. */
export declare function unsentId({ key }: NewComment): string;
/** An entry of the outbox as a comment: its text as it was typed, until the backend has made something of it. */
export declare function unsentComment({ comment, at }: OutboxEntry): ReaderComment;
