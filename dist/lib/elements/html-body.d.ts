import type { BodyParser } from './body.js';
/**
 * The browser's own sanitiser, else DOMPurify, which is loaded only then. Rejects where neither is to be had.
 * HTML that would hold up the page comes out as its text, and so does all of it where Trusted Types
 * forbid DOMPurify its policy, `dompurify`.
 */
export declare function loadHtmlToTree(): Promise<BodyParser>;
