import assert from 'node:assert/strict';
import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {chmod, mkdir, mkdtemp, rm, stat, writeFile} from 'node:fs/promises';
import {request} from 'node:http';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {after, before, describe, it} from 'node:test';

import {type RunningServer, type ServeOptions, serve as startServer} from '../../src/cli/serve.js';
import {readServeOptions} from '../../src/cli/serve-command.js';
import {UsageError} from '../../src/cli/usage-error.js';
import {endProcesses, riposte, started} from './process.js';

const POST = {
  thread: {id: 'post', site: 'blog.test', url: 'https://blog.test/post', title: 'A post'},
  parentId: null,
  source: 'Hello',
  author: {name: 'Ada', email: 'ada@example.org'},
};

const WINDOWS = process.platform === 'win32' && 'Windows has no such modes';

/** Every server of this file, so that a test that fails leaves none running. */
const running: RunningServer[] = [];
after(async () => {
  endProcesses();
  for (const server of running) await server.close();
});

async function serve(options: ServeOptions): Promise<RunningServer> {
  const server = await startServer(options);
  running.push(server);
  return server;
}

describe('riposte serve', {timeout: 480_000}, () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'riposte-serve-'));
  });
  after(() => rm(folder, {recursive: true}));

  it('says where it is, keeps comments over a restart, and stops when asked', async () => {
    const data = join(folder, 'restart');
    const first = riposte(['serve', '--port', '0', '--data', data]);
    const url = await started(first);
    const headers = {'content-type': 'application/json', 'idempotency-key': 'a-key'};
    const posted = await fetch(new URL('api/v1/comments', url), {method: 'POST', headers, body: JSON.stringify(POST)});
    assert.equal(posted.status, 201);
    const token = posted.headers.get('riposte-token');
    const comment = await posted.json();
    assert.equal(await stopped(first), 0);

    const second = riposte(['serve', '--port', '0', '--data', data]);
    const again = await started(second);
    const page = await (await fetch(new URL('api/v1/comments?site=blog.test&thread=post', again))).json();
    assert.deepEqual(
      page.comments.map(({id}: {id: string}) => id),
      [comment.id],
    );
    const deleted = await fetch(new URL(`api/v1/comments/${comment.id}`, again), {
      method: 'DELETE',
      headers: {'riposte-token': token ?? ''},
    });
    assert.equal(deleted.status, 204);
    assert.equal(await stopped(second), 0);
  });

  it('keeps its secret where only its own user can read it', async () => {
    const data = join(folder, 'secret-data');
    const server = await serve({port: 0, data});
    await server.close();
    assert.equal((await stat(join(data, 'secret'))).mode & 0o777, 0o600);
    assert.equal((await stat(data)).mode & 0o777, 0o700);
  });

  it('keeps comments, and so email addresses, from other users of the machine, whoever made the folder', {
    skip: WINDOWS,
  }, async () => {
    const data = join(folder, 'open-data');
    await mkdir(data, {mode: 0o755});
    const modes = () =>
      Promise.all(
        ['comments.db', 'comments.db-wal', 'comments.db-shm'].map(
          async (name) => (await stat(join(data, name))).mode & 0o777,
        ),
      );
    const first = await serve({port: 0, data});
    assert.deepEqual(await modes(), [0o600, 0o600, 0o600]);
    // As an earlier release left them, and another server on this folder still has them open.
    for (const end of ['', '-wal', '-shm']) await chmod(join(data, `comments.db${end}`), 0o644);
    const second = await serve({port: 0, data});
    assert.deepEqual(await modes(), [0o600, 0o600, 0o600]);
    await first.close();
    await second.close();
  });

  it('lets a page ask for the counts of fifty threads with long addresses', async () => {
    const server = await serve({port: 0, data: join(folder, 'counts'), origins: ['https://blog.test']});
    const query = new URLSearchParams({site: 'blog.test'});
    for (let thread = 10; thread < 60; thread++) query.append('thread', `${thread}${'x'.repeat(448)}`);
    const headers = {origin: 'https://blog.test'};
    const answer = await fetch(new URL(`api/v1/counts?${query}`, server.url), {headers});
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('access-control-allow-origin'), 'https://blog.test');
    assert.equal(Object.keys((await answer.json()).counts).length, 50);
    await server.close();
  });

  it('answers a request it has taken before it stops', async () => {
    const {hold, asked, go} = slowPolicy();
    const server = await serve({port: 0, data: join(folder, 'grace'), comments: {hold}});
    const answer = fetch(new URL('api/v1/comments', server.url), {
      method: 'POST',
      headers: {'content-type': 'application/json', 'idempotency-key': 'a-key'},
      body: JSON.stringify(POST),
    });
    await asked;
    const closed = server.close();
    go();
    assert.equal((await answer).status, 201);
    await closed;
    await assert.rejects(fetch(server.url));
  });

  it('lets go of connections that have asked for nothing when it stops, and only of those', async () => {
    const {hold, asked, go} = slowPolicy();
    const server = await serve({port: 0, data: join(folder, 'unused'), comments: {hold}});
    const {port, hostname} = new URL(server.url);
    // Taken before the request is, which is answered: connections are taken in their order.
    const unused = connect(Number(port), hostname);
    const half = connect(Number(port), hostname);
    for (const socket of [unused, half]) socket.on('error', () => {}); // cut off, or closed: both will do
    await Promise.all([once(unused, 'connect'), once(half, 'connect')]);
    half.write('GET / HTTP/1.1\r\n');
    const answer = fetch(new URL('api/v1/comments', server.url), {
      method: 'POST',
      headers: {'content-type': 'application/json', 'idempotency-key': 'a-key'},
      body: JSON.stringify(POST),
    });
    await asked;
    const gone = Promise.all([once(unused, 'close'), once(half, 'close')]);
    const closed = server.close();
    await gone;
    go();
    // Once the time of grace was over, this one would have been cut off as well.
    assert.equal((await answer).status, 201);
    await closed;
  });

  it('serves the script to any page: riposte.js asked for anew, chunks for good', async () => {
    const dist = join(folder, 'dist');
    await mkdir(join(dist, 'chunks'), {recursive: true});
    await writeFile(join(dist, 'riposte.js'), 'export const a = 1;\n'.repeat(500));
    await writeFile(join(dist, 'chunks', 'form-1a2b3c.js'), 'export const b = 2;\n');
    await writeFile(join(folder, 'private.js'), 'no');
    const server = await serve({port: 0, data: join(folder, 'script'), dist});
    try {
      const script = await fetch(new URL('riposte.js', server.url), {
        headers: {origin: 'https://blog.test', 'accept-encoding': 'gzip, br'},
      });
      assert.equal(script.status, 200);
      assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
      assert.equal(script.headers.get('cache-control'), 'no-cache');
      assert.equal(script.headers.get('access-control-allow-origin'), '*');
      assert.equal(script.headers.get('content-encoding'), 'br');
      assert.match(script.headers.get('vary') ?? '', /accept-encoding/i);
      assert.equal((await script.text()).length, 10_000);
      const etag = script.headers.get('etag') ?? '';
      const known = await fetch(new URL('riposte.js', server.url), {headers: {'if-none-match': etag}});
      assert.equal(known.status, 304);
      // Weak: the same script in whichever encoding, which is not the same bytes (RFC 9110 §8.8.3).
      assert.match(etag, /^W\/"/);
      assert.match(known.headers.get('vary') ?? '', /accept-encoding/i);
      const chunk = await fetch(new URL('chunks/form-1a2b3c.js', server.url));
      assert.match(chunk.headers.get('cache-control') ?? '', /immutable/);
      for (const path of [
        'chunks/',
        'chunks/other.js',
        'chunks/..%2f..%2fprivate.js',
        'private.js',
        '..%2fprivate.js',
      ]) {
        assert.equal((await fetch(new URL(path, server.url))).status, 404, path);
      }
    } finally {
      await server.close();
    }
  });

  it('serves pages beside it, and nothing above their folder', async () => {
    const pages = join(folder, 'pages');
    await mkdir(join(pages, 'post'), {recursive: true});
    await writeFile(join(pages, 'index.html'), '<h1>Home</h1>');
    await writeFile(join(pages, 'post', 'index.html'), '<h1>Post</h1>');
    await writeFile(join(folder, 'outside.html'), 'no');
    const server = await serve({port: 0, data: join(folder, 'site'), pages});
    const status = async (path: string) => {
      const {port} = new URL(server.url);
      const sent = request({port, path, host: '127.0.0.1'}).end(); // unlike fetch, leaves `..` as it is
      const [response] = await once(sent, 'response');
      response.resume();
      return response.statusCode;
    };
    try {
      assert.equal(await (await fetch(server.url)).text(), '<h1>Home</h1>');
      assert.equal(await (await fetch(new URL('post/', server.url))).text(), '<h1>Post</h1>');
      for (const path of ['/../outside.html', '/..%2foutside.html', '/%2e%2e/outside.html', '/post', '/%00', '/%zz']) {
        assert.notEqual(await status(path), 200, path);
      }
    } finally {
      await server.close();
    }
  });

  it('lives under a path, script and comments alike', async () => {
    const server = await serve({port: 0, data: join(folder, 'path'), basePath: '/comments'});
    try {
      assert.ok(server.url.endsWith('/comments/'));
      assert.equal((await fetch(new URL('api/v1/counts?site=s&thread=t', server.url))).status, 200);
      assert.equal((await fetch(new URL('/api/v1/counts?site=s&thread=t', server.url))).status, 404);
    } finally {
      await server.close();
    }
  });

  it('P41: refuses 10 MB in words, and goes on answering', async () => {
    const server = await serve({port: 0, data: join(folder, 'large')});
    try {
      const headers = {'content-type': 'application/json', 'idempotency-key': 'a-key'};
      const body = JSON.stringify({...POST, source: 'x'.repeat(10_000_000)});
      const refused = await fetch(new URL('api/v1/comments', server.url), {method: 'POST', headers, body});
      assert.equal(refused.status, 413);
      assert.equal((await refused.json()).code, 'too-large');
      assert.equal((await fetch(new URL('api/v1/counts?site=s&thread=t', server.url))).status, 200);
    } finally {
      await server.close();
    }
  });
});

describe('The command line', {timeout: 480_000}, () => {
  const refusals: readonly [readonly string[], RegExp][] = [
    [['serve', '--port', 'eighty'], /--port/],
    [['serve', '--port', '65536'], /--port/],
    [['serve', '--origin', '*'], /“\*” is not an origin/],
    [['serve', '--origin', 'https://blog.test/path'], /not an origin/],
    [['serve', '--origin', 'blog.test'], /not an origin/],
    [['serve', '--public-url', 'nowhere'], /--public-url/],
    [['serve', '--colour'], /--colour/],
    [['serve', 'now'], /now/],
    [['dance'], /dance/],
  ];
  for (const [args, words] of refusals) {
    it(`refuses “${args.join(' ')}” in one line, with status 2`, async () => {
      const child = riposte(args);
      const told = await output(child);
      assert.match(told.error, words);
      assert.equal(told.error.trim().split('\n').length, 1);
      assert.equal(child.exitCode, 2);
    });
  }

  it('shows how it is used', async () => {
    for (const args of [[], ['--help'], ['serve', '--help']]) {
      const child = riposte(args);
      assert.match((await output(child)).text, /--origin/);
      assert.equal(child.exitCode, 0);
    }
  });

  it('says in one line that the port is taken', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'riposte-port-'));
    const server = await serve({port: 0, data: folder});
    const child = riposte(['serve', '--port', new URL(server.url).port, '--data', folder]);
    const told = await output(child);
    assert.match(told.error, /EADDRINUSE/);
    assert.equal(told.error.trim().split('\n').length, 1);
    assert.equal(child.exitCode, 1);
    await server.close();
    await rm(folder, {recursive: true});
  });

  it('takes each option from the environment too, the command line first', () => {
    const env = {
      RIPOSTE_PORT: '9000',
      RIPOSTE_HOST: '0.0.0.0',
      RIPOSTE_DATA: '/data',
      RIPOSTE_ORIGIN: 'https://a.test https://b.test:8443/',
      RIPOSTE_PUBLIC_URL: 'https://c.test/talk/',
    };
    assert.deepEqual(readServeOptions([], env), {
      port: 9000,
      host: '0.0.0.0',
      data: '/data',
      origins: ['https://a.test', 'https://b.test:8443'],
      publicUrl: 'https://c.test/talk/',
      basePath: '/talk/',
    });
    assert.deepEqual(readServeOptions(['--port', '1', '--origin', 'http://localhost:3000', '--base-path', '/'], env), {
      port: 1,
      host: '0.0.0.0',
      data: '/data',
      origins: ['http://localhost:3000'],
      publicUrl: 'https://c.test/talk/',
      basePath: '/',
    });
    assert.throws(() => readServeOptions([], {RIPOSTE_PORT: 'x'}), UsageError);
  });

  it('takes nothing for a value: an empty option is a slip, an empty variable is not set', () => {
    for (const name of ['port', 'host', 'data', 'origin', 'public-url', 'base-path', 'trust-proxy']) {
      const variable = `RIPOSTE_${name.toUpperCase().replace('-', '_')}`;
      for (const value of ['', ' ']) {
        const slip = {name: 'UsageError', message: new RegExp(`^--${name} is empty`)};
        assert.throws(() => readServeOptions([`--${name}`, value], {[variable]: '/there'}), slip);
      }
      assert.deepEqual(readServeOptions([], {[variable]: ''}), readServeOptions([], {}));
    }
    const slip = ['--origin', 'https://a.test', '--origin', ''];
    assert.throws(() => readServeOptions(slip, {}), {message: /^--origin is empty/});
  });
});

/** Decides on a comment only when told to: until then, the request that brings it is being answered. */
function slowPolicy() {
  let go = () => {};
  let held = () => {};
  const told = new Promise<void>((resolve) => (go = resolve));
  const asked = new Promise<void>((resolve) => (held = resolve));
  const hold = async () => {
    held();
    await told;
    return false;
  };
  return {hold, asked, go};
}

async function stopped(child: ChildProcess): Promise<number | null> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
  return child.exitCode;
}

async function output(child: ChildProcess): Promise<{text: string; error: string}> {
  const told = {text: '', error: ''};
  child.stdout?.on('data', (part) => (told.text += part));
  child.stderr?.on('data', (part) => (told.error += part));
  await once(child, 'close');
  return told;
}
