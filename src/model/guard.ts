import type {core} from 'zod/mini';

import {DeletedComment, PageFrame, type ReaderComment, ShownComment, type ThreadPage} from './comment.js';
import {CommentsError} from './errors.js';
import {parseAs} from './shapes.js';

/**
 * Checks what an adapter answered. Everything behind this file trusts its types; everything
 * before it is other people's data. Parsing copies, so an adapter that changes or freezes its
 * own objects afterwards changes nothing here.
 */

const SHOWN: readonly unknown[] = ['published', 'pending', 'spam'];

/**
 * Reads one comment. A status this release does not know hides the body: a tombstone is
 * safe to show where “spam, by another name” would not be.
 * @throws CommentsError `bad-answer`, naming the path of the bad field.
 */
export function checkComment(answer: unknown): ReaderComment {
  if (typeof answer === 'object' && answer !== null && 'status' in answer && !SHOWN.includes(answer.status)) {
    return check(DeletedComment, {...answer, status: 'deleted'}, 'comment');
  }
  return check(ShownComment, answer, 'comment');
}

/**
 * Reads a page. An odd comment among good ones is left out and handed to `odd`; a page of
 * nothing but odd ones is an error, because an empty thread would be a lie.
 * @throws CommentsError `bad-answer`.
 */
export function checkPage(answer: unknown, odd: (error: CommentsError) => void): ThreadPage {
  const frame = check(PageFrame, answer, 'page');
  const comments: ReaderComment[] = [];
  let firstOdd: CommentsError | undefined;
  for (let index = 0; index < frame.comments.length; index++) {
    try {
      comments.push(checkComment(frame.comments[index]));
    } catch (error) {
      const {message, cause} = error instanceof CommentsError ? error : {message: 'unreadable', cause: error};
      const placed = new CommentsError('bad-answer', `comments[${index}]: ${message}`, {cause});
      firstOdd ??= placed;
      odd(placed);
    }
  }
  if (firstOdd && comments.length === 0) throw firstOdd;
  return {...frame, comments};
}

/**
 * Parses `answer`, or says where it is wrong in a message for the adapter's author.
 * @throws CommentsError `bad-answer`, with zod's issues as its cause; and whatever a getter of the answer's own throws.
 */
export function check<T extends core.$ZodType>(schema: T, answer: unknown, what: string): core.output<T> {
  const result = parseAs(schema, answer);
  if (result.success) return result.data;
  const [issue] = result.issues;
  const path = [what, ...(issue?.path ?? [])].join('.');
  throw new CommentsError('bad-answer', `The answer is wrong at ${path} (${issue?.code}).`, {
    cause: result.issues,
  });
}
