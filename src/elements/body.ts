import type {CommentBody} from '../model/comment.js';
/** Draws a body. */
export function drawBody(_body: CommentBody): Node { return document.createTextNode(''); }
