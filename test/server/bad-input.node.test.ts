import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {limits} from '../../src/model/protocol.js';
import {THREAD, world} from './world.js';

const AUTHOR = {name: 'Ada', email: 'ada@example.org'};
const GOOD = {thread: THREAD, parentId: null, source: 'Hello', author: AUTHOR};

/** What is sent, what comes back, and the field that is named. */
const refused: readonly [what: string, body: unknown, status: number, code: string, field?: string][] = [
  ['no JSON', '{"thread":', 400, 'invalid'],
  ['nothing', '', 400, 'invalid'],
  ['a list', [], 422, 'invalid', 'body'],
  ['null', null, 422, 'invalid', 'body'],
  ['no thread', {...GOOD, thread: undefined}, 422, 'invalid', 'thread'],
  ['a thread without a name', {...GOOD, thread: {...THREAD, id: ''}}, 422, 'invalid', 'thread.id'],
  ['a thread with an endless name', {...GOOD, thread: {...THREAD, id: 'x'.repeat(8001)}}, 422, 'invalid', 'thread.id'],
  ['no text', {...GOOD, source: undefined}, 422, 'invalid', 'source'],
  ['an empty text', {...GOOD, source: ''}, 422, 'invalid', 'source'],
  ['a text of blanks', {...GOOD, source: ' \n\t\u00a0\u200b\ufeff\u2800\u3164'}, 422, 'invalid', 'source'],
  ['a text that is a number', {...GOOD, source: 42}, 422, 'invalid', 'source'],
  ['a text that is too long', {...GOOD, source: 'x'.repeat(limits.source + 1)}, 413, 'too-large', 'source'],
  ['a body that is too long', {...GOOD, source: 'x'.repeat(limits.bodyBytes)}, 413, 'too-large'],
  ['no author', {...GOOD, author: undefined}, 422, 'invalid', 'name'],
  ['no name', {...GOOD, author: {...AUTHOR, name: ''}}, 422, 'invalid', 'name'],
  ['an invisible name', {...GOOD, author: {...AUTHOR, name: '\u200b\u202e \u2800'}}, 422, 'invalid', 'name'],
  ['a name of two lines', {...GOOD, author: {...AUTHOR, name: 'Ada\nAdmin'}}, 422, 'invalid', 'name'],
  ['an endless name', {...GOOD, author: {...AUTHOR, name: 'x'.repeat(101)}}, 422, 'invalid', 'name'],
  ['no email', {...GOOD, author: {name: 'Ada'}}, 422, 'invalid', 'email'],
  ['an email without a host', {...GOOD, author: {...AUTHOR, email: 'ada@'}}, 422, 'invalid', 'email'],
  ['two emails', {...GOOD, author: {...AUTHOR, email: 'a@x.org,b@x.org'}}, 422, 'invalid', 'email'],
  [
    'an email with a header in it',
    {...GOOD, author: {...AUTHOR, email: 'a@x.org\r\nBcc: b@x.org'}},
    422,
    'invalid',
    'email',
  ],
  ['a website that is a script', {...GOOD, author: {...AUTHOR, url: 'javascript:alert(1)'}}, 422, 'invalid', 'url'],
  ['a website without a scheme', {...GOOD, author: {...AUTHOR, url: 'example.org'}}, 422, 'invalid', 'url'],
  [
    'a website that deceives',
    {...GOOD, author: {...AUTHOR, url: 'https://bank.test@evil.test'}},
    422,
    'invalid',
    'url',
  ],
  ['a parent that is a number', {...GOOD, parentId: 7}, 422, 'invalid', 'parentId'],
  ['a parent that is not there', {...GOOD, parentId: 'nobody'}, 404, 'not-found'],
];

describe('Bad input', () => {
  for (const [what, body, status, code, field] of refused) {
    it(`${what}: ${status}, ${field ? `${field} is named, ` : ''}nothing is stored`, async () => {
      const {request, list, store, logged} = world();
      const response = await request('POST', 'comments', body, {key: 'the-key'});
      const problem = await response.json();
      assert.equal(response.status, status);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.equal(problem.code, code);
      assert.equal(problem.status, status);
      assert.match(problem.title, /^[A-Z].*\.$/);
      if (field) assert.ok(Object.keys(problem.fields).includes(field), JSON.stringify(problem.fields));
      assert.deepEqual((await list()).comments, []);
      assert.equal(await store.receipt('the-key'), undefined);
      assert.deepEqual(logged, []);
    });
  }

  it('names every bad field at once', async () => {
    const {request} = world({fields: {url: 'required'}});
    const response = await request('POST', 'comments', {...GOOD, author: {email: 'x'}}, {key: 'a-key'});
    assert.deepEqual(Object.keys((await response.json()).fields).sort(), ['email', 'name', 'url']);
  });

  it('is not JSON where it is not UTF-8', async () => {
    const {handler} = world();
    const response = await handler(
      new Request('https://comments.test/api/v1/preview', {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: Uint8Array.of(0x22, 0xff, 0x22),
      }),
    );
    assert.equal(response.status, 400);
  });

  it('is refused as a form, which any page could send', async () => {
    const {request, list} = world();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const headers = {'content-type': type};
      assert.equal((await request('POST', 'comments', JSON.stringify(GOOD), {key: 'a-key', headers})).status, 415);
    }
    assert.deepEqual((await list()).comments, []);
  });

  it('P41: is not read to its end where it is too long', async () => {
    const {handler} = world();
    let sent = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 16_384;
        controller.enqueue(new Uint8Array(16_384).fill(0x20));
        if (sent > 10_000_000) controller.close();
      },
      cancel() {
        cancelled = true;
      },
    });
    const init = {method: 'POST', headers: {'content-type': 'application/json'}, body, duplex: 'half'};
    const response = await handler(new Request('https://comments.test/api/v1/preview', init));
    assert.equal(response.status, 413);
    assert.ok(sent <= limits.bodyBytes + 4 * 16_384, `${sent} bytes were read`);
    assert.equal(cancelled, true);
  });

  it('survives a hundred thousand brackets', async () => {
    const {request, logged} = world();
    const response = await request('POST', 'preview', '['.repeat(30_000) + ']'.repeat(30_000));
    assert.equal(response.status, 422);
    assert.deepEqual(logged, []);
  });

  it('needs a key', async () => {
    const {request, postBody} = world();
    assert.equal((await request('POST', 'comments', postBody('Hello'))).status, 400);
    assert.equal((await request('POST', 'comments', postBody('Hello'), {key: 'x'.repeat(201)})).status, 400);
  });

  const queries: readonly [path: string, status: number, field?: string][] = [
    ['comments', 422, 'thread'],
    ['comments?site=s&thread=', 422, 'thread'],
    [`comments?thread=${'x'.repeat(8001)}`, 422, 'thread'],
    ['comments?thread=t&limit=0', 422, 'limit'],
    ['comments?thread=t&limit=201', 422, 'limit'],
    ['comments?thread=t&limit=ten', 422, 'limit'],
    ['comments?thread=t&sort=best', 422, 'sort'],
    ['comments?thread=t&sort=constructor', 422, 'sort'],
    ['comments?thread=t&cursor=nowhere', 422, 'cursor'],
    ['comments?thread=t&cursor=1.2.3', 422, 'cursor'],
    ['comments?thread=t&cursor=zzzzzzzzzzzz.x', 422, 'cursor'],
    ['comments?thread=t&sort=top&cursor=abc.x', 422, 'cursor'],
    ['comments?thread=t&parent=nobody', 404],
    ['comments/nobody', 404],
    ['comments/%zz', 404],
    ['comments/a/b/c', 404],
    ['constructor', 404],
    ['__proto__', 404],
    ['', 404],
    [
      `counts?${'thread=x&'.repeat(3)}${Array.from({length: 51}, (_, index) => `thread=${index}`).join('&')}`,
      422,
      'thread',
    ],
    ['me', 404],
    ['events?thread=t', 404],
  ];
  for (const [path, status, field] of queries) {
    it(`GET ${path.slice(0, 60)}: ${status}${field ? `, ${field} is named` : ''}`, async () => {
      const {request, logged} = world();
      const response = await request('GET', path);
      const problem = await response.json();
      assert.equal(response.status, status);
      assert.equal(typeof problem.detail, 'string');
      if (field) assert.ok(field in problem.fields);
      assert.deepEqual(logged, []);
    });
  }

  const methods: readonly [method: string, path: string, allow: string][] = [
    ['PUT', 'comments', 'GET, POST'],
    ['POST', 'comments/x', 'GET, PATCH, DELETE'],
    ['GET', 'comments/x/vote', 'PUT'],
    ['DELETE', 'comments/x/reports', 'POST'],
    ['POST', 'counts', 'GET'],
    ['GET', 'preview', 'POST'],
  ];
  for (const [method, path, allow] of methods) {
    it(`${method} ${path}: 405, and what is allowed`, async () => {
      const response = await world().request(method, path);
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), allow);
    });
  }
});

describe('A failure of the server’s own', () => {
  it('is logged, answered with a bare 500, and says nothing of itself', async () => {
    const {store} = world();
    const broken = {...store, thread: () => Promise.reject(new Error('secret detail'))};
    const {request, logged} = world({store: broken});
    const response = await request('GET', 'comments?thread=t');
    const text = await response.text();
    assert.equal(response.status, 500);
    assert.equal(JSON.parse(text).code, 'server');
    assert.ok(!text.includes('secret detail'));
    assert.equal(logged.length, 1);
  });
});
