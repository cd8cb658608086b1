import * as z from 'zod/mini';
import { CommentBody, type ReaderComment, type ThreadPage, Viewer, Votes } from './comment.js';
import { CommentsError } from './errors.js';
/**
 * Reads one comment. A status this release does not know hides the body: a tombstone is
 * safe to show where “spam, by another name” would not be.
 * @throws CommentsError `bad-answer`, naming the path of the bad field.
 */
export declare function checkComment(answer: unknown): ReaderComment;
/**
 * Reads a page. An odd comment among good ones is left out and handed to `odd`; a page of
 * nothing but odd ones is an error, because an empty thread would be a lie.
 * @throws CommentsError `bad-answer`.
 */
export declare function checkPage(answer: unknown, odd: (error: CommentsError) => void): ThreadPage;
/** Reads the votes after voting. @throws CommentsError `bad-answer`. */
export declare function checkVotes(answer: unknown): Votes;
/** Reads a body, as `preview` answers. @throws CommentsError `bad-answer`. */
export declare function checkBody(answer: unknown): CommentBody;
/** Reads who is signed in. @throws CommentsError `bad-answer`. */
export declare function checkViewer(answer: unknown): Viewer | undefined;
/**
 * Parses `answer`, or says where it is wrong in a message for the adapter's author.
 * @throws CommentsError `bad-answer`, with zod's own error as its cause.
 */
export declare function check<T extends z.core.$ZodType>(schema: T, answer: unknown, what: string): z.core.output<T>;
