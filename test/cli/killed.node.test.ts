import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {riposte, started} from './process.js';

const COUNT = 1_000;

function post(url: string, n: number): Promise<Response> {
  return fetch(new URL('api/v1/comments', url), {
    method: 'POST',
    headers: {'content-type': 'application/json', 'idempotency-key': `key-of-comment-${n}`},
    body: JSON.stringify({
      thread: {id: 'post', site: 'blog.test', url: 'https://blog.test/post', title: 'A post'},
      parentId: null,
      source: `Comment number ${n}.`,
      author: {name: 'Ada', email: 'ada@example.org'},
    }),
  });
}

/** Everything in the thread, page after page. */
async function stored(url: string): Promise<string[]> {
  const texts: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const query = new URLSearchParams({site: 'blog.test', thread: 'post', limit: '200', ...(cursor && {cursor})});
    const page = await (await fetch(new URL(`api/v1/comments?${query}`, url))).json();
    for (const {body} of page.comments) texts.push(JSON.stringify(body));
    cursor = page.cursor;
  }
  return texts;
}

describe('P59: a server killed with -9 in the middle of 1,000 posts', {timeout: 120_000}, () => {
  it('has every comment it acknowledged, and each once when all are sent again with their keys', async () => {
    const data = await mkdtemp(join(tmpdir(), 'riposte-killed-'));
    try {
      const first = riposte(['serve', '--port', '0', '--data', data]);
      const url = await started(first);
      const acknowledged = new Set<number>();
      const dead = once(first, 'exit');
      const sendAll = Array.from({length: 8}, async (_, lane) => {
        for (let n = lane; n < COUNT; n += 8) {
          const answer = await post(url, n).catch(() => undefined);
          if (answer?.status !== 201) return;
          acknowledged.add(n);
          if (acknowledged.size === COUNT / 2) first.kill('SIGKILL');
        }
      });
      await Promise.all(sendAll);
      await dead;
      assert.ok(acknowledged.size >= COUNT / 2 && acknowledged.size < COUNT, `${acknowledged.size} acknowledged`);

      const second = riposte(['serve', '--port', '0', '--data', data]);
      const again = await started(second);
      const survived = new Set((await stored(again)).map((text) => Number(/number (\d+)/.exec(text)?.[1])));
      const missing = [...acknowledged].filter((n) => !survived.has(n));
      assert.deepEqual(missing, []);

      for (let n = 0; n < COUNT; n++) assert.equal((await post(again, n)).status, 201);
      const all = await stored(again);
      assert.equal(all.length, COUNT);
      assert.equal(new Set(all).size, COUNT);
      second.kill('SIGTERM');
      await once(second, 'exit');
    } finally {
      await rm(data, {recursive: true, force: true});
    }
  });
});
