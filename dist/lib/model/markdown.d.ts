import { type BodyNode } from './comment.js';
/**
 * Markdown as a body: CommonMark with tables, `~~strikethrough~~` and links of bare addresses. Not CommonMark's:
 * HTML is text like any other, a line break stays one, headings are bold paragraphs, and a link that leads
 * elsewhere than to http, https or mail is left as it was typed. Takes time and makes nodes linear in the
 * length of `source`, nested 40 deep at most; where that cannot be had, the body is `source` as plain text.
 */
export declare function markdownToTree(source: string): BodyNode[];
