import { PageFrame } from '../model/comment.js';
import { CommentsError } from '../model/errors.js';
import { check } from '../model/guard.js';
import { CountsAnswer, limits, PathAnswer } from '../model/protocol.js';
import { linkTo, ownKey } from './rest-link.js';
/**
 * Talks to the reference server, or to anything that speaks `model/protocol.ts`.
 *
 * Readers have no accounts: the server answers all of them alike, and what is a reader's own
 * (`can`, `votes.mine`, comments that wait for approval) is added from the adapter's drawer on
 * this device, which is read while the answer is on its way. The code for that and for writing
 * comes later: with the first page for those who have written before, at idle for the others.
 * @throws CommentsError `invalid` where `server` is no address.
 */
export function restAdapter(options) {
    const link = linkTo(options);
    const { ask, now } = link;
    const writes = async () => (await loadRest()).restWrites(link);
    let warmed = false;
    /** The reader's own things, for those who have any. */
    const own = async (keep) => {
        const record = await keep.get(ownKey);
        if (record === undefined)
            return undefined;
        try {
            return (await loadRest()).openDrawer(keep, record, now);
        }
        catch {
            return undefined; // the thread is there to be read all the same
        }
    };
    return {
        name: 'rest',
        sorts: ['oldest', 'newest', 'top'],
        idempotent: true,
        async list(thread, query, call) {
            const { sort, limit, parentId, cursor } = query;
            const params = new URLSearchParams({
                site: thread.site,
                thread: thread.id,
                sort,
                limit: String(Math.min(limit, limits.page)),
                ...(parentId !== undefined && { parent: parentId }),
                ...(cursor !== undefined && { cursor }),
            });
            const [{ data }, drawer] = await Promise.all([ask('GET', `comments?${params}`, call), own(call.keep)]);
            if (!warmed) {
                warmed = true;
                whenIdle(() => void loadRest().catch(() => { })); // the reader is told when it is missed
            }
            const page = check(PageFrame, data, 'page');
            return drawer ? { ...page, comments: drawer.addTo(page.comments, thread, query, link.signedIn) } : page;
        },
        async path(_thread, id, call) {
            const [{ data }, drawer] = await Promise.all([
                ask('GET', `comments/${encodeURIComponent(id)}`, call),
                own(call.keep),
            ]);
            const comments = check(PathAnswer, data, 'path').comments;
            return drawer ? drawer.mark(comments, link.signedIn) : comments;
        },
        async counts(threads, call) {
            const bySite = new Map();
            for (const { site, id } of threads)
                bySite.set(site, [...(bySite.get(site) ?? []), id]);
            const calls = [];
            for (const [site, ids] of bySite) {
                for (let at = 0; at < ids.length; at += limits.counts) {
                    const params = new URLSearchParams({ site });
                    for (const id of ids.slice(at, at + limits.counts))
                        params.append('thread', id);
                    calls.push(ask('GET', `counts?${params}`, call));
                }
            }
            const answers = await Promise.all(calls);
            return new Map(answers.flatMap(({ data }) => Object.entries(check(CountsAnswer, data, 'counts').counts)));
        },
        post: async (...given) => (await writes()).post(...given),
        edit: async (...given) => (await writes()).edit(...given),
        source: async (...given) => (await writes()).source(...given),
        remove: async (...given) => (await writes()).remove(...given),
        vote: async (...given) => (await writes()).vote(...given),
        report: async (...given) => (await writes()).report(...given),
        preview: async (...given) => (await writes()).preview(...given),
    };
}
/** Loads what readers who only read never need. Nothing was sent where it can't be had. */
async function loadRest() {
    try {
        return await import('./rest-writes.js');
    }
    catch (cause) {
        const code = globalThis.navigator?.onLine === false ? 'offline' : 'blocked';
        throw new CommentsError(code, 'The part of Riposte that writes could not be loaded; see the cause.', { cause });
    }
}
function whenIdle(run) {
    if ('requestIdleCallback' in globalThis)
        requestIdleCallback(run);
    else
        setTimeout(run, 200); // Safari
}
