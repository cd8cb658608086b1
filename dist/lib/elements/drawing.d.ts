import type { CommentsAdapter } from '../adapters/adapter.js';
import { type TreeNode } from '../model/tree.js';
import type { Catalogue } from './catalogue.js';
import { type CommentExtras, type CommentsView } from './comment-view.js';
/** What a tag says of how comments are drawn. */
export interface DrawnAs {
    readonly avatars: 'initials' | 'remote' | 'none';
    readonly images: 'off' | 'on';
    readonly readOnly: boolean;
    readonly maxDepth: number;
}
/** What else decides how they are drawn. */
interface DrawnIn {
    readonly adapter: CommentsAdapter | undefined;
    readonly closed: boolean | undefined;
}
/** What the parts that arrive later add to comments. */
interface Additions {
    isFolded(id: string): boolean;
    extras(node: TreeNode, name: string): CommentExtras | undefined;
}
/** Draws the list of a thread, and as little of it as has changed. */
export interface Drawing {
    /** What the comments are drawn with: the same object while nothing in it has changed, so that none is drawn again. */
    view(): CommentsView;
    /** The first `drawn` comments of a reading order. `more`: there are further pages. */
    list(order: readonly TreeNode[], drawn: number, more: boolean): unknown;
}
/** The drawing of one tag's list. */
export declare function drawingOf(host: DrawnAs, catalogue: Catalogue, thread: () => DrawnIn, additions: () => Additions | undefined): Drawing;
/** A whole number from an attribute, at most `most`; `usual` where there is none, or it is below `least`. */
export declare function clamp(value: number | null, least: number, most: number, usual: number): number;
export {};
