import { CommentsError } from '../model/errors.js';
import { check, checkComment } from '../model/guard.js';
import { CountsAnswer, header, limits, PathAnswer } from '../model/protocol.js';
import { loose, object, text } from '../model/shapes.js';
import { changeDrawer, openDrawer, threadKey } from './rest-drawer.js';
import { ownKey } from './rest-link.js';
export { openDrawer } from './rest-drawer.js';
/** Longest query, in characters: servers and proxies take addresses of 8 kB, and one Japanese letter of a key is 15. */
const longestQuery = 6000;
/** Tokens of what was posted in this page, by drawer: good whatever becomes of it, though the disk may never answer. */
const given = new WeakMap();
const SourceAnswer = object({ source: loose(text) });
/** What is not needed for the first page, asked of the server behind `link`. `own`: the reader's own things. */
export function restMore({ now, ask, signedIn }, own) {
    const pathOf = (id) => `comments/${encodeURIComponent(id)}`;
    const contents = async (keep) => openDrawer(keep, await keep.get(ownKey), now);
    /** The header that lets this device change a comment of its own; none for others', which the server refuses. */
    const proof = async (id, { keep }) => {
        const token = given.get(keep)?.get(id) ?? (await contents(keep)).own.find((each) => each.id === id)?.token;
        return token === undefined ? {} : { [header.token]: token };
    };
    /** What tells this browser's votes and reports from others': a secret it makes once. */
    const voter = async ({ keep }) => {
        let secret = (await contents(keep)).voter;
        if (secret)
            return { [header.token]: secret };
        const made = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
        await changeDrawer(keep, now, (drawer) => ({ voter: (secret = drawer.voter ?? made) }));
        return { [header.token]: secret ?? made };
    };
    return {
        async path({ site, id: thread }, id, call) {
            const address = `${pathOf(id)}?${new URLSearchParams({ site, thread })}`;
            const [{ data }, drawer] = await Promise.all([ask('GET', address, call), own(call.keep)]);
            const comments = check(PathAnswer, data, 'path').comments;
            return drawer ? drawer.mark(comments, signedIn) : comments;
        },
        async counts(threads, call) {
            const bySite = new Map();
            for (const { site, id } of threads)
                bySite.set(site, [...(bySite.get(site) ?? []), id]);
            const queries = [...bySite].flatMap(([site, ids]) => countQueries(site, ids));
            const answers = await Promise.all(queries.map((query) => ask('GET', `counts?${query}`, call)));
            return new Map(answers.flatMap(({ data }) => Object.entries(check(CountsAnswer, data, 'counts').counts)));
        },
        async post({ key, thread, parentId, source, author, notify, proof: proved }, call) {
            const { id, site, url, title } = thread;
            const { data, headers } = await ask('POST', 'comments', call, {
                headers: { [header.idempotencyKey]: key },
                body: { thread: { id, site, url, title }, parentId, source, author, notify, proof: proved },
            });
            const comment = stored(data, now());
            const token = headers.get(header.token);
            if (token === null)
                return comment;
            given.set(call.keep, new Map(given.get(call.keep)).set(comment.id, token));
            const over = comment.can?.edit === false && comment.can.remove === false;
            const waits = comment.status !== 'published' && comment.status !== 'deleted';
            await changeDrawer(call.keep, now, ({ own }) => ({
                own: [
                    ...own.filter((each) => each.id !== comment.id),
                    {
                        id: comment.id,
                        token,
                        at: now(),
                        editUntil: over ? new Date(now()).toISOString() : comment.can?.editUntil,
                        held: waits ? { thread: threadKey(thread), comment: copyOf(comment) } : undefined,
                    },
                ],
            }));
            return { ...comment, can: { edit: true, remove: true, ...comment.can } };
        },
        async edit(id, { source, base: edited }, call) {
            const headers = await proof(id, call);
            const { data } = await ask('PATCH', pathOf(id), call, { headers, body: { source, base: edited } });
            const comment = stored(data, now());
            await changeDrawer(call.keep, now, ({ own }) => ({
                own: own.map((each) => each.id === id && each.held ? { ...each, held: { ...each.held, comment: copyOf(comment) } } : each),
            }));
            return { ...comment, can: { edit: true, remove: true, ...comment.can } };
        },
        async source(id, call) {
            const { data } = await ask('GET', pathOf(id), call, { headers: await proof(id, call) });
            const { source } = check(SourceAnswer, data, 'comment');
            if (source !== undefined)
                return source;
            throw new CommentsError('forbidden', 'The server tells what was typed to its writer alone; see `riposte-token`.');
        },
        async remove(id, call) {
            try {
                await ask('DELETE', pathOf(id), call, { headers: await proof(id, call) });
            }
            catch (error) {
                // Gone is gone, whoever was first.
                if (!(error instanceof CommentsError) || error.code !== 'not-found')
                    throw error;
            }
            await changeDrawer(call.keep, now, ({ own }) => ({
                own: own.map((each) => (each.id === id ? { ...each, held: undefined } : each)),
            }));
        },
        async vote(id, mine, call) {
            const { data } = await ask('PUT', `${pathOf(id)}/vote`, call, {
                headers: await voter(call),
                body: { mine },
            });
            await changeDrawer(call.keep, now, ({ votes }) => ({
                votes: [...votes.filter((each) => each.id !== id), ...(mine === 0 ? [] : [{ id, mine }])],
            }));
            return data;
        },
        async report(id, reason, call) {
            await ask('POST', `${pathOf(id)}/reports`, call, { headers: await voter(call), body: { reason } });
        },
        async preview(source, call) {
            return (await ask('POST', 'preview', call, { body: { source }, writes: false })).data;
        },
    };
}
/** A comment to keep: what may be done to it changes with time, and is not part of it. */
function copyOf(comment) {
    return { ...comment, can: undefined };
}
/** The comment in an answer to a write made `now`. Where it is odd, what was sent is stored all the same. */
function stored(answer, now) {
    try {
        return byOwnClock(checkComment(answer), now);
    }
    catch (cause) {
        throw new CommentsError('bad-answer', cause.message, { cause, maybeStored: true });
    }
}
/** Says until when it can be changed by this device's clock, which may be wrong by hours: the server's stood at its last change. */
function byOwnClock(comment, now) {
    if (comment.status === 'deleted')
        return comment;
    const { createdAt, editedAt = createdAt, can } = comment;
    const lasts = Date.parse(can?.editUntil ?? '') - Date.parse(editedAt);
    if (!(lasts < 1e14))
        return comment; // there is no such time, or never will be
    return { ...comment, can: { ...can, editUntil: new Date(now + lasts).toISOString() } };
}
/** As few questions as the server and the length of an address allow. */
function countQueries(site, ids) {
    const queries = [];
    for (const id of ids) {
        const last = queries.at(-1);
        const longer = `${last}&${new URLSearchParams({ thread: id })}`.length > longestQuery;
        const full = !last || longer || last.getAll('thread').length >= limits.counts;
        const query = full ? new URLSearchParams({ site }) : last;
        if (full)
            queries.push(query);
        query.append('thread', id);
    }
    return queries;
}
