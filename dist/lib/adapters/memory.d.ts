import type { FieldRules } from '../model/comment.js';
import type { AdapterFactory, CommentsAdapter } from './adapter.js';
/** What a {@link memoryAdapter} begins with. */
export interface MemoryOptions {
    /**
     * What threads begin with: a list for every thread, or one for each thread id. Handed over as
     * it is, however odd, since a widget must stand whatever a backend sends.
     */
    readonly comments?: readonly unknown[] | Readonly<Record<string, readonly unknown[]>>;
    readonly fields?: FieldRules;
    /** True: nobody can post. */
    readonly closed?: boolean;
    /** True: what is posted waits for approval. */
    readonly holds?: boolean;
    /** Instead of the counted one. */
    readonly total?: number;
    /** Most direct replies that come with each comment, before `moreReplies`; all of them by default. */
    readonly replies?: number;
    /** Milliseconds since the epoch; `Date.now` by default. */
    readonly now?: () => number;
    /** Awaited before each call: holds it while pending, fails it by rejecting. */
    readonly before?: (method: MemoryMethod) => Promise<void> | void;
}
/** What a {@link memoryAdapter} can do. */
export type MemoryMethod = 'list' | 'path' | 'post' | 'posted' | 'edit' | 'source' | 'remove' | 'vote' | 'report' | 'preview' | 'counts';
/** An adapter whose methods are all there, and a way to look behind it. */
export type MemoryAdapter = CommentsAdapter & Required<Pick<CommentsAdapter, MemoryMethod>> & {
    /** Everything a thread holds, in the order it came, without going through a call. */
    stored(threadId: string): readonly unknown[];
};
/** Makes a {@link memoryAdapter} of its own for a tag. */
export declare const memoryFactory: AdapterFactory;
/**
 * A whole backend in the page's memory: for demonstrations and tests. It has one reader, who
 * may edit and delete what they post, and forgets everything with the page.
 */
export declare function memoryAdapter(options?: MemoryOptions): MemoryAdapter;
