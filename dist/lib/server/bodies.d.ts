import type { BodyNode, CommentBody } from '../model/comment.js';
/** Makes bodies of texts, and remembers those last asked for: the same page is read far more often than it changes. */
export declare function bodies(treeOf: (source: string) => readonly BodyNode[]): (source: string) => CommentBody;
