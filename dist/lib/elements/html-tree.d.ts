import type { BodyNode } from '../model/comment.js';
/**
 * The closed tree of a sanitised fragment: what comments are made of, and of anything else its
 * text. One loop, at any depth. Addresses come out absolute, resolved against `base`, and none that
 * a comment may not have. Stops after `most` nodes with an ellipsis.
 */
export declare function fragmentToTree(root: Node, base: string, most: number): BodyNode[];
/** An address as the browser resolves it; undefined where it is none. */
export declare function absolute(address: string | null, base: string): string | undefined;
