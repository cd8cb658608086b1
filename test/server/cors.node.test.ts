import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {commentsServer} from '../../src/server/comments-server.js';
import {memoryStore} from '../../src/server/memory-store.js';
import {world} from './world.js';

const BLOG = 'https://blog.example.org';
const origins = [BLOG, 'http://localhost:3000'];

describe('Pages of other origins', () => {
  const cases: readonly [origin: string | undefined, method: string, path: string, status: number][] = [
    [BLOG, 'GET', 'comments?thread=t', 200],
    [BLOG, 'GET', 'comments', 422],
    [BLOG, 'GET', 'nothing', 404],
    [BLOG, 'PUT', 'comments', 405],
    [BLOG, 'DELETE', 'comments/x', 401],
    ['http://localhost:3000', 'GET', 'comments?thread=t', 200],
    ['https://comments.test', 'GET', 'comments?thread=t', 200],
    [undefined, 'GET', 'comments?thread=t', 200],
    ['http://localhost:3001', 'GET', 'comments?thread=t', 403],
    ['http://blog.example.org', 'GET', 'comments?thread=t', 403],
    ['https://blog.example.org.evil.test', 'GET', 'comments?thread=t', 403],
    ['https://evil.test', 'GET', 'comments?thread=t', 403],
    ['https://evil.test', 'POST', 'comments', 403],
    ['https://evil.test', 'GET', 'nothing', 403],
    ['null', 'GET', 'comments?thread=t', 403],
  ];
  for (const [origin, method, path, status] of cases) {
    it(`${method} ${path} from ${origin ?? 'no page'}: ${status}, readable there`, async () => {
      const {request} = world({origins});
      const response = await request(method, path, undefined, {headers: origin === undefined ? {} : {origin}});
      assert.equal(response.status, status);
      assert.equal(response.headers.get('access-control-allow-origin'), origin ?? null);
      assert.match(response.headers.get('vary') ?? '', /Origin/);
      assert.equal(response.headers.get('access-control-allow-credentials'), null);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      if (origin === undefined) return;
      assert.equal(response.headers.get('access-control-expose-headers'), 'riposte-token, retry-after, location');
      if (status !== 403) return;
      const {code, detail} = await response.json();
      assert.equal(code, 'blocked');
      assert.ok(detail.includes(`--origin ${origin}`));
    });
  }

  it('may ask before any of the calls', async () => {
    const {handler} = world({origins});
    for (const origin of [BLOG, 'https://evil.test']) {
      for (const path of ['comments', 'comments/x', 'comments/x/vote', 'nothing']) {
        const response = await handler(
          new Request(`https://comments.test/api/v1/${path}`, {
            method: 'OPTIONS',
            headers: {
              origin,
              'access-control-request-method': 'PATCH',
              'access-control-request-headers': 'riposte-token',
            },
          }),
        );
        assert.equal(response.status, 204);
        assert.equal(response.headers.get('access-control-allow-origin'), origin);
        assert.equal(response.headers.get('access-control-max-age'), '7200');
        assert.equal(
          response.headers.get('access-control-allow-headers'),
          'content-type, idempotency-key, riposte-token, authorization, last-event-id',
        );
        for (const method of ['GET', 'POST', 'PATCH', 'PUT', 'DELETE']) {
          assert.match(response.headers.get('access-control-allow-methods') ?? '', new RegExp(`\\b${method}\\b`));
        }
      }
    }
  });

  it('store nothing where they are refused, key and all', async () => {
    const {request, postBody, list, store} = world({origins});
    const refused = await request('POST', 'comments', postBody('Hello'), {
      key: 'the-key',
      headers: {origin: 'https://evil.test'},
    });
    assert.equal(refused.status, 403);
    assert.deepEqual((await list()).comments, []);
    assert.equal(await store.receipt('the-key'), undefined);
  });

  it('are told apart from its own by the address readers use', async () => {
    const {request} = world({publicUrl: 'https://talk.example.org/comments/'});
    const own = {headers: {origin: 'https://talk.example.org'}};
    assert.equal((await request('GET', 'comments?thread=t', undefined, own)).status, 200);
    const inner = {headers: {origin: 'https://comments.test'}};
    assert.equal((await request('GET', 'comments?thread=t', undefined, inner)).status, 403);
  });
});

describe('Options that can’t be used', () => {
  for (const origin of [
    '*',
    '',
    'blog.test',
    'https://blog.test/path',
    'https://*.blog.test/x',
    'ftp://blog.test',
    'null',
  ]) {
    it(`the origin “${origin}” is refused at once`, () => {
      assert.throws(() => commentsServer({store: memoryStore(), origins: [origin]}), TypeError);
    });
  }

  it('a short secret is refused at once', () => {
    assert.throws(() => commentsServer({store: memoryStore(), secret: 'short'}), TypeError);
  });
});
