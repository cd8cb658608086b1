import { type BodyNode, type CommentBody } from '../model/comment.js';
/** How bodies are drawn. */
export interface BodyOptions {
    /** Whether pictures are fetched from wherever they are; if not, each is a link. */
    readonly images: boolean;
    /** Where an HTML body was written: what its relative addresses start from. Absent: this page. */
    readonly base?: string | undefined;
}
/** Formats of bodies that come as a source, not as a tree. */
export type SourceFormat = Exclude<CommentBody['format'], 'tree'>;
/** Makes a tree of a source. `base`: what relative addresses in it start from; absent: the page. */
export type BodyParser = (source: string, base: string | undefined) => readonly BodyNode[];
/** Whether bodies of this format are drawn as what they are by now, rather than as their lines of text. */
export declare function parserReady(format: SourceFormat): boolean;
/**
 * Loads what bodies of this format need. Never rejects: where it can't be had (offline, or refused by the page's
 * policy) {@link parserReady} stays false, bodies are drawn as their text, and calling again tries again.
 */
export declare function loadParser(format: SourceFormat): Promise<void>;
/**
 * Draws a body whose nodes nobody has checked. Only elements of {@link bodyTags} come out (and a
 * `div.table` around each table, which scrolls), with no attributes but addresses, `rel`, `alt`, `start`, and
 * `tabindex` on what may scroll; addresses are `http`, `https` and, of links, `mailto`. Never throws; one loop, at any depth.
 */
export declare function drawBody(body: CommentBody, options: BodyOptions): DocumentFragment;
/** An address of a backend's that may be followed or fetched: an absolute one of the web, as the browser itself reads it. */
export declare function webUrl(value: unknown): string | undefined;
