import * as z from 'zod/mini';
import type { ReaderComment, Thread } from '../model/comment.js';
import type { Keep, ListQuery } from './adapter.js';
/**
 * What this device knows of its reader, who has no account. Written only once there is
 * something to remember; lists are oldest first.
 */
declare const Contents: z.ZodMiniObject<{
    voter: z.ZodMiniOptional<z.ZodMiniString<string>>;
    own: z.ZodMiniArray<z.ZodMiniObject<{
        id: z.ZodMiniString<string>;
        token: z.ZodMiniString<string>;
        at: z.ZodMiniNumber<number>;
        editUntil: z.ZodMiniOptional<z.ZodMiniString<string>>;
        held: z.ZodMiniOptional<z.ZodMiniObject<{
            thread: z.ZodMiniString<string>;
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
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    votes: z.ZodMiniArray<z.ZodMiniObject<{
        id: z.ZodMiniString<string>;
        mine: z.ZodMiniLiteral<-1 | 1>;
    }, z.core.$strip>>;
}, z.core.$strip>;
type Contents = z.infer<typeof Contents>;
/** What is the reader's own in a thread. */
export interface Drawer extends Contents {
    /** Adds the reader's held comments to a page, and marks all of it as {@link Drawer.mark} does. */
    addTo(comments: readonly ReaderComment[], thread: Thread, query: ListQuery, signedIn: boolean): ReaderComment[];
    /** Says which of these comments the reader may change, and how they voted; signed in, the server knows better. */
    mark(comments: readonly ReaderComment[], signedIn: boolean): ReaderComment[];
}
/** Opens what `keep` holds; a record that is missing or damaged is empty. `now`: ms since the epoch. */
export declare function openDrawer(keep: Keep, record: unknown, now: () => number): Drawer;
/** Changes the drawer, one change at a time: in this page and, where there are Web Locks, in every tab. */
export declare function changeDrawer(keep: Keep, now: () => number, change: (contents: Contents) => Partial<Contents>): Promise<void>;
/** Names a thread among all of a server's. */
export declare function threadKey({ site, id }: Thread): string;
export {};
