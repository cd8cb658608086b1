import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';

import {focused, pasted, startBrowser, startSite, write} from './site.js';

/** Presses Tab until what has the focus is called so. Fails where that never comes. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  assert.fail(`Tab never came to ${name}; it ended at ${await focused(page)}`);
}

describe('a whole visit by keyboard alone', {timeout: 480_000}, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('A23 A24 A26 A30: writes, replies, cancels, edits and deletes, and the focus never falls to the page', async () => {
    const site = await startSite(pasted);
    try {
      const page = await browser.newPage();
      await page.goto(site.pageUrl);
      const comments = page.locator('riposte-comments');
      await comments.getByRole('group', {name: 'Leave a comment'}).waitFor();

      await tabTo(page, /^textarea: source/);
      await page.keyboard.type('From the keyboard');
      await tabTo(page, /^input: name/);
      await page.keyboard.type('Kay');
      await tabTo(page, /^input: email/);
      await page.keyboard.type('kay@example.org');
      await page.keyboard.press('Control+Enter');
      await comments.getByRole('heading', {name: /^1 reply/}).waitFor();
      assert.match(await focused(page), /^article: Kay/);

      await tabTo(page, /^button: Reply to Kay/);
      await page.keyboard.press('Enter');
      await comments.getByRole('group', {name: 'Reply to Kay'}).waitFor();
      assert.match(await focused(page), /^textarea: source/);
      await page.keyboard.type('half a thought');
      await page.keyboard.press('Escape');
      await comments.getByRole('group', {name: 'Reply to Kay'}).waitFor({state: 'detached'});
      assert.match(await focused(page), /^button: Reply to Kay/);

      await page.keyboard.press('Enter');
      await comments.getByText('Draft restored').waitFor();
      assert.equal(
        await comments.getByRole('group', {name: 'Reply to Kay'}).getByLabel('Comment').inputValue(),
        'half a thought',
      );
      await page.keyboard.press('Control+Enter');
      await comments.getByRole('heading', {name: /^2 replies/}).waitFor();
      assert.match(await focused(page), /^article: Kay/);

      await tabTo(page, /^button: Edit comment/);
      await page.keyboard.press('Enter');
      await comments.getByRole('group', {name: 'Edit your comment'}).waitFor();
      assert.match(await focused(page), /^textarea: source/);
      await page.keyboard.press('End');
      await page.keyboard.type(', and the other half');
      await page.keyboard.press('Control+Enter');
      await comments.getByText('half a thought, and the other half').waitFor();
      await comments.getByRole('group', {name: 'Edit your comment'}).waitFor({state: 'detached'});
      assert.match(await focused(page), /^article: Kay/);

      await tabTo(page, /^button: Delete comment/);
      await page.keyboard.press('Enter');
      await comments.getByRole('group', {name: 'Delete this comment?'}).waitFor();
      await page.keyboard.press('Enter');
      await comments.getByRole('heading', {name: /^1 reply/}).waitFor();
      assert.match(await focused(page), /^article: Kay/, 'the focus goes to the parent');

      await tabTo(page, /^button: Delete comment/);
      await page.keyboard.press('Enter');
      await comments.getByRole('group', {name: 'Delete this comment?'}).waitFor();
      await page.keyboard.press('Enter');
      await comments.getByRole('heading', {name: 'No replies yet'}).waitFor();
      assert.match(await focused(page), /^h2: No replies yet/);
    } finally {
      await site.stop();
    }
  });

  it('A16: an empty form is refused at the field, in words, with the focus there', async () => {
    const site = await startSite(pasted);
    try {
      const page = await browser.newPage();
      await page.goto(site.pageUrl);
      const form = page.locator('riposte-comments').getByRole('group', {name: 'Leave a comment'});
      await form.getByRole('button', {name: 'Post comment'}).click();
      await form.getByText('Please write something first.').waitFor();
      assert.match(await focused(page), /^textarea: source/);
      assert.equal(await form.getByLabel('Comment').getAttribute('aria-invalid'), 'true');
      await page.keyboard.type('x');
      await form.getByText('Please write something first.').waitFor({state: 'detached'});
      await form.getByRole('button', {name: 'Post comment'}).click();
      await form.getByText('Please tell us your name.').waitFor();
      assert.match(await focused(page), /^input: name/);
    } finally {
      await site.stop();
    }
  });

  it('Escape closes a reply, and not the dialog that the thread is in', async () => {
    const site = await startSite(pasted.replace('<main>', '<dialog>').replace('</main>', '</dialog>'));
    try {
      const page = await browser.newPage();
      await page.goto(site.pageUrl);
      await page.evaluate(() => document.querySelector('dialog')?.showModal());
      await write(page.getByRole('group', {name: 'Leave a comment'}), 'In a dialog.', 'Kay');
      await page.getByRole('button', {name: /^Reply to Kay/}).click();
      const reply = page.getByRole('group', {name: 'Reply to Kay'});
      await reply.waitFor();
      await page.keyboard.type('half a thought');
      await page.keyboard.press('Escape');
      await reply.waitFor({state: 'detached'});
      assert.match(await focused(page), /^button: Reply to Kay/);
      assert.equal(await page.evaluate(() => document.querySelector('dialog')?.open), true);
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.querySelector('dialog')?.open === false);
    } finally {
      await site.stop();
    }
  });
});
