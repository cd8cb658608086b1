import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';

import {focused, type Site, startBrowser, startSite, write} from './site.js';

/** A post longer than a window, but for a tall one, where it is next to nothing; comments, and a footer. */
const article = `<script type="module" src="SERVERriposte.js"></script>
  <style>riposte-comments:not(:defined) {display: block; min-block-size: min(100vh, 50rem)}
    @media (min-height: 800px) {main > div {display: none}}</style><main><h1>A long post</h1>
  <div style="block-size: 1500px">Words</div><riposte-comments></riposte-comments></main><footer>The end</footer>`;

describe('a reader who comes back to three unfinished texts', {timeout: 480_000}, () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  before(async () => {
    site = await startSite(article);
    browser = await startBrowser();
    const context = await browser.newContext({viewport: {width: 800, height: 600}});
    await context.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, {shifts});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & {value: number}).value);
      }).observe({type: 'layout-shift', buffered: true});
    });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(site.pageUrl);
    const top = page.getByRole('group', {name: 'Leave a comment'});
    await write(top, 'One', 'Ada');
    await page.getByRole('heading', {name: /^1 reply/}).waitFor();
    await write(top, 'Two', 'Bo');
    await page.getByRole('heading', {name: /^2 replies/}).waitFor();
    for (const name of ['Ada', 'Bo']) {
      await page.getByRole('button', {name: new RegExp(`^Reply to ${name}`)}).click();
      const box = page.getByRole('group', {name: `Reply to ${name}`});
      await box.getByLabel('Comment').pressSequentially(`To ${name}`);
      await box.getByText('Draft saved').waitFor();
    }
    await top.getByLabel('Comment').pressSequentially('To all');
    await top.getByText('Draft saved').waitFor();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  for (const [where, height] of [
    ['below the window', 600],
    ['in view', 850],
  ] as const) {
    it(`P02: finds every box open ${where}, the focus and the page where they were, and nothing has jumped`, async () => {
      await page.evaluate(() => scrollTo(0, 0));
      await page.setViewportSize({width: 800, height});
      await page.goto('about:blank');
      await page.goto(site.pageUrl);
      for (const name of ['Reply to Ada', 'Reply to Bo', 'Leave a comment']) {
        await page.getByRole('group', {name}).getByText('Draft restored').waitFor();
      }
      await page.getByText('2 unfinished replies on this page').waitFor();
      assert.match(await focused(page), /^body/);
      assert.equal(await page.evaluate(() => scrollY), 0);
      const first = await page.getByRole('group', {name: 'Reply to Ada'}).boundingBox();
      assert.equal((first?.y ?? Number.NaN) < height, height > 600);
      // What comes at idle has come, too; and two frames on, whatever moved has been told.
      await page.getByRole('button', {name: 'Bold'}).last().waitFor();
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'shifts')), []);
    });
  }

  it('is led from one unfinished reply to the next, and told how many are left', async () => {
    const show = page.getByRole('button', {name: 'Show', exact: true});
    for (const name of ['Ada', 'Bo', 'Ada']) {
      await show.click();
      const box = page.getByRole('group', {name: `Reply to ${name}`}).getByLabel('Comment');
      const handle = await box.elementHandle();
      await page.waitForFunction((area) => area?.matches(':focus'), handle);
      assert.equal(await box.evaluate((area) => (area as HTMLTextAreaElement).selectionEnd), `To ${name}`.length);
    }
    const box = page.getByRole('group', {name: 'Reply to Ada'});
    await box.getByLabel('Name').fill('Cy');
    await box.getByLabel('Email').fill('cy@example.org');
    await box.getByRole('button', {name: 'Post reply'}).click();
    await page.getByText('1 unfinished reply on this page').waitFor();
  });
});
