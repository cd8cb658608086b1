import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {endProcesses, riposte, started} from './process.js';

const POSTS = 1000;
/** How many are on their way at a time: a kill catches some of each stage. */
const AT_ONCE = 16;
const THREAD = {id: 'post', site: 'blog.test', url: 'https://blog.test/post', title: 'A post'};

describe('P59: a server killed with -9 in the middle of 1,000 posts', {timeout: 480_000}, () => {
  let data: string;
  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'riposte-killed-'));
  });
  after(async () => {
    endProcesses();
    await rm(data, {recursive: true});
  });

  it('has every comment it acknowledged, and none twice when the others are sent again', async () => {
    const acknowledged = new Map<number, {id: string; token: string | null}>();
    const waiting = Array.from({length: POSTS}, (_, number) => number);
    // Killed three times, each time while requests are under way; the fourth server finishes.
    for (const killAfter of [200, 450, 700, Infinity]) {
      const server = riposte(['serve', '--port', '0', '--data', data]);
      const url = await started(server);
      const exit = once(server, 'exit');
      await Promise.all(
        Array.from({length: AT_ONCE}, async () => {
          for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
            const answer = await post(url, number).catch(() => undefined); // the connection broke: not acknowledged
            if (!answer) {
              waiting.push(number);
              return;
            }
            acknowledged.set(number, answer);
            if (acknowledged.size === killAfter) server.kill('SIGKILL');
          }
        }),
      );
      if (killAfter !== Infinity) {
        assert.ok(waiting.length >= 1, 'the kill interrupted nothing');
        await exit;
        continue;
      }
      const stored = await all(url);
      assert.equal(stored.length, POSTS);
      assert.equal(new Set(stored.map(({id}) => id)).size, POSTS);
      const numbers = new Map(stored.map(({id, text}) => [text, id]));
      assert.equal(numbers.size, POSTS, 'a text was stored twice');
      for (const [number, {id}] of acknowledged) assert.equal(numbers.get(`comment ${number}`), id);

      // What was acknowledged before a kill gets the same answer from the server after it.
      for (const number of [0, 1, 2, 300, 500]) assert.deepEqual(await post(url, number), acknowledged.get(number));
      assert.equal((await all(url)).length, POSTS);
      server.kill('SIGTERM');
      await exit;
    }
  });
});

describe('P59: two servers on one folder', {timeout: 480_000}, () => {
  it('take comments side by side, and both show all of them', async () => {
    const data = await mkdtemp(join(tmpdir(), 'riposte-two-'));
    const servers = [0, 1].map(() => riposte(['serve', '--port', '0', '--data', data]));
    try {
      const urls = await Promise.all(servers.map(started));
      const numbers = Array.from({length: 100}, (_, number) => number);
      const sent = numbers.map((number) => post(urls[number % 2] ?? '', number));
      const ids = new Set((await Promise.all(sent)).map(({id}) => id));
      // The same key at both at once: one comment, one answer.
      const both = await Promise.all(urls.map((url) => post(url, 100)));
      assert.deepEqual(both[0], both[1]);
      ids.add(both[0]?.id ?? '');
      assert.equal(ids.size, 101);
      for (const url of urls) assert.deepEqual(new Set((await all(url)).map(({id}) => id)), ids);
    } finally {
      for (const server of servers) {
        if (server.exitCode !== null) continue;
        const exit = once(server, 'exit');
        server.kill('SIGTERM');
        await exit;
      }
      await rm(data, {recursive: true});
    }
  });
});

async function post(url: string, number: number): Promise<{id: string; token: string | null}> {
  const response = await fetch(new URL('api/v1/comments', url), {
    method: 'POST',
    headers: {'content-type': 'application/json', 'idempotency-key': `the-key-of-${number}`},
    body: JSON.stringify({
      thread: THREAD,
      parentId: null,
      source: `comment ${number}`,
      author: {name: 'Ada', email: 'ada@example.org'},
    }),
  });
  const {id} = await response.json();
  assert.equal(response.status, 201);
  return {id, token: response.headers.get('riposte-token')};
}

/** Everything in the thread, page after page. */
async function all(url: string): Promise<{id: string; text: string}[]> {
  const found: {id: string; text: string}[] = [];
  let cursor = '';
  let total = 0;
  do {
    const query = new URLSearchParams({site: THREAD.site, thread: THREAD.id, limit: '200', ...(cursor && {cursor})});
    const page = await (await fetch(new URL(`api/v1/comments?${query}`, url))).json();
    for (const {id, body} of page.comments) found.push({id, text: body.nodes[0].children[0]});
    cursor = page.cursor ?? '';
    total = page.total;
  } while (cursor);
  assert.equal(total, found.length);
  return found;
}
