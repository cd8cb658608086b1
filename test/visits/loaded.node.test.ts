import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {BUDGETS} from '../tooling/bytes.mjs';
import {pasted, startBrowser, startSite, write} from './site.js';

describe('a visit to a page with the pasted tag', {timeout: 120_000}, () => {
  it('loads to read, post, reply and come back what the byte budget counts, and nothing else', async () => {
    const browser = await startBrowser();
    const site = await startSite(pasted);
    try {
      const page = await browser.newPage();
      const loaded = new Set<string>();
      page.on('request', (request) => {
        const {pathname} = new URL(request.url());
        if (pathname.endsWith('.js')) loaded.add(pathname.slice(1));
      });
      await page.goto(site.pageUrl);
      await write(page.getByRole('group', {name: 'Leave a comment'}), 'One to answer.');
      await page.getByRole('button', {name: /^Reply to Ana Wirth/}).click();
      await write(page.getByRole('group', {name: 'Reply to Ana Wirth'}), 'An answer.');
      await page.getByRole('heading', {name: '2 replies on “A static page”'}).waitFor();
      await page.reload();
      await page
        .getByRole('button', {name: /^Reply to Ana Wirth/})
        .first()
        .waitFor();
      assert.deepEqual([...loaded].sort(), BUDGETS[1]?.files('dist').sort());
    } finally {
      await browser.close();
      await site.stop();
    }
  });
});
