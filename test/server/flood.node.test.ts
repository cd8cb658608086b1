import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {clientAt} from '../../src/cli/client.js';
import {header} from '../../src/model/protocol.js';
import {floodGate} from '../../src/server/flood.js';
import type {CommentsServerOptions} from '../../src/server/options.js';
import {world} from './world.js';

let keys = 0;

/** A world whose posts come from an address each. Answers with the status. */
function flooded(options: Partial<CommentsServerOptions> = {}) {
  const {handler, postBody, clock, list} = world({duplicateWindowMs: 0, ...options});
  const post = (client: string | undefined, key = `key-${++keys}`, source = `text ${key}`) => {
    const headers = {'content-type': 'application/json', [header.idempotencyKey]: key};
    return handler(
      new Request('https://comments.test/api/v1/comments', {
        method: 'POST',
        headers,
        body: JSON.stringify(postBody(source)),
      }),
      client,
    );
  };
  return {post, handler, clock, list};
}

/** A world with one comment, `ID`, whose writer's token goes with everything that is sent. */
async function quiet(options: Partial<CommentsServerOptions> = {}) {
  const {post, handler, clock} = flooded(options);
  const first = await post(undefined);
  const {id}: {id: string} = await first.json();
  const token = first.headers.get(header.token) ?? '';
  const send = (client: string | undefined, method: string, path: string, body?: object) =>
    handler(
      new Request(new URL(path.replace('ID', id), 'https://comments.test/api/v1/'), {
        method,
        headers: {'content-type': 'application/json', [header.token]: token},
        ...(body && {body: JSON.stringify(body)}),
      }),
      client,
    );
  return {send, post, clock};
}

describe('P59: a flood', () => {
  it('ends at twenty posts a minute from one client, and says when it may go on', async () => {
    const {post, clock, list} = flooded();
    for (let count = 0; count < 20; count++) {
      assert.equal((await post('192.0.2.1')).status, 201);
      clock.ms += 1000;
    }
    const refused = await post('192.0.2.1');
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '40');
    const {code, retryAfter} = await refused.json();
    assert.deepEqual([code, retryAfter], ['rate-limited', 40]);
    assert.equal((await list({limit: '200'})).comments.length, 20);

    clock.ms += 39_999;
    assert.equal((await post('192.0.2.1')).status, 429);
    clock.ms += 1;
    assert.equal((await post('192.0.2.1')).status, 201);
    assert.equal((await post('192.0.2.1')).status, 429);
  });

  it('of one is not the fault of another, nor of readers who can’t be told apart', async () => {
    const {post} = flooded({postsPerMinute: 1});
    assert.equal((await post('192.0.2.1')).status, 201);
    assert.equal((await post('192.0.2.2')).status, 201);
    assert.equal((await post('192.0.2.1')).status, 429);
    for (let count = 0; count < 50; count++) assert.equal((await post(undefined)).status, 201);
  });

  it('does not count what was sent again: its first answer is given', async () => {
    const {post} = flooded({postsPerMinute: 1});
    const first = await (await post('192.0.2.1', 'the-key', 'Hello')).text();
    for (let count = 0; count < 5; count++) {
      const again = await post('192.0.2.1', 'the-key', 'Hello');
      assert.deepEqual([again.status, await again.text()], [201, first]);
    }
  });

  it('may come from any number of addresses without filling the memory: the first is forgotten', () => {
    const admit = floodGate(1, () => 0);
    admit('first');
    assert.throws(() => admit('first'), {code: 'rate-limited'});
    for (let count = 0; count < 10_000; count++) admit(`address ${count}`);
    admit('first');
  });
});

describe('A flood of anything else a reader does', () => {
  const routes: readonly [what: string, method: string, path: string, body?: object][] = [
    ['votes', 'PUT', 'comments/ID/vote', {mine: 1}],
    ['reports', 'POST', 'comments/ID/reports', {reason: 'an advert'}],
    ['previews', 'POST', 'preview', {source: 'Hello'}],
    ['edits', 'PATCH', 'comments/ID', {source: 'Hello again'}],
    ['deletions', 'DELETE', 'comments/ID'],
  ];
  for (const [what, method, path, body] of routes) {
    it(`of ${what} ends at sixty a minute from one client, and says when it may go on`, async () => {
      const {send, clock} = await quiet();
      for (let count = 0; count < 60; count++) {
        assert.equal((await send('192.0.2.1', method, path, body)).ok, true);
        clock.ms += 500;
      }
      const refused = await send('192.0.2.1', method, path, body);
      assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '30']);
      assert.equal((await refused.json()).code, 'rate-limited');
      for (const other of ['192.0.2.2', undefined]) assert.equal((await send(other, method, path, body)).ok, true);
      clock.ms += 30_000;
      assert.equal((await send('192.0.2.1', method, path, body)).ok, true);
    });
  }

  it('is no reason to refuse their comments, nor are these one to refuse the rest', async () => {
    const {send, post} = await quiet({postsPerMinute: 1, actionsPerMinute: 1});
    assert.equal((await send('192.0.2.1', 'POST', 'preview', {source: 'Hello'})).status, 200);
    assert.equal((await send('192.0.2.1', 'PUT', 'comments/ID/vote', {mine: 1})).status, 429);
    assert.equal((await post('192.0.2.1')).status, 201);
    assert.equal((await post('192.0.2.2')).status, 201);
    assert.equal((await post('192.0.2.2')).status, 429);
    assert.equal((await send('192.0.2.2', 'POST', 'preview', {source: 'Hello'})).status, 200);
  });

  it('is not one of reading, which anyone may do at any pace', async () => {
    const {send} = await quiet({actionsPerMinute: 1});
    for (const path of ['comments/ID', 'comments?thread=t', 'counts?thread=t']) {
      for (let count = 0; count < 100; count++) assert.equal((await send('192.0.2.1', 'GET', path)).status, 200);
    }
  });
});

describe('A client', () => {
  const cases: readonly [address: string | undefined, client: string | undefined][] = [
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['127.0.0.1', undefined],
    ['::ffff:127.0.0.1', undefined],
    ['::1', undefined],
    [undefined, undefined],
  ];
  for (const [address, client] of cases) {
    it(`at ${address} is ${client ?? 'not told apart'}`, () => assert.equal(clientAt(address), client));
  }
});
