import type { core } from 'zod/mini';
import { type ReaderComment, type ThreadPage } from './comment.js';
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
/**
 * Parses `answer`, or says where it is wrong in a message for the adapter's author.
 * @throws CommentsError `bad-answer`, with zod's issues as its cause; and whatever a getter of the answer's own throws.
 */
export declare function check<T extends core.$ZodType>(schema: T, answer: unknown, what: string): core.output<T>;
