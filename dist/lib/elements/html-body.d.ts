import type { BodyNode } from '../model/comment.js';
/** Reads an HTML body. `base`: what its relative addresses start from, itself relative to the page; absent: the page. */
export type HtmlToTree = (source: string, base: string | undefined) => BodyNode[];
/**
 * The browser's own sanitiser, else DOMPurify, which is loaded only then. Rejects where neither is to be had.
 * HTML that would hold up the page comes out as its text, and so does all of it where Trusted Types
 * forbid DOMPurify its policy, `dompurify`.
 */
export declare function loadHtmlToTree(): Promise<HtmlToTree>;
