import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {THREAD, type Page, world} from './world.js';

const idsOf = (page: Page) => page.comments.map(({id}) => id);

describe('A thread, read', () => {
  it('is empty, and says what the form asks for, before anybody has written', async () => {
    assert.deepEqual(await world().list(), {
      comments: [],
      total: 0,
      asOf: '0',
      fields: {name: 'required', email: 'required', url: 'optional', writes: 'markdown', maxLength: 10_000},
    });
  });

  it('brings roots in order, each followed by its replies in reading order', async () => {
    const {post, list} = world();
    const first = await post('first');
    const second = await post('second');
    const late = await post('a late reply', {parentId: first.id});
    const deep = await post('and one to that', {parentId: late.id});
    const later = await post('a later reply', {parentId: first.id});
    const ids = async (sort: string) => idsOf(await list({sort}));
    assert.deepEqual(await ids('oldest'), [first.id, late.id, deep.id, later.id, second.id]);
    assert.deepEqual(await ids('newest'), [second.id, first.id, late.id, deep.id, later.id]);
    assert.equal((await list()).total, 5);
  });

  it('puts what most readers voted for on top', async () => {
    const {post, list, request} = world();
    const made = [await post('one'), await post('two'), await post('three')];
    await request('PUT', `comments/${made[1]?.id}/vote`, {mine: 1}, {token: 'the string of a browser'});
    const page = await list({sort: 'top', limit: '2'});
    assert.deepEqual(idsOf(page), [made[1]?.id, made[2]?.id]);
    assert.deepEqual(idsOf(await list({sort: 'top', limit: '2', cursor: page.cursor ?? ''})), [made[0]?.id]);
  });

  it('never shows an email address', async () => {
    const {post, list, request} = world();
    const {id, token} = await post('hello');
    assert.ok(!JSON.stringify(await list()).includes('ada@example.org'));
    const own = await request('GET', `comments/${id}`, undefined, {token});
    assert.ok(!(await own.text()).includes('ada@example.org'));
  });

  it('leads from a comment up to its root', async () => {
    const {post, request} = world();
    const root = await post('root');
    const reply = await post('reply', {parentId: root.id});
    await post('beside it', {parentId: root.id});
    const deep = await post('deep', {parentId: reply.id});
    const {comments, source} = await (await request('GET', `comments/${deep.id}`)).json();
    assert.deepEqual(
      comments.map(({id}: {id: string}) => id),
      [root.id, reply.id, deep.id],
    );
    assert.equal(source, undefined);
  });

  it('is made in turns: texts that take long to read do not keep other readers waiting', async () => {
    const {post, list} = world();
    const tables = 'a|b\n-|-\n\n'.repeat(1_100); // nearly as long as a comment may be
    for (let n = 0; n < 60; n++) await post(`${n}\n\n${tables}`); // 600,000 characters: more than is remembered, so each is read anew
    const ended: string[] = [];
    const other = new Promise<void>((end) => setTimeout(end)).then(() => ended.push('another reader'));
    await Promise.all([list({limit: '200'}).then(() => ended.push('the list')), other]);
    assert.deepEqual(ended, ['another reader', 'the list']);
  });
});

describe('Pages', () => {
  for (const sort of ['oldest', 'newest', 'top']) {
    it(`of ${sort} show every root once, though others write meanwhile`, async () => {
      const {post, list} = world();
      const before = new Set<string>();
      for (let count = 0; count < 23; count++) before.add((await post(`comment ${count}`)).id);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({sort, limit: '5', ...(cursor && {cursor})});
        assert.ok(page.comments.length <= 5);
        seen.push(...idsOf(page));
        cursor = page.cursor;
        if (seen.length < 20) await post(`meanwhile ${seen.length}`);
      } while (cursor);
      assert.equal(new Set(seen).size, seen.length, 'one was shown twice');
      for (const id of before) assert.ok(seen.includes(id), 'one was left out');
    });
  }

  it('show every root once though the one they ended at is deleted', async () => {
    const {post, list, request} = world();
    const made = [];
    for (let count = 0; count < 6; count++) made.push(await post(`comment ${count}`));
    const first = await list({limit: '3'});
    await request('DELETE', `comments/${made[2]?.id}`, undefined, {token: made[2]?.token ?? ''});
    const second = await list({limit: '3', cursor: first.cursor ?? ''});
    assert.deepEqual(
      [...idsOf(first), ...idsOf(second)],
      made.map(({id}) => id),
    );
    assert.equal(second.cursor, undefined);
  });

  it('hold roots that were written in the same millisecond, in the order they were written', async () => {
    const {list, request, postBody} = world();
    const made: string[] = [];
    for (let count = 0; count < 7; count++) {
      const response = await request('POST', 'comments', postBody(`same ${count}`), {key: `same-${count}`});
      made.push((await response.json()).id);
    }
    const first = await list({limit: '4'});
    assert.deepEqual([...idsOf(first), ...idsOf(await list({limit: '4', cursor: first.cursor ?? ''}))], made);
  });
});

describe('A great many replies', () => {
  it('are brought 50 at a time, in reading order, and each of the rest can be reached', async () => {
    const {post, list} = world();
    const {id: root} = await post('root');
    const expected = [root];
    for (let count = 0; count < 40; count++) {
      const {id} = await post(`reply ${count}`, {parentId: root});
      expected.push(id, (await post(`answer ${count}`, {parentId: id})).id);
    }
    const page = await list();
    assert.deepEqual(idsOf(page), expected.slice(0, 51));
    assert.deepEqual(
      page.comments.filter(({moreReplies}) => moreReplies).map(({id}) => id),
      [root],
    );
    assert.deepEqual(await reachable(list), new Set(expected));
  });

  it('are all reached however they are shaped, without one twice', async () => {
    const {post, list} = world();
    const made: string[] = [];
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let count = 0; count < 400; count++) {
      // Some branches deep, some wide, some roots bare.
      const parent = count % 9 === 0 ? null : (made[count % 3 === 0 ? made.length - 1 : random(made.length)] ?? null);
      made.push((await post(`comment ${count}`, {parentId: parent})).id);
    }
    assert.deepEqual(await reachable(list, '7'), new Set(made));
  });

  it('in one chain, a thousand deep, can be followed to the end', async () => {
    const {post, list} = world();
    let parentId: string | null = null;
    const made = new Set<string>();
    for (let depth = 0; depth < 1000; depth++) {
      parentId = (await post(`deeper ${depth}`, {parentId})).id;
      made.add(parentId);
    }
    assert.deepEqual(await reachable(list), made);
  });

  it('belong to the thread that is asked for', async () => {
    const {post, request} = world();
    const {id} = await post('root');
    const query = new URLSearchParams({site: THREAD.site, thread: 'another', parent: id});
    assert.equal((await request('GET', `comments?${query}`)).status, 404);
  });
});

describe('A list that has not changed', () => {
  it('is not sent again, until something in it changes', async () => {
    const {post, request, clock, store} = world();
    const query = new URLSearchParams({site: THREAD.site, thread: THREAD.id});
    const read = (etag: string) => request('GET', `comments?${query}`, undefined, {headers: {'if-none-match': etag}});
    let etag = (await read('')).headers.get('etag') ?? '';
    const {id, token} = await post('one').then((posted) => posted);
    const changes: readonly (() => Promise<unknown>)[] = [
      async () => undefined, // the post above
      () => request('PATCH', `comments/${id}`, {source: 'two'}, {token}),
      () => request('PUT', `comments/${id}/vote`, {mine: 1}, {token: 'the string of a browser'}),
      () => store.close(THREAD, true, new Date(clock.ms).toISOString()),
      () => request('DELETE', `comments/${id}`, undefined, {token}),
    ];
    for (const change of changes) {
      await change();
      const fresh = await read(etag);
      assert.equal(fresh.status, 200);
      assert.equal(fresh.headers.get('cache-control'), 'no-cache');
      etag = fresh.headers.get('etag') ?? '';
      const known = await read(`"another", ${etag}`);
      assert.deepEqual([known.status, await known.text(), known.headers.get('etag')], [304, '', etag]);
    }
  });

  it('is sent again where the form asks for something else, or the comments are other ones', async () => {
    const first = world();
    await first.post('one');
    const path = `comments?${new URLSearchParams({site: THREAD.site, thread: THREAD.id})}`;
    const etag = (await first.request('GET', path)).headers.get('etag') ?? '';
    const headers = {'if-none-match': etag};
    assert.equal((await world({store: first.store}).request('GET', path, undefined, {headers})).status, 304);
    const stricter = world({store: first.store, fields: {url: 'required'}});
    assert.equal((await stricter.request('GET', path, undefined, {headers})).status, 200);
    const another = world();
    another.clock.ms += 5;
    await another.post('another');
    assert.equal((await another.request('GET', path, undefined, {headers})).status, 200);
  });
});

/** Every id that following all cursors leads to; fails where one comes twice or before its parent. */
async function reachable(list: ReturnType<typeof world>['list'], limit = '25'): Promise<Set<string>> {
  const seen = new Set<string>();
  const queue: Record<string, string>[] = [{}];
  for (let query = queue.pop(); query; query = queue.pop()) {
    const page = await list({limit, ...query});
    for (const {id, parentId, moreReplies} of page.comments) {
      assert.ok(!seen.has(id), 'one came twice');
      assert.ok(parentId === null || seen.has(parentId), 'one came before its parent');
      seen.add(id);
      if (moreReplies) queue.push({parent: id, cursor: moreReplies});
    }
    if (page.cursor) queue.push({...query, cursor: page.cursor});
  }
  return seen;
}
