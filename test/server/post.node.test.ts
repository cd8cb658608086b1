import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {THREAD, world} from './world.js';

describe('Posting a comment', () => {
  it('answers with the comment as it will be listed, and what its writer may do with it', async () => {
    const {request, postBody, list} = world();
    const response = await request('POST', 'comments', postBody('Hello\nthere'), {key: 'a-key'});
    assert.equal(response.status, 201);
    const {can, ...comment} = await response.json();
    assert.equal(response.headers.get('location'), `/api/v1/comments/${comment.id}`);
    assert.deepEqual(can, {edit: true, remove: true, editUntil: '2026-03-01T12:30:00.000Z'});
    assert.deepEqual(comment, {
      id: comment.id,
      parentId: null,
      createdAt: '2026-03-01T12:00:00.000Z',
      votes: {up: 0, mine: 0},
      status: 'published',
      author: {name: 'Ada'},
      body: {format: 'tree', nodes: [{tag: 'p', children: ['Hello', {tag: 'br'}, 'there']}]},
    });
    assert.deepEqual((await list()).comments, [comment]);
  });

  it('keeps a comment that is held from everyone but its writer', async () => {
    const {request, post, list} = world({hold: ({source}) => source.includes('casino')});
    const {id, token, comment} = await post('Visit my casino');
    assert.equal(comment.status, 'pending');
    const page = await list();
    assert.deepEqual([page.comments, page.total], [[], 0]);
    assert.equal((await request('GET', `comments/${id}`)).status, 404);
    const own = await (await request('GET', `comments/${id}`, undefined, {token})).json();
    assert.equal(own.source, 'Visit my casino');
    assert.equal(own.comments[0].status, 'pending');
    const reply = {...world().postBody('a reply'), parentId: id};
    assert.equal((await request('POST', 'comments', reply, {key: 'reply'})).status, 404);
  });

  it('drops what the site does not ask for', async () => {
    const {post, store} = world({fields: {email: 'none', url: 'none'}});
    const {id} = await post('Hello', {author: {name: ' Ada ', email: 'not an address', url: 'javascript:alert(1)'}});
    assert.deepEqual((await store.find(id))?.comment.author, {name: 'Ada', email: '', url: ''});
  });

  it('works on a page whose address or title is longer than anybody would keep', async () => {
    const {post, store} = world();
    const url = `https://blog.test/post?campaign=${'x'.repeat(2_000)}`;
    await post('Hello', {thread: {...THREAD, url, title: `${'A'.repeat(499)}😀`}});
    const thread = await store.thread(THREAD);
    assert.deepEqual([thread?.url, thread?.title], ['', `${'A'.repeat(499)}\ufffd`]);
  });

  it('is refused in a closed thread', async () => {
    const {request, store, postBody, list} = world();
    await store.close(THREAD, true, '2026-03-01T12:00:00.000Z');
    const refused = await request('POST', 'comments', postBody('Too late'), {key: 'a-key'});
    assert.deepEqual([refused.status, (await refused.json()).code], [403, 'closed']);
    assert.equal((await list()).closed, true);
  });
});

describe('The same key again', () => {
  it('P21: gives the first answer to the byte, token included, even after an edit', async () => {
    const {request, postBody, clock, list} = world();
    const first = await request('POST', 'comments', postBody('Hello'), {key: 'the-key'});
    const body = await first.text();
    const token = first.headers.get('riposte-token') ?? '';
    clock.ms += 10 * 60_000;
    await request('PATCH', `comments/${JSON.parse(body).id}`, {source: 'Changed'}, {token});
    clock.ms += 34 * 86_400_000;
    const again = await request('POST', 'comments', postBody('Hello'), {key: 'the-key'});
    assert.equal(again.status, 201);
    assert.equal(await again.text(), body);
    assert.equal(again.headers.get('riposte-token'), token);
    assert.equal((await list()).comments.length, 1);
  });

  it('P21: with another text is refused, and stores nothing', async () => {
    const {request, postBody, list} = world();
    await request('POST', 'comments', postBody('Hello'), {key: 'the-key'});
    const bodies = [
      postBody('Goodbye'),
      postBody('Hello', {author: {name: 'Bo', email: 'bo@example.org'}}),
      postBody('Hello', {thread: {...THREAD, id: 'another'}}),
    ];
    for (const body of bodies) {
      const refused = await request('POST', 'comments', body, {key: 'the-key'});
      assert.deepEqual([refused.status, (await refused.json()).code], [422, 'conflict']);
    }
    assert.equal((await list()).comments.length, 1);
  });

  it('P21: is the same request though the page has a new title and the challenge a new proof', async () => {
    const {request, postBody} = world();
    await request('POST', 'comments', postBody('Hello'), {key: 'the-key'});
    const retry = postBody('Hello', {thread: {...THREAD, title: 'Renamed'}, proof: {kind: 'work', value: '42'}});
    assert.equal((await request('POST', 'comments', retry, {key: 'the-key'})).status, 201);
  });

  it('P21: sent twenty times at once is stored once, and answered alike', async () => {
    const {request, postBody, list} = world();
    const sent = Array.from({length: 20}, () => request('POST', 'comments', postBody('Hello'), {key: 'the-key'}));
    const answers = await Promise.all((await Promise.all(sent)).map((response) => response.text()));
    assert.equal(new Set(answers).size, 1);
    assert.deepEqual(
      (await list()).comments.map(({id}) => id),
      [JSON.parse(answers[0] ?? '').id],
    );
  });

  it('still gets its answer when the rules have become stricter since', async () => {
    const {store, request, postBody} = world();
    await request('POST', 'comments', postBody('A long comment'), {key: 'the-key'});
    const stricter = world({store, fields: {maxLength: 5, url: 'required'}});
    const again = await stricter.request('POST', 'comments', postBody('A long comment'), {key: 'the-key'});
    assert.equal(again.status, 201);
  });

  it('does not bring back what its writer deleted', async () => {
    const {request, post, postBody, list} = world();
    const {id, token} = await post('Hello', {}, {key: 'the-key'});
    await request('DELETE', `comments/${id}`, undefined, {token});
    assert.equal((await request('POST', 'comments', postBody('Hello'), {key: 'the-key'})).status, 404);
    assert.deepEqual((await list()).comments, []);
  });
});

describe('The same words again, under another key', () => {
  it('P59: are refused within a minute', async () => {
    const {request, post, postBody, clock} = world();
    await post('Thanks!');
    const again = await request('POST', 'comments', postBody('Thanks!'), {key: 'another-key'});
    assert.deepEqual([again.status, (await again.json()).code], [409, 'duplicate']);
    clock.ms += 61_000;
    assert.equal((await request('POST', 'comments', postBody('Thanks!'), {key: 'another-key'})).status, 201);
  });

  it('P59: are two comments by two people, or under two comments', async () => {
    const {post} = world();
    const {id} = await post('Thanks!');
    await post('Thanks!', {author: {name: 'Bo', email: 'bo@example.org'}});
    await post('Thanks!', {parentId: id});
  });

  it('are two comments where nobody has a name, and where the site says so', async () => {
    const nameless = world({fields: {name: 'optional', email: 'none'}});
    await nameless.post('+1', {author: undefined});
    await nameless.post('+1', {author: undefined});
    const allowing = world({duplicateWindowMs: 0});
    await allowing.post('+1');
    await allowing.post('+1');
  });
});
