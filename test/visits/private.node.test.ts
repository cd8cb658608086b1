import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, BrowserContext, Page} from 'playwright-core';

import {pasted, type Site, startBrowser, startSite, write} from './site.js';

/** A reader of their own, and every request their page makes. */
interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What would tell on the reader, in words. */
  readonly told: string[];
}

/** What this browser holds of the page's: names of all that is kept. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({name}) => `database ${name}`),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
    document.cookie,
  ]);
}

describe('what a reader gives away', {timeout: 480_000}, () => {
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

  async function visit(): Promise<Visit> {
    const context = await browser.newContext();
    const page = await context.newPage();
    const told: string[] = [];
    const origins = [site.pageUrl, new URL(site.server.url).origin];
    page.on('request', (request) => {
      const {referer = '', cookie} = request.headers();
      if (!origins.includes(new URL(request.url()).origin)) told.push(`asks ${request.url()}`);
      if (cookie) told.push(`cookie ${cookie}`);
      if (request.url().includes('/api/') && /secret/.test(referer)) told.push(`referrer ${referer}`);
    });
    page.on('response', async (response) => {
      if ((await response.allHeaders())['set-cookie']) told.push(`sets a cookie: ${response.url()}`);
    });
    await page.goto(`${site.pageUrl}/a-page?secret=1`);
    await page.getByRole('group', {name: 'Leave a comment'}).waitFor();
    return {context, page, told};
  }

  it('P57: writing asks nobody but the backend, sets no cookie, and keeps only what the reader wrote', async () => {
    const {context, page, told} = await visit();
    const form = page.getByRole('group', {name: 'Leave a comment'});
    await write(form, 'See ![a picture](https://third.example/x.png) and https://third.example/');
    await page.getByRole('heading', {name: /^1 reply/}).waitFor();
    await form.getByLabel('Comment').fill('A draft');
    await form.getByText('Draft saved').waitFor();
    assert.deepEqual(told, []);
    assert.deepEqual(await context.cookies(), []);
    const names = (await kept(page)).filter(Boolean);
    assert.ok(names.length > 0 && names.every((name) => name.startsWith('database riposte')), names.join());
    assert.equal(await page.locator('.body a[rel~="noreferrer"]').count(), await page.locator('.body a').count());
    await context.close();
  });

  it('P57: reading leaves nothing on the device, and asks nobody but the backend', async () => {
    const {context, page, told} = await visit();
    await page.getByRole('heading', {name: /^1 reply/}).waitFor();
    await page.getByText('a picture').waitFor();
    await page.reload();
    await page.getByRole('group', {name: 'Leave a comment'}).waitFor();
    assert.deepEqual(told, []);
    assert.deepEqual((await kept(page)).filter(Boolean), []);
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  });
});
