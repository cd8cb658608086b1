import {expect} from 'chai';

import type {Keep, ListQuery} from '../../src/adapters/adapter.js';
import type {Fetch} from '../../src/adapters/request.js';
import {restAdapter} from '../../src/adapters/rest.js';
import {openKeep} from '../../src/drafts/keep.js';
import type {ReaderComment} from '../../src/model/comment.js';
import type {CommentsError} from '../../src/model/errors.js';
import {commentsServer} from '../../src/server/comments-server.js';
import {memoryStore} from '../../src/server/memory-store.js';
import type {CommentsServerOptions} from '../../src/server/options.js';
import {callWith, freshThread, memoryKeep, newComment} from '../../src/testing/index.js';
import {gate, newWorld} from '../drafts/world.js';

const server = 'https://comments.example.org';
const dayMs = 24 * 60 * 60 * 1000;

describe('restAdapter and what is the reader’s own: a comment that waits for approval', () => {
  it('is shown to its writer in its place, after a reload too, and to nobody else', async () => {
    const {thread, keep, list} = worldWith({hold: () => true});
    const {id, status} = await restAdapter({server, fetch: list.fetch}).post(newComment(thread), callWith({keep}));
    expect(status).to.equal('pending');
    const own = await list(keep);
    expect(own.comments.map((comment) => [comment.id, comment.status, comment.can?.edit])).to.deep.equal([
      [id, 'pending', true],
    ]);
    expect(own.total).to.equal(0);
    expect((await list(memoryKeep())).comments).to.deep.equal([]);
  });

  it('is said to be stored though another tab, or the disk, never lets go of what this device keeps', async () => {
    const {thread, keep, post} = worldWith({});
    const tab = gate();
    const disk = gate();
    await new Promise<void>((begun) => {
      void navigator.locks.request('riposte-rest-drawer', () => {
        begun();
        return tab.promise;
      });
    });
    const {id} = await post();
    const {own} = (await keep.get('own')) as {own: {id: string}[]};
    expect(own.map((each) => each.id)).to.deep.equal([id]); // and can be edited
    tab.open();
    const stuck: Keep = {...keep, set: () => disk.promise};
    const fetch: Fetch = async () => answer(comment('a'), {'riposte-token': 'token of a'});
    expect((await restAdapter({server, fetch}).post(newComment(thread), callWith({keep: stuck}))).id).to.equal('a');
    disk.open();
  });

  it('follows the other replies of the comment it answers, on the page that has that one', async () => {
    const {thread, keep, list, post} = worldWith({hold: ({source}) => source === 'Held.'});
    const first = await post();
    const second = await post();
    const reply = await post({parentId: second.id});
    const held = await post({parentId: second.id, source: 'Held.'});
    const one = await list(keep, {limit: 1});
    expect(one.comments.map(({id}) => id)).to.deep.equal([first.id]);
    const two = await list(keep, {limit: 1, cursor: one.cursor ?? ''});
    expect(two.comments.map(({id}) => id)).to.deep.equal([second.id, reply.id, held.id]);
    const replies = await list(keep, {parentId: second.id});
    expect(replies.comments.map(({id}) => id)).to.deep.equal([reply.id, held.id]);
    expect((await list(keep, {}, {...thread, id: 'another'})).comments).to.deep.equal([]);
  });

  it('is last where the oldest come first, and first, below what is pinned, where the newest do', async () => {
    const {thread, keep} = await worldWithHeld();
    const listed = [{...comment('pinned'), pinned: true}, comment('a'), comment('b')];
    const adapter = restAdapter({server, fetch: async () => answer({comments: listed})});
    const idsBy = async (sort: ListQuery['sort']) =>
      (await adapter.list(thread, {sort, limit: 25}, callWith({keep}))).comments.map(({id}) => id);
    expect(await idsBy('oldest')).to.deep.equal(['pinned', 'a', 'b', 'held']);
    expect(await idsBy('newest')).to.deep.equal(['pinned', 'held', 'a', 'b']);
    expect(await idsBy('top')).to.deep.equal(['pinned', 'a', 'b', 'held']);
  });

  it('is not shown again once the list has brought it, even if it disappears later', async () => {
    const {thread, keep} = await worldWithHeld();
    let listed = [comment('held')];
    const adapter = restAdapter({server, fetch: async () => answer({comments: listed})});
    const read = async () => (await adapter.list(thread, {sort: 'oldest', limit: 25}, callWith({keep}))).comments;
    expect((await read()).map(({id, status}) => [id, status])).to.deep.equal([['held', 'published']]);
    listed = [];
    await adapter.vote('any', 0, callWith({keep})).catch(() => {}); // its turn comes after the change to the drawer
    expect(await read()).to.deep.equal([]);
  });

  it('is given up after 30 days', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const {thread, keep} = await worldWithHeld(() => now);
    const adapter = restAdapter({server, fetch: async () => answer({comments: []}), now: () => now});
    const read = async () =>
      (await adapter.list(thread, {sort: 'oldest', limit: 25}, callWith({keep}))).comments.length;
    now += 29 * dayMs;
    expect(await read()).to.equal(1);
    now += 2 * dayMs;
    expect(await read()).to.equal(0);
  });

  it('can be edited and deleted while it waits', async () => {
    const {thread, keep, list} = worldWith({hold: () => true});
    const adapter = restAdapter({server, fetch: list.fetch});
    const {id} = await adapter.post(newComment(thread), callWith({keep}));
    await adapter.edit(id, {source: 'Second thoughts.'}, callWith({keep}));
    const [edited] = (await list(keep)).comments;
    expect(JSON.stringify(edited)).to.contain('Second thoughts.');
    await adapter.remove(id, callWith({keep}));
    expect((await list(keep)).comments).to.deep.equal([]);
  });
});

describe('restAdapter and what is the reader’s own: the right to edit', () => {
  it('is proved with the token the comment was answered with', async () => {
    const {thread, keep, requests, list} = worldWith({});
    const adapter = restAdapter({server, fetch: list.fetch});
    const {id} = await adapter.post(newComment(thread), callWith({keep}));
    await adapter.edit(id, {source: 'Second thoughts.'}, callWith({keep}));
    await adapter.source(id, callWith({keep}));
    await adapter.remove(id, callWith({keep}));
    const tokens = requests.slice(1).map(({headers}) => headers.get('riposte-token'));
    expect(new Set(tokens).size).to.equal(1);
    expect(tokens[0]).to.match(/^[\w-]{20,}$/);
  });

  it('is there at once for what was posted in this page, though what this device keeps is never read', async () => {
    const {thread, requests, list} = worldWith({});
    const disk = gate();
    const stuck: Keep = {...memoryKeep(), get: () => disk.promise};
    const adapter = restAdapter({server, fetch: list.fetch});
    const {id} = await adapter.post(newComment(thread, {source: 'As it was typed.'}), callWith({keep: stuck}));
    expect(await adapter.source(id, callWith({keep: stuck}))).to.equal('As it was typed.');
    expect(requests.at(-1)?.headers.get('riposte-token')).to.match(/^[\w-]{20,}$/);
    disk.open();
  });

  it('is said to be missing where this device has lost it', async () => {
    const {list, post} = worldWith({});
    const {id} = await post();
    const asked = list.adapter.source(id, callWith());
    expect(
      await asked.then(
        () => 'told',
        (error: CommentsError) => error.code,
      ),
    ).to.equal('forbidden');
  });

  it('is offered until the time for it is over', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const {keep, list, post} = worldWith({now: () => now, editWindowMs: 60_000});
    await post();
    const can = async () => (await list(keep)).comments[0]?.can;
    expect(await can()).to.include({edit: true, remove: true, editUntil: '2026-01-01T00:01:00.000Z'});
    now += 60_000;
    expect(await can()).to.equal(undefined);
  });

  for (const wrong of [-40, 40]) {
    it(`is offered as long on a device whose clock is wrong by ${wrong} minutes`, async () => {
      let time = Date.parse('2026-01-01T00:00:00Z');
      const {thread, keep, list} = worldWith({now: () => time, editWindowMs: 1_800_000});
      const now = () => time + wrong * 60_000;
      const adapter = () => restAdapter({server, fetch: list.fetch, now});
      const posted = await adapter().post(newComment(thread), callWith({keep}));
      const left = (comment: ReaderComment | undefined) => Date.parse(comment?.can?.editUntil ?? '') - now();
      const listed = async () =>
        (await adapter().list(thread, {sort: 'oldest', limit: 25}, callWith({keep}))).comments[0];
      expect([left(posted), left(await listed())]).to.deep.equal([1_800_000, 1_800_000]);
      time += 600_000;
      const edited = await adapter().edit(posted.id, {source: 'Better.'}, callWith({keep}));
      expect([left(edited), left(await listed())]).to.deep.equal([1_200_000, 1_200_000]);
      time += 1_200_000;
      expect((await listed())?.can?.edit).to.equal(undefined);
    });
  }

  it('is never offered where the server gives none', async () => {
    const {keep, list, post} = worldWith({editWindowMs: 0});
    await post();
    expect((await list(keep)).comments[0]?.can?.edit).to.not.equal(true);
  });

  it('is kept for each of two comments posted at once', async () => {
    const thread = freshThread();
    const call = callWith({keep: openKeep(newWorld().device(), 'rest')}); // a real one: other work gets done between asking and having
    const both = [comment('a'), comment('b')];
    let posted = 0;
    const fetch: Fetch = async ({method}) =>
      method === 'GET'
        ? answer({comments: both})
        : answer(both[posted++] as ReaderComment, {'riposte-token': 'its token'});
    const adapter = restAdapter({server, fetch});
    await Promise.all([adapter.post(newComment(thread), call), adapter.post(newComment(thread), call)]);
    const {comments} = await adapter.list(thread, {sort: 'oldest', limit: 25}, call);
    expect(comments.map(({can}) => can?.edit)).to.deep.equal([true, true]);
  });
});

describe('restAdapter and what is the reader’s own: votes', () => {
  it('come back with the list, and go when they are taken back', async () => {
    const {keep, list, post} = worldWith({votes: 'up-down'});
    const {id} = await post();
    const adapter = restAdapter({server, fetch: list.fetch});
    await adapter.vote(id, -1, callWith({keep}));
    expect((await list(keep)).comments[0]?.votes).to.deep.equal({up: 0, down: 1, mine: -1});
    expect((await list(memoryKeep())).comments[0]?.votes?.mine).to.equal(0);
    await adapter.vote(id, 0, callWith({keep}));
    expect((await list(keep)).comments[0]?.votes).to.deep.equal({up: 0, down: 0, mine: 0});
  });

  it('count once for a browser, though two are cast at once', async () => {
    const {keep, list, post} = worldWith({});
    const {id} = await post();
    const adapter = restAdapter({server, fetch: list.fetch});
    await Promise.all([adapter.vote(id, 1, callWith({keep})), adapter.vote(id, 1, callWith({keep}))]);
    expect((await list(keep)).comments[0]?.votes?.up).to.equal(1);
    await adapter.vote(id, 1, callWith());
    expect((await list(keep)).comments[0]?.votes?.up).to.equal(2);
  });
});

describe('restAdapter and the drawer', () => {
  it('asks the server without waiting for the drawer', async () => {
    let open = (_: undefined) => {};
    const keep = {...memoryKeep(), get: () => new Promise<undefined>((resolve) => (open = resolve))};
    const asked = new Promise<void>((resolve) => {
      const fetch: Fetch = async () => {
        resolve();
        return answer({comments: []});
      };
      void restAdapter({server, fetch}).list(freshThread(), {sort: 'oldest', limit: 25}, callWith({keep}));
    });
    await asked;
    open(undefined);
  });

  it('leaves nothing behind when a reader only reads', async () => {
    const contents = new Map<string, unknown>();
    const {list, post} = worldWith({});
    const {id} = await post();
    const keep = memoryKeep(contents);
    await list(keep);
    await list.adapter.path(list.thread, id, callWith({keep}));
    await list.adapter.counts([list.thread], callWith({keep}));
    expect([...contents]).to.deep.equal([]);
  });

  for (const damaged of [null, 'text', {own: 5}, {own: [{id: 1}], votes: []}, []]) {
    it(`takes ${JSON.stringify(damaged)} in the drawer for an empty one`, async () => {
      const keep = memoryKeep(new Map([['own', damaged]]));
      const {list, post} = worldWith({});
      const {id} = await post();
      expect((await list(keep)).comments.map((each) => each.id)).to.deep.equal([id]);
      await list.adapter.vote(id, 1, callWith({keep}));
      expect((await list(keep)).comments[0]?.votes?.mine).to.equal(1);
    });
  }

  it('hands over odd comments as they came', async () => {
    const {thread, keep} = await worldWithHeld();
    const odd = [null, 5, {id: 7}, comment('good')];
    const adapter = restAdapter({server, fetch: async () => answer({comments: odd})});
    const {comments} = await adapter.list(thread, {sort: 'oldest', limit: 25}, callWith({keep}));
    expect(comments.slice(0, 4)).to.deep.equal(odd);
  });
});

describe('restAdapter on the wire', () => {
  it('reads without a header of its own, so that browsers ask no leave first', async () => {
    const {keep, requests, list, post} = worldWith({});
    const {id} = await post();
    requests.length = 0;
    await list(keep);
    await list.adapter.path(list.thread, id, callWith({keep}));
    await list.adapter.counts([list.thread], callWith({keep}));
    expect(requests.flatMap(({headers}) => [...headers.keys()])).to.deep.equal([]);
  });

  it('reads as the signed-in reader, where the site has one', async () => {
    const requests: Request[] = [];
    const fetch: Fetch = async (request) => {
      requests.push(request);
      return answer({comments: []});
    };
    await restAdapter({server, fetch, token: async () => 'abc'}).list(
      freshThread(),
      {sort: 'top', limit: 5},
      callWith(),
    );
    await restAdapter({server, fetch, token: async () => undefined}).list(
      freshThread(),
      {sort: 'top', limit: 5},
      callWith(),
    );
    expect(requests.map(({headers}) => headers.get('authorization'))).to.deep.equal(['Bearer abc', null]);
  });

  it('finds the server beside the page, below a folder, with or without a slash', async () => {
    const urls: string[] = [];
    const fetch: Fetch = async ({url}) => {
      urls.push(url.replace(/\?.*/, ''));
      return answer({comments: []});
    };
    for (const where of ['https://a.example/c', 'https://a.example/c/', '/c', 'https://a.example/?x#y']) {
      await restAdapter({server: where, fetch}).list(freshThread(), {sort: 'top', limit: 5}, callWith());
    }
    expect(urls).to.deep.equal([
      'https://a.example/c/api/v1/comments',
      'https://a.example/c/api/v1/comments',
      `${location.origin}/c/api/v1/comments`,
      'https://a.example/api/v1/comments',
    ]);
  });

  it('counts any number of threads of any sites, at most 50 a request', async () => {
    const asked: [string | null, number][] = [];
    const fetch: Fetch = async ({url}) => {
      const {searchParams} = new URL(url);
      const ids = searchParams.getAll('thread');
      asked.push([searchParams.get('site'), ids.length]);
      return answer({counts: Object.fromEntries(ids.map((id) => [id, 2]))});
    };
    const threads = Array.from({length: 101}, () => freshThread());
    const counts = await restAdapter({server, fetch}).counts([...threads, {...freshThread(), site: 'b'}], callWith());
    expect(asked).to.deep.equal([
      ['blog.example.org', 50],
      ['blog.example.org', 50],
      ['blog.example.org', 1],
      ['b', 1],
    ]);
    expect(counts.size).to.equal(102);
  });
});

/** A server, a thread on it, and a reader whose drawer is `keep`. `list` reads as after a reload. */
function worldWith(options: Partial<CommentsServerOptions>) {
  const handler = commentsServer({store: memoryStore(), secret: 'a secret that is long enough', ...options});
  const thread = freshThread();
  const keep = memoryKeep();
  const requests: Request[] = [];
  const fetch: Fetch = (request) => {
    requests.push(request);
    return handler(request);
  };
  const adapterNow = () => restAdapter({server, fetch, ...(options.now && {now: options.now})});
  const list = (from: Keep, query: Partial<ListQuery> = {}, of = thread) =>
    adapterNow().list(of, {sort: 'oldest', limit: 25, ...query}, callWith({keep: from}));
  const post = (given: Parameters<typeof newComment>[1] = {}) =>
    adapterNow().post(newComment(thread, given), callWith({keep}));
  return {thread, keep, requests, post, list: Object.assign(list, {fetch, thread, adapter: adapterNow()})};
}

/** A drawer with one comment that waits, `held`, and its thread. */
async function worldWithHeld(now: () => number = Date.now) {
  const thread = freshThread();
  const keep = memoryKeep();
  const fetch: Fetch = async () => answer({...comment('held'), status: 'pending'}, {'riposte-token': 'token of held'});
  await restAdapter({server, fetch, now}).post(newComment(thread), callWith({keep}));
  return {thread, keep};
}

function comment(id: string): ReaderComment {
  const body = {format: 'text', source: id} as const;
  return {id, parentId: null, createdAt: '2026-01-01T10:00:00Z', status: 'published', author: {name: 'Ben'}, body};
}

function answer(body: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {headers});
}
