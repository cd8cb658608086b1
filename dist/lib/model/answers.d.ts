import { CommentBody, Votes } from './comment.js';
import { Viewer } from './viewer.js';
/** Checks answers to what a reader does; the list's own are checked by `guard.ts`. */
/** Reads the votes after voting. @throws CommentsError `bad-answer`. */
export declare function checkVotes(answer: unknown): Votes;
/** Reads a body, as `preview` answers. @throws CommentsError `bad-answer`. */
export declare function checkBody(answer: unknown): CommentBody;
/** Reads who is signed in. @throws CommentsError `bad-answer`. */
export declare function checkViewer(answer: unknown): Viewer | undefined;
