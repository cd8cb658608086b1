import assert from 'node:assert/strict';
import {mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {serve} from '../../src/cli/serve.js';

describe('a server that was upgraded', {timeout: 480_000}, () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'riposte-releases-'));
  });
  after(() => rm(folder, {recursive: true}));

  it('goes on serving the chunks of the release before, for pages that stand open, and no older ones', async () => {
    const data = join(folder, 'data');
    const served = async (release: string) => {
      const server = await serve({port: 0, data, dist: await distOf(release)});
      const status = async (name: string) => (await fetch(new URL(name, server.url))).status;
      const entry = await (await fetch(new URL('riposte.js', server.url))).text();
      const chunks = await Promise.all(['a', 'b', 'c'].map((name) => status(`chunks/form-${name}.js`)));
      const cached = (await fetch(new URL(`chunks/form-${release}.js`, server.url))).headers.get('cache-control');
      await server.close();
      return {entry, chunks, immutable: cached?.includes('immutable')};
    };
    assert.deepEqual(await served('a'), {entry: 'release a', chunks: [200, 404, 404], immutable: true});
    assert.deepEqual(await served('b'), {entry: 'release b', chunks: [200, 200, 404], immutable: true});
    assert.deepEqual(await served('b'), {entry: 'release b', chunks: [200, 200, 404], immutable: true});
    assert.deepEqual(await served('c'), {entry: 'release c', chunks: [404, 200, 200], immutable: true});
    assert.equal((await readdir(join(data, 'releases'))).length, 2);
    // An upgrade that is taken back is a release like any other.
    assert.deepEqual(await served('b'), {entry: 'release b', chunks: [404, 200, 200], immutable: true});
  });

  it('runs where nothing can be copied', async () => {
    const data = join(folder, 'blocked');
    await mkdir(data);
    await writeFile(join(data, 'releases'), 'a file in the way');
    const server = await serve({port: 0, data, dist: await distOf('a')});
    assert.equal((await fetch(new URL('chunks/form-a.js', server.url))).status, 200);
    await server.close();
  });

  /** What a release of this name has built. */
  async function distOf(release: string): Promise<string> {
    const dist = join(folder, `dist-${release}`);
    await mkdir(join(dist, 'chunks'), {recursive: true});
    await writeFile(join(dist, 'riposte.js'), `release ${release}`);
    await writeFile(join(dist, 'chunks', `form-${release}.js`), `a part of ${release}`);
    return dist;
  }
});
