import type { Store, StoredComment } from './store.js';
/** A comment of a page, with where the rest of its replies begins if some were cut off. */
export interface BranchComment {
    readonly comment: StoredComment;
    readonly moreReplies?: string;
}
/**
 * Each of `tops` with the first of its replies in reading order (a comment, then all below
 * it, then its next sibling), {@link REPLIES_WITH_EACH} at most over all depths; most branches
 * are sent whole. What is cut off is marked on the comment it answers.
 *
 * Goes down one level a round, for all branches together, and only where what it finds can
 * still be within the bound: as many reads as the deepest branch shown has levels.
 */
export declare function branchesBelow(tops: readonly StoredComment[], store: Store): Promise<BranchComment[]>;
