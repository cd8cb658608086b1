import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import Database from 'libsql';

import {libsqlStore} from '../../src/server/libsql-store.js';
import {StoreError} from '../../src/server/store.js';
import {world} from './world.js';

describe('A libSQL file', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'riposte-libsql-'));
  });
  after(() => rm(folder, {recursive: true}));

  it('is there again after it was closed, its tables made once', async () => {
    const path = join(folder, 'again.db');
    const first = await libsqlStore({path});
    const {id} = await world({store: first}).post('Hello');
    await first.end();
    const second = await libsqlStore({path});
    assert.equal((await second.find(id))?.comment.source, 'Hello');
    await second.end();
  });

  it('P59: keeps nothing of a request that fails half way, and goes on', async () => {
    const path = join(folder, 'half.db');
    const store = await libsqlStore({path});
    const direct = new Database(path);
    // Like a full disk, this ends the transaction itself.
    direct.exec(`create trigger half before update on thread when new.total = 2
      begin select raise(rollback, 'no further'); end`);
    const {post, request, postBody, list, logged} = world({store});
    await post('one');
    const failed = await request('POST', 'comments', postBody('two'), {key: 'the-key'});
    assert.equal(failed.status, 500);
    assert.match(String(logged[0]), /no further/);
    assert.equal(await store.receipt('the-key'), undefined);
    assert.equal((await list()).comments.length, 1);
    direct.exec('drop trigger half');
    direct.close();
    assert.equal((await request('POST', 'comments', postBody('two'), {key: 'the-key'})).status, 201);
    assert.equal((await list()).total, 2);
    await store.end();
  });

  it('P59: is read while another process writes to its file, and written to once that has ended', async () => {
    const path = join(folder, 'busy.db');
    const store = await libsqlStore({path});
    const other = new Database(path);
    try {
      const {request, postBody, list} = world({store});
      assert.equal((await request('POST', 'comments', postBody('Before'), {key: 'before'})).status, 201);
      other.exec('begin immediate');
      const written = [1, 2, 3].map((n) => request('POST', 'comments', postBody(`Meanwhile ${n}`), {key: `key-${n}`}));
      assert.equal((await list()).comments.length, 1);
      other.exec('rollback');
      assert.deepEqual(await Promise.all(written.map(async (each) => (await each).status)), [201, 201, 201]);
    } finally {
      other.close();
      await store.end();
    }
  });

  it('P59: is safe against a crash of the machine: written ahead, and synced at every commit', async () => {
    const path = join(folder, 'safe.db');
    const store = await libsqlStore({path});
    const direct = new Database(path);
    assert.deepEqual(direct.pragma('journal_mode'), [{journal_mode: 'wal'}]);
    direct.close();
    await store.end();
  });

  it('reads a page of 100,000 comments by an index, in every order', async () => {
    const path = join(folder, 'large.db');
    const store = await libsqlStore({path});
    await store.end();
    const direct = new Database(path);
    const where = 'from comment where thread_id = ? and parent_id is null and shown = ?';
    const replies = 'from comment where parent_id = ? and shown = ?';
    const plans: readonly [sql: string, index: string][] = [
      [`select * ${where} and (created_at, id) > (?, ?) order by created_at, id`, 'comment_roots'],
      [`select * ${where} and (created_at, id) < (?, ?) order by created_at desc, id desc`, 'comment_roots'],
      [
        `select * ${where} and (score, created_at, id) < (?, ?, ?) order by score desc, created_at desc, id desc`,
        'comment_top_roots',
      ],
      [`select created_at ${replies} and (created_at, id) > (?, ?) order by created_at, id`, 'comment_replies'],
    ];
    for (const [sql, index] of plans) {
      const plan = JSON.stringify(direct.prepare(`explain query plan ${sql} limit 25`).all());
      assert.match(plan, new RegExp(`USING (COVERING )?INDEX ${index} .*[<>]`), plan);
      assert.doesNotMatch(plan, /TEMP B-TREE|SCAN/, plan);
    }
    direct.close();
  });
});

describe('A store that cannot write', () => {
  for (const [code, status, retryAfter] of [
    ['full', 507, '60'],
    ['busy', 503, '1'],
  ] as const) {
    it(`P59: because it is ${code} is answered with ${status}, and when to come back`, async () => {
      const {store} = world();
      const broken = {...store, add: () => Promise.reject(new StoreError(code, undefined))};
      const {request, postBody, logged} = world({store: broken});
      const response = await request('POST', 'comments', postBody('Hello'), {key: 'the-key'});
      assert.equal(response.status, status);
      assert.equal(response.headers.get('retry-after'), retryAfter);
      assert.equal((await response.json()).code, 'server');
      assert.equal(logged.length, 1);
    });
  }
});
