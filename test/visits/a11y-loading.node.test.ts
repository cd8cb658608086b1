import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';

import {seeded} from './a11y-page.js';
import {focused, type Site, startBrowser, startSite} from './site.js';

/** Two roots a page. */
const paged = `<script type="module" src="SERVERriposte.js"></script>
  <main><h1>A page</h1><riposte-comments thread="long" page-size="2"></riposte-comments></main>`;

/** Holds every further page of the list until `release` is called. */
async function heldPages(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/\/api\/v1\/comments\?.*cursor=/, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

describe('while comments arrive', {timeout: 480_000}, () => {
  let browser: Browser;
  let site: Site;
  before(async () => {
    browser = await startBrowser();
    site = await startSite(paged);
    for (const each of [1, 2, 3, 4, 5]) await seeded(site, `Root ${each}`);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  it('A25: “Show more” keeps the focus while it reads, then leads to the first new comment and says how many came', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    const release = await heldPages(page);
    await page.goto(site.pageUrl);
    const comments = page.locator('riposte-comments');
    await comments.getByRole('group', {name: 'Leave a comment'}).waitFor();
    const status = await comments.getByRole('status').first().elementHandle();
    assert.equal((await status?.textContent())?.trim(), '');

    await comments.getByRole('button', {name: 'Show more'}).focus();
    await page.keyboard.press('Enter');
    const busy = comments.getByRole('button', {name: 'Loading…'});
    await busy.waitFor();
    assert.equal(await focused(page), 'button: Loading…');
    assert.equal(await busy.getAttribute('aria-disabled'), 'true');
    assert.equal(await busy.evaluate((each) => (each as HTMLButtonElement).disabled), false);
    await page.keyboard.press('Enter');
    release();
    await onNew(page, 'Root 3');
    assert.equal(await status?.textContent(), '2 more replies loaded');

    await comments.getByRole('button', {name: 'Show more'}).focus();
    await page.keyboard.press('Enter');
    await onNew(page, 'Root 5');
    assert.equal(await status?.textContent(), '1 more reply loaded');
    assert.equal(await comments.getByRole('button', {name: 'Show more'}).count(), 0);
    await page.close();
  });

  it('A27: comments that a refresh brings move neither the caret, nor what is selected, nor the page', async () => {
    const page = await browser.newPage({viewport: {width: 800, height: 500}});
    page.setDefaultTimeout(15_000);
    await page.goto(site.pageUrl);
    const comments = page.locator('riposte-comments');
    await page.evaluate(() => Object.assign(document.querySelector('riposte-comments')!, {pageSize: 50}));
    await comments.evaluate((each) => (each as HTMLElement & {refresh(): Promise<void>}).refresh());
    const area = comments.getByRole('group', {name: 'Leave a comment'}).getByLabel('Comment');
    await area.fill('A thought that is not finished');
    await area.evaluate((each) => (each as HTMLTextAreaElement).setSelectionRange(2, 9));
    const place = () =>
      area.evaluate((each) => {
        const {selectionStart, selectionEnd, value} = each as HTMLTextAreaElement;
        const active = (each.getRootNode() as ShadowRoot).activeElement === each;
        return {active, selectionStart, selectionEnd, value, top: Math.round(each.getBoundingClientRect().top)};
      });
    const before = await place();
    assert.deepEqual([before.active, before.selectionStart, before.selectionEnd], [true, 2, 9]);

    const [first] = await comments
      .getByRole('article')
      .evaluateAll((all) => all.map(({id}) => id.replace('comment-', '')));
    for (const each of [1, 2, 3]) await seeded(site, `Just arrived ${each}`, each === 1 ? first : null);
    await comments.evaluate((each) => (each as HTMLElement & {refresh(): Promise<void>}).refresh());
    await comments.getByText('Just arrived 3').waitFor();
    await comments.getByText('Just arrived 1').waitFor();
    const {top, ...rest} = await place();
    assert.deepEqual({...rest, top: before.top}, before);
    assert.ok(Math.abs(top - before.top) <= 1, `from ${before.top} to ${top}`); // less than a device's pixel, rounded
    await page.close();
  });
});

/** Waits until the focus is on the comment that says so. */
async function onNew(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const at = document.querySelector('riposte-comments')!.shadowRoot!.activeElement;
    return at?.localName === 'article' && at.querySelector('.body')?.textContent === wanted;
  }, words);
}
