import { checkBody } from '../model/answers.js';
import { checkComment } from '../model/guard.js';
import { claim, claimRefused, claimSame } from './claims.js';
import { newComment, randomKey, readPages } from './fakes.js';
/** Texts that have been lost, cut or mangled on their way before. */
const texts = {
    'several paragraphs': 'One.\n\nTwo, and\na line break.\n\n\nThree.',
    'letters of many scripts': 'Grüße, 你好, שלום עולם, नमस्ते, 👩‍👩‍👧‍👦 e\u0301',
    'signs that look like markup': '<script>alert(1)</script> & &amp; <b>bold</b> 1 < 2 "quoted" \'too\'',
    'signs that look like code': "%20 %s $x {{y}} \\n \\0 ' OR 1=1; --",
};
/** What an adapter promises of `post`, `posted` and `preview`. */
export const writing = [
    {
        name: 'a comment that was posted is stored, and answered as it is shown',
        needs: ['post'],
        async try({ adapter, thread, stored, call }) {
            const sent = newComment(thread);
            const answer = checkComment(await adapter.post?.(sent, call));
            claim(answer.status === 'published' || answer.status === 'pending', 'it is published, or waits for approval');
            claimSame(answer.parentId, null, 'Its parent');
            claimSame(answer.author.name, sent.author?.name, 'Its author');
            const all = await stored(thread);
            claimSame(all.map(({ id, source }) => [id, source]), [[answer.id, sent.source]], 'What is stored');
        },
    },
    {
        name: 'the list shows what was posted, to its writer and to everybody once it is published',
        needs: ['post'],
        async try({ adapter, thread, call, stranger }) {
            const answer = checkComment(await adapter.post?.(newComment(thread), call));
            for (const reader of answer.status === 'published' ? [call, stranger] : [call]) {
                const pages = await readPages(adapter, thread, { sort: 'oldest', limit: 5 }, reader);
                claimSame(pages.flat().map(({ id }) => id), [answer.id], 'The list');
            }
        },
    },
    ...Object.entries(texts).map(([what, source]) => ({
        name: `${what} arrive as they were typed`,
        needs: ['post'],
        async try({ adapter, thread, stored, call }) {
            await adapter.post?.(newComment(thread, { source }), call);
            claimSame((await stored(thread)).map((comment) => comment.source), [source], 'The text');
        },
    })),
    {
        name: 'a reply is stored under the comment it answers',
        needs: ['post'],
        async try({ adapter, thread, stored, call }) {
            const first = await adapter.post?.(newComment(thread), call);
            const parentId = first?.id ?? '';
            const reply = checkComment(await adapter.post?.(newComment(thread, { parentId }), call));
            claimSame(reply.parentId, parentId, 'The parent it is answered with');
            const held = (await stored(thread)).find(({ id }) => id === reply.id);
            claimSame(held?.parentId, parentId, 'The parent it is stored with');
        },
    },
    {
        name: 'a reply to a comment that is not there is refused, and not stored',
        needs: ['post'],
        async try({ adapter, thread, stored, call }) {
            await claimRefused(async () => adapter.post?.(newComment(thread, { parentId: '987654321' }), call));
            claimSame(await stored(thread), [], 'What is stored');
        },
    },
    {
        name: 'a comment of nothing but spaces is refused, and not stored',
        needs: ['post'],
        async try({ adapter, thread, stored, call }) {
            await claimRefused(async () => adapter.post?.(newComment(thread, { source: ' \n\t ' }), call), 'invalid');
            claimSame(await stored(thread), [], 'What is stored');
        },
    },
    {
        name: 'a closed thread says so and takes no comment',
        needs: ['post', 'close'],
        async try({ adapter, thread, stored, call, close }) {
            await adapter.post?.(newComment(thread), call);
            await close?.(thread);
            claimSame((await adapter.list(thread, { sort: 'oldest', limit: 5 }, call)).closed, true, 'closed');
            await claimRefused(async () => adapter.post?.(newComment(thread), call), 'closed');
            claimSame((await stored(thread)).length, 1, 'How many are stored');
        },
    },
    {
        name: 'a post that was aborted before it was sent is not stored',
        needs: ['post'],
        async try({ adapter, thread, stored, call }) {
            const stop = new AbortController();
            const reason = new Error('Never mind.');
            stop.abort(reason);
            const found = await adapter
                .post?.(newComment(thread), { ...call, signal: stop.signal })
                .catch((error) => error);
            claim(found === reason, 'it rejects with the reason itself');
            claimSame(await stored(thread), [], 'What is stored');
        },
    },
    {
        name: 'the same key twice is stored once and answered alike',
        needs: ['post', 'idempotent'],
        async try({ adapter, thread, stored, call }) {
            const sent = newComment(thread);
            const first = await adapter.post?.(sent, call);
            const again = await adapter.post?.(sent, call);
            claimSame(again?.id, first?.id, 'The id');
            claimSame((await stored(thread)).length, 1, 'How many are stored');
        },
    },
    {
        name: 'the same key five times at once is stored once',
        needs: ['post', 'idempotent'],
        async try({ adapter, thread, stored, call }) {
            const sent = newComment(thread);
            const answers = await Promise.all(Array.from({ length: 5 }, async () => adapter.post?.(sent, call)));
            claimSame(new Set(answers.map((answer) => answer?.id)).size, 1, 'How many ids were answered');
            claimSame((await stored(thread)).length, 1, 'How many are stored');
        },
    },
    {
        name: 'another text under a key that was used is refused, and not stored',
        needs: ['post', 'idempotent'],
        async try({ adapter, thread, stored, call }) {
            const sent = newComment(thread);
            await adapter.post?.(sent, call);
            await claimRefused(async () => adapter.post?.({ ...sent, source: 'Something else.' }, call), 'conflict');
            claimSame((await stored(thread)).map(({ source }) => source), [sent.source], 'What is stored');
        },
    },
    {
        name: 'what was posted can be found again, and what was not is not there',
        needs: ['post', 'posted'],
        async try({ adapter, thread, call }) {
            const sent = newComment(thread);
            claimSame(await adapter.posted?.(sent, call), undefined, 'Before it is posted');
            const answer = await adapter.post?.(sent, call);
            claimSame((await adapter.posted?.(sent, call))?.id, answer?.id, 'After it is posted');
            const other = newComment(thread, { key: randomKey() });
            claimSame(await adapter.posted?.(other, call), undefined, 'Another one');
        },
    },
    {
        name: 'a preview is a body, and stores nothing',
        needs: ['preview'],
        async try({ adapter, thread, stored, call }) {
            checkBody(await adapter.preview?.('One.\n\nTwo.', call));
            claimSame(await stored(thread), [], 'What is stored');
        },
    },
];
