import type { ReaderComment } from '../model/comment.js';
import { type Infer } from '../model/shapes.js';
import type { Keep } from './adapter.js';
import type { WordpressComment } from './wordpress-comment.js';
/**
 * Copies of comments that wait for approval. WordPress shows such a comment to nobody, not even
 * to the guest who wrote it, so it is kept on their device: until the list brings it or 30 days pass.
 */
declare const HeldCopy: import("zod/v4/core").$ZodType<{
    comment: ReaderComment;
    at: number;
    print: string;
}, unknown, import("zod/v4/core").$ZodTypeInternals<{
    comment: ReaderComment;
    at: number;
    print: string;
}, unknown>>;
export type HeldCopy = Infer<typeof HeldCopy>;
/** The id of a comment known only by the key it was sent with. */
export declare const localId: (key: string) => string;
/** What this reader has waiting under a post, oldest first; without what is older than 30 days. */
export declare function heldCopies(keep: Keep, api: URL, post: string, now: number): Promise<readonly HeldCopy[]>;
/** Keeps one more, or anew. */
export declare function keepHeld(keep: Keep, api: URL, post: string, copy: HeldCopy): Promise<void>;
/**
 * The copies that are still waiting, now that `published` was read; the others are forgotten.
 * `published` may be part of a thread: what it does not show keeps waiting.
 */
export declare function stillHeld(keep: Keep, api: URL, post: string, published: readonly WordpressComment[], now: number): Promise<readonly ReaderComment[]>;
export {};
