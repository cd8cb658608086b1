import { within } from '../model/deadline.js';
import { CommentsError } from '../model/errors.js';
import { readComment, toReaderComment } from './wordpress-comment.js';
import { stillHeld } from './wordpress-held.js';
import { readBranches, readReplies, readRoots } from './wordpress-large.js';
import { commentForm, postRoutes } from './wordpress-site.js';
import { pageOf, readWhole } from './wordpress-whole.js';
/** Comments asked for to count a thread, at a time. */
const COUNTS_AT_ONCE = 4;
/** Longest that a list waits for what its post says of itself, in ms. */
const FACTS_MS = 3000;
/** Ancestors followed for a deep link. */
const MOST_ANCESTORS = 50;
/** Reads threads. Holds what it has read of each, so that a next page needs no request. */
export class WordpressReader {
    #client;
    #post;
    /** Posts of the threads that were listed here and whose keys are no ids, by those keys. */
    #posts = new Map();
    #opened = new Map();
    #seen = new Set();
    #highest = 0;
    /** `post`: what the page is about now. */
    constructor(client, post) {
        this.#client = client;
        this.#post = post;
    }
    /** The largest comment id read so far: WordPress counts them up across the site. 0 before any was read. */
    get highest() {
        return this.#highest;
    }
    /** Whether a comment has been read: then it is there, or was a moment ago. */
    knows(id) {
        return this.#seen.has(id);
    }
    /**
     * The post a thread belongs to. A key that is no id is the page's, of the thread that is listed there: what waits for
     * another of them goes under no post but its own. @throws CommentsError `blocked` where it has not been listed here.
     */
    postOf({ id }) {
        const post = /^[1-9]\d*$/.test(id) ? id : this.#posts.get(id);
        if (post !== undefined)
            return post;
        throw new CommentsError('blocked', `Which post “${id}” is the thread of is known on its own page alone.`);
    }
    /** The same, of the thread of this page. @throws CommentsError `not-found` where nothing names a post. */
    #postHere(thread) {
        if (/^[1-9]\d*$/.test(thread.id))
            return thread.id;
        const post = this.#posts.get(thread.id) ?? this.#post();
        if (post !== undefined) {
            this.#posts.set(thread.id, post);
            return post;
        }
        throw new CommentsError('not-found', `“${thread.id}” is no WordPress post id, and the page names none: set data-post="N", or thread="N".`);
    }
    async list(thread, query, call) {
        const post = this.#postHere(thread);
        const first = query.cursor === undefined && query.parentId === undefined;
        const opened = (first ? undefined : this.#opened.get(post)) ?? (await this.#open(post, call));
        const { facts, viewer, whole } = opened;
        const mayChange = mayChangeComments(viewer, facts);
        const map = (comment, more) => toReaderComment(comment, facts, mayChange, more);
        const page = 'comments' in whole
            ? pageOf(whole, await this.#held(post, whole.comments, call), query, map)
            : await this.#largePage(post, query, map, call);
        return {
            ...page,
            ...(whole.total !== undefined && { total: whole.total }),
            ...(first && facts.closed !== undefined && { closed: facts.closed }),
            ...(first && { fields: fieldRules(viewer, commentForm(this.#client.site.page)) }),
        };
    }
    /** A comment and its ancestors, root first. */
    async path(thread, id, call) {
        const post = this.#postHere(thread);
        const { facts = {}, viewer, whole } = this.#opened.get(post) ?? {};
        const known = new Map();
        if (whole && 'comments' in whole)
            for (const comment of whole.comments)
                known.set(String(comment.id), comment);
        const path = [];
        for (let next = id; next !== '0' && path.length < MOST_ANCESTORS;) {
            const comment = known.get(next) ?? (await this.one(post, next, call));
            if (!comment || path.includes(comment))
                break;
            path.unshift(comment);
            next = String(comment.parent);
        }
        if (path.length === 0)
            throw new CommentsError('not-found', `There is no comment ${id} under post ${post}.`);
        return path.map((comment) => toReaderComment(comment, facts, mayChangeComments(viewer, facts)));
    }
    /** A comment that was written or changed just now, as `viewer` meets it in its thread. */
    shown(comment, viewer) {
        const { facts = {} } = this.#opened.get(String(comment.post)) ?? {};
        return toReaderComment(comment, facts, mayChangeComments(viewer, facts));
    }
    /** One comment of a post, where whoever asks may see it. */
    async one(post, id, call) {
        if (!/^[1-9]\d*$/.test(id))
            return undefined;
        try {
            const { data } = await this.#client.get(`wp/v2/comments/${id}`, {}, call);
            const comment = readComment(data);
            return String(comment.post) === post ? comment : undefined;
        }
        catch (error) {
            // A comment that is held, or gone, is none for who may not see it.
            if (isRefusal(error) || (error instanceof CommentsError && error.code === 'not-found'))
                return undefined;
            throw error;
        }
    }
    /** Published comments of each thread whose id is a post's. Asks once for each thread. */
    async counts(threads, call) {
        const counts = new Map();
        const left = threads.filter(({ id }) => /^[1-9]\d*$/.test(id));
        let failure;
        const count = async () => {
            for (let thread = left.pop(); thread; thread = left.pop()) {
                try {
                    const query = { post: thread.id, per_page: 1, _fields: 'id' };
                    const { headers } = await this.#client.get('wp/v2/comments', query, call);
                    const total = headers.get('x-wp-total') ?? '';
                    if (/^\d+$/.test(total))
                        counts.set(thread.id, Number(total));
                }
                catch (error) {
                    failure = error;
                }
            }
        };
        await Promise.all(Array.from({ length: COUNTS_AT_ONCE }, count));
        call.signal.throwIfAborted();
        if (failure && counts.size === 0)
            throw failure;
        return counts;
    }
    /** Whether the post takes comments, asked anew. */
    async facts(post, call) {
        for (const route of postRoutes(post, this.#client.site.page)) {
            try {
                const { data } = await this.#client.get(route, { _fields: 'author,comment_status' }, call);
                const { author, comment_status: status } = data;
                return {
                    author: typeof author === 'number' ? author : undefined,
                    closed: typeof status === 'string' ? status === 'closed' : undefined,
                };
            }
            catch {
                // another kind of post, or a site that shows no posts: then this stays unknown
            }
        }
        return {};
    }
    async #open(post, call) {
        const session = this.#client.session(call).catch(() => undefined); // the list is there without it
        const read = () => readWhole(this.#client, post, call);
        const [whole, facts, viewer] = await Promise.all([
            // A private post is only shown to who is logged in, which may not have been known in time.
            read().catch(async (error) => (isRefusal(error) && (await session) ? read() : Promise.reject(error))),
            within(call.signal, FACTS_MS, false, (signal) => this.facts(post, { ...call, signal })).catch(() => ({})),
            session,
        ]);
        if ('comments' in whole)
            this.#saw(whole.comments);
        const opened = { facts, viewer, whole };
        this.#opened.set(post, opened);
        return opened;
    }
    async #largePage(post, query, map, call) {
        const top = await (query.parentId === undefined ? readRoots : readReplies)(this.#client, post, query, call);
        const { comments, cut } = await readBranches(this.#client, post, top.comments, call);
        this.#saw(comments);
        const page = comments.map((comment) => map(comment, cut.get(comment.id)));
        const here = new Set(page.map(({ id }) => id));
        const first = query.cursor === undefined && query.parentId === undefined;
        for (const copy of await this.#held(post, comments, call)) {
            if (copy.parentId === null ? !first : !here.has(copy.parentId))
                continue;
            if (copy.parentId === null && query.sort === 'newest')
                page.unshift(copy);
            else
                page.push(copy);
        }
        return { comments: page, ...(top.cursor !== undefined && { cursor: top.cursor }) };
    }
    #held(post, published, call) {
        return stillHeld(call.keep, this.#client.site.api, post, published, this.#client.now());
    }
    #saw(comments) {
        for (const { id } of comments) {
            this.#seen.add(String(id));
            if (id > this.#highest)
                this.#highest = id;
        }
    }
}
/** Editors may change every comment, authors those under their own posts; nobody else, not even their own. */
function mayChangeComments(viewer, facts) {
    if (!viewer)
        return false;
    if (viewer.capabilities.has('moderate_comments'))
        return true;
    return viewer.capabilities.has('edit_published_posts') && viewer.id === String(facts.author);
}
/** What the form asks for: what the site's own form asks for, where the page holds it, else what WordPress does by default. */
function fieldRules(viewer, form) {
    const common = { maxLength: 65_525, writes: 'html' };
    if (viewer)
        return { name: 'none', email: 'none', url: 'none', ...common };
    if (!form?.querySelector('[name="author"]'))
        return { name: 'required', email: 'required', url: 'optional', ...common };
    const rule = (name) => {
        const field = form.querySelector(`[name="${name}"]`);
        if (!field)
            return 'none';
        return field.hasAttribute('required') || field.getAttribute('aria-required') === 'true' ? 'required' : 'optional';
    };
    return { name: rule('author'), email: rule('email'), url: rule('url'), ...common };
}
function isRefusal(error) {
    return error instanceof CommentsError && (error.code === 'unauthorized' || error.code === 'forbidden');
}
