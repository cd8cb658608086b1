import type { TreeNode } from '../model/tree.js';
import type { Words } from '../model/words.js';
import type { Formats } from './formats.js';
/**
 * What each comment is called where its place on the page can't be seen: author and date,
 * numbered where that is not enough, so that no two buttons on the page have the same name.
 */
export declare function commentNames(order: readonly TreeNode[], words: Words, formats: Formats): ReadonlyMap<string, string>;
