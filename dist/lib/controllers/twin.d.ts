import type { OutboxEntry } from '../drafts/store.js';
import type { ReaderComment } from '../model/comment.js';
/** Whether a comment that the backend shows is the one this entry was to become: its answer may have been lost. */
export declare function isTwin(comment: ReaderComment, { comment: { parentId, author, source }, askedAt }: OutboxEntry): boolean;
