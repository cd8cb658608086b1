import { header, limits } from '../model/protocol.js';
import { branchesBelow } from './branches.js';
import { cursorAfter, readCursor } from './cursor.js';
import { json, notModified } from './route.js';
import { invalidField, Refusal } from './refusal.js';
import { shown, shownToWriter } from './shown.js';
/** Goes up when the same comments are sent in another way. */
const RENDERING = 2;
/** So long, in ms, the bodies of a page are made in one go: hundreds that are all tables would hold up other readers for seconds. */
const turnMs = 20;
const SORTS = ['oldest', 'newest', 'top'];
/** `GET comments`: a page of a thread, or of the replies to one of its comments. */
export async function listComments({ request, url, settings }) {
    const { store } = settings;
    const ref = readThreadRef(url);
    const sort = readSort(url);
    const limit = readLimit(url);
    const parentId = url.searchParams.get('parent');
    const order = parentId === null ? sort : 'oldest';
    const cursor = url.searchParams.get('cursor');
    const after = cursor ? readCursor(cursor, order) : undefined;
    // Read before the comments: a change in between makes them newer than their tag, never older.
    const thread = await store.thread(ref);
    const etag = await listTag(thread, settings);
    if (notModified(request, etag))
        return new Response(null, { status: 304, headers: { etag } });
    const found = parentId === null
        ? await store.roots(ref, { sort, after, limit: limit + 1 })
        : await repliesOf(parentId, ref, { after, limit: limit + 1 }, store);
    const tops = found.slice(0, limit);
    const last = tops.at(-1);
    const comments = [];
    const branches = await branchesBelow(tops, store);
    let since = performance.now();
    for (const { comment, moreReplies } of branches) {
        if (performance.now() - since > turnMs) {
            await new Promise((go) => setTimeout(go));
            since = performance.now();
        }
        comments.push({ ...shown(comment, settings), ...(moreReplies !== undefined && { moreReplies }) });
    }
    const page = {
        comments,
        total: thread?.total ?? 0,
        ...(found.length > limit && last && { cursor: cursorAfter(last, order) }),
        asOf: String(thread?.version ?? 0),
        ...(thread?.closed && { closed: true }),
        ...(parentId === null && { fields: settings.fields }),
    };
    return json(page, { headers: { etag } });
}
/**
 * `GET comments/{id}`: a comment and its ancestors; with its token also what was typed. Where the address names a
 * thread, only one of that thread: an address of another page may end in the same hash.
 */
export async function readPath({ request, id, url, settings }) {
    const { store, signer } = settings;
    const token = request.headers.get(header.token);
    const own = token !== null && (await signer.verify(id, token));
    if (token !== null && !own)
        throw new Refusal('forbidden', 'This token is not for this comment.');
    const elsewhere = url.searchParams.has('thread') && !isOf(readThreadRef(url), await store.find(id));
    const path = elsewhere ? [] : await store.path(id);
    const comment = path.at(-1);
    const visible = own || comment?.status === 'published' || comment?.status === 'deleted';
    if (!comment || !visible)
        throw new Refusal('not-found', 'There is no such comment.');
    const comments = path.map((member) => own && member === comment ? shownToWriter(member, settings) : shown(member, settings));
    return json({ comments, ...(own && comment.status !== 'deleted' && { source: comment.source }) });
}
/** `GET counts`: how many published comments each thread has. */
export async function countThreads({ url, settings }) {
    const site = url.searchParams.get('site') ?? '';
    const ids = [...new Set(url.searchParams.getAll('thread'))];
    if (ids.length > limits.counts)
        throw invalidField('thread', `Ask for at most ${limits.counts} threads at once.`);
    for (const id of ids)
        checkThreadRef({ site, id });
    const counts = await settings.store.counts(ids.map((id) => ({ site, id })));
    return json({ counts: Object.fromEntries(ids.map((id, index) => [id, counts[index] ?? 0])) });
}
async function repliesOf(parentId, ref, query, store) {
    const parent = await store.find(parentId);
    const readable = parent?.comment.status === 'published' || parent?.comment.status === 'deleted';
    if (!parent || !readable || !isOf(ref, parent)) {
        throw new Refusal('not-found', 'The comment these replies would answer is not here.');
    }
    return (await store.replies([parentId], query)).get(parentId) ?? [];
}
function isOf({ site, id }, found) {
    return found?.thread.site === site && found.thread.id === id;
}
/** What changes whenever the answer to the same address does. */
async function listTag(thread, { fields, votes, signer }) {
    const rules = (await signer.digest(JSON.stringify([RENDERING, fields, votes]))).slice(0, 8);
    const age = thread ? Date.parse(thread.createdAt).toString(36) : '0';
    return `W/"${age}-${thread?.version ?? 0}-${rules}"`;
}
function readThreadRef(url) {
    const ref = { site: url.searchParams.get('site') ?? '', id: url.searchParams.get('thread') ?? '' };
    checkThreadRef(ref);
    return ref;
}
function checkThreadRef({ site, id }) {
    if (id === '')
        throw invalidField('thread', 'Name the thread.');
    if (id.length > limits.threadId)
        throw invalidField('thread', `A thread’s name has at most ${limits.threadId} characters.`);
    if (site.length > limits.threadId)
        throw invalidField('site', `A site’s name has at most ${limits.threadId} characters.`);
}
function readSort(url) {
    const sort = url.searchParams.get('sort') ?? 'oldest';
    if (!isSort(sort))
        throw invalidField('sort', `Sort by one of ${SORTS.join(', ')}.`);
    return sort;
}
function isSort(text) {
    return SORTS.includes(text);
}
function readLimit(url) {
    const text = url.searchParams.get('limit') ?? '25';
    const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    if (limit < 1 || limit > limits.page)
        throw invalidField('limit', `Ask for 1 to ${limits.page} comments.`);
    return limit;
}
