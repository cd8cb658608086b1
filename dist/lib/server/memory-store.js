import { lastChange, } from './store.js';
/**
 * Comments in memory, gone with the process or page: for tests, demos and msw. Each method
 * does its work before anything else can run, which is all the transaction it needs.
 */
export function memoryStore() {
    const threads = new Map();
    const rows = new Map();
    /** Ids by parent; roots under their thread's key. */
    const children = new Map();
    const receipts = new Map();
    const keyOf = ({ site, id }) => JSON.stringify([site, id]);
    const placeOf = ({ comment, threadKey }) => comment.parentId ?? threadKey;
    const shown = (place) => {
        const comments = [];
        for (const id of children.get(place) ?? []) {
            const comment = rows.get(id)?.comment;
            if (comment && (comment.status === 'published' || comment.status === 'deleted'))
                comments.push(comment);
        }
        return comments;
    };
    const changeThread = (key, total) => {
        const thread = threads.get(key);
        if (thread)
            threads.set(key, { ...thread, total: thread.total + total, version: thread.version + 1 });
    };
    const drop = (row) => {
        const { id } = row.comment;
        rows.delete(id);
        const siblings = (children.get(placeOf(row)) ?? []).filter((other) => other !== id);
        if (siblings.length > 0)
            children.set(placeOf(row), siblings);
        else
            children.delete(placeOf(row));
    };
    const refusal = ({ thread, comment, duplicateSince }) => {
        const key = keyOf(thread);
        if (threads.get(key)?.closed)
            return { outcome: 'closed' };
        if (comment.parentId !== null) {
            const parent = rows.get(comment.parentId);
            if (parent?.threadKey !== key || parent.comment.status !== 'published')
                return { outcome: 'no-parent' };
        }
        if (duplicateSince === undefined)
            return undefined;
        for (const id of children.get(comment.parentId ?? key) ?? []) {
            const other = rows.get(id)?.comment;
            if (other &&
                other.createdAt >= duplicateSince &&
                other.source === comment.source &&
                other.author.name === comment.author.name &&
                other.author.email === comment.author.email) {
                return { outcome: 'duplicate' };
            }
        }
        return undefined;
    };
    return {
        async thread(ref) {
            return threads.get(keyOf(ref));
        },
        async roots(ref, { sort, after, limit }) {
            const precedes = orders[sort];
            const sorted = shown(keyOf(ref)).sort((a, b) => precedes(placeIn(sort, a), placeIn(sort, b)));
            const rest = after ? sorted.filter((comment) => precedes(after, placeIn(sort, comment)) < 0) : sorted;
            return rest.slice(0, limit);
        },
        async replies(parents, { after, limit }) {
            const found = new Map();
            for (const parent of parents) {
                const replies = shown(parent)
                    .sort(orders.oldest)
                    .filter((reply) => !after || orders.oldest(after, reply) < 0)
                    .slice(0, limit);
                if (replies.length > 0)
                    found.set(parent, replies);
            }
            return found;
        },
        async find(id) {
            const row = rows.get(id);
            const thread = row && threads.get(row.threadKey);
            return row && thread ? { comment: row.comment, thread } : undefined;
        },
        async path(id) {
            const path = [];
            for (let row = rows.get(id); row; row = row.comment.parentId === null ? undefined : rows.get(row.comment.parentId)) {
                path.push(row.comment);
            }
            return path.reverse();
        },
        async counts(refs) {
            return refs.map((ref) => threads.get(keyOf(ref))?.total ?? 0);
        },
        async receipt(key) {
            return receipts.get(key);
        },
        async add(addition) {
            const { thread, comment, receipt, receiptsSince } = addition;
            for (const [key, { createdAt }] of receipts) {
                if (createdAt >= receiptsSince)
                    break; // kept in the order they came
                receipts.delete(key);
            }
            const known = receipts.get(receipt.key);
            if (known)
                return { outcome: 'known', receipt: known };
            const refused = refusal(addition);
            if (refused)
                return refused;
            const threadKey = keyOf(thread);
            if (!threads.has(threadKey)) {
                threads.set(threadKey, { ...thread, createdAt: comment.createdAt, closed: false, total: 0, version: 0 });
            }
            const row = { comment, threadKey, votes: new Map(), reports: new Map() };
            rows.set(comment.id, row);
            const siblings = children.get(placeOf(row));
            if (siblings)
                siblings.push(comment.id);
            else
                children.set(placeOf(row), [comment.id]);
            receipts.set(receipt.key, receipt);
            if (comment.status === 'published')
                changeThread(threadKey, 1);
            return { outcome: 'stored' };
        },
        async edit(id, { source, editedAt, base }) {
            const row = rows.get(id);
            if (!row || row.comment.status === 'deleted' || lastChange(row.comment) !== base)
                return false;
            row.comment = { ...row.comment, source, editedAt };
            changeThread(row.threadKey, 0);
            return true;
        },
        async remove(id) {
            const row = rows.get(id);
            if (!row || row.comment.status === 'deleted')
                return;
            changeThread(row.threadKey, row.comment.status === 'published' ? -1 : 0);
            for (const [key, receipt] of receipts)
                if (receipt.commentId === id)
                    receipts.set(key, { ...receipt, body: null });
            if (children.has(id)) {
                row.comment = tombstone(row.comment);
                row.votes.clear();
                row.reports.clear();
                return;
            }
            for (let gone = row; gone;) {
                drop(gone);
                const parent = gone.comment.parentId === null ? undefined : rows.get(gone.comment.parentId);
                gone = parent?.comment.status === 'deleted' && !children.has(parent.comment.id) ? parent : undefined;
            }
        },
        async vote(id, voter, mine) {
            const row = rows.get(id);
            if (row?.comment.status !== 'published')
                return undefined;
            if ((row.votes.get(voter) ?? 0) !== mine) {
                if (mine === 0)
                    row.votes.delete(voter);
                else
                    row.votes.set(voter, mine);
                const cast = [...row.votes.values()];
                const up = cast.filter((vote) => vote > 0).length;
                row.comment = { ...row.comment, up, down: cast.length - up };
                changeThread(row.threadKey, 0);
            }
            return { up: row.comment.up, down: row.comment.down };
        },
        async report(id, { reporter, reason }) {
            const row = rows.get(id);
            if (row?.comment.status !== 'published')
                return false;
            if (!row.reports.has(reporter))
                row.reports.set(reporter, reason);
            return true;
        },
        async close(thread, closed, now) {
            const key = keyOf(thread);
            const known = threads.get(key) ?? { ...thread, createdAt: now, total: 0, version: 0 };
            threads.set(key, { ...known, closed, version: known.version + 1 });
        },
        async end() { },
    };
}
/** What is left of a deleted comment. */
function tombstone(comment) {
    return {
        ...comment,
        status: 'deleted',
        editedAt: null,
        source: '',
        author: { name: '', email: '', url: '' },
        up: 0,
        down: 0,
    };
}
/** Where a comment stands in an order. */
function placeIn(sort, { createdAt, id, up, down }) {
    return { createdAt, id, score: sort === 'top' ? up - down : undefined };
}
const byTime = (a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
/** Compares two places in each order: negative where the first comes first. */
const orders = {
    oldest: byTime,
    newest: (a, b) => byTime(b, a),
    top: (a, b) => (b.score ?? 0) - (a.score ?? 0) || byTime(b, a),
};
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
