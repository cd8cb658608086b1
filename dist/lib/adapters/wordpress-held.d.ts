import * as z from 'zod/mini';
import type { ReaderComment } from '../model/comment.js';
import type { Keep } from './adapter.js';
import type { WordpressComment } from './wordpress-comment.js';
/**
 * Copies of comments that wait for approval. WordPress shows such a comment to nobody, not even
 * to the guest who wrote it, so it is kept on their device: until the list brings it or 30 days pass.
 */
declare const HeldCopy: z.ZodMiniObject<{
    comment: z.ZodMiniCustom<{
        id: string;
        parentId: string | null;
        createdAt: string;
        editedAt?: string | undefined;
        permalink?: string | undefined;
        kind?: "comment" | "mention" | undefined;
        moreReplies?: string | undefined;
        pinned?: boolean | undefined;
        origin?: {
            name: string;
            url?: string | undefined;
        } | undefined;
        votes?: {
            up: number;
            down?: number | undefined;
            mine: -1 | 0 | 1;
        } | undefined;
        can?: {
            reply?: boolean | undefined;
            edit?: boolean | undefined;
            editUntil?: string | undefined;
            remove?: boolean | undefined;
            vote?: boolean | undefined;
            report?: boolean | undefined;
            moderate?: boolean | undefined;
        } | undefined;
        status: "pending" | "published" | "spam";
        author: {
            name: string;
            url?: string | undefined;
            avatarUrl?: string | undefined;
            badge?: "author" | "moderator" | undefined;
        };
        body: {
            format: "html" | "markdown" | "text";
            source: string;
        } | {
            format: "tree";
            nodes: readonly import("../model/comment.js").BodyNode[];
        };
    } | {
        id: string;
        parentId: string | null;
        createdAt: string;
        editedAt?: string | undefined;
        permalink?: string | undefined;
        kind?: "comment" | "mention" | undefined;
        moreReplies?: string | undefined;
        pinned?: boolean | undefined;
        origin?: {
            name: string;
            url?: string | undefined;
        } | undefined;
        votes?: {
            up: number;
            down?: number | undefined;
            mine: -1 | 0 | 1;
        } | undefined;
        can?: {
            reply?: boolean | undefined;
            edit?: boolean | undefined;
            editUntil?: string | undefined;
            remove?: boolean | undefined;
            vote?: boolean | undefined;
            report?: boolean | undefined;
            moderate?: boolean | undefined;
        } | undefined;
        status: "deleted";
    }, {
        id: string;
        parentId: string | null;
        createdAt: string;
        editedAt?: string | undefined;
        permalink?: string | undefined;
        kind?: "comment" | "mention" | undefined;
        moreReplies?: string | undefined;
        pinned?: boolean | undefined;
        origin?: {
            name: string;
            url?: string | undefined;
        } | undefined;
        votes?: {
            up: number;
            down?: number | undefined;
            mine: -1 | 0 | 1;
        } | undefined;
        can?: {
            reply?: boolean | undefined;
            edit?: boolean | undefined;
            editUntil?: string | undefined;
            remove?: boolean | undefined;
            vote?: boolean | undefined;
            report?: boolean | undefined;
            moderate?: boolean | undefined;
        } | undefined;
        status: "pending" | "published" | "spam";
        author: {
            name: string;
            url?: string | undefined;
            avatarUrl?: string | undefined;
            badge?: "author" | "moderator" | undefined;
        };
        body: {
            format: "html" | "markdown" | "text";
            source: string;
        } | {
            format: "tree";
            nodes: readonly import("../model/comment.js").BodyNode[];
        };
    } | {
        id: string;
        parentId: string | null;
        createdAt: string;
        editedAt?: string | undefined;
        permalink?: string | undefined;
        kind?: "comment" | "mention" | undefined;
        moreReplies?: string | undefined;
        pinned?: boolean | undefined;
        origin?: {
            name: string;
            url?: string | undefined;
        } | undefined;
        votes?: {
            up: number;
            down?: number | undefined;
            mine: -1 | 0 | 1;
        } | undefined;
        can?: {
            reply?: boolean | undefined;
            edit?: boolean | undefined;
            editUntil?: string | undefined;
            remove?: boolean | undefined;
            vote?: boolean | undefined;
            report?: boolean | undefined;
            moderate?: boolean | undefined;
        } | undefined;
        status: "deleted";
    }>;
    at: z.ZodMiniNumber<number>;
    print: z.ZodMiniString<string>;
}, z.core.$strip>;
export type HeldCopy = z.infer<typeof HeldCopy>;
/** The id of a comment known only by the key it was sent with. */
export declare const localId: (key: string) => string;
/** What this reader has waiting under a post, oldest first; without what is older than 30 days. */
export declare function heldCopies(keep: Keep, api: URL, post: string, now: number): Promise<readonly HeldCopy[]>;
/** Keeps one more, or anew. */
export declare function keepHeld(keep: Keep, api: URL, post: string, copy: HeldCopy, now: number): Promise<void>;
/**
 * The copies that are still waiting, now that `published` was read; the others are forgotten.
 * `published` may be part of a thread: what it does not show keeps waiting.
 */
export declare function stillHeld(keep: Keep, api: URL, post: string, published: readonly WordpressComment[], now: number): Promise<readonly ReaderComment[]>;
export {};
