import type { FirstWords } from '../model/first-words.js';
import type { TreeNode } from '../model/tree.js';
/**
 * Says what a comment is called where its place on the page can't be seen: author and date, numbered
 * where that is not enough, so that no two buttons on the page have the same name. A comment is named
 * when it is first drawn, and keeps its name while it keeps its author and date.
 */
export declare function commentNames(words: FirstWords): (node: TreeNode, when: string | undefined) => string;
