import { COMMENT_FIELDS, readComments } from './wordpress-comment.js';
import { PER_PAGE } from './wordpress-whole.js';
/** Replies read below one page of roots before the rest is left to `moreReplies`. */
const MOST_REPLIES = 500;
/** Levels read below a page; each costs a request that waits for the one before. */
const MOST_LEVELS = 6;
/** Parents named in one request; more, and the address grows too long for some servers. */
const PARENTS_AT_ONCE = 50;
/** Without `_links` nobody says whether a comment has replies. */
const FIELDS = `${COMMENT_FIELDS},_links`;
/** A page of roots, in the query's order. */
export function readRoots(client, post, query, call) {
    return readSiblings(client, { post, parent: 0, order: query.sort === 'newest' ? 'desc' : 'asc' }, query, call);
}
/** A page of one comment's replies, oldest first. */
export function readReplies(client, post, query, call) {
    return readSiblings(client, { post, parent: query.parentId ?? 0, order: 'asc' }, query, call);
}
async function readSiblings(client, which, { limit, cursor }, call) {
    const size = Math.min(limit, PER_PAGE);
    const offset = Number(cursor ?? 0) || 0;
    const query = { ...which, orderby: 'date_gmt', per_page: size, offset, _fields: FIELDS };
    const { data, headers } = await client.get('wp/v2/comments', query, call);
    const got = Array.isArray(data) ? data.length : 0;
    const total = headers.get('x-wp-total');
    const more = total === null ? got === size : offset + got < Number(total) && got > 0;
    return { comments: readComments(data), cursor: more ? String(offset + got) : undefined };
}
/**
 * Reads what is below `top`, level by level. Answers with `top` and all that was read, parents
 * first, and for comments whose replies were left out the cursor to those.
 */
export async function readBranches(client, post, top, call) {
    const comments = [...top];
    const cut = new Map();
    let parents = answered(top);
    for (let depth = 0; parents.length > 0; depth++) {
        const level = [];
        for (let at = 0; at < parents.length; at += PARENTS_AT_ONCE) {
            const some = parents.slice(at, at + PARENTS_AT_ONCE);
            const room = depth < MOST_LEVELS ? MOST_REPLIES - (comments.length - top.length) - level.length : 0;
            const { replies, complete } = await repliesOf(client, post, some, room, call);
            level.push(...replies);
            if (complete)
                continue;
            for (const { id } of some)
                cut.set(id, String(replies.filter(({ parent }) => parent === id).length));
        }
        comments.push(...level);
        parents = answered(level);
    }
    return { comments, cut };
}
async function repliesOf(client, post, parents, room, call) {
    const replies = [];
    for (let offset = 0; offset < room; offset += PER_PAGE) {
        const query = {
            post,
            parent: parents.map(({ id }) => id),
            orderby: 'date_gmt',
            order: 'asc',
            per_page: PER_PAGE,
            offset,
            _fields: FIELDS,
        };
        const { data } = await client.get('wp/v2/comments', query, call);
        replies.push(...readComments(data));
        if (!Array.isArray(data) || data.length < PER_PAGE)
            return { replies, complete: true };
    }
    return { replies, complete: false };
}
function answered(comments) {
    return comments.filter(({ _links }) => _links?.children !== undefined);
}
