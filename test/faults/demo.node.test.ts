import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {it} from 'node:test';

import {serve} from '../../src/cli/serve.js';
import {startBrowser, write} from '../visits/site.js';

it('the demo page plays a fault over the real server, and the comment is there once', {timeout: 480_000}, async () => {
  const data = await mkdtemp(join(tmpdir(), 'riposte-faults-'));
  const server = await serve({port: 0, data, dist: resolve('dist'), pages: resolve('demo')});
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}faults.html`);
    await page.getByLabel('What happens to the next post').selectOption('droppedAfter');
    const comments = page.locator('riposte-comments');
    await write(comments.getByRole('group', {name: 'Leave a comment'}), 'Played upon');
    await comments.getByRole('heading', {name: /^1 reply/}).waitFor();
    assert.equal(await page.locator('#posts').textContent(), '2');
    await page.reload();
    await comments.getByRole('heading', {name: /^1 reply/}).waitFor();
    assert.equal(await comments.locator('article').count(), 1);
  } finally {
    await browser.close();
    await server.close();
    await rm(data, {recursive: true, force: true});
  }
});
