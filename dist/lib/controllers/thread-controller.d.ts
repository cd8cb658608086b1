import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommentsAdapter, ListQuery } from '../adapters/adapter.js';
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
/** What can be known about a thread. `again` is a list being read anew while the old one, or what went wrong, stands. */
export type ThreadState = {
    readonly status: 'idle' | 'loading';
} | {
    readonly status: 'failed';
    readonly error: CommentsError;
    readonly again?: Progress;
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
    /** Gets what must be there before these comments are drawn. */
    readonly prepare: (comments: readonly ReaderComment[]) => Promise<unknown> | undefined;
    /** `isUsed`: whether a reader is writing at this comment, which then stays, whatever a list read anew brings. */
    constructor(host: ReactiveControllerHost, source: () => ThreadSource | undefined, prepare: (comments: readonly ReaderComment[]) => Promise<unknown> | undefined, isUsed: (id: string) => boolean | undefined);
    hostConnected(): void;
    hostDisconnected(): void;
    /** What was said to the page, in reading order: replies under their parents. */
    get order(): readonly TreeNode[];
    /** All that came, in the backend's order: what was said here, and pages elsewhere that mention this one. */
    get entries(): Iterable<Entry>;
    /** A comment that is here, by id. */
    find(id: string): Entry | undefined;
    /** Forgets what is here and reads the first page. A call while another runs replaces it. */
    load(): Promise<void>;
    /** Reads the first page again; what is here stays until the answer is there, and when there is none. */
    refresh(): Promise<void>;
    /** Changes what is here, in its order. `edit` is handed a stamp for what is new; `near` is the comment whose branch changes. */
    change(edit: (all: [id: string, entry: Entry][], stamp: number) => void, near: string): void;
    /** Has a comment drawn again, because something about it that is not in it has changed. */
    touch(id: string): void;
    /** Until when what is being read is still wanted: aborted by another load, and where the host goes away. */
    get signal(): AbortSignal;
    /** Reads a page, and hands it to `arrived`, or why there is none to `failed`; to neither where nobody waits any more. */
    page<T>(query: Partial<ListQuery>, arrived: (page: ThreadPage) => T, failed: (error: CommentsError) => void): Promise<T | undefined>;
    /** Takes comments in as they come from the backend. Answers with the first that is new. */
    add(comments: readonly ReaderComment[]): ReaderComment | undefined;
    /** Changes what is known of a thread that is here. */
    patch(change: {
        readonly frame?: ThreadFrame;
        readonly more?: Progress;
    }): void;
}
/** Says in the console, for the site's developer, what readers are told in softer words. */
export declare function reportFault<E>(error: E): E;
