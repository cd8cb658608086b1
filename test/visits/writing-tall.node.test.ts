import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';

import {seeded} from './a11y-page.js';
import {pasted, startBrowser, startSite, write} from './site.js';

describe('a comment taller than the window', {timeout: 480_000}, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('is cut on the screen, whole on paper, and whole where the address points at it', async () => {
    const site = await startSite(pasted);
    try {
      const page = await browser.newPage({viewport: {width: 800, height: 600}});
      await page.goto(site.pageUrl);
      const comments = page.locator('riposte-comments');
      const text = Array.from({length: 120}, (_, index) => `Line ${index}.`).join('\n\n');
      await write(comments.getByRole('group', {name: 'Leave a comment'}), text);
      await comments.getByRole('heading', {name: /^1 reply/}).waitFor();
      await page.reload();
      const all = comments.getByRole('button', {name: /^Show all: .*Ana Wirth/});
      await all.waitFor();
      const body = comments.locator('article .body');
      const hidden = () => body.evaluate((each) => each.scrollHeight - each.clientHeight);
      assert.ok((await hidden()) > 600);
      await page.emulateMedia({media: 'print'});
      assert.equal(await hidden(), 0);
      await page.emulateMedia({media: 'screen'});
      const id = await comments.locator('article').getAttribute('id');
      await page.evaluate((hash) => (location.hash = hash), `#${id}`);
      await comments.getByRole('button', {name: /^Show less: /}).waitFor();
      assert.equal(await hidden(), 0);
    } finally {
      await site.stop();
    }
  });

  it('moves nothing a reader sees when it is cut, from the load to the end of the page', async () => {
    const site = await startSite(pasted.replace('<riposte-comments', '<riposte-comments thread="long"'));
    try {
      const tall = Array.from({length: 120}, (_, index) => `Line ${index}.`).join('\n\n');
      for (let count = 0; count < 12; count++)
        await seeded(site, count % 3 === 0 ? `${count} ${tall}` : `Short ${count}`);
      const page = await browser.newPage({viewport: {width: 800, height: 600}});
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, {shifts});
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & {value: number}).value);
        }).observe({type: 'layout-shift', buffered: true});
      });
      await page.goto(site.pageUrl);
      const comments = page.locator('riposte-comments');
      await comments.getByRole('group', {name: 'Leave a comment'}).waitFor();
      await comments
        .getByRole('button', {name: /^Show all: /})
        .first()
        .waitFor();
      await page.mouse.move(400, 300);
      const end = () => page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
      while (!(await end())) {
        const before = await page.evaluate(() => scrollY);
        await page.mouse.wheel(0, 400);
        await page.waitForFunction((from) => scrollY > from, before);
      }
      const cut = await comments.getByRole('button', {name: /^Show all: /}).count();
      assert.ok(cut >= 3, `${cut} comments were cut`);
      assert.deepEqual(await page.evaluate(() => (globalThis as unknown as {shifts: number[]}).shifts), []);
    } finally {
      await site.stop();
    }
  });
});
