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
  it('is what the comment would look like', async () => {
    const response = await world().request('POST', 'preview', {source: 'See https://example.org.\n\nBye'});
    assert.deepEqual(await response.json(), {
      format: 'tree',
      nodes: [
        {
          tag: 'p',
          children: ['See ', {tag: 'a', href: 'https://example.org/', children: ['https://example.org']}, '.'],
        },
        {tag: 'p', children: ['Bye']},
      ],
    });
  });
});
