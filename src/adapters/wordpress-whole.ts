import type {ReaderComment, ThreadPage} from '../model/comment.js';
import {type Entry, readingOrder, type TreeNode} from '../model/tree.js';
import type {Call, ListQuery} from './adapter.js';
import type {WordpressClient} from './wordpress-client.js';
import {COMMENT_FIELDS, isMention, readComments, type WordpressComment} from './wordpress-comment.js';

/**
 * Threads of everyday size. WordPress pages a flat list and never keeps a root and its replies
 * together, so up to {@link MOST_PAGES} pages are read at once and cut into pages of roots here.
 */

/** Everything published under a post, oldest first. */
export interface Whole {
  readonly comments: readonly WordpressComment[];
  readonly total: number;
}

/** The most that WordPress puts in one page. */
export const PER_PAGE = 100;
const MOST_PAGES = 5;

/** Reads a whole thread, or only learns how large it is: then `total` may be unknown. */
export async function readWhole(
  client: WordpressClient,
  post: string,
  call: Call,
): Promise<Whole | {readonly total: number | undefined}> {
  const query = {post, per_page: PER_PAGE, orderby: 'date_gmt', order: 'asc', _fields: COMMENT_FIELDS};
  const read = async (page: number) => {
    const {data, headers} = await client.get('wp/v2/comments', {...query, page}, call);
    return {size: Array.isArray(data) ? data.length : 0, comments: readComments(data), headers};
  };
  const first = await read(1);
  const total = first.headers.get('x-wp-total');
  const pages = [first];
  if (total !== null) {
    const count = Math.ceil(Number(total) / PER_PAGE);
    if (count > MOST_PAGES) return {total: Number(total)};
    const later = Array.from({length: Math.max(0, count - 1)}, (_, i) => read(i + 2));
    pages.push(...(await Promise.all(later)));
  } else {
    // A proxy has dropped the header: read on until a page is not full.
    while (pages[pages.length - 1]?.size === PER_PAGE) {
      if (pages.length === MOST_PAGES) return {total: undefined};
      pages.push(await read(pages.length + 1));
    }
  }
  // A comment that came in between has moved one from the end of a page to the next.
  const byId = new Map(pages.flatMap(({comments}) => comments).map((comment) => [comment.id, comment]));
  const comments = [...byId.values()];
  const mentions = comments.filter(isMention).length;
  return {comments, total: Math.max(0, (total === null ? comments.length : Number(total)) - mentions)};
}

/**
 * Cuts a page out of a whole thread: `limit` roots, or replies of one comment, with everything
 * below them. Cursors count what was handed out. Mentions all come with the first page, since
 * they are drawn apart. `held`: the reader's own, which take their place by time.
 */
export function pageOf(
  {comments}: Whole,
  held: readonly ReaderComment[],
  {sort, limit, parentId, cursor}: ListQuery,
  map: (comment: WordpressComment) => ReaderComment,
): ThreadPage {
  const here = [...comments.map((comment) => map(comment)), ...held];
  const all = byTime([...here, ...tombstones(here)]);
  const order = readingOrder(all.map((comment): Entry => ({key: comment.id, comment, stamp: 0})));
  const top = order.filter((node) => (parentId === undefined ? !node.parent : node.parent?.comment.id === parentId));
  const mentions = parentId === undefined ? top.filter(({comment}) => comment.kind === 'mention') : [];
  const rows = top.filter((node) => !mentions.includes(node));
  if (parentId === undefined && sort === 'newest') rows.reverse();
  const done = Number(cursor ?? 0) || 0;
  const shown = [...(cursor === undefined ? mentions : []), ...rows.slice(done, done + limit)];
  const at = new Map<TreeNode, number>(order.map((node, index) => [node, index]));
  const page = shown.flatMap((node) => {
    const start = at.get(node) ?? 0;
    return order.slice(start, start + 1 + node.below).map(({comment}) => comment);
  });
  return {comments: page, ...(done + limit < rows.length && {cursor: String(done + limit)})};
}

/**
 * WordPress says nothing of a comment in the trash, whose replies stay: each such place is given
 * a tombstone, as old as the oldest of them.
 */
function tombstones(comments: readonly ReaderComment[]): ReaderComment[] {
  const ids = new Set(comments.map(({id}) => id));
  const gone = new Map<string, ReaderComment>();
  for (const {parentId, createdAt} of comments) {
    if (parentId === null || ids.has(parentId) || gone.has(parentId)) continue;
    gone.set(parentId, {id: parentId, parentId: null, createdAt, status: 'deleted'});
  }
  return [...gone.values()];
}

/** Oldest first. WordPress's own order stays where times are alike or missing. */
function byTime(comments: ReaderComment[]): ReaderComment[] {
  return comments.sort((a, b) => (Date.parse(a.createdAt) || 0) - (Date.parse(b.createdAt) || 0));
}
