import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {THREAD, world} from './world.js';

const ONE = 'the string of one browser';
const TWO = 'the string of another one';

describe('Votes', () => {
  it('count once for each browser, and can be taken back', async () => {
    const {request, post, list} = world();
    const {id} = await post('Hello');
    const vote = async (mine: number, token: string) =>
      (await request('PUT', `comments/${id}/vote`, {mine}, {token})).json();
    assert.deepEqual(await vote(1, ONE), {up: 1, mine: 1});
    assert.deepEqual(await vote(1, ONE), {up: 1, mine: 1});
    assert.deepEqual(await vote(1, TWO), {up: 2, mine: 1});
    assert.deepEqual(await vote(0, ONE), {up: 1, mine: 0});
    assert.deepEqual((await list()).comments[0]?.votes, {up: 1, mine: 0});
  });

  it('are only up, unless the site says otherwise', async () => {
    const likes = world();
    const {id} = await likes.post('Hello');
    assert.equal((await likes.request('PUT', `comments/${id}/vote`, {mine: -1}, {token: ONE})).status, 422);
    const both = world({votes: 'up-down'});
    const other = await both.post('Hello');
    const answer = await both.request('PUT', `comments/${other.id}/vote`, {mine: -1}, {token: ONE});
    assert.deepEqual(await answer.json(), {up: 0, down: 1, mine: -1});
  });

  it('are refused, and not offered, where there is no voting', async () => {
    const {request, post, list} = world({votes: 'none'});
    const {id} = await post('Hello');
    assert.equal((await request('PUT', `comments/${id}/vote`, {mine: 1}, {token: ONE})).status, 403);
    const [comment] = (await list()).comments;
    assert.equal(comment?.votes, undefined);
    assert.deepEqual((comment as {can?: object}).can, {vote: false});
  });

  it('need a browser’s own string, a vote, and a comment', async () => {
    const {request, post} = world();
    const {id} = await post('Hello');
    assert.equal((await request('PUT', `comments/${id}/vote`, {mine: 1})).status, 400);
    assert.equal((await request('PUT', `comments/${id}/vote`, {mine: 1}, {token: 'short'})).status, 400);
    assert.equal((await request('PUT', `comments/${id}/vote`, {mine: 5}, {token: ONE})).status, 422);
    assert.equal((await request('PUT', 'comments/nobody/vote', {mine: 1}, {token: ONE})).status, 404);
  });
});

describe('Reports', () => {
  it('are taken, once for each browser, and shown to nobody', async () => {
    const {request, post, list} = world();
    const {id} = await post('Buy this');
    for (const token of [ONE, ONE, TWO]) {
      assert.equal((await request('POST', `comments/${id}/reports`, {reason: 'an advert'}, {token})).status, 202);
    }
    assert.ok(!JSON.stringify(await list()).includes('advert'));
    assert.equal((await request('POST', 'comments/nobody/reports', {reason: ''}, {token: ONE})).status, 404);
    assert.equal((await request('POST', `comments/${id}/reports`, {reason: 'x'.repeat(1001)})).status, 422);
  });
});

describe('Counts', () => {
  it('are of published comments at every depth, and 0 of what nobody knows', async () => {
    const {request, post} = world({hold: ({source}) => source === 'held'});
    const {id} = await post('one');
    await post('two', {parentId: id});
    await post('held');
    const gone = await post('gone');
    await request('DELETE', `comments/${gone.id}`, undefined, {token: gone.token});
    const query = new URLSearchParams({site: THREAD.site, thread: THREAD.id});
    for (const thread of ['unknown', '__proto__', 'constructor']) query.append('thread', thread);
    const {counts} = JSON.parse(await (await request('GET', `counts?${query}`)).text());
    assert.deepEqual(Object.entries(counts), [
      [THREAD.id, 2],
      ['unknown', 0],
      ['__proto__', 0],
      ['constructor', 0],
    ]);
  });
});

describe('A preview', () => {
  const source = 'See https://example.org.\n\n*Bye*';
  const link = {tag: 'a', href: 'https://example.org', children: ['https://example.org']};

  it('is what the comment will look like, marks read', async () => {
    const {request, post} = world();
    const preview = await (await request('POST', 'preview', {source})).json();
    assert.deepEqual(preview, {
      format: 'tree',
      nodes: [
        {tag: 'p', children: ['See ', link, '.']},
        {tag: 'p', children: [{tag: 'em', children: ['Bye']}]},
      ],
    });
    const {comment} = await post(source);
    assert.deepEqual((comment as {body?: unknown}).body, preview);
  });

  it('shows marks as they were typed where the site takes plain text', async () => {
    const {request} = world({fields: {writes: 'text'}});
    const {nodes} = await (await request('POST', 'preview', {source: '*Bye* <b>'})).json();
    assert.deepEqual(nodes, [{tag: 'p', children: ['*Bye* <b>']}]);
  });

  it('is held to the length of a comment', async () => {
    const {request} = world({fields: {maxLength: 20_000}});
    const preview = (length: number) => request('POST', 'preview', {source: 'x'.repeat(length)});
    assert.equal((await preview(20_000)).status, 200);
    const refused = await preview(20_001);
    assert.equal(refused.status, 413);
    assert.deepEqual(Object.keys((await refused.json()).fields), ['source']);
  });
});
