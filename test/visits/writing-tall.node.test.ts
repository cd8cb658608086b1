import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';

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
});
