import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {clientAt, proxiesAmong, readerBehind} from '../../src/cli/client.js';
import {type RunningServer, serve} from '../../src/cli/serve.js';
import {readServeOptions} from '../../src/cli/serve-command.js';
import {UsageError} from '../../src/cli/usage-error.js';

describe('behind a proxy', {timeout: 480_000}, () => {
  const cases: readonly [what: string, connected: string, forwarded: string | null, reader: string | undefined][] = [
    ['that is trusted, the last address it was told is the reader’s', '10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['what a reader says of themselves does not count', '10.1.2.3', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
    ['several trusted ones are passed over', '10.1.2.3', '203.0.113.9, 10.9.9.9, ::1', '203.0.113.9'],
    ['that is trusted as IPv4, it may come as IPv6', '::ffff:10.1.2.3', '2001:db8::7', '2001:db8::7'],
    ['that is not trusted, nothing it says counts', '192.0.2.1', '203.0.113.9', '192.0.2.1'],
    ['that writes ports, they are left out', '10.1.2.3', '[2001:db8::7]:443, 10.9.9.9:80', '2001:db8::7'],
    ['that says nothing, its readers are counted as one', '10.1.2.3', null, '10.1.2.3'],
    ['that says what is no address, they are counted as one', '10.1.2.3', '203.0.113.9, unknown', '10.1.2.3'],
  ];
  for (const [what, connected, forwarded, reader] of cases) {
    it(what, () => {
      assert.equal(readerBehind(connected, forwarded, proxiesAmong(['10.0.0.0/8', '::1'])), reader);
    });
  }

  it('takes addresses and networks, from the command line or the environment, and says which are neither', () => {
    const given = readServeOptions(['--trust-proxy', '10.0.0.0/8', '--trust-proxy', 'fd00::/8'], {});
    assert.deepEqual(given?.trustedProxies, ['10.0.0.0/8', 'fd00::/8']);
    const told = readServeOptions([], {RIPOSTE_TRUST_PROXY: '127.0.0.1 ::1'});
    assert.deepEqual(told?.trustedProxies, ['127.0.0.1', '::1']);
    for (const wrong of [
      'proxy.example',
      '10.0.0.0/33',
      '10.0.0.0/8/9',
      '10.0.0.0/',
      '10.0.0/8',
      'fd00::/129',
      '10.0.0.0/x',
    ])
      assert.throws(() => readServeOptions(['--trust-proxy', wrong], {}), UsageError, wrong);
  });

  it('knows an address however it is written', () => {
    assert.equal(clientAt('2001:0db8::1'), clientAt('2001:db8:0:0::2'));
    assert.notEqual(clientAt('2001:db8:1::1'), clientAt('2001:db8:2::1'));
    assert.equal(clientAt('::ffff:c633:6407'), '198.51.100.7');
    assert.equal(clientAt('::ffff:198.51.100.7'), '198.51.100.7');
    assert.equal(clientAt('fe80::1%eth0'), 'fe80:0:0:0::/64');
  });

  describe('on this machine', () => {
    let data: string;
    let server: RunningServer;
    before(async () => {
      data = await mkdtemp(join(tmpdir(), 'riposte-proxy-'));
    });
    after(async () => {
      await server.close();
      await rm(data, {recursive: true});
    });

    it('counts each reader’s comments alone', async () => {
      server = await serve({port: 0, data, trustedProxies: ['127.0.0.1'], comments: {postsPerMinute: 1}});
      let posts = 0;
      const post = async (reader: string) => {
        const headers = {
          'content-type': 'application/json',
          'idempotency-key': `a-key-${++posts}`,
          'x-forwarded-for': reader,
        };
        const thread = {id: 'post', site: 'blog.test', url: 'https://blog.test/post', title: 'A post'};
        const author = {name: 'Ada', email: 'ada@example.org'};
        const body = JSON.stringify({thread, parentId: null, source: `Hello ${posts}`, author});
        return (await fetch(new URL('api/v1/comments', server.url), {method: 'POST', headers, body})).status;
      };
      assert.equal(await post('203.0.113.1'), 201);
      assert.equal(await post('203.0.113.2'), 201);
      assert.equal(await post('203.0.113.1'), 429);
    });
  });
});
