import type { Sort } from '../model/comment.js';
import type { Position, StoredComment } from './store.js';
/** A cursor for before the first reply of a comment. */
export declare const FROM_START = "0.";
/** The place just after `comment` in an order, as a client carries it: `[score.]time.id`. */
export declare function cursorAfter(comment: StoredComment, sort: Sort): string;
/** Reads what {@link cursorAfter} wrote. @throws Refusal 422 where it is no cursor of this order. */
export declare function readCursor(cursor: string, sort: Sort): Position;
