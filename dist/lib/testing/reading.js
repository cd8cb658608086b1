import { checkComment } from '../model/guard.js';
import { claim, claimRefused, claimSame } from './claims.js';
import { freshThread, newComment, readPages } from './fakes.js';
const ids = (comments) => comments.map(({ id }) => id);
/** Posts `count` comments, one after the other, and gives their ids. */
async function postMany({ adapter, thread, call }, count, parentId = null) {
    const made = [];
    for (let i = 0; i < count; i++) {
        const comment = await adapter.post?.(newComment(thread, { parentId }), call);
        if (comment)
            made.push(comment.id);
    }
    return made;
}
async function readAll({ adapter, thread, call }, query = {}) {
    return readPages(adapter, thread, { sort: adapter.sorts?.[0] ?? 'oldest', limit: 25, ...query }, call);
}
/** What an adapter promises of `list`, `path` and `counts`. */
export const reading = [
    {
        name: 'an empty thread is a page without comments',
        needs: [],
        async try(scene) {
            claimSame(await readAll(scene), [[]], 'The pages');
        },
    },
    {
        name: 'a call that was aborted rejects with the reason it was aborted for',
        needs: [],
        async try({ adapter, thread, call }) {
            const stop = new AbortController();
            const reason = new Error('The reader has left.');
            stop.abort(reason);
            const found = await adapter
                .list(thread, { sort: 'oldest', limit: 5 }, { ...call, signal: stop.signal })
                .catch((error) => error);
            claim(found === reason, 'it rejects with the reason itself');
        },
    },
    {
        name: 'a call that is aborted on its way rejects with the reason it was aborted for',
        needs: [],
        async try({ adapter, thread, call }) {
            const stop = new AbortController();
            const reason = new Error('The reader has left.');
            const answer = adapter.list(thread, { sort: 'oldest', limit: 5 }, { ...call, signal: stop.signal });
            stop.abort(reason);
            // A backend without a network may have answered by then.
            const found = await answer.then(() => reason, (error) => error);
            claim(found === reason, 'it rejects with the reason itself');
        },
    },
    {
        name: 'every root is on exactly one page, and no page has more than were asked for',
        needs: ['post'],
        async try(scene) {
            const made = await postMany(scene, 5);
            const pages = await readAll(scene, { limit: 2 });
            claim(pages.every((page) => page.length <= 2), 'a page of 2 holds at most 2 roots');
            claimSame(pages.flatMap(ids).sort(), [...made].sort(), 'The comments on all pages');
        },
    },
    {
        name: 'replies come with their roots, and do not count towards the limit',
        needs: ['post'],
        async try(scene) {
            const [first = ''] = await postMany(scene, 1);
            const replies = await postMany(scene, 3, first);
            const pages = await readAll(scene, { limit: 1 });
            const found = pages.flat().filter(({ parentId }) => parentId === first);
            claimSame(ids(found), replies, 'The replies, oldest first');
        },
    },
    {
        name: 'replies to one comment can be read alone, page by page, oldest first',
        needs: ['post'],
        async try(scene) {
            const [first = ''] = await postMany(scene, 2);
            const replies = await postMany(scene, 5, first);
            const pages = await readAll(scene, { parentId: first, limit: 2 });
            const found = pages.flat().filter(({ parentId }) => parentId === first);
            claimSame(ids(found), replies, 'The replies');
            claim(pages.flat().every(({ id }) => id !== first), 'the comment answered is not among its replies');
        },
    },
    ...['oldest', 'newest'].map((sort) => ({
        name: `sorted by ${sort}, roots come in that order`,
        needs: ['post', 'sorts'],
        async try(scene) {
            if (!scene.adapter.sorts?.includes(sort))
                return;
            const made = await postMany(scene, 4);
            const pages = await readAll(scene, { sort, limit: 3 });
            claimSame(pages.flatMap(ids), sort === 'oldest' ? made : [...made].reverse(), 'The order');
        },
    })),
    {
        name: 'a comment posted between two pages neither doubles nor hides another',
        needs: ['post'],
        async try(scene) {
            const { adapter, thread, call } = scene;
            const made = await postMany(scene, 4);
            for (const sort of adapter.sorts ?? ['oldest']) {
                const first = await adapter.list(thread, { sort, limit: 2 }, call);
                await postMany(scene, 1);
                claim(first.cursor !== undefined, 'after 2 of 4 there is a cursor');
                const rest = await readPages(adapter, thread, { sort, limit: 2, cursor: first.cursor }, call);
                const found = [...ids(first.comments), ...rest.flatMap(ids)];
                claimSame(new Set(found).size, found.length, `Sorted by ${sort}, ids without their doubles`);
                claim(made.every((id) => found.includes(id)), `sorted by ${sort}, nothing is hidden`);
            }
        },
    },
    {
        name: 'threads are apart',
        needs: ['post'],
        async try(scene) {
            await postMany(scene, 1);
            claimSame(await readAll({ ...scene, thread: freshThread() }).catch(() => [[]]), [[]], 'Another thread');
        },
    },
    {
        name: 'the total counts published comments at every depth',
        needs: ['post'],
        async try(scene) {
            const [first = ''] = await postMany(scene, 2);
            await postMany(scene, 2, first);
            const { total } = await scene.adapter.list(scene.thread, { sort: 'oldest', limit: 1 }, scene.call);
            const published = (await scene.stored(scene.thread)).filter(({ status }) => status === 'published');
            if (total !== undefined)
                claimSame(total, published.length, 'The total');
        },
    },
    {
        name: 'a path is a comment and its ancestors, root first',
        needs: ['post', 'path'],
        async try(scene) {
            const [first = ''] = await postMany(scene, 1);
            const [second = ''] = await postMany(scene, 1, first);
            const path = (await scene.adapter.path?.(scene.thread, second, scene.call)) ?? [];
            claimSame(ids(path.map(checkComment)), [first, second], 'The path');
        },
    },
    {
        name: 'the path to a comment that is not there is refused as not found',
        needs: ['path'],
        async try({ adapter, thread, call }) {
            await claimRefused(async () => adapter.path?.(thread, '987654321', call), 'not-found');
        },
    },
    {
        name: 'the path to a comment of another thread is refused as not found',
        needs: ['post', 'path'],
        async try(scene) {
            const { adapter, call } = scene;
            const [elsewhere = ''] = await postMany(scene, 1);
            await claimRefused(async () => adapter.path?.(freshThread(), elsewhere, call), 'not-found');
        },
    },
    {
        name: 'threads are counted, empty ones as 0 or not at all',
        needs: ['post', 'counts'],
        async try(scene) {
            const { adapter, thread, call } = scene;
            await postMany(scene, 2);
            const empty = freshThread();
            const counts = await adapter.counts?.([thread, empty], call);
            const published = (await scene.stored(thread)).filter(({ status }) => status === 'published');
            claimSame(counts?.get(thread.id), published.length, 'The count');
            claimSame(counts?.get(empty.id) ?? 0, 0, 'The count of an empty thread');
        },
    },
];
