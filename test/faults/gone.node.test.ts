import assert from 'node:assert/strict';
import {cp, mkdtemp, rename, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, describe, it} from 'node:test';
import {chromium} from 'playwright-core';

import {chromiumOptions} from '../tooling/chromium.mjs';
import {newProfile, startBrowser} from '../visits/drafts-browser.mjs';
import {startBrowser as startPlainBrowser} from '../visits/site.js';
import {type Backend, startBackend} from './backend.mjs';
import {closeOffline, goOffline, openAs} from './reader.js';

describe('a post whose page is gone', {timeout: 480_000}, () => {
  const running: Backend[] = [];
  afterEach(async () => {
    for (const backend of running.splice(0)) await backend.stop();
  });
  const start = async (options?: Parameters<typeof startBackend>[0]) => {
    const backend = await startBackend(options);
    running.push(backend);
    return backend;
  };

  it('P24 P27: is sent once by the next page after the browser was killed, whatever the backend had of it', async () => {
    for (const fault of ['silent', 'never'] as const) {
      let posts = 0;
      const backend = await start({plan: ({method}) => (method === 'POST' && posts++ === 0 ? fault : undefined)});
      const profile = await newProfile();
      try {
        const first = await startBrowser(profile.folder);
        const reader = await openAs(await first.context.newPage(), backend.url);
        await reader.post('Killed in flight');
        await backend.asked(() => posts === 1);
        await reader.post('Behind it');
        await reader.comments.getByText('Behind it').waitFor();
        await reader.page.waitForFunction(inOutbox, 2);
        await first.kill();

        const second = await startBrowser(profile.folder);
        const back = await openAs(await second.context.newPage(), backend.url);
        await back.replies(2);
        assert.equal(await back.comments.locator('article').count(), 2);
        assert.equal(await back.text.inputValue(), '');
        assert.deepEqual(await backend.stored(), ['Killed in flight', 'Behind it']);
        await second.kill();
      } finally {
        await profile.remove();
      }
    }
  });

  it('is sent from another page of the same site, and only once', async () => {
    const backend = await start();
    const browser = await startPlainBrowser();
    try {
      const context = await browser.newContext();
      const reader = await openAs(await context.newPage(), `${backend.url}one`);
      await goOffline(context);
      await reader.post('Written on page one');
      await reader.comments.getByText('Will be sent when you are back online').waitFor();
      await closeOffline(reader);
      await context.setOffline(false);
      const other = await openAs(await context.newPage(), `${backend.url}two`);
      await backend.asked(() => backend.posts().length === 1);
      assert.equal(await other.comments.locator('article').count(), 0);
      const {host} = new URL(backend.url);
      const back = await openAs(await context.newPage(), `${backend.url}one`);
      await back.replies(1);
      assert.deepEqual(await backend.stored({site: host, id: `${host}/one`}), ['Written on page one']);
    } finally {
      await browser.close();
    }
  });

  it('P24: is sent once by two tabs on plain http, where there are no locks', async () => {
    const backend = await start();
    const url = `http://plain.test:${new URL(backend.url).port}/`;
    const browser = await chromium.launch(chromiumOptions('--host-resolver-rules=MAP plain.test 127.0.0.1'));
    try {
      const context = await browser.newContext();
      const reader = await openAs(await context.newPage(), url);
      assert.equal(await reader.page.evaluate(() => 'locks' in navigator), false);
      await goOffline(context);
      for (const text of ['One', 'Two']) await reader.post(text);
      await reader.comments.getByText('Will be sent when you are back online').nth(1).waitFor();
      await closeOffline(reader);
      await context.setOffline(false);
      const tabs = await Promise.all([context.newPage(), context.newPage()]);
      await Promise.all(tabs.map((page) => openAs(page, url)));
      await backend.asked(() => backend.posts().length === 2);
      await (await openAs(await context.newPage(), url)).replies(2);
      const {host} = new URL(url);
      assert.deepEqual(await backend.stored({site: host, id: host}), ['One', 'Two']);
      assert.equal(
        backend.posts().length,
        2,
        backend
          .posts()
          .map(({key}) => key)
          .join(),
      );
    } finally {
      await browser.close();
    }
  });
});

describe('a page whose server was upgraded while a box was open', {timeout: 480_000}, () => {
  it('gets its post through, though no other file of its release can be had any more', async () => {
    const {dist, backend, browser, end} = await withOwnDist();
    try {
      const reader = await openAs(await (await browser.newContext()).newPage(), backend.url);
      await rename(join(dist, 'chunks'), join(dist, 'gone'));
      await reader.post('Through an upgrade');
      await reader.replies(1);
      assert.deepEqual(await backend.stored(), ['Through an upgrade']);
    } finally {
      await end();
    }
  });

  it('says at once that a post was not sent, though what would tell its developer why does not come', async () => {
    const backend = await startBackend();
    const browser = await startPlainBrowser();
    try {
      const reader = await openAs(await (await browser.newContext()).newPage(), backend.url);
      await reader.page.route('**/chunks/**', () => {}); // never an answer
      await reader.page.route('**/api/v1/comments', (route) => route.abort());
      await reader.post('From a train');
      // Less than the backend's own time, after which it would be said in any case.
      await reader.comments
        .getByText(/Not sent/)
        .first()
        .waitFor({timeout: 20_000});
    } finally {
      await browser.close();
      await backend.stop();
    }
  });

  it('says that a part is missing, and has its form after Try again', async () => {
    const {dist, backend, browser, end} = await withOwnDist();
    try {
      await rename(join(dist, 'chunks'), join(dist, 'gone'));
      const page = await (await browser.newContext()).newPage();
      await page.goto(backend.url);
      const missing = page.getByRole('alert').filter({hasText: 'Part of this page could not be loaded.'});
      await missing.waitFor();
      await rename(join(dist, 'gone'), join(dist, 'chunks'));
      await missing.getByRole('button', {name: 'Try again'}).click();
      await page.getByRole('group', {name: 'Leave a comment'}).waitFor();
    } finally {
      await end();
    }
  });
});

/** A backend that serves a copy of the script, of which files can be taken away. */
async function withOwnDist() {
  const browser = await startPlainBrowser();
  const dist = await mkdtemp(join(tmpdir(), 'riposte-dist-'));
  await cp('dist', dist, {recursive: true});
  const backend = await startBackend({dist});
  const end = async () => {
    await browser.close();
    await backend.stop();
    await rm(dist, {recursive: true, force: true});
  };
  return {dist, backend, browser, end};
}

/** Whether so many texts are on their way, on the disk. */
function inOutbox(count: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open('riposte');
    request.onsuccess = () => {
      const keys = request.result.transaction('riposte').objectStore('riposte').getAllKeys();
      keys.onsuccess = () => {
        request.result.close();
        resolve(keys.result.filter((key) => String(key).startsWith('["outbox"')).length === count);
      };
    };
  });
}
