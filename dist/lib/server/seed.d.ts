import type { Thread } from '../model/comment.js';
import type { Store, StoredComment } from './store.js';
/** A comment that is there from the start, with the replies below it. */
export interface SeedComment {
    /** For links to it; made up where absent. Ids are unique over all threads. */
    readonly id?: string;
    readonly name: string;
    readonly url?: string;
    readonly text: string;
    /** When it was written; ISO 8601. */
    readonly at: string;
    readonly editedAt?: string;
    /** Default `published`; a `deleted` one stays as a tombstone where it has replies. */
    readonly status?: StoredComment['status'];
    /** How many voted it up. */
    readonly up?: number;
    readonly replies?: readonly SeedComment[];
}
/** A thread that is there from the start. */
export interface SeedThread {
    /** As the tag will ask for it: see `identifyThread`. `url` and `title` are for feeds and moderators. */
    readonly thread: Pick<Thread, 'id' | 'site'> & Partial<Thread>;
    readonly closed?: boolean;
    /** In any order. */
    readonly comments: readonly SeedComment[];
}
/** Puts threads into a store; what is in it already stays. Rejects where a comment is refused. */
export declare function plant(store: Store, seed: readonly SeedThread[]): Promise<void>;
