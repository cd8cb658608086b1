import type { Sort, Thread } from '../model/comment.js';
/** Names a thread: the site and, as `id`, its key. */
export type ThreadRef = Pick<Thread, 'site' | 'id'>;
/** What a store knows of a thread somebody has commented on. */
export interface StoredThread extends Thread {
    /** ISO 8601, UTC, milliseconds; so are all times in a store. */
    readonly createdAt: string;
    readonly closed: boolean;
    /** Published comments at every depth. */
    readonly total: number;
    /** Goes up by one with every change a reader could see. */
    readonly version: number;
}
/** A comment as it is kept. A `deleted` one has lost its text and its author, and stays while it has replies. */
export interface StoredComment {
    readonly id: string;
    readonly parentId: string | null;
    readonly status: 'published' | 'pending' | 'spam' | 'deleted';
    readonly createdAt: string;
    readonly editedAt: string | null;
    /** What was typed. */
    readonly source: string;
    /** Empty where the writer left a field out. `email` is never shown to anyone. */
    readonly author: {
        readonly name: string;
        readonly email: string;
        readonly url: string;
    };
    /** Sums of votes, never below 0. */
    readonly up: number;
    readonly down: number;
}
/** The answer a key was given, kept so that the same request can be given it again. */
export interface Receipt {
    /** The client's `Idempotency-Key`. */
    readonly key: string;
    /** Digest of what was asked; another one under the same key is a mistake. */
    readonly fingerprint: string;
    readonly commentId: string;
    /** Body of the answer; null once the comment was deleted, so that no copy of it outlives it. */
    readonly body: string | null;
    readonly createdAt: string;
}
/** A comment about to be stored, with what must be true at that moment. */
export interface Addition {
    readonly thread: Thread;
    readonly comment: StoredComment;
    readonly receipt: Receipt;
    /** Refuse the same text by the same author under the same parent since this time; absent: don't look. */
    readonly duplicateSince?: string | undefined;
    /** Receipts from before this time may go. */
    readonly receiptsSince: string;
}
/** What became of an {@link Addition}: `known` where the key was already used. */
export type Added = {
    readonly outcome: 'stored' | 'no-parent' | 'closed' | 'duplicate';
} | {
    readonly outcome: 'known';
    readonly receipt: Receipt;
};
/** A place in an order: everything up to and including it has been shown. */
export interface Position {
    readonly createdAt: string;
    readonly id: string;
    /** `up - down`; only where the order is `top`. */
    readonly score?: number | undefined;
}
/** Which roots to read, in the order of `sort`; `newest` and `top` put the newer of two equals first. */
export interface RootsQuery {
    readonly sort: Sort;
    /** Absent: from the beginning. */
    readonly after?: Position | undefined;
    readonly limit: number;
}
/**
 * Where comments are kept. Every method that writes does so in one transaction: all of it
 * or nothing, and once it has resolved it survives a crash. Comments that readers don't see
 * (`pending`, `spam`) are returned by {@link Store.find} and {@link Store.path} only.
 * Rejects with {@link StoreError} where a store knows what is wrong with it.
 */
export interface Store {
    /** Undefined where nobody has commented yet. */
    thread(ref: ThreadRef): Promise<StoredThread | undefined>;
    roots(ref: ThreadRef, query: RootsQuery): Promise<StoredComment[]>;
    /** The first `limit` replies of each of `parents`, oldest first; parents without one are left out. */
    replies(parents: readonly string[], query: {
        readonly after?: Position | undefined;
        readonly limit: number;
    }): Promise<ReadonlyMap<string, StoredComment[]>>;
    find(id: string): Promise<{
        readonly comment: StoredComment;
        readonly thread: StoredThread;
    } | undefined>;
    /** A comment and its ancestors, root first; empty where there is none. */
    path(id: string): Promise<StoredComment[]>;
    /** Published comments of each thread, in the order asked. */
    counts(refs: readonly ThreadRef[]): Promise<number[]>;
    receipt(key: string): Promise<Receipt | undefined>;
    add(addition: Addition): Promise<Added>;
    /** Replaces the text if the comment is still as it was last changed at `base`; false where it isn't. */
    edit(id: string, change: {
        readonly source: string;
        readonly editedAt: string;
        readonly base: string;
    }): Promise<boolean>;
    /** Deletes a comment, leaving a tombstone where it has replies; a tombstone left without any goes too. */
    remove(id: string): Promise<void>;
    /** Sets a voter's vote; undefined where there is no published comment of that id. */
    vote(id: string, voter: string, mine: -1 | 0 | 1): Promise<{
        readonly up: number;
        readonly down: number;
    } | undefined>;
    /** Keeps a report, the first of each reporter on a comment; false where there is no published comment of that id. */
    report(id: string, report: {
        readonly reporter: string;
        readonly reason: string;
        readonly createdAt: string;
    }): Promise<boolean>;
    /** Closes a thread to new comments, or opens it again; one nobody has commented on is made. */
    close(thread: Thread, closed: boolean, now: string): Promise<void>;
    /** Lets go of files and connections; nothing may be called afterwards. */
    end(): Promise<void>;
}
/** A store that cannot write now: `full` is out of room, `busy` is held by somebody else. */
export declare class StoreError extends Error {
    readonly code: 'full' | 'busy';
    readonly name = "StoreError";
    constructor(code: 'full' | 'busy', cause: unknown);
}
/** When a comment was last changed: what an edit must be based on. */
export declare function lastChange(comment: Pick<StoredComment, 'createdAt' | 'editedAt'>): string;
