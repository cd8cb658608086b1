import { type TemplateResult } from 'lit';
import type { FirstWords } from '../model/first-words.js';
import type { DrawnNode, TreeNode } from '../model/tree.js';
import { type Formats } from './formats.js';
/** What a comment's own state adds to it, drawn by the parts that arrive later. */
export interface CommentExtras {
    /** The page's address points at it. */
    readonly marked?: boolean;
    /** Stands in place of the body and its actions: the box a comment is edited in. */
    readonly inPlace?: TemplateResult | undefined;
    /** Stands under the comment, before its replies: a reply box, a question, a failure. */
    readonly below?: unknown;
    /** Stands in place of its replies: they are folded away. */
    readonly folded?: TemplateResult | undefined;
    /** Stands in place of the button that reads further replies: they are on their way, or can't be had. */
    readonly further?: TemplateResult | undefined;
}
/** Everything a comment's template needs that is not the comment. A new object draws all of them again. */
export interface CommentsView {
    readonly words: FirstWords;
    readonly formats: Formats;
    readonly avatars: 'initials' | 'remote' | 'none';
    readonly images: boolean;
    /** Lists in lists; deeper replies go on in the last one. */
    readonly maxDepth: number;
    /** Whether a reader may do this to comments here: the backend can, and the thread and the page allow it. */
    readonly can: (method: 'post' | 'vote' | 'report' | 'edit' | 'remove') => boolean;
    /** `name`: what the comment is called among all others. */
    readonly extras: (node: TreeNode, name: string) => CommentExtras | undefined;
    /** A comment's own name among all others: author and, where there is one, its whole date, numbered where that is not enough. */
    readonly nameOf: (node: TreeNode, when: string | undefined) => string;
}
/** A list of comments. `view` and the stamps decide what is drawn again: an open box above a new reply is not. */
export declare function commentList(items: readonly DrawnNode[], view: CommentsView): unknown;
/** The `id` an address finds a comment by. */
export declare function anchor(id: string): string;
