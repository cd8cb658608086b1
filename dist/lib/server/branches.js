import { FROM_START, cursorAfter } from './cursor.js';
/** How many comments below each top of a page are sent with it. */
const REPLIES_WITH_EACH = 50;
/**
 * Each of `tops` with the first of its replies in reading order (a comment, then all below
 * it, then its next sibling), {@link REPLIES_WITH_EACH} at most over all depths; most branches
 * are sent whole. What is cut off is marked on the comment it answers.
 *
 * Goes down one level a round, for all branches together, and only where what it finds can
 * still be within the bound: as many reads as the deepest branch shown has levels.
 */
export async function branchesBelow(tops, store) {
    const replies = new Map();
    const branches = tops.map((top) => ({ top, prefix: [top] }));
    for (;;) {
        const unread = branches.flatMap(({ prefix }) => prefix.flatMap(({ id }) => (replies.has(id) ? [] : [id])));
        if (unread.length === 0)
            break;
        const found = await store.replies(unread, { limit: REPLIES_WITH_EACH + 1 });
        for (const id of unread)
            replies.set(id, found.get(id) ?? []);
        for (const branch of branches)
            branch.prefix = firstInReadingOrder(branch.top, replies);
    }
    return branches.flatMap(({ prefix }) => marked(prefix, replies));
}
function firstInReadingOrder(top, replies) {
    const prefix = [];
    const open = [top];
    for (let comment = open.pop(); comment && prefix.length <= REPLIES_WITH_EACH; comment = open.pop()) {
        prefix.push(comment);
        const below = replies.get(comment.id) ?? [];
        for (let last = below.length - 1; last >= 0; last--)
            open.push(below[last]);
    }
    return prefix;
}
function marked(prefix, replies) {
    const lastSent = new Map();
    const sent = new Map();
    for (const comment of prefix.slice(1)) {
        const parent = comment.parentId;
        lastSent.set(parent, comment);
        sent.set(parent, (sent.get(parent) ?? 0) + 1);
    }
    return prefix.map((comment) => {
        if ((replies.get(comment.id)?.length ?? 0) === (sent.get(comment.id) ?? 0))
            return { comment };
        const last = lastSent.get(comment.id);
        return { comment, moreReplies: last ? cursorAfter(last, 'oldest') : FROM_START };
    });
}
