import { CommentsError } from '../model/errors.js';
import { checkVotes } from '../model/answers.js';
import { checkComment } from '../model/guard.js';
import { claim, claimRefused, claimSame } from './claims.js';
import { newComment, readPages } from './fakes.js';
async function postOne({ adapter, thread, call }, parentId = null) {
    return checkComment(await adapter.post?.(newComment(thread, { parentId }), call));
}
/** A comment as the list has it. */
async function listed({ adapter, thread, call }, id) {
    const pages = await readPages(adapter, thread, { sort: 'oldest', limit: 25 }, call);
    return pages.flat().find((comment) => comment.id === id);
}
const baseOf = (comment) => comment.editedAt ?? comment.createdAt;
/** What an adapter promises of `edit`, `source`, `remove`, `vote` and `report`. */
export const changing = [
    {
        name: 'a writer may edit and delete what they posted',
        needs: ['post', 'edit', 'remove'],
        async try(scene) {
            const { id } = await postOne(scene);
            const own = await listed(scene, id);
            claim(own?.can?.edit === true && own.can.remove === true, 'the list lets its writer edit and delete it');
        },
    },
    {
        name: 'a stranger may neither edit nor delete it',
        needs: ['post', 'edit', 'remove', 'stranger'],
        async try(scene) {
            const { adapter, thread, stored, stranger } = scene;
            const { id } = await postOne(scene);
            const shown = await listed({ ...scene, call: stranger }, id);
            claim(!shown?.can?.edit && !shown?.can?.remove, 'the list does not offer it');
            const before = await stored(thread);
            await claimRefused(async () => adapter.edit?.(id, { source: 'Mine now.' }, stranger), 'forbidden', 'unauthorized');
            await claimRefused(async () => adapter.remove?.(id, stranger), 'forbidden', 'unauthorized');
            claimSame(await stored(thread), before, 'What is stored');
        },
    },
    {
        name: 'an edit replaces the text, and says when',
        needs: ['post', 'edit'],
        async try(scene) {
            const { adapter, thread, stored, call } = scene;
            const comment = await postOne(scene);
            const edited = checkComment(await adapter.edit?.(comment.id, { source: 'On second thoughts, no.', base: baseOf(comment) }, call));
            claim(edited.editedAt !== undefined, 'the answer has editedAt');
            claimSame((await stored(thread)).map(({ source }) => source), ['On second thoughts, no.'], 'What is stored');
            claimSame((await listed(scene, comment.id))?.editedAt, edited.editedAt, 'editedAt in the list');
        },
    },
    {
        name: 'an edit of a text that has changed since is a conflict, and changes nothing',
        needs: ['post', 'edit'],
        async try(scene) {
            const { adapter, thread, stored, call } = scene;
            const comment = await postOne(scene);
            await adapter.edit?.(comment.id, { source: 'First edit.', base: baseOf(comment) }, call);
            const stale = { source: 'Second edit.', base: baseOf(comment) };
            await claimRefused(async () => adapter.edit?.(comment.id, stale, call), 'conflict');
            claimSame((await stored(thread)).map(({ source }) => source), ['First edit.'], 'What is stored');
        },
    },
    {
        name: 'an empty edit is refused, and changes nothing',
        needs: ['post', 'edit'],
        async try(scene) {
            const { adapter, thread, stored, call } = scene;
            const { id } = await postOne(scene);
            const before = await stored(thread);
            await claimRefused(async () => adapter.edit?.(id, { source: '  ' }, call), 'invalid');
            claimSame(await stored(thread), before, 'What is stored');
        },
    },
    {
        name: 'what was typed can be had back for editing',
        needs: ['post', 'source'],
        async try({ adapter, thread, call }) {
            const sent = newComment(thread, { source: 'One *two*\n\n<b>three</b>' });
            const comment = await adapter.post?.(sent, call);
            claimSame(await adapter.source?.(comment?.id ?? '', call), sent.source, 'The source');
        },
    },
    {
        name: 'a comment without replies goes when it is deleted',
        needs: ['post', 'remove'],
        async try(scene) {
            const { adapter, thread, stored, call } = scene;
            const comment = await postOne(scene);
            await adapter.remove?.(comment.id, call);
            const left = (await stored(thread)).filter(({ status }) => status !== 'deleted');
            claimSame(left, [], 'What is stored');
            const shown = await listed(scene, comment.id);
            claim(shown === undefined || shown.status === 'deleted', 'the list has no text of it');
        },
    },
    {
        name: 'a comment with replies leaves its place when it is deleted, and its replies stay',
        needs: ['post', 'remove'],
        async try(scene) {
            const { adapter, thread, stored, call } = scene;
            const comment = await postOne(scene);
            const reply = await postOne(scene, comment.id);
            await adapter.remove?.(comment.id, call);
            claimSame((await listed(scene, comment.id))?.status, 'deleted', 'Its status');
            claimSame((await listed(scene, reply.id))?.parentId, comment.id, 'The parent of its reply');
            claim((await stored(thread)).some(({ id }) => id === reply.id), 'the reply is still stored');
        },
    },
    {
        name: 'deleting what is deleted already changes nothing',
        needs: ['post', 'remove'],
        async try(scene) {
            const { adapter, thread, stored, call } = scene;
            const { id } = await postOne(scene);
            await adapter.remove?.(id, call);
            await adapter.remove?.(id, call).catch((error) => {
                if (!(error instanceof CommentsError && error.code === 'not-found'))
                    throw error; // saying so is fine, too
            });
            claimSame((await stored(thread)).filter(({ status }) => status !== 'deleted'), [], 'What is stored');
        },
    },
    {
        name: 'a vote counts once, is remembered, and can be taken back',
        needs: ['post', 'vote'],
        async try(scene) {
            const { adapter, call } = scene;
            const { id } = await postOne(scene);
            const once = checkVotes(await adapter.vote?.(id, 1, call));
            const twice = checkVotes(await adapter.vote?.(id, 1, call));
            claimSame([once.up, once.mine, twice.up, twice.mine], [1, 1, 1, 1], 'Sums and own vote');
            claimSame((await listed(scene, id))?.votes?.mine, 1, 'The own vote in the list');
            const back = checkVotes(await adapter.vote?.(id, 0, call));
            claimSame([back.up, back.mine], [0, 0], 'Sum and own vote once taken back');
        },
    },
    {
        name: 'a comment can be reported',
        needs: ['post', 'report'],
        async try(scene) {
            const { id } = await postOne(scene);
            await scene.adapter.report?.(id, 'It sells watches.', scene.call);
        },
    },
];
