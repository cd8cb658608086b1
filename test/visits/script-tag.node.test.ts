import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';

import {pasted, startBrowser, startSite, write} from './site.js';

describe('the script tag on a plain page of another origin', {timeout: 480_000}, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('lets a reader write, reply, come back, edit and delete', async () => {
    const site = await startSite(pasted);
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(site.pageUrl);
      const comments = page.locator('riposte-comments');
      await comments.getByRole('heading', {name: 'No replies yet'}).waitFor();
      await write(
        comments.getByRole('group', {name: 'Leave a comment'}),
        'First.\n\nWith a link: https://example.org/a',
      );
      await comments.getByRole('heading', {name: '1 reply on “A static page”'}).waitFor();

      await comments.getByRole('button', {name: /^Reply to Ana Wirth/}).click();
      await write(comments.getByRole('group', {name: 'Reply to Ana Wirth'}), 'And an answer.');
      await comments.getByRole('heading', {name: '2 replies on “A static page”'}).waitFor();

      await page.reload();
      await comments.getByRole('heading', {name: '2 replies on “A static page”'}).waitFor();
      const reply = comments.locator('ol ol article');
      assert.equal(await reply.locator('.body').innerText(), 'And an answer.');
      assert.equal(await comments.locator('.body a').getAttribute('href'), 'https://example.org/a');

      await reply.getByRole('button', {name: /^Edit/}).click();
      const editing = comments.getByRole('group', {name: 'Edit your comment'});
      await editing.getByLabel('Comment').fill('And a better answer.');
      await editing.getByRole('button', {name: 'Save changes'}).click();
      await comments.getByText('And a better answer.').waitFor();

      await page.reload();
      await comments.getByText('And a better answer.').waitFor();
      await reply.getByRole('button', {name: /^Delete/}).click();
      await comments.getByRole('button', {name: 'Delete', exact: true}).click();
      await comments.getByRole('heading', {name: '1 reply on “A static page”'}).waitFor();
      assert.equal(await reply.count(), 0);

      // Another reader sees the one comment, and may not touch it.
      const other = await (await browser.newContext()).newPage();
      await other.goto(site.pageUrl);
      await other
        .locator('riposte-comments')
        .getByRole('button', {name: /^Reply to Ana Wirth/})
        .waitFor();
      assert.equal(
        await other
          .locator('riposte-comments')
          .getByRole('button', {name: /^(Edit|Delete)/})
          .count(),
        0,
      );
      await other.context().close();
      await context.close();
    } finally {
      await site.stop();
    }
  });

  it('asks no default server where a later script hands in an adapter', async () => {
    const own = `<script type="module">
      document.querySelector('riposte-comments').adapter = {
        name: 'own',
        async list() {
          const comment = {id: '1', parentId: null, createdAt: '2026-11-01T10:00:00Z', status: 'published',
            author: {name: 'Own'}, body: {format: 'text', source: 'From the page itself'}};
          return {comments: [comment], total: 1};
        },
      };
    </script>`;
    const site = await startSite(pasted + own);
    try {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(site.pageUrl);
      await page.locator('riposte-comments').getByText('From the page itself').waitFor();
      assert.deepEqual(
        asked.filter((path) => path.includes('/api/')),
        [],
      );
      assert.equal(await page.locator('riposte-comments').getByRole('alert').count(), 0);
      await page.close();
    } finally {
      await site.stop();
    }
  });
});
