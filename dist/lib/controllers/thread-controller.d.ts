import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommentsAdapter } from '../adapters/adapter.js';
import type { ReaderComment, Sort, Thread, ThreadPage } from '../model/comment.js';
import type { CommentsError } from '../model/errors.js';
import { type Entry, type TreeNode } from '../model/tree.js';
import { type Asking } from './ask.js';
/** A step that can be under way or have failed. */
export type Progress = {
    readonly status: 'idle' | 'loading';
} | {
    readonly status: 'failed';
    readonly error: CommentsError;
};
/** Everything a page says about a thread beside its comments. */
export type ThreadFrame = Omit<ThreadPage, 'comments'>;
/** What can be known about a thread. `again` is a list being read anew while the old one stands. */
export type ThreadState = {
    readonly status: 'idle' | 'loading';
} | {
    readonly status: 'failed';
    readonly error: CommentsError;
} | {
    readonly status: 'ready';
    readonly frame: ThreadFrame;
    readonly readAt: number;
    readonly more: Progress;
    readonly again: Progress;
};
/** Where a thread is read from, and how. */
export interface ThreadSource {
    readonly adapter: CommentsAdapter;
    readonly thread: Thread;
    readonly sort: Sort;
    /** Roots a page, 1 to 200. */
    readonly pageSize: number;
    readonly asking: Omit<Asking, 'signal'>;
}
/**
 * Keeps one thread for its host: reads pages, and holds the comments that came, in the order
 * the backend gave them. Answers of an older source, or of an older question, are dropped.
 */
export declare class ThreadController implements ReactiveController {
    #private;
    state: ThreadState;
    constructor(host: ReactiveControllerHost, source: () => ThreadSource | undefined, options?: {
        readonly now?: () => number;
        /** What must be there before these comments are drawn. */
        readonly prepare?: (comments: readonly ReaderComment[]) => Promise<void> | undefined;
    });
    hostConnected(): void;
    hostDisconnected(): void;
    /** The comments in reading order, replies under their parents. */
    get order(): readonly TreeNode[];
    /** A comment that is here, by id. */
    find(id: string): Entry | undefined;
    /** How reading this comment's further replies is going. */
    repliesOf(id: string): Progress;
    /** Forgets what is here and reads the first page. A call while another runs replaces it. */
    load(): Promise<void>;
    /** Reads the first page again; what is here stays until the answer is there, and when there is none. */
    refresh(): Promise<void>;
    /** Reads the next page of roots. Resolves to the first comment that is new, or undefined. */
    more(): Promise<ReaderComment | undefined>;
    /** Reads further replies of a comment. Resolves to the first that is new, or undefined. */
    moreReplies(id: string): Promise<ReaderComment | undefined>;
    /**
     * Makes sure a comment and its ancestors are here, for deep links.
     * Resolves to false where the backend does not know it.
     */
    bring(id: string): Promise<boolean>;
    /** Puts a comment in, or in the place of the one with its id, or of the one drawn under `key`. */
    put(comment: ReaderComment, options?: {
        readonly key?: string;
        readonly first?: boolean;
    }): void;
    /** Takes a comment out. */
    drop(id: string): void;
    /** Has a comment drawn again, because something about it that is not in it has changed. */
    touch(id: string): void;
    /** Counts a comment that came or went without the backend saying so. */
    count(by: 1 | -1): void;
}
