import { invalidField } from './refusal.js';
/** A cursor for before the first reply of a comment. */
export const FROM_START = '0.';
/** The place just after `comment` in an order, as a client carries it: `[score.]time.id`. */
export function cursorAfter(comment, sort) {
    const place = `${Date.parse(comment.createdAt).toString(36)}.${comment.id}`;
    return sort === 'top' ? `${comment.up - comment.down}.${place}` : place;
}
/** Reads what {@link cursorAfter} wrote. @throws Refusal 422 where it is no cursor of this order. */
export function readCursor(cursor, sort) {
    const [, score, time = '', id = ''] = /^(?:(-?\d{1,9})\.)?([\da-z]{1,9})\.([^.]{0,200})$/.exec(cursor) ?? [];
    const ms = Number.parseInt(time, 36);
    if (time === '' || ms > 8.64e15 || (score !== undefined) !== (sort === 'top')) {
        throw invalidField('cursor', 'This is not a cursor of this list. Read it again from its beginning.');
    }
    return { createdAt: new Date(ms).toISOString(), id, score: score === undefined ? undefined : Number(score) };
}
