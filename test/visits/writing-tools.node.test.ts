import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';

import {focused, pasted, startBrowser, startSite, write} from './site.js';

describe('writing with marks', {timeout: 480_000}, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('by keyboard alone: marks, takes one back with Ctrl+Z, previews what the server makes of it, posts', async () => {
    const site = await startSite(pasted);
    try {
      const page = await browser.newPage();
      await page.goto(site.pageUrl);
      const form = page.locator('riposte-comments').getByRole('group', {name: 'Leave a comment'});
      const box = form.getByLabel('Comment');
      const bar = form.getByRole('toolbar', {name: 'Formatting'});
      await bar.waitFor();
      await box.focus();
      await page.keyboard.type('one two');
      await page.keyboard.press('Control+Shift+ArrowLeft');
      await page.keyboard.press('Control+b');
      assert.equal(await box.inputValue(), 'one **two**');
      await page.keyboard.press('Control+z');
      assert.equal(await box.inputValue(), 'one two');
      await page.keyboard.press('Control+Shift+z');
      assert.equal(await box.inputValue(), 'one **two**');

      await page.keyboard.press('Shift+Tab');
      assert.match(await focused(page), /^button: Preview/);
      await page.keyboard.press('Shift+Tab');
      assert.match(await focused(page), /^button: Bold/, 'the toolbar is one stop');
      await page.keyboard.press('End');
      assert.match(await focused(page), /^button: List/);
      await page.keyboard.press('Enter');
      assert.match(await focused(page), /^textarea: source/);
      assert.equal(await box.inputValue(), '- one **two**');

      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      const preview = form.getByRole('group', {name: 'Preview'});
      assert.equal(await preview.getByRole('listitem').innerHTML(), 'one <strong>two</strong>');
      assert.match(await focused(page), /^button: Hide preview/);
      await write(form, await box.inputValue());
      await page.locator('riposte-comments article strong', {hasText: 'two'}).waitFor();
      await preview.waitFor({state: 'detached'});
    } finally {
      await site.stop();
    }
  });

  it('moves nothing when the tools arrive', async () => {
    const site = await startSite(pasted);
    try {
      for (const width of [360, 800]) {
        const page = await browser.newPage({viewport: {width, height: 900}});
        await page.addInitScript(holdIdle);
        await page.goto(site.pageUrl);
        const form = page.locator('riposte-comments').getByRole('group', {name: 'Leave a comment'});
        const box = form.getByLabel('Comment');
        await page.waitForFunction(() => {
          if (document.querySelector('riposte-comments')?.shadowRoot?.querySelector('textarea')) return true;
          window.beIdle();
          return false;
        });
        assert.equal(await form.getByRole('toolbar').count(), 0);
        const before = await box.boundingBox();
        await page.evaluate(() => window.beIdle());
        await form.getByRole('toolbar').waitFor();
        assert.deepEqual(await box.boundingBox(), before, `at ${width} px`);
        await page.close();
      }
    } finally {
      await site.stop();
    }
  });
});

/** Has the page be idle only where it is told to. Sent to the browser as text. */
function holdIdle(): void {
  let waiting: IdleRequestCallback[] = [];
  window.requestIdleCallback = (run) => waiting.push(run);
  window.beIdle = () => {
    const due = waiting;
    waiting = [];
    for (const run of due) run({didTimeout: false, timeRemaining: () => 50});
  };
}

declare global {
  interface Window {
    beIdle(): void;
  }
}
