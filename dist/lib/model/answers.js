import { CommentBody, Votes } from './comment.js';
import { check } from './guard.js';
import { Viewer } from './viewer.js';
/** Checks answers to what a reader does; the list's own are checked by `guard.ts`. */
/** Reads the votes after voting. @throws CommentsError `bad-answer`. */
export function checkVotes(answer) {
    return check(Votes, answer, 'votes');
}
/** Reads a body, as `preview` answers. @throws CommentsError `bad-answer`. */
export function checkBody(answer) {
    return check(CommentBody, answer, 'body');
}
/** Reads who is signed in. @throws CommentsError `bad-answer`. */
export function checkViewer(answer) {
    return answer === undefined ? undefined : check(Viewer, answer, 'viewer');
}
