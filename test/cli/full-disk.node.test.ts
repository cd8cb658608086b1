import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';

import {serve} from '../../src/cli/serve.js';

const THREAD = {id: 'post', site: 'blog.test', url: 'https://blog.test/post', title: 'A post'};

/** A disk of a megabyte, in memory. */
const disk = mkdtempSync(join(tmpdir(), 'riposte-full-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0;
const skip = mounted ? false : 'only root can make a disk small enough to fill';
after(() => {
  // lazily: the database lets go of its files when the process ends
  if (mounted) spawnSync('umount', ['--lazy', disk]);
  rmSync(disk, {recursive: true});
});

describe('P59: a disk that is full', {skip, timeout: 480_000}, () => {
  it('is told with 507, loses nothing that was acknowledged, and takes the rest once there is room', async () => {
    const ballast = join(disk, 'ballast');
    writeFileSync(ballast, Buffer.alloc(300_000));
    const server = await serve({port: 0, data: join(disk, 'data'), comments: {log: () => undefined}});
    try {
      const acknowledged: string[] = [];
      let refused: Response | undefined;
      for (let number = 0; !refused && number < 500; number++) {
        const answer = await post(server.url, number);
        if (answer.status === 201) acknowledged.push((await answer.json()).id);
        else refused = answer;
      }
      assert.ok(refused, 'the disk did not fill');
      assert.ok(acknowledged.length > 5, `only ${acknowledged.length} found room`);
      assert.deepEqual([refused.status, refused.headers.get('retry-after')], [507, '60']);
      assert.equal((await refused.json()).code, 'server');
      assert.deepEqual(await stored(server.url), acknowledged);

      rmSync(ballast);
      const again = await post(server.url, acknowledged.length);
      assert.equal(again.status, 201);
      assert.deepEqual(await stored(server.url), [...acknowledged, (await again.json()).id]);
    } finally {
      await server.close();
    }
  });
});

function post(url: string, number: number): Promise<Response> {
  const author = {name: 'Ada', email: 'ada@example.org'};
  const source = `${number} ${'x'.repeat(5000)}`;
  return fetch(new URL('api/v1/comments', url), {
    method: 'POST',
    headers: {'content-type': 'application/json', 'idempotency-key': `key-${number}`},
    body: JSON.stringify({thread: THREAD, parentId: null, source, author}),
  });
}

async function stored(url: string): Promise<string[]> {
  const answer = await fetch(new URL('api/v1/comments?site=blog.test&thread=post&limit=200', url));
  const {comments}: {comments: {id: string}[]} = await answer.json();
  return comments.map(({id}) => id);
}
