import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {limits} from '../../src/model/protocol.js';
import type {Store} from '../../src/server/store.js';
import {THREAD, world} from './world.js';

const BLOG = 'https://blog.example.org';

describe('P58: a page of somebody else’s', () => {
  const types: readonly string[] = [
    'text/plain',
    'text/plain; application/json',
    'text/plain;charset=UTF-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'text/json',
    '',
  ];
  for (const type of types) {
    it(`cannot write with what a form or a beacon sends: ${type || 'no type'}`, async () => {
      for (const origin of [undefined, BLOG]) {
        const {request, postBody, list, store, post} = world({origins: [BLOG]});
        const {id, token} = await post('Hello');
        const headers = {'content-type': type, ...(origin !== undefined && {origin})};
        const body = (value: unknown) => JSON.stringify(value);
        const sent = [
          await request('POST', 'comments', body(postBody('Hello again')), {key: 'the-key', headers}),
          await request('PATCH', `comments/${id}`, body({source: 'Changed'}), {token, headers}),
          await request('PUT', `comments/${id}/vote`, body({mine: 1}), {token: 'the-token-of-a-browser', headers}),
          await request('POST', `comments/${id}/reports`, body({reason: 'Spam'}), {headers}),
          await request('POST', 'preview', body({source: 'Hello'}), {headers}),
        ];
        assert.deepEqual(
          sent.map(({status}) => status),
          [415, 415, 415, 415, 415],
        );
        const {comments} = await list();
        assert.deepEqual([comments.length, comments[0]?.editedAt, comments[0]?.votes?.up], [1, undefined, 0]);
        assert.equal(await store.receipt('the-key'), undefined);
      }
    });
  }

  it('cannot write as JSON either, whatever it calls itself', async () => {
    for (const origin of ['https://evil.test', 'null', `${BLOG}.evil.test`, `${BLOG}:8443`, '<script>']) {
      const {request, postBody, list} = world({origins: [BLOG]});
      const refused = await request('POST', 'comments', postBody('Hello'), {key: 'a-key', headers: {origin}});
      assert.equal(refused.status, 403);
      assert.deepEqual((await list()).comments, []);
    }
  });

  it('changes nothing by GET, whatever it asks for', async () => {
    const {store, post} = world();
    const {id} = await post('Hello');
    const changed: string[] = [];
    const {request} = world({store: told(store, changed)});
    const paths = [`comments?${new URLSearchParams({site: THREAD.site, thread: THREAD.id})}`, `comments/${id}`];
    const others = [`counts?thread=${THREAD.id}`, 'preview', `comments/${id}/vote`, `comments/${id}/reports`];
    for (const path of [...paths, ...others]) {
      for (const query of ['', '_method=DELETE', 'method=POST', 'mine=1', 'source=Hello']) {
        const headers = {'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE'};
        for (const method of ['GET', 'HEAD', 'OPTIONS']) {
          await request(method, `${path}${path.includes('?') ? '&' : '?'}${query}`, undefined, {headers});
        }
      }
    }
    assert.deepEqual(changed, []);
    assert.equal((await store.find(id))?.comment.status, 'published');
  });

  it('gets JSON and no script, whatever callback it names', async () => {
    const {request, post} = world();
    await post('Hello');
    for (const name of ['callback', 'jsonp', 'cb']) {
      const response = await request('GET', `comments?site=${THREAD.site}&thread=${THREAD.id}&${name}=steal`);
      assert.equal(response.headers.get('content-type'), 'application/json');
      const text = await response.text();
      assert.ok(text.startsWith('{') && !text.includes('steal'));
    }
  });
});

describe('P58: an answer is no page', () => {
  it('says so in its headers, whatever it answers', async () => {
    const {request, post, postBody} = world({origins: [BLOG]});
    const {id} = await post('Hello');
    const answers = [
      await request('GET', `comments?site=${THREAD.site}&thread=${THREAD.id}`),
      await request('HEAD', `comments/${id}`),
      await request('GET', 'comments'),
      await request('GET', '<script>'),
      await request('OPTIONS', 'comments'),
      await request('DELETE', 'counts'),
      await request('POST', 'comments', postBody('Hello'), {key: 'a-key', headers: {origin: 'https://evil.test'}}),
      await request('POST', 'comments', postBody('Bye'), {key: 'a-key'}),
      await request('POST', 'preview', '{', {}),
    ];
    assert.deepEqual(
      answers.map(({status}) => status),
      [200, 200, 422, 404, 204, 405, 403, 201, 400],
    );
    for (const {headers} of answers) {
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
      assert.match(headers.get('content-type') ?? 'application/json', /^application\/(?:problem\+)?json$/);
    }
  });

  it('gives nothing back as HTML that was sent in a request it refuses', async () => {
    const hostile = '<script>alert(1)</script>';
    const encoded = encodeURIComponent(hostile);
    const {request, post, postBody} = world({origins: [BLOG]});
    const {id} = await post('Hello');
    const author = {name: `${hostile}\n`, email: hostile, url: hostile};
    const refusals = [
      await request('GET', `comments?thread=t&sort=${encoded}`),
      await request('GET', `comments?thread=t&limit=${encoded}`),
      await request('GET', `comments?thread=t&cursor=${encoded}`),
      await request('GET', `comments?thread=t&parent=${encoded}`),
      await request('GET', `comments/${encoded}`),
      await request('GET', encoded),
      await request('GET', 'comments', undefined, {headers: {origin: hostile}}),
      await request('GET', `comments/${id}`, undefined, {token: hostile}),
      await request('POST', 'comments', postBody(hostile, {author}), {key: 'a-key'}),
      await request('POST', 'comments', postBody(hostile, {parentId: hostile}), {key: 'a-key'}),
      await request('POST', 'comments', postBody(hostile, {thread: {...THREAD, [hostile]: 1, id: ''}}), {key: 'a-key'}),
      await request('POST', 'comments', {[hostile]: hostile}, {key: 'a-key'}),
      await request('POST', 'comments', `{${hostile}`, {key: 'a-key'}),
      await request('POST', 'comments', postBody('Hello'), {key: hostile.replaceAll(' ', '').repeat(20)}),
    ];
    for (const response of refusals) {
      assert.ok(response.status >= 400, `${response.status}`);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.ok(!(await response.text()).includes('<'));
    }
  });
});

describe('P41: a body over the limit', () => {
  it('is refused before any of it is read, where its length is told', async () => {
    const {handler} = world();
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          pulled++;
          controller.enqueue(new Uint8Array(1024));
        },
      },
      {highWaterMark: 0},
    );
    const headers = {'content-type': 'application/json', 'content-length': String(limits.bodyBytes + 1)};
    const init = {method: 'POST', headers, body, duplex: 'half'};
    const response = await handler(new Request('https://comments.test/api/v1/preview', init));
    assert.deepEqual([response.status, pulled], [413, 0]);
  });

  it('is told the limit, and that of a comment by the field’s name', async () => {
    const {request, postBody} = world();
    const whole = await request('POST', 'comments', postBody('x'.repeat(limits.bodyBytes)), {key: 'a-key'});
    assert.match((await whole.json()).detail, new RegExp(String(limits.bodyBytes)));
    const text = await request('POST', 'comments', postBody('x'.repeat(limits.source + 1)), {key: 'a-key'});
    assert.match((await text.json()).fields.source, new RegExp(`\\b${limits.source}\\b.*\\b${limits.source + 1}\\b`));
  });

  it('is the only bound: 30,000 lines and 20,000 brackets are taken, where a comment may be that long', async () => {
    const {request, postBody, list} = world({fields: {maxLength: 60_000}});
    const sources = [`${'\n'.repeat(30_000)}x`, 'x\n'.repeat(15_000), '['.repeat(20_000), '> '.repeat(10_000)];
    for (const [index, source] of sources.entries()) {
      assert.equal((await request('POST', 'comments', postBody(source), {key: `key-${index}`})).status, 201);
    }
    assert.equal((await list()).comments.length, sources.length);
  });
});

/** A store that notes what is changed through it. */
function told(store: Store, changed: string[]): Store {
  const noted = {...store};
  for (const name of ['add', 'edit', 'remove', 'vote', 'report', 'close'] as const) {
    noted[name] = () => {
      changed.push(name);
      throw new Error(`${name} was called`);
    };
  }
  return noted;
}
