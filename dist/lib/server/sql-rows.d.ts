import type { Kysely, Selectable } from 'kysely';
import type { Thread } from '../model/comment.js';
import type { Schema } from './schema.js';
import type { Receipt, StoredComment, StoredThread, ThreadRef } from './store.js';
/** The id a thread has in the tables. */
export declare function threadId({ site, id }: ThreadRef): string;
/** Makes the thread if nobody has commented on it yet. */
export declare function ensureThread(db: Kysely<Schema>, thread: Thread, now: string): Promise<void>;
/** Counts a change readers can see into the thread of a comment, which must still be there. */
export declare function changeThreadOf(db: Kysely<Schema>, commentId: string, total: number): Promise<void>;
/** The receipt kept under a key. */
export declare function findReceipt(db: Kysely<Schema>, key: string): Promise<Receipt | undefined>;
/** A thread as a {@link Store} hands it over. */
export declare function threadFrom(row: Selectable<Schema['thread']>): StoredThread;
/** A comment as a {@link Store} hands it over. */
export declare function commentFrom(row: Selectable<Schema['comment']>): StoredComment;
