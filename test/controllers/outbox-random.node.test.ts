import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {CommentsAdapter} from '../../src/adapters/adapter.js';
import {Delivery, due} from '../../src/controllers/delivery.js';
import {memoryOutbox} from '../../src/controllers/memory-outbox.js';
import type {Outbox, OutboxEntry} from '../../src/drafts/store.js';
import type {NewComment, ReaderComment} from '../../src/model/comment.js';
import {CommentsError} from '../../src/model/errors.js';
import {freshThread, memoryKeep, newComment} from '../../src/testing/index.js';
import {numbers} from './numbers.js';

const SERVER = 'https://comments.test/';
const BACKEND = {adapter: 'rest', server: SERVER};
const asking = {locale: 'en', keep: memoryKeep()};

/** What a backend can tell of a text it may have: by its key, when asked, or not at all. */
type Kind = 'keys' | 'posted' | 'neither';

/** A backend behind a network that loses what it likes, while `broken`. */
class Backend {
  broken = true;
  readonly stored: {readonly key: string; readonly source: string}[] = [];
  readonly adapter: CommentsAdapter;
  readonly #random: () => number;
  #hung: (() => void)[] = [];

  constructor(kind: Kind, random: () => number) {
    this.#random = random;
    this.adapter = {
      name: 'rest',
      list: async () => ({comments: []}),
      post: (comment) => this.#post(comment, kind === 'keys'),
      ...(kind === 'keys' && {idempotent: true}),
      ...(kind === 'posted' && {posted: (comment: NewComment) => this.#find(comment)}),
    };
  }

  /** Whoever waits for an answer that never comes waits no more. */
  release(): void {
    for (const go of this.#hung.splice(0)) go();
  }

  has({source}: NewComment): boolean {
    return this.stored.some((each) => each.source === source);
  }

  async #post({key, source}: NewComment, keyed: boolean): Promise<ReaderComment> {
    const fault = this.broken ? this.#random() : 1;
    if (fault < 0.15) throw new CommentsError('offline', 'It never went out.');
    if (fault < 0.2) throw new CommentsError('rate-limited', 'Not now.', {retryAfter: 30});
    const isStored = fault >= 0.35 || this.#random() < 0.5;
    if (isStored && !(keyed && this.stored.some((each) => each.key === key))) this.stored.push({key, source});
    if (fault < 0.35) throw new CommentsError('server', 'It broke, and nobody knows where.', {maybeStored: true});
    if (fault < 0.45) throw new CommentsError('timeout', 'The answer was lost.', {maybeStored: true});
    if (fault < 0.5) return {id: 5} as never;
    if (fault < 0.65) await this.#hang();
    const body = {format: 'text', source} as const;
    return {id: key, parentId: null, createdAt: '2026-01-01T00:00:00Z', status: 'published', author: {name: ''}, body};
  }

  async #find({key, source}: NewComment): Promise<ReaderComment | undefined> {
    const fault = this.broken ? this.#random() : 1;
    if (fault < 0.2) throw new CommentsError('timeout', 'No answer.');
    if (fault < 0.3) await this.#hang();
    const found = this.stored.find((each) => each.source === source);
    const body = {format: 'text', source} as const;
    return (
      found && {
        id: key,
        parentId: null,
        createdAt: '2026-01-01T00:00:00Z',
        status: 'published',
        author: {name: ''},
        body,
      }
    );
  }

  async #hang(): Promise<void> {
    await new Promise<void>((go) => this.#hung.push(go));
    throw new CommentsError('timeout', 'The tab is gone.', {maybeStored: true});
  }
}

/** A reader who posts, loses the network, closes tabs while they send, and answers what they are asked by looking. */
async function visit(kind: Kind, seed: number, steps: number) {
  const random = numbers(seed);
  const backend = new Backend(kind, random);
  const outbox = memoryOutbox();
  const thread = freshThread();
  const written: NewComment[] = [];
  const log: string[] = [];
  let time = Date.UTC(2026, 0, 1);
  let online = true;
  let order = 0;
  let turn: Promise<unknown> = Promise.resolve();

  /** A tab; dead, it does nothing more, and has given its turn back. */
  const open = () => {
    let kill = () => {};
    const death = new Promise<void>((die) => {
      kill = die;
    });
    let dead = false;
    void death.then(() => {
      dead = true;
    });
    const never = new Promise<never>(() => {});
    const alive = <T>(run: () => Promise<T>) => (dead ? never : run().then((value) => (dead ? never : value)));
    const own: Outbox = {
      ...outbox,
      list: (which) => alive(() => outbox.list(which)),
      change: (entry, change) => alive(() => outbox.change(entry, change)),
      remove: (entry) => alive(() => outbox.remove(entry)),
      alone: (_, run) => (turn = turn.then(() => Promise.race([dead ? never : run(), death]))) as Promise<void>,
    };
    const timers = new Set<{readonly fire: () => void; readonly at: number}>();
    const delivery = new Delivery(
      own,
      () => ({adapter: backend.adapter, server: SERVER, asking}),
      () => {},
      {
        now: () => time,
        setTimeout: (fire, ms) => {
          const timer = {fire, at: time + ms};
          timers.add(timer);
          return timer;
        },
        clearTimeout: (timer) => timers.delete(timer as never),
        random,
        online: () => online,
      },
    );
    const pass = () => {
      for (const timer of [...timers]) if (timer.at <= time && timers.delete(timer)) timer.fire();
    };
    return {delivery, kill, pass};
  };
  let tabs = [open(), open()];
  const settled = async () => {
    for (let turns = 0; turns < 5; turns++) await new Promise((go) => setImmediate(go));
  };
  const wait = async (ms: number) => {
    time += ms;
    for (const {pass} of tabs) pass();
    await settled();
  };
  /** A reader who is asked whether it is there looks, and answers truly. */
  const decide = async () => {
    for (const entry of await outbox.list(BACKEND)) {
      if (entry.status !== 'unsure') continue;
      const there = backend.has(entry.comment);
      log.push(`says that ${entry.comment.source} is ${there ? 'there' : 'not there'}`);
      if (there) await outbox.remove(entry);
      else await outbox.change(entry, (now) => due({...now, status: 'stopped', maybe: false}));
    }
  };
  const post = async () => {
    const comment = newComment(thread, {source: `text ${++order}`});
    const box = {...BACKEND, site: thread.site, thread: thread.id, mode: 'new', target: ''} as const;
    const entry: OutboxEntry = {
      comment,
      box,
      at: order,
      askedAt: time,
      status: 'queued',
      tries: 0,
      nextAt: 0,
      maybe: false,
    };
    written.push(comment);
    await outbox.add(entry, () => {});
  };

  for (let step = 0; step < steps; step++) {
    const what = random();
    const tab = tabs[Math.floor(random() * tabs.length)] as (typeof tabs)[number];
    if (what < 0.3) await post();
    if (what < 0.55) void tab.delivery.wake();
    else if (what < 0.65) online = !online;
    else if (what < 0.75) void tab.delivery.hurry(true);
    else if (what < 0.85) await decide();
    else if (what < 0.92) {
      tab.kill();
      await settled();
      backend.release();
      tabs = [...tabs.filter((each) => each !== tab), open()];
    } else await wait(Math.floor(random() * 120_000));
    log.push(`${what.toFixed(2)} ${online ? 'online' : 'offline'}: ${backend.stored.map(({source}) => source).join()}`);
    await settled();
  }

  backend.broken = false;
  online = true;
  for (const {kill} of tabs) kill();
  await settled();
  backend.release();
  tabs = [open()];
  for (let rounds = 0; rounds < 10; rounds++) {
    await decide();
    await tabs[0]?.delivery.hurry(true);
    await wait(60_000);
  }
  const counts = written.map(({source}) => backend.stored.filter((each) => each.source === source).length);
  return {counts, left: (await outbox.list(BACKEND)).map(({status}) => status), log};
}

describe('The outbox, whatever the network, the tabs and their reader do', () => {
  for (const kind of ['keys', 'posted', 'neither'] as const) {
    it(`P24: has each text stored once by a backend that can tell of it ${{keys: 'by its key', posted: 'when asked', neither: 'not at all'}[kind]}`, async () => {
      for (let seed = 1; seed <= 60; seed++) {
        const {counts, left, log} = await visit(kind, seed, 80);
        const told = `seed ${seed}\n${log.join('\n')}`;
        assert.deepEqual(left, [], told);
        assert.deepEqual(
          counts,
          counts.map(() => 1),
          told,
        );
      }
    });
  }
});
