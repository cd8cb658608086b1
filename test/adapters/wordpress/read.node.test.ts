import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {wordpressAdapter} from '../../../src/adapters/wordpress.js';
import type {ReaderComment} from '../../../src/model/comment.js';
import {CommentsError} from '../../../src/model/errors.js';
import {checkPage} from '../../../src/model/guard.js';
import {absent, aCall, answering, json, RECORDED_API, recorded, type Seen, threadOf} from './recorded.js';

const query = {sort: 'oldest', limit: 25} as const;
const skip = absent ?? false;

describe('reading WordPress, over recorded answers', {skip}, () => {
  it('reads a thread: names, times with their zone, HTML bodies, permalinks, avatars', async () => {
    const {fetch} = answering(({url}) => (url.pathname.endsWith('/comments') ? recorded('02') : recorded('35')));
    const page = await wordpressAdapter({api: RECORDED_API, fetch}).list(threadOf('4'), query, aCall());
    const {comments} = checkPage(page, assert.fail);
    assert.deepEqual(comments[0], {
      id: '2',
      parentId: null,
      createdAt: '2024-01-01T00:00:00Z',
      permalink: 'http://127.0.0.1:18080/widget-post/#comment-2',
      status: 'published',
      author: {
        name: 'Ann',
        url: 'https://example.test/Ann',
        avatarUrl: 'http://2.gravatar.com/avatar/51d91289b5d3e08fd6f4c5bb14f6b383?s=96&d=mm&r=g',
      },
      body: {format: 'html', source: '<p>First root <b>bold</b> &#038; &#8220;quotes&#8221;</p>\n'},
    });
  });

  it('asks the form for name and email, as WordPress does by default', async () => {
    const {fetch} = answering(({url}) => (url.pathname.endsWith('/comments') ? recorded('02') : recorded('35')));
    const {fields, closed} = await wordpressAdapter({api: RECORDED_API, fetch}).list(threadOf('4'), query, aCall());
    assert.deepEqual(fields, {name: 'required', email: 'required', url: 'optional', maxLength: 65_525, writes: 'html'});
    assert.equal(closed, undefined, 'nobody said whether the post is open');
  });

  it('says what is wrong with a comment id that WordPress does not know', async () => {
    const {fetch} = answering(() => recorded('35'));
    await assert.rejects(wordpressAdapter({api: RECORDED_API, fetch}).path(threadOf('4'), '99', aCall()), {
      name: 'CommentsError',
      code: 'not-found',
    });
  });

  it('shows nobody a held comment by its link', async () => {
    const {fetch} = answering(() => recorded('18'));
    await assert.rejects(wordpressAdapter({api: RECORDED_API, fetch}).path(threadOf('4'), '7', aCall()), {
      code: 'not-found',
    });
  });

  it('counts a post by its header', async () => {
    const {fetch} = answering(() => recorded('07'));
    const counts = await wordpressAdapter({api: RECORDED_API, fetch}).counts([threadOf('4')], aCall());
    assert.deepEqual([...counts], [['4', 30]]);
  });
});

describe('paging WordPress', () => {
  it('reads all pages of a flat list at once and hands out roots with everything below them', async () => {
    const {fetch, seen} = site(230, (id) => (id > 1 && id % 3 === 0 ? id - 1 : 0));
    const adapter = wordpressAdapter({api: RECORDED_API, fetch});
    const call = aCall();
    const first = await adapter.list(threadOf('4'), query, call);
    const asked = seen.length;
    assert.deepEqual(pagesOf(seen), ['1', '2', '3']);
    assert.equal(first.total, 230);
    assert.deepEqual(ids(first.comments).slice(0, 5), ['1', '2', '3', '4', '5']);
    const all = [...first.comments];
    for (let {cursor} = first; cursor; ) {
      const page = await adapter.list(threadOf('4'), {...query, cursor}, call);
      all.push(...page.comments);
      cursor = page.cursor;
    }
    assert.equal(seen.length, asked, 'the next pages need no request');
    assert.equal(new Set(ids(all)).size, 230);
    assert.equal(all.length, 230);
  });

  it('puts the newest roots first, and replies still oldest first', async () => {
    const {fetch} = site(9, (id) => (id === 8 || id === 9 ? 7 : 0));
    const page = await wordpressAdapter({api: RECORDED_API, fetch}).list(
      threadOf('4'),
      {sort: 'newest', limit: 2},
      aCall(),
    );
    assert.deepEqual(ids(page.comments), ['7', '8', '9', '6']);
    const next = await wordpressAdapter({api: RECORDED_API, fetch}).list(
      threadOf('4'),
      {sort: 'newest', limit: 2, cursor: page.cursor ?? ''},
      aCall(),
    );
    assert.deepEqual(ids(next.comments), ['5', '4']);
  });

  it('reads a thread of thousands by its roots, and the replies level by level', async () => {
    const {fetch, seen} = site(3_000, (id) => (id % 10 === 0 ? id - 1 : id % 10 === 9 ? id - 8 : 0));
    const adapter = wordpressAdapter({api: RECORDED_API, fetch});
    const call = aCall();
    const page = await adapter.list(threadOf('4'), query, call);
    assert.equal(page.total, 3_000);
    assert.equal(page.comments.filter(({parentId}) => parentId === null).length, 25);
    assert.ok(ids(page.comments).includes('10'), 'a reply to a reply');
    assert.ok(seen.length < 8, `${seen.length} requests`);
    const next = await adapter.list(threadOf('4'), {...query, cursor: page.cursor ?? ''}, call);
    assert.equal(ids(next.comments)[0], '32');
  });

  it('leaves the rest of a very long branch to be asked for', async () => {
    const {fetch} = site(900, (id) => (id > 1 ? 1 : 0));
    const adapter = wordpressAdapter({api: RECORDED_API, fetch});
    const call = aCall();
    const page = await adapter.list(threadOf('4'), query, call);
    const more = page.comments[0]?.moreReplies;
    assert.equal(more, '500');
    const replies = await adapter.list(threadOf('4'), {...query, parentId: '1', cursor: more ?? ''}, call);
    assert.equal(ids(replies.comments)[0], '502');
    assert.equal(replies.cursor, '525');
  });

  it('reads on until a page is not full where a proxy drops the counting headers', async () => {
    const {fetch, seen} = site(150, () => 0, {headers: false});
    const page = await wordpressAdapter({api: RECORDED_API, fetch}).list(threadOf('4'), query, aCall());
    assert.deepEqual(pagesOf(seen), ['1', '2']);
    assert.equal(page.total, 150);
  });

  it('keeps pingbacks out of the count and out of the pages of roots', async () => {
    const {fetch} = site(30, () => 0, {
      change: (id) => (id <= 3 ? {type: 'pingback', author_name: 'A blog &#8211; Post'} : {}),
    });
    const page = await wordpressAdapter({api: RECORDED_API, fetch}).list(threadOf('4'), query, aCall());
    const mentions = page.comments.filter(({kind}) => kind === 'mention');
    assert.equal(page.total, 27);
    assert.equal(mentions.length, 3);
    assert.equal(mentions[0]?.status === 'published' && mentions[0].author.name, 'A blog – Post');
    assert.equal(page.comments.length, 28);
  });

  it('keeps a place for a comment in the trash, whose replies stay', async () => {
    const {fetch} = site(3, (id) => (id > 1 ? 77 : 0));
    const page = await wordpressAdapter({api: RECORDED_API, fetch}).list(threadOf('4'), query, aCall());
    assert.deepEqual(
      page.comments.map(({id, status}) => `${id} ${status}`),
      ['1 published', '77 deleted', '2 published', '3 published'],
    );
    assert.equal(page.total, 3);
  });

  it('hides one odd comment, and fails on nothing but odd ones', async () => {
    const {fetch} = site(3, () => 0, {change: (id) => (id === 2 ? {content: null} : {})});
    const page = await wordpressAdapter({api: RECORDED_API, fetch}).list(threadOf('4'), query, aCall());
    assert.deepEqual(ids(page.comments), ['1', '3']);
    const odd = site(3, () => 0, {change: () => ({content: null})});
    await assert.rejects(
      wordpressAdapter({api: RECORDED_API, fetch: odd.fetch}).list(threadOf('4'), query, aCall()),
      (error) => error instanceof CommentsError && error.code === 'bad-answer' && error.message.includes('content'),
    );
  });

  it('marks the author of the post, and says when a post is closed', async () => {
    const {fetch} = site(2, () => 0, {
      change: (id) => ({author: id === 2 ? 5 : 0}),
      post: {author: 5, comment_status: 'closed'},
    });
    const {comments, closed} = await wordpressAdapter({api: RECORDED_API, fetch}).list(threadOf('4'), query, aCall());
    assert.deepEqual(
      comments.map((each) => each.status === 'published' && each.author.badge),
      [undefined, 'author'],
    );
    assert.equal(closed, true);
  });

  it('finds a page where there is no post of that id', async () => {
    const {fetch, seen} = answering(({url}) => {
      if (url.pathname.endsWith('/comments')) return json([], 200, {'x-wp-total': '0'});
      return url.pathname.endsWith('/pages/4')
        ? json({author: 1, comment_status: 'open'})
        : json({code: 'rest_post_invalid_id', message: 'Invalid post ID.', data: {status: 404}}, 404);
    });
    const {closed} = await wordpressAdapter({api: RECORDED_API, fetch}).list(threadOf('4'), query, aCall());
    assert.equal(closed, false);
    assert.ok(seen.some(({url}) => url.pathname.endsWith('/pages/4')));
  });

  it('uses the address by query where there are no pretty permalinks', async () => {
    const {fetch, seen} = answering(({url}) => {
      if (!url.searchParams.has('rest_route')) return new Response('<h1>Not Found</h1>', {status: 404});
      return url.searchParams.get('rest_route') === '/wp/v2/comments'
        ? json([], 200, {'x-wp-total': '0'})
        : json({comment_status: 'open'});
    });
    const adapter = wordpressAdapter({server: 'https://blog.example/sub', fetch});
    const {total} = await adapter.list(threadOf('4'), query, aCall());
    assert.equal(total, 0);
    assert.equal(seen[0]?.url.href.split('?')[0], 'https://blog.example/sub/wp-json/wp/v2/comments');
    const again = seen.length;
    await adapter.list(threadOf('4'), query, aCall());
    assert.ok(seen.slice(again).every(({url}) => url.pathname === '/sub/'));
  });

  it('stops when nobody waits any more', async () => {
    const call = aCall();
    const {fetch} = answering(() => new Promise<Response>(() => call.stop()));
    await assert.rejects(wordpressAdapter({api: RECORDED_API, fetch}).list(threadOf('4'), query, call), /stopped/);
  });

  it('says in the owner’s words that the REST API is switched off', async () => {
    const off: [Response, string][] = [
      [new Response('<html>Not found</html>', {status: 404}), 'not-found'],
      [new Response('<html>Hello</html>', {status: 200}), 'blocked'],
      [
        json({code: 'rest_cannot_access', message: 'DRA: Only authenticated users can access the REST API.'}, 401),
        'blocked',
      ],
      [
        json({code: 'rest_no_route', message: 'No route was found matching the URL and request method.'}, 404),
        'not-found',
      ],
    ];
    for (const [answer, code] of off) {
      const {fetch} = answering(() => answer.clone());
      await assert.rejects(
        wordpressAdapter({api: RECORDED_API, fetch}).list(threadOf('4'), query, aCall()),
        (error) =>
          error instanceof CommentsError && error.code === code && /REST API|let visitors reach it/.test(error.message),
      );
    }
  });

  it('says which post is meant where a thread has no id of WordPress', async () => {
    const {fetch} = answering(() => json([]));
    await assert.rejects(
      wordpressAdapter({api: RECORDED_API, fetch}).list(threadOf('blog.example/post'), query, aCall()),
      {
        code: 'not-found',
        message: /data-post/,
      },
    );
  });
});

function ids(comments: readonly ReaderComment[]): string[] {
  return comments.map(({id}) => id);
}

function pagesOf(seen: readonly Seen[]): (string | null)[] {
  return seen.filter(({url}) => url.pathname.endsWith('/comments')).map(({url}) => url.searchParams.get('page'));
}

/** A WordPress with `count` comments, ids counting up with time, that pages and filters as the real one does. */
function site(
  count: number,
  parentOf: (id: number) => number,
  options: {headers?: boolean; change?: (id: number) => object; post?: object} = {},
) {
  const all = Array.from({length: count}, (_, i) => ({
    id: i + 1,
    post: 4,
    parent: parentOf(i + 1),
    author: 0,
    author_name: 'Ann',
    author_url: '',
    date_gmt: new Date(Date.UTC(2024, 0, 1) + i * 60_000).toISOString().slice(0, 19),
    content: {rendered: `<p>${i + 1}</p>`},
    link: `http://127.0.0.1:18080/widget-post/#comment-${i + 1}`,
    status: 'approved',
    type: 'comment',
    ...options.change?.(i + 1),
  }));
  const parents = new Set(all.map(({parent}) => parent));
  const linked = all.map((each) => ({...each, _links: parents.has(each.id) ? {children: [{}]} : {}}));
  return answering(({url}) => {
    if (!url.pathname.endsWith('/comments')) return json(options.post ?? {author: 1, comment_status: 'open'});
    const {searchParams: asked} = url;
    const wanted = [...asked.getAll('parent[]'), ...asked.getAll('parent')];
    const rows = linked.filter(({parent}) => wanted.length === 0 || wanted.includes(String(parent)));
    if (asked.get('order') === 'desc') rows.reverse();
    const size = Number(asked.get('per_page'));
    const from = asked.has('offset') ? Number(asked.get('offset')) : (Number(asked.get('page') ?? 1) - 1) * size;
    const headers = {'x-wp-total': String(rows.length), 'x-wp-totalpages': String(Math.ceil(rows.length / size))};
    return json(rows.slice(from, from + size), 200, options.headers === false ? {} : headers);
  });
}
