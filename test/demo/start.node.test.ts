import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import process from 'node:process';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';

import {startBrowser, write} from '../visits/site.js';

describe('npm start', {timeout: 480_000}, () => {
  let data: string;
  let browser: Browser;
  let server: ChildProcess | undefined;

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'riposte-start-'));
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    server?.kill('SIGKILL');
    await rm(data, {recursive: true, force: true});
  });

  it('serves the demo site, whose comments are still there after a restart', async () => {
    const page = await browser.newPage();
    await page.goto(await start());
    const links = page.getByRole('link');
    assert.ok((await links.count()) >= 3);
    await page.goto(new URL('kettle.html', page.url()).href);
    const comments = page.locator('riposte-comments');
    const before = await comments.getByRole('article').count();
    await write(comments.getByRole('group', {name: 'Leave a comment'}), 'Still here tomorrow?');
    await comments
      .getByRole('article')
      .filter({hasText: 'Still here tomorrow?'})
      .getByRole('button', {name: /^Edit/})
      .waitFor();
    await stop();

    await page.goto(new URL('kettle.html', await start()).href);
    await comments.getByText('Still here tomorrow?').waitFor();
    assert.ok((await comments.getByRole('article').count()) > before);
    await stop();
  });

  /** Starts it, and answers with the address it prints. */
  async function start(): Promise<string> {
    const child = spawn(process.execPath, [resolve('demo/start.mjs'), '--port', '0', '--data', data], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    server = child;
    let told = '';
    return new Promise((found, lost) => {
      child.stdout.on('data', (part: Buffer) => {
        told += part;
        const address = /The demo is at (\S+);/.exec(told)?.[1];
        if (address) found(address);
      });
      child.once('exit', () => lost(new Error(told)));
    });
  }

  async function stop(): Promise<void> {
    const ended = server && once(server, 'exit');
    server?.kill('SIGTERM');
    const [code] = (await ended) ?? [];
    assert.equal(code, 0);
  }
});
