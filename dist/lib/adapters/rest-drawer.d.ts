import type { ReaderComment, Thread } from '../model/comment.js';
import { type Infer } from '../model/shapes.js';
import type { Keep, ListQuery } from './adapter.js';
/**
 * What this device knows of its reader, who has no account. Written only once there is
 * something to remember; lists are oldest first.
 */
declare const Contents: import("zod/v4/core").$ZodType<{
    voter?: string | undefined;
    own: {
        id: string;
        token: string;
        at: number;
        editUntil?: string | undefined;
        held?: {
            thread: string;
            comment: ReaderComment;
        } | undefined;
    }[];
    votes: {
        id: string;
        mine: -1 | 1;
    }[];
}, unknown, import("zod/v4/core").$ZodTypeInternals<{
    voter?: string | undefined;
    own: {
        id: string;
        token: string;
        at: number;
        editUntil?: string | undefined;
        held?: {
            thread: string;
            comment: ReaderComment;
        } | undefined;
    }[];
    votes: {
        id: string;
        mine: -1 | 1;
    }[];
}, unknown>>;
type Contents = Infer<typeof Contents>;
/** What is the reader's own in a thread. */
export interface Drawer extends Contents {
    /** Adds the reader's held comments to a page, and marks all of it as {@link Drawer.mark} does. */
    addTo(comments: readonly ReaderComment[], thread: Thread, query: ListQuery, signedIn: boolean): ReaderComment[];
    /** Says which of these comments the reader may change, and how they voted; signed in, the server knows better. */
    mark(comments: readonly ReaderComment[], signedIn: boolean): ReaderComment[];
}
/** Opens what `keep` holds; a record that is missing or damaged is empty. `now`: ms since the epoch. */
export declare function openDrawer(keep: Keep, record: unknown, now: () => number): Drawer;
/**
 * Changes the drawer, one change at a time: in this page and, where there are Web Locks, in every tab. Resolves when
 * that is done, or goes on without whoever waits for it: a tab that keeps the others waiting is passed over.
 */
export declare function changeDrawer(keep: Keep, now: () => number, change: (contents: Contents) => Partial<Contents>): Promise<void>;
/** Names a thread among all of a server's. */
export declare function threadKey({ site, id }: Thread): string;
export {};
