import { type CommentBody } from '../model/comment.js';
/** How bodies are drawn. */
export interface BodyOptions {
    /** Whether pictures are fetched from wherever they are; if not, each is a link. */
    readonly images: boolean;
    /** Where an HTML body was written: what its relative addresses start from. Absent: this page. */
    readonly base?: string | undefined;
}
/** Whether HTML bodies are drawn as HTML by now, rather than as their text. */
export declare function sanitiserReady(): boolean;
/**
 * Loads what HTML bodies need. Never rejects: where it can't be had (offline, or refused by the
 * page's policy) {@link sanitiserReady} stays false, bodies are drawn as their text, and calling again tries again.
 */
export declare function loadSanitiser(): Promise<void>;
/**
 * Draws a body whose nodes nobody has checked. Only elements of {@link bodyTags} come out (and a
 * `div.table` around each table, which scrolls), with no attributes but addresses, `rel`, `alt`, `start`, and
 * `tabindex` on what may scroll; addresses are `http`, `https` and, of links, `mailto`. Never throws; one loop, at any depth.
 */
export declare function drawBody(body: CommentBody, options: BodyOptions): DocumentFragment;
