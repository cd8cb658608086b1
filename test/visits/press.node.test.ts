import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';

import {pasted, type Site, startBrowser, startSite, write} from './site.js';

describe('a press with the mouse', {timeout: 480_000}, () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    site = await startSite(pasted);
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  it('is done though the page moves under the pointer before the button is up', async () => {
    const page = await opened();
    await pressLike(page);
    const before = await page.locator('[data-do="like"]').boundingBox();
    await page.evaluate(() => {
      document.documentElement.style.overflowAnchor = 'none';
      document.querySelector('h1')?.insertAdjacentHTML('afterend', '<p style="height: 300px">');
    });
    const now = await page.locator('[data-do="like"]').boundingBox();
    assert.ok((now?.y ?? 0) - (before?.y ?? 0) > 200, 'the page did not move');
    await page.mouse.up();
    await page.locator('[data-do="like"][aria-pressed="true"]').waitFor();
    await page.close();
  });

  it('is taken back by moving away before the button is up', async () => {
    const page = await opened();
    await pressLike(page);
    await page.mouse.move(5, 5, {steps: 4});
    await page.mouse.up();
    await page.locator('[data-do="reply"]').click(); // what is pressed next is done, and nothing before it
    await page.getByRole('group', {name: /^Reply to/}).waitFor();
    assert.equal(await page.locator('[data-do="like"]').getAttribute('aria-pressed'), 'false');
    await page.close();
  });

  it('on a link to a comment gives that the focus once, and does not take the reader back later', async () => {
    const page = await opened();
    await page.evaluate(() => {
      const focused: string[] = [];
      const {focus} = HTMLElement.prototype;
      HTMLElement.prototype.focus = function (this: HTMLElement, options) {
        focused.push(this.localName);
        focus.call(this, options);
      };
      Object.assign(window, {focused});
    });
    await page.locator('a.time').click();
    await page.locator('article:focus').waitFor();
    // A place that is scrolled to has stood still for two frames: ten on, nothing is under way.
    await page.evaluate(async () => {
      for (let frames = 0; frames < 10; frames++) await new Promise(requestAnimationFrame);
    });
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'focused')), ['article']);
    await page.close();
  });

  /** The page with one comment on it. */
  async function opened(): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(site.pageUrl);
    const box = page.getByRole('group', {name: 'Leave a comment'});
    await box.waitFor();
    if ((await page.locator('article').count()) === 0) await write(box, 'Something to like.');
    await page.locator('[data-do="like"]').waitFor();
    return page;
  }

  /** Puts the mouse on the like button, and its button down. */
  async function pressLike(page: Page): Promise<void> {
    const box = await page.locator('[data-do="like"]').boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
  }
});
