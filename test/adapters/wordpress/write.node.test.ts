import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {wordpressAdapter, wordpressFactory} from '../../../src/adapters/wordpress.js';
import {CommentsError, type ErrorCode} from '../../../src/model/errors.js';
import {
  aCall,
  aComment,
  absent,
  answering,
  json,
  memoryKeep,
  RECORDED_API,
  recorded,
  type Seen,
  threadOf,
} from './recorded.js';

const query = {sort: 'oldest', limit: 25} as const;
const skip = absent ?? false;
const NOW = Date.parse('2026-11-23T09:19:50Z');
const ORIGIN = 'http://127.0.0.1:18080';

describe('writing to WordPress, over recorded answers', {skip}, () => {
  it('posts as a guest by REST, and shows what WordPress made of the text', async () => {
    const {fetch, seen} = answering(({method}) => (method === 'POST' ? recorded('10') : json(stored(2, 'Above'))));
    const adapter = wordpressAdapter({api: RECORDED_API, fetch});
    const answer = await adapter.post(
      aComment('Hello', {author: {name: 'Zoe', email: 'z@example.test'}, parentId: '2'}),
      aCall(),
    );
    const sent = seen.find(({method}) => method === 'POST');
    assert.deepEqual(JSON.parse(sent?.body ?? ''), {
      post: 4,
      parent: 2,
      content: 'Hello',
      author_name: 'Zoe',
      author_email: 'z@example.test',
    });
    assert.equal(answer.id, '33');
    assert.equal(answer.status, 'published');
    assert.equal(sent?.headers.get('x-wp-nonce'), null);
  });

  const refusals: [file: string, code: ErrorCode, more: object][] = [
    ['12', 'duplicate', {detail: 'Duplicate comment detected; it looks as though you’ve already said that!'}],
    ['14', 'invalid', {fields: {source: 'Invalid comment content.'}}],
    ['15', 'not-found', {}],
    ['16', 'invalid', {fields: {email: 'Invalid email address.'}}],
    ['24', 'too-large', {fields: {source: 'Comment field exceeds maximum length allowed.'}}],
    ['42', 'closed', {detail: 'Sorry, comments are closed for this item.'}],
    ['63', 'rate-limited', {retryAfter: 15}],
  ];
  for (const [file, code, more] of refusals) {
    it(`tells a refusal for what it is: ${code} (${file})`, async () => {
      const {fetch} = answering(() => recorded(file));
      const keep = memoryKeep();
      await assert.rejects(wordpressAdapter({api: RECORDED_API, fetch}).post(aComment('x'), aCall(keep)), {
        code,
        maybeStored: false,
        ...more,
      });
      assert.equal(keep.size, 0, 'nothing of it stays on the device');
    });
  }

  it('does not let a reply hang on a comment that is gone', async () => {
    const {fetch, seen} = answering(() => recorded('35'));
    await assert.rejects(wordpressAdapter({api: RECORDED_API, fetch}).post(aComment('x', {parentId: '99'}), aCall()), {
      code: 'not-found',
    });
    assert.ok(seen.every(({method}) => method === 'GET'));
  });

  it('names the field that is missing, and not the one that was given', async () => {
    const {fetch} = answering(() => recorded('13'));
    const post = wordpressAdapter({api: RECORDED_API, fetch}).post(aComment('x', {author: {name: 'Zoe'}}), aCall());
    await assert.rejects(post, {
      code: 'invalid',
      fields: {email: 'Creating a comment requires valid author name and email values.'},
    });
  });

  it('keeps a held comment for its writer until the list brings it', async () => {
    let listed = json([], 200, {'x-wp-total': '0'});
    const {fetch} = answering(({method}) => (method === 'POST' ? recorded('40') : listed.clone()));
    const adapter = wordpressAdapter({api: RECORDED_API, fetch});
    const keep = memoryKeep();
    const stored = await adapter.post(aComment('please hold me', {author: {name: 'Hel'}}), aCall(keep));
    assert.equal(stored.status, 'pending');
    const again = wordpressAdapter({api: RECORDED_API, fetch});
    const held = await again.list(threadOf('4'), query, aCall(keep));
    assert.deepEqual(held.comments, [stored]);
    assert.equal(held.total, 0, 'it is not counted');
    listed = json([{...JSON.parse(await recorded('40').text()), status: 'approved'}], 200, {'x-wp-total': '1'});
    const published = await again.list(threadOf('4'), query, aCall(keep));
    assert.deepEqual(
      published.comments.map(({id, status}) => [id, status]),
      [['38', 'published']],
    );
    assert.deepEqual(await keep.get(`held ${RECORDED_API} 4`), undefined, 'the copy is gone');
  });

  it('forgets a held comment after 30 days', async () => {
    let now = NOW;
    const {fetch} = answering(({method}) => (method === 'POST' ? recorded('40') : json([], 200, {'x-wp-total': '0'})));
    const adapter = wordpressAdapter({api: RECORDED_API, fetch, now: () => now});
    const keep = memoryKeep();
    await adapter.post(aComment('please hold me'), aCall(keep));
    now += 29 * 86_400_000;
    assert.equal((await adapter.list(threadOf('4'), query, aCall(keep))).comments.length, 1);
    now += 2 * 86_400_000;
    assert.equal((await adapter.list(threadOf('4'), query, aCall(keep))).comments.length, 0);
  });

  it('falls back to the site’s own form where guests are not let in by REST, and stays with it', async () => {
    const {fetch, seen} = answering((one) => {
      if (one.method === 'POST' && one.url.pathname.startsWith('/wp-json/')) return recorded('60');
      return one.method === 'POST' ? redirected(one, recorded('10')) : json([]);
    });
    const adapter = wordpressAdapter({api: RECORDED_API, fetch, now: () => NOW});
    await adapter.post(aComment('Hello alert(1) <a href="https://example.test">l</a> **md**\nnew line'), aCall());
    const [, form] = seen;
    assert.equal(form?.url.pathname, '/wp-comments-post.php');
    const sent = new URLSearchParams(form?.body);
    assert.equal(sent.get('comment_post_ID'), '4');
    assert.equal(sent.get('comment_parent'), '0');
    assert.equal(sent.get('author'), 'Zoe');
    assert.equal(sent.get('email'), 'zoe@example.test');
    assert.match(sent.get('redirect_to') ?? '', /^http:\/\/127\.0\.0\.1:18080\/wp-json\/wp\/v2\/comments\?post=4/);
    await adapter.post(aComment('Another'), aCall());
    const posts = seen.filter(({method}) => method === 'POST').map(({url}) => url.pathname);
    assert.deepEqual(posts, ['/wp-json/wp/v2/comments', '/wp-comments-post.php', '/wp-comments-post.php']);
  });

  it('finds what the form has stored among the newest comments', async () => {
    const {fetch} = answering((one) =>
      one.url.pathname.startsWith('/wp-json/') ? recorded('60') : redirected(one, recorded('10')),
    );
    const adapter = wordpressAdapter({api: RECORDED_API, fetch, now: () => NOW});
    const comment = aComment('Hello alert(1) <a href="https://example.test">l</a> **md**\nnew line');
    const stored = await adapter.post(comment, aCall());
    assert.equal(stored.id, '33');
    assert.equal(stored.status, 'published');
  });

  it('learns the id of a comment the form holds from where it leads', async () => {
    const {fetch} = answering((one) =>
      one.url.pathname.startsWith('/wp-json/')
        ? recorded('60')
        : redirected(one, json([]), '?unapproved=39&moderation-hash=3642'),
    );
    const keep = memoryKeep();
    const stored = await wordpressAdapter({api: RECORDED_API, fetch}).post(aComment('please hold me too'), aCall(keep));
    assert.equal(stored.id, '39');
    assert.equal(stored.status, 'pending');
    assert.deepEqual(stored.status === 'pending' && stored.body, {format: 'text', source: 'please hold me too'});
    assert.ok(await keep.get(`held ${RECORDED_API} 4`));
  });

  it('says which field is too long for WordPress, by REST and by the form', async () => {
    const author = {name: 'Zoe', email: `${'a'.repeat(101)}@example.test`};
    const refusal = {
      code: 'comment_author_email_column_length',
      message: 'Comment field exceeds maximum length allowed.',
    };
    const words = '<div class="wp-die-message"><p><strong>Error:</strong> Your email address is too long.</p></div>';
    for (const byForm of [false, true]) {
      const {fetch} = answering(({url}) => {
        if (!url.pathname.startsWith('/wp-json/')) return new Response(words);
        return byForm ? recorded('60') : json(refusal, 400);
      });
      await assert.rejects(wordpressAdapter({api: RECORDED_API, fetch}).post(aComment('x', {author}), aCall()), {
        code: 'too-large',
        fields: {email: byForm ? 'Error: Your email address is too long.' : refusal.message},
      });
    }
  });

  it('keeps every copy of comments that are held at the same time, also while the list is read', async () => {
    let id = 100;
    const {fetch} = answering(({method}) =>
      method === 'POST' ? json({...stored(++id, 'x'), status: 'hold'}, 201) : json([], 200, {'x-wp-total': '0'}),
    );
    const adapter = wordpressAdapter({api: RECORDED_API, fetch, now: () => NOW});
    const call = aCall();
    await Promise.all(
      ['One', 'Two', 'Three', 'Four'].flatMap((text) => [
        adapter.post(aComment(text), call),
        adapter.list(threadOf('4'), query, call),
      ]),
    );
    const {comments} = await adapter.list(threadOf('4'), query, call);
    assert.equal(comments.length, 4);
  });

  const pages: [file: string, author: object, code: ErrorCode, more: object][] = [
    [
      '31',
      {name: 'Zoe', email: 'z@example.test'},
      'duplicate',
      {detail: 'Duplicate comment detected; it looks as though you’ve already said that!'},
    ],
    ['32', {name: 'Zoe'}, 'invalid', {fields: {email: 'Error: Please fill the required fields.'}}],
    [
      '61',
      {name: 'Zoe', email: 'z@example.test'},
      'rate-limited',
      {retryAfter: 15, detail: 'You are posting comments too quickly. Slow down.'},
    ],
  ];
  for (const [file, author, code, more] of pages) {
    it(`reads the form’s error page for what it is: ${code} (${file})`, async () => {
      const {fetch} = answering(({url}) => recorded(url.pathname.startsWith('/wp-json/') ? '60' : file));
      await assert.rejects(wordpressAdapter({api: RECORDED_API, fetch}).post(aComment('x', {author}), aCall()), {
        code,
        ...more,
      });
    });
  }

  it('tells the owner what to add where guests write from another origin', async () => {
    const {fetch} = answering(() => recorded('60'));
    const page = {
      baseURI: 'https://static.example/',
      location: {origin: 'https://static.example'},
      querySelector: () => null,
    } as unknown as Document;
    await assert.rejects(wordpressAdapter({api: RECORDED_API, fetch, page}).post(aComment('x'), aCall()), {
      code: 'unauthorized',
      message: /add_filter\('rest_allow_anonymous_comments', '__return_true'\);/,
      detail: 'Sorry, you must be logged in to comment.',
    });
  });

  it('knows the editor who is logged in, and lets them edit and delete', async () => {
    const {fetch, seen} = answering(({url, method}) => {
      if (url.pathname.endsWith('/users/me'))
        return json({...JSON.parse('{"id":1,"name":"admin"}'), capabilities: {moderate_comments: true}});
      if (method === 'POST') return recorded('50');
      return url.pathname.endsWith('/comments') ? recorded('03') : recorded('22');
    });
    const adapter = wordpressAdapter({api: RECORDED_API, fetch, nonce: '0123456789'});
    const call = aCall();
    assert.deepEqual(await adapter.viewer(call), {id: '1', name: 'admin', avatarUrl: undefined, moderator: true});
    const {comments, fields} = await adapter.list(threadOf('4'), query, call);
    assert.deepEqual(comments.find(({id}) => id === '3')?.can, {edit: true, remove: true});
    assert.equal(fields?.name, 'none');
    const stored = await adapter.post(aComment('as admin', {author: {}}), call);
    assert.equal(stored.id, '44');
    assert.ok(seen.every(({headers}) => headers.get('x-wp-nonce') === '0123456789'));
  });

  it('takes a refused login for a guest', async () => {
    const {fetch} = answering(({url}) => (url.pathname.endsWith('/users/me') ? recorded('33') : recorded('10')));
    const adapter = wordpressAdapter({api: RECORDED_API, fetch, nonce: '0123456789'});
    assert.equal(await adapter.viewer(aCall()), undefined);
    assert.equal((await adapter.post(aComment('x'), aCall())).id, '33');
  });
});

describe('what became of a comment whose answer was lost', () => {
  it('finds it by its parent, author and text, however WordPress has dressed them', async () => {
    let lost = true;
    const {fetch} = answering(({method}) => {
      if (method === 'POST' && lost) throw new TypeError('network');
      return json([stored(51, 'It&#8217;s &#8220;here&#8221; &#8212; 3&#215;3')], 200, {'x-wp-total': '1'});
    });
    const adapter = wordpressAdapter({api: RECORDED_API, fetch, now: () => NOW});
    const call = aCall();
    const comment = aComment('It\'s "here" -- 3x3', {author: {name: 'Tom & Jo'}});
    await assert.rejects(adapter.post(comment, call), {code: 'blocked', maybeStored: true});
    lost = false;
    const found = await adapter.posted(comment, call);
    assert.equal(found?.id, '51');
    assert.equal(
      await adapter.posted(aComment(comment.source, {author: {name: 'Tom & Jo'}}), call),
      undefined,
      'said again',
    );
  });

  it('finds every one of those that were lost at the same time', async () => {
    let lost = true;
    const {fetch} = answering(({method}) => {
      if (method === 'POST' && lost) throw new TypeError('network');
      return json([stored(51, 'One'), stored(52, 'Two'), stored(53, 'Three')], 200, {'x-wp-total': '3'});
    });
    const adapter = wordpressAdapter({api: RECORDED_API, fetch, now: () => NOW});
    const call = aCall();
    const comments = ['One', 'Two', 'Three'].map((text) => aComment(text, {author: {name: 'Tom & Jo'}}));
    await Promise.allSettled(comments.map((comment) => adapter.post(comment, call)));
    lost = false;
    const found = await Promise.all(comments.map((comment) => adapter.posted(comment, call)));
    assert.deepEqual(
      found.map((comment) => comment?.id),
      ['51', '52', '53'],
    );
  });

  it('does not take for it the same words of before', async () => {
    const {fetch} = answering(({method}) => {
      if (method === 'POST') throw new TypeError('network');
      return json([stored(50, 'Thanks!')], 200, {'x-wp-total': '1'});
    });
    const adapter = wordpressAdapter({api: RECORDED_API, fetch, now: () => NOW});
    const call = aCall();
    await adapter.list(threadOf('4'), query, call);
    const comment = aComment('Thanks!', {author: {name: 'Tom & Jo'}});
    await assert.rejects(adapter.post(comment, call));
    assert.equal(await adapter.posted(comment, call), undefined);
  });

  it('takes a duplicate on the second try for the first one, held where nobody sees it', async () => {
    let lost = true;
    const {fetch} = answering(({method}) => {
      if (method === 'POST' && lost) throw new TypeError('network');
      return method === 'POST'
        ? json({code: 'comment_duplicate', message: 'Duplicate'}, 409)
        : json([], 200, {'x-wp-total': '0'});
    });
    const adapter = wordpressAdapter({api: RECORDED_API, fetch, now: () => NOW});
    const keep = memoryKeep();
    const comment = aComment('please hold me');
    await assert.rejects(adapter.post(comment, aCall(keep)));
    lost = false;
    const waiting = await adapter.post(comment, aCall(keep));
    assert.equal(waiting.status, 'pending');
    assert.deepEqual((await adapter.list(threadOf('4'), query, aCall(keep))).comments, [waiting]);
  });

  it('drops the copy once the list has the comment under an id of its own', async () => {
    let lost = true;
    let published = false;
    const {fetch} = answering(({method, url}) => {
      if (method === 'POST' && lost) throw new TypeError('network');
      if (method === 'POST') return json({code: 'comment_duplicate', message: 'Duplicate'}, 409);
      if (url.pathname.endsWith('/comments/9')) return json(stored(9, 'Above'));
      return json(published ? [stored(52, 'Held &amp; seen')] : [], 200, {'x-wp-total': published ? '1' : '0'});
    });
    const adapter = wordpressAdapter({api: RECORDED_API, fetch, now: () => NOW});
    const call = aCall();
    const comment = aComment('Held & seen', {author: {name: 'Tom & Jo'}});
    await assert.rejects(adapter.post(comment, call));
    lost = false;
    await adapter.post(comment, call);
    const idsNow = async () => {
      const {comments} = await adapter.list(threadOf('4'), query, call);
      return comments.map(({id}) => id).filter((id) => id !== '9');
    };
    assert.deepEqual(await idsNow(), [`held-${comment.key}`]);
    published = true;
    assert.deepEqual(await idsNow(), ['52']);
  });
});

describe('the login’s nonce', () => {
  it('is renewed when it has run out, and the comment sent again, once', async () => {
    const {fetch, seen} = answering(({url, headers, method}) => {
      if (url.pathname.endsWith('/admin-ajax.php')) return new Response('aaaaaaaaaa');
      if (headers.get('x-wp-nonce') !== 'aaaaaaaaaa')
        return json({code: 'rest_cookie_invalid_nonce', message: 'Cookie check failed', data: {status: 403}}, 403);
      return method === 'POST' ? json(stored(60, 'x'), 201) : json({id: 7, name: 'Sue', capabilities: {read: true}});
    });
    const adapter = wordpressAdapter({api: `${ORIGIN}/?rest_route=/`, fetch, nonce: '0000000000'});
    const comment = await adapter.post(aComment('x', {author: {}}), aCall());
    assert.equal(comment.id, '60');
    assert.equal(seen.filter(({url}) => url.pathname === '/wp-admin/admin-ajax.php').length, 1);
    assert.equal(comment.can, undefined, 'a subscriber may not edit even their own');
  });

  it('is renewed once for all that find it stale at the same time', async () => {
    const {fetch, seen} = answering(({url, headers}) => {
      if (url.pathname.endsWith('/admin-ajax.php')) return new Response('aaaaaaaaaa');
      if (headers.has('x-wp-nonce') && headers.get('x-wp-nonce') !== 'aaaaaaaaaa')
        return json({code: 'rest_cookie_invalid_nonce', message: 'Cookie check failed', data: {status: 403}}, 403);
      if (url.pathname.endsWith('/users/me')) return json({id: 7, name: 'Sue', capabilities: {read: true}});
      return url.pathname.endsWith('/comments') ? json([], 200, {'x-wp-total': '0'}) : json({comment_status: 'open'});
    });
    const adapter = wordpressAdapter({api: RECORDED_API, fetch, nonce: '0000000000'});
    const call = aCall();
    const [viewer] = await Promise.all([adapter.viewer(call), adapter.list(threadOf('4'), query, call)]);
    assert.equal(viewer?.name, 'Sue');
    assert.equal(seen.filter(({url}) => url.pathname.endsWith('/admin-ajax.php')).length, 1);
  });

  it('that cannot be renewed ends the login: the text keeps its writer, and nothing is stored', async () => {
    let expired = false;
    const {fetch, seen} = answering(({url, headers}) => {
      if (url.pathname.endsWith('/admin-ajax.php')) return new Response('0', {status: 400});
      if (expired && headers.has('x-wp-nonce'))
        return json({code: 'rest_cookie_invalid_nonce', message: 'Cookie check failed'}, 403);
      return json({id: 7, name: 'Sue', capabilities: {read: true}});
    });
    const adapter = wordpressAdapter({api: RECORDED_API, fetch, nonce: '0000000000'});
    await adapter.viewer(aCall());
    expired = true;
    await assert.rejects(adapter.post(aComment('x', {author: {}}), aCall()), {code: 'unauthorized'});
    assert.equal(seen.filter(({method}) => method === 'POST').length, 1);
    assert.equal(await adapter.viewer(aCall()), undefined);
  });

  it('is never sent to another origin than the page’s', async () => {
    const {fetch, seen} = answering(() => json(stored(60, 'x'), 201));
    const page = {
      baseURI: 'https://static.example/',
      location: {origin: 'https://static.example'},
      querySelector: () => null,
    } as unknown as Document;
    const adapter = wordpressAdapter({api: RECORDED_API, fetch, page, nonce: '0123456789'});
    assert.equal(await adapter.viewer(aCall()), undefined);
    await adapter.post(aComment('x'), aCall());
    assert.ok(seen.every(({headers}) => !headers.has('x-wp-nonce')));
    assert.equal(adapter.signIn, undefined, 'nor can its login be had here');
  });
});

describe('an editor', () => {
  it('edits what was typed, and deletes for good where there is no trash', async () => {
    const bodies: string[] = [];
    const {fetch} = answering(({url, method, body}) => {
      if (method !== 'GET') bodies.push(`${method} ${body}`);
      if (url.pathname.endsWith('/users/me'))
        return json({id: 1, name: 'admin', capabilities: {moderate_comments: true}});
      if (method === 'DELETE' && !body.includes('force'))
        return json({code: 'rest_trash_not_supported', message: 'No trash'}, 501);
      return json({...stored(60, 'x'), content: {rendered: '<p>x</p>', raw: 'x & y'}});
    });
    const adapter = wordpressAdapter({api: RECORDED_API, fetch, nonce: '0123456789'});
    assert.equal(await adapter.source('60', aCall()), 'x & y');
    assert.deepEqual((await adapter.edit('60', {source: 'new'}, aCall())).can, {edit: true, remove: true});
    await adapter.remove('60', aCall());
    assert.deepEqual(bodies, ['POST {"content":"new"}', 'DELETE {}', 'DELETE {"force":true}']);
  });
});

describe('the author of a post', () => {
  it('wears their badge on what they have just said or changed, and may change it', async () => {
    const mine = {...stored(60, 'x'), author: 5};
    const {fetch} = answering(({url, method}) => {
      if (url.pathname.endsWith('/users/me'))
        return json({id: 5, name: 'Ada', capabilities: {edit_published_posts: true}});
      if (method === 'POST') return json(mine, 201);
      return url.pathname.endsWith('/comments')
        ? json([], 200, {'x-wp-total': '0'})
        : json({author: 5, comment_status: 'open'});
    });
    const adapter = wordpressAdapter({api: RECORDED_API, fetch, nonce: '0123456789'});
    const call = aCall();
    await adapter.list(threadOf('4'), query, call);
    for (const comment of [
      await adapter.post(aComment('x', {author: {}}), call),
      await adapter.edit('60', {source: 'x'}, call),
    ]) {
      assert.equal(comment.status === 'published' && comment.author.badge, 'author');
      assert.deepEqual(comment.can, {edit: true, remove: true});
    }
  });
});

describe('a tag’s settings', () => {
  it('are checked, in the owner’s words', () => {
    const cases: [Record<string, string>, string | undefined, RegExp][] = [
      [{}, undefined, /data-api="https:/],
      [{post: 'my-post'}, 'https://blog.example', /data-post="my-post"/],
      [{api: 'javascript:alert(1)'}, undefined, /data-api="javascript:alert\(1\)"/],
      [{form: 'ftp://x/'}, 'https://blog.example', /data-form/],
    ];
    for (const [data, server, message] of cases) {
      assert.throws(
        () => wordpressFactory({server, data}),
        (error) => error instanceof CommentsError && error.code === 'invalid' && message.test(error.message),
      );
    }
  });

  it('that are empty, as a template prints them for guests, are as good as none', () => {
    const adapter = wordpressFactory({server: 'https://blog.example', data: {post: '', nonce: '', api: '', form: ''}});
    assert.equal(adapter.name, 'wordpress https://blog.example/wp-json/');
  });
});

describe('two blogs of one origin', () => {
  it('share no drafts and no outbox, though one script serves both', () => {
    const names = ['a', 'b'].map((blog) => {
      const api = `https://blogs.example/${blog}/wp-json/`;
      return wordpressFactory({server: 'https://blogs.example/', data: {api}}).name;
    });
    assert.notEqual(names[0], names[1]);
  });
});

/** A published comment, as the API tells it. */
function stored(id: number, words: string) {
  return {
    id,
    post: 4,
    parent: 0,
    author: 0,
    author_name: 'Tom &amp; Jo',
    date_gmt: '2026-11-23T09:19:52',
    content: {rendered: `<p>${words}</p>\n`},
    status: 'approved',
    type: 'comment',
  };
}

/** What a page is shown when the form leads on: another address, and what is there. */
function redirected(form: Seen, answer: Response, query = ''): Response {
  const to = new URL(new URLSearchParams(form.body).get('redirect_to') ?? '');
  const list = answer.text().then((text) => (text.startsWith('[') ? text : `[${text}]`));
  const response = new Response(
    new ReadableStream({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode(await list));
        controller.close();
      },
    }),
  );
  Object.defineProperty(response, 'url', {value: query ? `${to.origin}${to.pathname}${query}` : to.href});
  return response;
}
