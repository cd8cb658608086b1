import type { BodyNode } from './comment.js';
/**
 * Plain text as a body: a paragraph for each run of lines between blank ones, a single line
 * break kept as one, http and https addresses as links. Everything else stays text, so that
 * nothing typed can become markup. Takes time linear in the length of `source`.
 */
export declare function textToTree(source: string): BodyNode[];
