import assert from 'node:assert/strict';
import {copyFile, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {serve} from '../../src/cli/serve.js';
import {initialsOf} from '../../src/elements/formats.js';
import {textToTree} from '../../src/model/plain-text.js';
import {secondsToWait} from '../../src/model/problem.js';
import {bodies} from '../../src/server/bodies.js';
import {floodGate} from '../../src/server/flood.js';
import {libsqlStore} from '../../src/server/libsql-store.js';
import {memoryStore} from '../../src/server/memory-store.js';
import {plant} from '../../src/server/seed.js';
import {world} from './world.js';

const seed = (text: string, id = 'a') => [
  {thread: {id, site: 's'}, comments: [{name: 'Ada', text, at: '2026-01-01T10:00:00Z', up: 2}]},
];

describe('the server, in corners where little happens', () => {
  it('takes as long a comment as it says, in whatever script', async () => {
    const w = world({fields: {maxLength: 30_000}});
    const answer = await w.request('POST', 'comments', w.postBody('語'.repeat(30_000)), {key: 'k'.repeat(36)});
    assert.equal(answer.status, 201);
  });

  it('takes a rule that is undefined for one that is not given', async () => {
    const w = world({fields: {email: undefined} as never});
    const answer = await w.request('GET', 'comments?site=s&thread=t');
    assert.equal(((await answer.json()) as {fields: {email: string}}).fields.email, 'required');
  });

  it('has comments for a page whose own address is very long', async () => {
    const w = world();
    const answer = await w.request('GET', `comments?site=s&thread=${'x'.repeat(7_000)}`);
    assert.equal(answer.status, 200);
  });

  it('takes a website whose letters are joined as its script joins them', async () => {
    const url = 'https://fa.wikipedia.org/wiki/می‌خواهم';
    const w = world();
    const author = {name: 'Ada', email: 'ada@example.org', url};
    assert.equal((await w.request('POST', 'comments', w.postBody('Hi', {author}), {key: 'a'.repeat(36)})).status, 201);
    const [paragraph] = textToTree(`${url}، و`);
    assert.deepEqual(paragraph, {tag: 'p', children: [{tag: 'a', href: new URL(url).href, children: [url]}, '، و']});
  });

  it('plants a seed once, however often it is told to, and another beside it', async () => {
    const store = memoryStore();
    for (const each of [seed('one'), seed('one'), seed('two', 'b')]) await plant(store, each);
    const query = {sort: 'oldest', limit: 10} as const;
    const texts = async (id: string) => (await store.roots({site: 's', id}, query)).map(({source, up}) => [source, up]);
    assert.deepEqual([await texts('a'), await texts('b')], [[['one', 2]], [['two', 2]]]);
  });

  it('has all of its comments in the file once it is ended', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'riposte-end-'));
    try {
      const path = join(folder, 'comments.db');
      const store = await libsqlStore({path});
      await plant(store, seed('kept'));
      await store.end();
      await copyFile(path, join(folder, 'copy.db'));
      const copy = await libsqlStore({path: join(folder, 'copy.db')});
      assert.deepEqual(await copy.counts([{site: 's', id: 'a'}]), [1]);
      await copy.end();
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });

  it('makes a body that takes long but once, however much else is read', () => {
    let made = 0;
    const bodyOf = bodies((source) => {
      if (source.startsWith('slow')) {
        made++;
        for (const until = performance.now() + 15; performance.now() < until; );
      }
      return [source];
    });
    for (let round = 0; round < 2; round++) {
      bodyOf('slow');
      for (let n = 0; n < 60; n++) bodyOf(`${n} ${'x'.repeat(10_000)}`);
    }
    assert.equal(made, 1);
  });

  it('is served under a path in any letters, at the address it says', async () => {
    const data = await mkdtemp(join(tmpdir(), 'riposte-path-'));
    const server = await serve({port: 0, data, dist: 'dist', basePath: '/mein blög'});
    try {
      assert.equal((await fetch(`${server.url}api/v1/counts?site=s&thread=t`)).status, 200);
    } finally {
      await server.close();
      await rm(data, {recursive: true, force: true});
    }
  });

  it('lets nobody wait for a clock that was put back', () => {
    let now = 7_200_000;
    const admit = floodGate(1, () => now);
    admit('client');
    now -= 3_600_000;
    assert.doesNotThrow(() => admit('client'));
  });

  it('waits as long as it is told to, in parts of a second too', () => {
    assert.equal(secondsToWait('12.5', 0), 13);
  });

  it('knows the letters that a name begins with', () => {
    assert.deepEqual(['मोहन दास', 'André Noël'.normalize('NFD'), 'Ana'].map(initialsOf), ['मद', 'AN', 'AN']);
  });
});
