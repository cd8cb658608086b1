import type { ReaderComment } from './comment.js';
/** A comment in its thread, and what changes when it must be drawn again. */
export interface Entry {
    /** Stays the same while the comment lives here, also when its id is only known later. */
    readonly key: string;
    readonly comment: ReaderComment;
    /** Grows whenever anything about this comment changes. */
    readonly stamp: number;
}
/** An entry at its place in the tree. */
export interface TreeNode extends Entry {
    /** The comment answered; undefined for roots and for replies whose parent is not here. */
    readonly parent: TreeNode | undefined;
    /** 0 for roots; true depth, however deep it is drawn. */
    readonly depth: number;
    /** How many replies hang below, at every depth. */
    readonly below: number;
}
/**
 * Puts a flat list in reading order: each comment followed by its replies, both in the order
 * they came in. Of two comments with one id the later wins, in the earlier's place. Replies
 * without a parent here, and the members of a cycle, are roots. Loops only: a chain of
 * 10,000 replies is a list like any other.
 */
export declare function readingOrder(entries: Iterable<Entry>): TreeNode[];
/**
 * Goes on with a reading order: `entries` came after all that is in it, have ids of their own and answer none of it.
 * A long thread comes in dozens of pages, and to order all of it with each was much of its work. Undefined where
 * a reply in the order has waited for one of them: it is to be ordered anew.
 */
export declare function goOn(order: readonly TreeNode[], entries: readonly Entry[]): TreeNode[] | undefined;
/** A node as it is drawn, with the list below it. */
export interface DrawnNode {
    readonly node: TreeNode;
    readonly replies: DrawnNode[];
    /** Largest stamp in what is drawn here: unchanged, nothing of it needs drawing again. */
    stamp: number;
}
/** The roots to draw, and where to go on from. */
export interface Nested {
    readonly roots: DrawnNode[];
    /** Where the last root stands in the order. */
    readonly last: number;
}
/**
 * Nests the first `most` nodes of a reading order. Below `maxDepth` lists in lists, replies
 * go on in the last list: browsers crash on thousands of nested ones, and readers lose their
 * way long before that. A subtree that is cut off has a stamp of its own, so that it is
 * drawn again when there is more of it. `hidden` says whose replies are folded away.
 * `done`, of the same order or its beginning and for the same options but `most`, is gone on with: a long
 * list is drawn in hundreds of slices, and to begin each anew made most of its garbage.
 */
export declare function nest(order: readonly TreeNode[], options: {
    readonly most: number;
    readonly maxDepth: number;
    readonly hidden?: (id: string) => boolean | undefined;
}, done?: Nested): Nested;
