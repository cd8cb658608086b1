import { type TemplateResult } from 'lit';
import type { Progress } from '../controllers/thread-controller.js';
import type { DrawnNode, TreeNode } from '../model/tree.js';
import type { Words } from '../model/words.js';
import { type Formats } from './formats.js';
/** What the reader is doing to a comment, drawn by the part that arrives later. */
export interface CommentExtras {
    /** Stands in place of the body and its actions: the box a comment is edited in. */
    readonly inPlace?: TemplateResult | undefined;
    /** Stands under the comment, before its replies: a reply box, a question, a failure. */
    readonly below?: TemplateResult | undefined;
}
/** Everything a comment's template needs that is not the comment. A new object draws all of them again. */
export interface CommentsView {
    readonly words: Words;
    readonly formats: Formats;
    readonly avatars: 'initials' | 'remote' | 'none';
    readonly images: boolean;
    /** Lists in lists; deeper replies go on in the last one. */
    readonly maxDepth: number;
    /** What this backend can do with any comment, and this thread still allows. */
    readonly can: {
        readonly reply: boolean;
        readonly vote: boolean;
        readonly report: boolean;
        readonly edit: boolean;
        readonly remove: boolean;
    };
    /** Milliseconds since the epoch, for edit windows. */
    readonly now: () => number;
    readonly folded: (id: string) => boolean;
    /** The comment an address points at. */
    readonly marked: (id: string) => boolean;
    readonly repliesOf: (id: string) => Progress;
    readonly extras: (node: TreeNode) => CommentExtras | undefined;
    /** A comment's own name among all others: author and time, numbered where that is not enough. */
    readonly nameOf: (node: TreeNode) => string;
}
/** A list of comments. `view` and the stamps decide what is drawn again: an open box above a new reply is not. */
export declare function commentList(items: readonly DrawnNode[], view: CommentsView): unknown;
/** The `id` an address finds a comment by. */
export declare function anchor(id: string): string;
