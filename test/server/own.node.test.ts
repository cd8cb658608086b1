import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {memoryStore} from '../../src/server/memory-store.js';
import type {IncomingComment} from '../../src/server/options.js';
import type {Store} from '../../src/server/store.js';
import {world} from './world.js';

const MINUTE = 60_000;

describe('A comment’s writer', () => {
  it('changes the text, and finds it changed', async () => {
    const {request, post, list} = world();
    const {id, token} = await post('Frist');
    const response = await request('PATCH', `comments/${id}`, {source: 'First'}, {token});
    assert.equal(response.status, 200);
    const edited = await response.json();
    assert.deepEqual(edited.body.nodes, [{tag: 'p', children: ['First']}]);
    assert.equal(edited.can.edit, true);
    const [listed] = (await list()).comments;
    assert.equal(listed?.editedAt, edited.editedAt);
    assert.deepEqual(listed?.body?.nodes, [{tag: 'p', children: ['First']}]);
    const own = await (await request('GET', `comments/${id}`, undefined, {token})).json();
    assert.equal(own.source, 'First');
  });

  it('edits what they saw: a text changed in the meantime is not overwritten', async () => {
    const {request, post, list} = world();
    const {id, token, comment} = await post('one');
    const edit = (source: string, base: string) => request('PATCH', `comments/${id}`, {source, base}, {token});
    const first = await (await edit('two', comment.createdAt)).json();
    const stale = await edit('lost', comment.createdAt);
    assert.deepEqual([stale.status, (await stale.json()).code], [412, 'conflict']);
    assert.equal((await edit('three', first.editedAt)).status, 200);
    assert.deepEqual((await list()).comments[0]?.body?.nodes, [{tag: 'p', children: ['three']}]);
  });

  it('gets a new moment for every edit, even within one tick of the clock', async () => {
    const {request, post} = world();
    const {id, token, comment} = await post('one');
    const moments = [comment.createdAt];
    for (const source of ['two', 'three']) {
      const answer = await request('PATCH', `comments/${id}`, {source, base: moments.at(-1)}, {token});
      moments.push((await answer.json()).editedAt);
    }
    assert.equal(new Set(moments).size, 3);
  });

  it('may send an edit again whose answer was lost: it is there, and told so', async () => {
    const {request, post, clock, list} = world();
    const {id, token, comment} = await post('one');
    const edit = (source: string) => request('PATCH', `comments/${id}`, {source, base: comment.createdAt}, {token});
    const first = await (await edit('two')).json();
    clock.ms += MINUTE;
    const again = await edit('two');
    assert.deepEqual([again.status, await again.json()], [200, first]);
    assert.equal((await edit('three')).status, 412);
    clock.ms += 30 * MINUTE;
    const late = await edit('two');
    assert.deepEqual([late.status, (await late.json()).can], [200, {edit: false, remove: false}]);
    assert.equal((await list()).comments[0]?.editedAt, first.editedAt);
  });

  it('may send an edit twice at the same moment, and is told once what is there: only another text is refused', async () => {
    const memory = memoryStore();
    let meanwhile: (() => Promise<unknown>) | undefined;
    const edit: Store['edit'] = async (...change) => {
      const first = meanwhile;
      meanwhile = undefined;
      await first?.();
      return memory.edit(...change);
    };
    const {request, post} = world({store: {...memory, edit}});
    const {id, token, comment} = await post('one');
    const send = (source: string, base: string) => request('PATCH', `comments/${id}`, {source, base}, {token});
    let first: Response | undefined;
    meanwhile = async () => (first = await send('two', comment.createdAt));
    const second = await send('two', comment.createdAt);
    const edited = await first?.json();
    assert.deepEqual([second.status, await second.json()], [200, edited]);
    meanwhile = () => send('three', edited.editedAt);
    assert.equal((await send('four', edited.editedAt)).status, 412);
    meanwhile = () => request('DELETE', `comments/${id}`, undefined, {token});
    assert.equal((await send('five', (await memory.find(id))?.comment.editedAt ?? '')).status, 404);
  });

  it('is held to the same rules when editing', async () => {
    const {request, post, list} = world({fields: {maxLength: 10}});
    const {id, token} = await post('short');
    assert.equal((await request('PATCH', `comments/${id}`, {source: ' \n'}, {token})).status, 422);
    assert.equal((await request('PATCH', `comments/${id}`, {source: 'x'.repeat(11)}, {token})).status, 413);
    assert.equal((await request('PATCH', `comments/${id}`, {source: 7}, {token})).status, 422);
    assert.deepEqual((await list()).comments[0]?.body?.nodes, [{tag: 'p', children: ['short']}]);
  });

  it('takes it back: gone without replies, a tombstone with them, until the last reply goes', async () => {
    const {request, post, list} = world();
    const root = await post('root');
    const reply = await post('reply', {parentId: root.id});
    assert.equal((await request('DELETE', `comments/${root.id}`, undefined, {token: root.token})).status, 204);
    const page = await list();
    assert.deepEqual(page.comments[0], {
      id: root.id,
      parentId: null,
      createdAt: root.comment.createdAt,
      status: 'deleted',
    });
    assert.equal(page.total, 1);
    assert.equal((await request('DELETE', `comments/${reply.id}`, undefined, {token: reply.token})).status, 204);
    assert.deepEqual((await list()).comments, []);
  });

  it('P29: may delete twice; what is gone is gone', async () => {
    const {request, post, clock} = world();
    const {id, token} = await post('Hello');
    const remove = () => request('DELETE', `comments/${id}`, undefined, {token});
    assert.equal((await remove()).status, 204);
    assert.equal((await remove()).status, 204);
    clock.ms += 31 * MINUTE;
    assert.equal((await remove()).status, 204);
    assert.equal((await request('PATCH', `comments/${id}`, {source: 'x'}, {token})).status, 404);
  });

  it('has half an hour', async () => {
    const {request, post, clock} = world();
    const {id, token} = await post('Hello');
    clock.ms += 30 * MINUTE;
    for (const response of [
      await request('PATCH', `comments/${id}`, {source: 'x'}, {token}),
      await request('DELETE', `comments/${id}`, undefined, {token}),
    ]) {
      assert.deepEqual([response.status, (await response.json()).code], [403, 'forbidden']);
    }
    const own = await (await request('GET', `comments/${id}`, undefined, {token})).json();
    assert.deepEqual(own.comments[0].can, {edit: false, remove: false});
  });
});

describe('An edit where some texts wait for approval', () => {
  const links = ({source}: IncomingComment) => source.includes('https:');

  it('puts no text in the place of an approved one that would have had to wait', async () => {
    const {request, post, list} = world({hold: async (comment) => links(comment)});
    const {id, token} = await post('Hello');
    const refused = await request('PATCH', `comments/${id}`, {source: 'Buy https://spam.example'}, {token});
    const {code, detail} = await refused.json();
    assert.deepEqual([refused.status, code], [403, 'forbidden']);
    assert.match(detail, /approved first.*Post it as a new comment\.$/);
    const [listed] = (await list()).comments;
    assert.deepEqual([listed?.body?.nodes, listed?.editedAt], [[{tag: 'p', children: ['Hello']}], undefined]);
    assert.equal((await request('PATCH', `comments/${id}`, {source: 'Hello there'}, {token})).status, 200);
  });

  it('is shown to the site’s policy as the comment was', async () => {
    const asked: IncomingComment[] = [];
    const {request, post} = world({hold: (comment) => asked.push(comment) < 0});
    const root = await post('one');
    const {id, token} = await post('two', {parentId: root.id});
    await request('PATCH', `comments/${id}`, {source: 'three'}, {token});
    const [, posted, edited] = asked;
    assert.deepEqual(edited, {...posted, source: 'three'});
  });

  it('asks for no approval of a text that stays the same, nor of one that waits already', async () => {
    let strict = false;
    const {request, post, store} = world({hold: (comment) => strict || links(comment)});
    const approved = await post('Hello');
    const waiting = await post('See https://blog.test');
    strict = true;
    const edit = ({id, token}: {id: string; token: string}, source: string) =>
      request('PATCH', `comments/${id}`, {source}, {token});
    assert.equal((await edit(approved, 'Hello')).status, 200);
    const answer = await edit(waiting, 'See https://blog.test/post');
    assert.deepEqual([answer.status, (await answer.json()).status], [200, 'pending']);
    assert.equal((await store.find(waiting.id))?.comment.status, 'pending');
  });
});

describe('Anyone else', () => {
  it('changes nothing: without a token, with another comment’s, with one of another server', async () => {
    const {request, post, store, list} = world();
    const {id, token} = await post('mine');
    const other = await post('theirs');
    const foreign = world({secret: 'the secret of another server', store});
    const {token: foreignToken} = await foreign.post('elsewhere', {thread: {...world().postBody('').thread, id: 'x'}});
    const tampered = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
    for (const [sending, status] of [
      [{}, 401],
      [{token: other.token}, 403],
      [{token: foreignToken}, 403],
      [{token: tampered}, 403],
      [{token: token.slice(0, -4)}, 403],
      [{token: `${token}AAAA`}, 403],
      [{token: 'no token at all!'}, 403],
    ] as const) {
      assert.equal((await request('PATCH', `comments/${id}`, {source: 'hacked'}, sending)).status, status);
      assert.equal((await request('DELETE', `comments/${id}`, undefined, sending)).status, status);
      const read = await request('GET', `comments/${id}`, undefined, sending);
      assert.equal(read.status, status === 401 ? 200 : 403);
      assert.equal('source' in (await read.json()), false);
    }
    assert.equal((await list()).comments.length, 2);
    assert.equal((await store.find(id))?.comment.source, 'mine');
  });
});
