import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';

import {wordpressAdapter} from '../../../src/adapters/wordpress.js';
import {ask} from '../../../src/controllers/ask.js';
import {aCall, aComment, answering, json, memoryKeep, RECORDED_API, type Seen, threadOf} from './recorded.js';

const NOW = Date.parse('2026-11-23T09:19:50Z');
const query = {sort: 'oldest', limit: 25} as const;
const {navigator} = globalThis;

/** A comment of post 4 as the REST API shows it. */
const stored = (id: number, rendered: string, author_name = 'Zoe') => ({
  id,
  post: 4,
  parent: 0,
  author: 0,
  author_name,
  author_url: '',
  date_gmt: '2026-11-23T09:19:50',
  content: {rendered},
  link: '',
  status: 'approved',
  type: 'comment',
});

const listed = (...comments: object[]) => json(comments, 200, {'x-wp-total': String(comments.length)});

/** An answer that comes from another address than was asked. */
function ledTo(url: string, body: string): Response {
  return Object.defineProperty(new Response(body), 'url', {value: url});
}

/** A site whose guests write by its form, and that draws what it is sent as `rendered`. */
function byForm(rendered: string, name?: string) {
  let comments: object[] = [];
  return answering(({method, url, body}) => {
    if (method === 'GET') return url.pathname.endsWith('/comments') ? listed(...comments) : json({author: 1});
    if (url.pathname.startsWith('/wp-json')) return json({code: 'rest_comment_login_required', message: 'Sorry'}, 401);
    comments = [stored(33, rendered, name)];
    return ledTo(new URLSearchParams(body).get('redirect_to') ?? '', JSON.stringify(comments));
  });
}

/** PHP's notices, as a site in debug mode prints them. */
const notice = '<br />\n<b>Deprecated</b>:  Function foo() is deprecated in <b>/x.php</b> on line <b>3</b><br />\n';

describe('a comment that WordPress has published is known again', () => {
  for (const [typed, rendered] of [
    ['Great post :D', '<p>Great post 😀</p>\n'],
    [':lol: indeed', '<p>😆 indeed</p>\n'],
    [':)', '<p>🙂</p>\n'],
    ['I moved from Wordpress', '<p>I moved from WordPress</p>\n'],
    ['Riposte (tm)', '<p>Riposte &#8482;</p>\n'],
  ] as const) {
    it(`though it draws “${typed}” its own way`, async () => {
      const {fetch} = byForm(rendered);
      const adapter = wordpressAdapter({api: RECORDED_API, fetch, now: () => NOW});
      const call = aCall();
      const {id, status} = await adapter.post(aComment(typed), call);
      assert.deepEqual([id, status], ['33', 'published']);
      const {comments} = await adapter.list(threadOf('4'), query, call);
      assert.deepEqual(
        comments.map((each) => each.id),
        ['33'],
      );
    });
  }

  it('though its writer’s name has two spaces', async () => {
    const {fetch} = byForm('<p>Hi</p>', 'Ann Lee');
    const adapter = wordpressAdapter({api: RECORDED_API, fetch, now: () => NOW});
    const {id} = await adapter.post(aComment('Hi', {author: {name: ' Ann  Lee', email: 'a@example.test'}}), aCall());
    assert.equal(id, '33');
  });
});

describe('a comment is posted to WordPress', () => {
  afterEach(() => Object.defineProperty(globalThis, 'navigator', {configurable: true, value: navigator}));

  it('where the browser gives no locks, and where another tab keeps one', async () => {
    const {fetch} = answering(({method}) => (method === 'POST' ? json(stored(33, 'Hi'), 201) : listed()));
    const keep = memoryKeep();
    const post = async () =>
      (await wordpressAdapter({api: RECORDED_API, fetch, now: () => NOW}).post(aComment('Hi'), aCall(keep))).id;
    const locks = {
      refused: async () => {
        throw new DOMException('denied', 'SecurityError');
      },
      kept: (_name: string, {signal}: {signal: AbortSignal}) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    };
    for (const request of Object.values(locks)) {
      Object.defineProperty(globalThis, 'navigator', {configurable: true, value: {onLine: true, locks: {request}}});
      assert.equal(await post(), '33');
    }
  });

  it('behind the notices that PHP prints before the answer', async () => {
    const {fetch, seen} = answering(({method}) =>
      method === 'POST' ? new Response(notice + JSON.stringify(stored(33, 'Hi')), {status: 201}) : listed(),
    );
    const {id} = await wordpressAdapter({api: RECORDED_API, fetch, now: () => NOW}).post(aComment('Hi'), aCall());
    assert.equal(id, '33');
    assert.equal(seen.filter(({method}) => method === 'POST').length, 1);
  });

  for (const [where, answer] of [
    ['the REST API', ({method}: Seen) => (method === 'POST' ? new Response('Fatal', {status: 200}) : listed())],
    [
      'the form',
      ({method, url}: Seen) => {
        if (method === 'GET') return listed();
        if (url.pathname.startsWith('/wp-json')) return json({code: 'rest_comment_login_required', message: ''}, 401);
        return ledTo(url.href, '<br />\n<b>Warning</b>:  Cannot modify header information - headers already sent');
      },
    ],
  ] as const) {
    it(`and may have been stored where ${where} answers with what can’t be read`, async () => {
      const {fetch, seen} = answering(answer);
      const posted = wordpressAdapter({api: RECORDED_API, fetch, now: () => NOW}).post(aComment('Hi'), aCall());
      await assert.rejects(posted, {maybeStored: true});
      const forms = seen.filter(({url}) => url.pathname.endsWith('wp-comments-post.php'));
      assert.equal(forms.length, where === 'the form' ? 1 : 0);
    });
  }

  it('and is refused where the form refuses, whatever stands behind a # in its address', async () => {
    const page = '<div class="wp-die-message">Duplicate comment detected</div>';
    const {fetch} = answering(({method, url}) => {
      if (method === 'GET') return listed();
      if (url.pathname.startsWith('/wp-json')) return json({code: 'rest_comment_login_required', message: ''}, 401);
      const answer = new Response(page, {status: 409});
      return Object.defineProperty(answer, 'url', {value: url.href.replace(/#.*/, '')});
    });
    const form = 'http://127.0.0.1:18080/wp-comments-post.php#respond';
    const posted = wordpressAdapter({api: RECORDED_API, form, fetch, now: () => NOW}).post(aComment('Hi'), aCall());
    await assert.rejects(posted, {code: 'duplicate', maybeStored: false});
  });

  it('under the post of its own page alone, where its thread has a key that is no post’s', async () => {
    const {fetch, seen} = answering(({method}) => (method === 'POST' ? json(stored(33, 'Hi'), 201) : listed()));
    const thread = {...threadOf('4'), id: 'article-a'};
    const comment = aComment('Written there, sent later', {thread});
    const elsewhere = wordpressAdapter({api: RECORDED_API, post: '8', fetch, now: () => NOW});
    await elsewhere.list({...thread, id: 'article-b'}, query, aCall());
    await assert.rejects(elsewhere.post(comment, aCall()), {code: 'blocked', maybeStored: false});
    const there = wordpressAdapter({api: RECORDED_API, post: '7', fetch, now: () => NOW});
    await there.list(thread, query, aCall());
    await there.post(comment, aCall());
    const posts = seen
      .filter(({method}) => method === 'POST')
      .map(({body}) => (JSON.parse(body) as {post: number}).post);
    assert.deepEqual(posts, [7]);
  });
});

describe('a reader who is logged in to WordPress', () => {
  const me = {id: 1, name: 'Ed', capabilities: {moderate_comments: true}};
  const nonce = '0123456789';

  it('writes as a guest where a firewall answers for the users of the site', async () => {
    const {fetch} = answering(({method, url}) => {
      if (url.pathname.includes('/users/')) return new Response('<html>403 Forbidden</html>', {status: 403});
      return method === 'POST' ? json(stored(33, 'Hi'), 201) : listed();
    });
    const adapter = wordpressAdapter({api: RECORDED_API, nonce, fetch, now: () => NOW});
    assert.equal((await adapter.post(aComment('Hi'), aCall())).id, '33');
  });

  it('is known where the site has no pretty addresses', async () => {
    const {fetch} = answering(({url}) => {
      const route = url.searchParams.get('rest_route');
      if (!route) return new Response('<html>Not found</html>', {status: 404});
      return route.includes('/users/') ? json(me) : listed();
    });
    const adapter = wordpressAdapter({server: 'http://127.0.0.1:18080/', nonce, fetch, now: () => NOW});
    assert.equal((await adapter.viewer(aCall()))?.name, 'Ed');
  });

  it('is asked for once, and no call fails because another is not wanted any more', async () => {
    let answer = () => {};
    const asked = new Promise<void>((begun) => {
      answer = begun;
    });
    const {fetch, seen} = answering(async ({url}) => {
      if (!url.pathname.includes('/users/')) return listed();
      await asked;
      return json(me);
    });
    const adapter = wordpressAdapter({api: RECORDED_API, nonce, fetch, now: () => NOW});
    const first = aCall();
    const list = adapter.viewer(first);
    const second = adapter.viewer(aCall());
    first.stop();
    await assert.rejects(list, {message: 'stopped'});
    answer();
    assert.equal((await second)?.name, 'Ed');
    assert.equal(seen.length, 1);
  });
});

describe('a thread of WordPress', () => {
  it('is there though what its post says of itself never comes', async () => {
    const {fetch} = answering(({url}) =>
      url.pathname.endsWith('/comments') ? listed(stored(33, 'Hi')) : new Promise<never>(() => {}),
    );
    const adapter = wordpressAdapter({api: RECORDED_API, fetch});
    const {comments} = await ask(aCall(), (call) => adapter.list(threadOf('4'), query, call)); // as long as the widget waits
    assert.equal(comments.length, 1);
  });

  it('is not counted where the number makes no sense', async () => {
    const {fetch} = answering(() => json([], 200, {'x-wp-total': '3, 3'}));
    const counts = await wordpressAdapter({api: RECORDED_API, fetch}).counts([threadOf('4')], aCall());
    assert.deepEqual([...counts], []);
  });
});
