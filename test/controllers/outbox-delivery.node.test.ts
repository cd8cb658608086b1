import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {CommentsAdapter} from '../../src/adapters/adapter.js';
import {Delivery, type DeliveryNews} from '../../src/controllers/delivery.js';
import {memoryOutbox} from '../../src/controllers/memory-outbox.js';
import type {OutboxEntry} from '../../src/drafts/store.js';
import type {NewComment, ReaderComment} from '../../src/model/comment.js';
import {CommentsError} from '../../src/model/errors.js';
import {freshThread, memoryKeep, newComment} from '../../src/testing/index.js';

const DAY = 86_400_000;

/** An outbox, a backend that does as it is told, and a clock that stands still. */
function newWorld(given: Partial<CommentsAdapter> = {}) {
  let time = Date.UTC(2026, 0, 1);
  let online = true;
  let timer: {readonly fire: () => void; readonly at: number} | undefined;
  const outbox = memoryOutbox();
  const thread = freshThread();
  const posts: {readonly source: string; readonly key: string; readonly at: number}[] = [];
  const failures: (CommentsError | undefined)[] = [];
  const news: DeliveryNews[] = [];
  const adapter: CommentsAdapter = {
    name: 'rest',
    idempotent: true,
    list: async () => ({comments: []}),
    async post({source, key, parentId}) {
      posts.push({source, key, at: time});
      const failure = failures.shift();
      if (failure) throw failure;
      const body = {format: 'text', source} as const;
      return {id: key, parentId, createdAt: '', status: 'published', author: {name: ''}, body} as ReaderComment;
    },
    ...given,
  };
  const delivery = new Delivery(
    outbox,
    () => ({adapter, server: 'https://comments.test/', asking: {locale: 'en', keep: memoryKeep()}}),
    (each) => news.push(each),
    {
      now: () => time,
      setTimeout: (fire, ms) => (timer = {fire, at: time + ms}),
      clearTimeout: (which) => {
        if (timer === which) timer = undefined;
      },
      random: () => 0.5,
      online: () => online,
    },
  );
  let order = 0;
  return {
    delivery,
    outbox,
    posts,
    failures,
    news,
    setOnline: (now: boolean) => {
      online = now;
    },
    now: () => time,
    /** When the next try is due, in ms from now; undefined where none is. */
    next: () => timer && timer.at - time,
    async put(source: string, given: Partial<OutboxEntry> = {}): Promise<NewComment> {
      const comment = newComment(thread, {source});
      const box = {
        adapter: 'rest',
        server: 'https://comments.test/',
        site: thread.site,
        thread: thread.id,
        mode: 'new',
        target: '',
      } as const;
      await outbox.add(
        {comment, box, at: ++order, askedAt: time, status: 'queued', tries: 0, nextAt: 0, maybe: false, ...given},
        () => {},
      );
      return comment;
    },
    /** Lets time pass; resolves once nothing is under way. */
    async pass(ms: number) {
      time += ms;
      const due = timer && timer.at <= time ? timer : undefined;
      if (!due) return;
      timer = undefined;
      due.fire();
      await delivery.wake();
    },
    status: async () =>
      (await outbox.list({adapter: 'rest', server: 'https://comments.test/'})).map(({status}) => status),
  };
}

const broken = (retryAfter?: number) => new CommentsError('server', 'broken', {maybeStored: true, retryAfter});

describe('Delivery', () => {
  it('sends in the order of writing, each once', async () => {
    const world = newWorld();
    for (const text of ['One', 'Two', 'Three']) await world.put(text);
    await Promise.all([world.delivery.wake(), world.delivery.wake(), world.delivery.wake()]);
    assert.deepEqual(
      world.posts.map(({source}) => source),
      ['One', 'Two', 'Three'],
    );
    assert.deepEqual(await world.status(), []);
  });

  it('P22: waits twice as long after each of five tries, and then for its reader', async () => {
    const world = newWorld();
    world.failures.push(...Array.from({length: 6}, () => broken()));
    await world.put('Stubborn');
    await world.delivery.wake();
    const waits: (number | undefined)[] = [];
    for (let wait = world.next(); wait !== undefined; wait = world.next()) {
      waits.push(wait);
      await world.pass(wait);
    }
    assert.deepEqual(waits, [1000, 2000, 4000, 8000]);
    assert.equal(world.posts.length, 5);
    assert.equal(new Set(world.posts.map(({key}) => key)).size, 1);
    assert.deepEqual(await world.status(), ['stopped']);
  });

  it('P22: waits as long as the backend asks, and keeps what is behind it in order', async () => {
    const world = newWorld();
    world.failures.push(broken(30));
    await world.put('First');
    await world.put('Second');
    await world.delivery.wake();
    assert.equal(world.next(), 30_000);
    await world.pass(30_000);
    assert.deepEqual(
      world.posts.map(({source}) => source),
      ['First', 'First', 'Second'],
    );
  });

  for (const retryAfter of [Number('Wed, 21 Oct 2026 07:28:00 GMT'), Number.POSITIVE_INFINITY]) {
    it(`P22: goes by its own times where the backend asks to wait for ${retryAfter} seconds`, async () => {
      const world = newWorld();
      world.failures.push(broken(retryAfter));
      await world.put('First');
      await world.put('Second');
      await world.delivery.wake();
      assert.equal(world.next(), 1000);
      await world.pass(1000);
      assert.deepEqual(
        world.posts.map(({source}) => source),
        ['First', 'First', 'Second'],
      );
    });
  }

  it('P22: sends what was once kept to be sent at a time that is none', async () => {
    const world = newWorld();
    await world.put('Blocked', {nextAt: Number.NaN});
    await world.put('Behind it');
    await world.delivery.wake();
    assert.deepEqual(await world.status(), []);
    assert.equal(world.next(), undefined);
  });

  it('P24: sends what was written three days offline once, in order, when the network is back', async () => {
    const world = newWorld();
    world.setOnline(false);
    for (const text of ['Monday', 'Tuesday', 'Wednesday']) {
      await world.put(text);
      await world.delivery.wake();
      await world.pass(DAY);
    }
    assert.equal(world.posts.length, 0);
    world.setOnline(true);
    await world.delivery.hurry();
    assert.deepEqual(
      world.posts.map(({source}) => source),
      ['Monday', 'Tuesday', 'Wednesday'],
    );
    assert.deepEqual(await world.status(), []);
  });

  it('P24: sends what a tab asleep overnight had been waiting with, once', async () => {
    const world = newWorld();
    world.failures.push(broken());
    await world.put('Good night');
    await world.delivery.wake();
    await world.pass(8 * 3_600_000); // the timer is hours late
    assert.equal(world.posts.length, 2);
    assert.deepEqual(await world.status(), []);
  });

  it('P26: gives back what waited for more than a week, unless it may have been stored', async () => {
    const world = newWorld();
    await world.put('Old', {askedAt: world.now() - 8 * DAY});
    await world.put('Old, and nobody knows', {askedAt: world.now() - 8 * DAY, maybe: true});
    await world.delivery.wake();
    assert.equal(world.posts.length, 0);
    assert.deepEqual(await world.status(), ['refused', 'unsure']);
  });

  it('P27: takes what a tab that is gone was sending for what may have been stored', async () => {
    const asked: string[] = [];
    const world = newWorld({
      idempotent: undefined as never,
      async posted({source}) {
        asked.push(source);
        return undefined;
      },
    });
    await world.put('In flight', {status: 'sending', tries: 1});
    await world.delivery.wake();
    assert.deepEqual(asked, ['In flight']);
    assert.equal(world.posts.length, 1);
  });

  it('asks a backend without keys what it has before a second try, and believes it', async () => {
    const world = newWorld({
      idempotent: undefined as never,
      posted: async ({key, source}) =>
        ({
          id: key,
          parentId: null,
          createdAt: '',
          status: 'published',
          author: {name: ''},
          body: {format: 'text', source},
        }) as ReaderComment,
    });
    world.failures.push(broken());
    await world.put('There already');
    await world.delivery.wake();
    await world.pass(1000);
    assert.equal(world.posts.length, 1);
    assert.equal(world.news.at(-1)?.what, 'stored');
  });

  it('asks it even where the first try was surely refused: the browser may have sent it twice', async () => {
    const asked: string[] = [];
    const world = newWorld({
      idempotent: undefined as never,
      async posted({source}) {
        asked.push(source);
        return undefined;
      },
    });
    world.failures.push(new CommentsError('rate-limited', 'slow down', {retryAfter: 5}));
    await world.put('Sent by the browser, too');
    await world.delivery.wake();
    await world.pass(5000);
    assert.deepEqual(asked, ['Sent by the browser, too']);
  });

  it('does not take a failure to ask for a refusal of the text', async () => {
    const world = newWorld({
      idempotent: undefined as never,
      async posted() {
        throw new CommentsError('forbidden', 'not for you');
      },
    });
    await world.put('Unsettled', {maybe: true});
    await world.delivery.wake();
    assert.deepEqual(await world.status(), ['queued']);
    assert.equal(world.posts.length, 0);
  });

  it('sends at once what was to wait by a clock that has been put back since', async () => {
    const world = newWorld();
    await world.put('Later, by the clock', {
      askedAt: world.now() + 3_600_000,
      nextAt: world.now() + 3_601_000,
      tries: 1,
    });
    await world.delivery.wake();
    assert.deepEqual(await world.status(), []);
  });

  it('asks the reader where a backend can tell neither', async () => {
    const world = newWorld({idempotent: undefined as never});
    world.failures.push(broken());
    await world.put('Who knows');
    await world.delivery.wake();
    assert.deepEqual(await world.status(), ['unsure']);
    assert.equal(world.next(), undefined);
  });

  it('tries a backend that can tell neither again where nothing can have been stored', async () => {
    const world = newWorld({idempotent: undefined as never});
    world.failures.push(new CommentsError('rate-limited', 'slow down', {retryAfter: 5}));
    await world.put('Patience');
    await world.delivery.wake();
    assert.equal(world.next(), 5000);
    await world.pass(5000);
    assert.deepEqual(await world.status(), []);
  });

  it('P30: stops for a sign-in, and sends with the same key after it', async () => {
    const world = newWorld({signIn: async () => {}});
    world.failures.push(new CommentsError('unauthorized', 'who?'));
    await world.put('Me');
    await world.delivery.wake();
    assert.deepEqual(await world.status(), ['stopped']);
    await world.delivery.hurry();
    assert.equal(new Set(world.posts.map(({key}) => key)).size, 1);
    assert.deepEqual(await world.status(), []);
  });

  it('gives the text back where nobody can sign in', async () => {
    const world = newWorld();
    world.failures.push(new CommentsError('unauthorized', 'members only'));
    await world.put('Me');
    await world.delivery.wake();
    assert.deepEqual(await world.status(), ['refused']);
  });
});
