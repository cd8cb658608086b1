import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Browser, BrowserContext, Page} from 'playwright-core';

import {focused, pasted, type Site, startBrowser, startSite, write} from './site.js';

/** As strict as a page can be that still has the widget; SERVER is where it comes from. */
const strict = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src SERVER; connect-src SERVER">`;

describe('what a reader leaves on their device', {timeout: 480_000}, () => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let posts = 0;
  before(async () => {
    site = await startSite(`${strict}${pasted}`);
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({acceptDownloads: true});
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.addInitScript(() => {
      const refused: string[] = [];
      Object.assign(window, {refused});
      document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
        refused.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    await page.goto(site.pageUrl);
    await page.getByRole('group', {name: 'Leave a comment'}).waitFor();
  });
  afterEach(() => context.close());

  const everything = () => page.locator('riposte-device-data');

  it('is nothing where they only read, scroll and fold', async () => {
    await write(page.getByRole('group', {name: 'Leave a comment'}), 'A thread to read');
    await page.getByText('Comment posted').waitFor();
    await page.getByRole('button', {name: /^Reply to/}).click();
    await write(page.getByRole('group', {name: /^Reply to/}), 'And an answer to fold');
    await page.getByRole('heading', {name: /^2 replies/}).waitFor();

    const other = await browser.newContext();
    const reader = await other.newPage();
    reader.setDefaultTimeout(15_000);
    await reader.goto(site.pageUrl);
    await reader.getByText('A thread to read').first().waitFor();
    await reader.getByRole('group', {name: 'Leave a comment'}).waitFor();
    await reader.mouse.wheel(0, 500);
    await reader.locator('[data-do="fold"]').first().click();
    await reader.locator('[data-do="unfold"]').first().click();
    await reader.getByRole('textbox', {name: 'Comment'}).focus();
    await reader.evaluate(() => void window.dispatchEvent(new Event('focus')));
    await reader.reload();
    await reader.getByRole('group', {name: 'Leave a comment'}).waitFor();
    const left = await reader.evaluate(async () => ({
      databases: await indexedDB.databases(),
      local: localStorage.length,
      session: sessionStorage.length,
      cookie: document.cookie,
      caches: (await caches.keys()).length,
    }));
    assert.deepEqual(left, {databases: [], local: 0, session: 0, cookie: '', caches: 0});
    await other.close();
  });

  it('is listed in its own place, whatever kept it, and one thing of it is deleted where they say so', async () => {
    await leaveSomething();
    await openList();
    assert.match(await focused(page), /Data on this device/);
    const items = everything().getByRole('listitem');
    const secret = items.filter({hasText: '“A secret”'});
    await secret.waitFor();
    assert.match(await secret.locator('small').innerText(), /[AP]M/); // when it was written
    await items.filter({hasText: 'Your name, email address and website'}).waitFor();
    await items.filter({hasText: 'Comment waiting to be sent'}).filter({hasText: '“Queued words”'}).waitFor();
    const before = await items.count();
    await everything().getByRole('button', {name: 'Delete: A secret'}).click();
    await everything().getByRole('status').getByText('Deleted').waitFor();
    assert.equal(await items.count(), before - 1);
    assert.match(await focused(page), /Data on this device/);
    await boxHolds('');
    assert.doesNotMatch(JSON.stringify(await disk()), /A secret/);
    await page.reload();
    await page.getByRole('group', {name: 'Leave a comment'}).waitFor();
    await boxHolds('');
  });

  it('is saved as a file, under the strictest policy, and given as text where no file is saved', async () => {
    await leaveSomething();
    await openList();
    const downloading = page.waitForEvent('download');
    await everything().getByRole('button', {name: 'Export'}).click();
    const download = await downloading;
    assert.equal(download.suggestedFilename(), 'riposte-data.json');
    const file = JSON.parse(await readFile(await download.path(), 'utf8')) as {kept: {key: string[]}[]};
    const kinds = new Set(file.kept.map(({key}) => key[0]));
    for (const kind of ['draft', 'identity', 'outbox']) assert.ok(kinds.has(kind), `${kind} is in the file`);
    const text = await everything().getByRole('textbox').inputValue();
    assert.deepEqual(JSON.parse(text), file);
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'refused')), []);
  });

  it('P16: is all gone when they delete all, in every tab, and nothing is asked twice', async () => {
    await leaveSomething();
    const tab = await context.newPage();
    await tab.goto(site.pageUrl);
    await tab.getByText('Draft restored').waitFor();
    await openList();
    await everything().getByRole('button', {name: 'Delete all'}).click();
    const question = everything().getByRole('group', {name: /^Delete all of this/});
    await question.getByRole('button', {name: 'Delete all'}).click();
    await everything().getByText('Everything was deleted').waitFor();
    await everything().getByText('Nothing is kept on this device.').waitFor();
    assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
    await boxHolds('');
    const handle = await tab.getByRole('textbox', {name: 'Comment'}).elementHandle();
    await tab.waitForFunction((area) => (area as HTMLTextAreaElement).value === '', handle);
    await everything().getByRole('button', {name: 'Close'}).click();
    await page.getByRole('button', {name: 'Data on this device'}).waitFor();
    assert.match(await focused(page), /^button: Data on this device/);
    assert.equal(await page.getByLabel('Remember me on this device').isChecked(), false);
  });

  /** A draft, a name to remember, and what another part of Riposte may keep. */
  async function leaveSomething(): Promise<void> {
    const form = page.getByRole('group', {name: 'Leave a comment'});
    await form.getByLabel('Remember me on this device').check();
    await write(form, `A word in public, the ${++posts}.`);
    await page.getByText('Comment posted').waitFor();
    await form.getByLabel('Comment').pressSequentially('A secret');
    await form.getByText('Draft saved').waitFor();
    await page.evaluate(
      () =>
        new Promise((done, fail) => {
          const opening = indexedDB.open('riposte');
          opening.onerror = fail;
          opening.onsuccess = () => {
            const writing = opening.result.transaction('riposte', 'readwrite');
            writing.objectStore('riposte').put({source: 'Queued words'}, '["outbox","k1"]');
            writing.oncomplete = done;
            opening.result.close();
          };
        }),
    );
  }

  async function openList(): Promise<void> {
    await page.getByRole('button', {name: 'Data on this device'}).click();
    await everything().getByRole('listitem').first().waitFor();
  }

  async function boxHolds(text: string): Promise<void> {
    const handle = await page.getByRole('textbox', {name: 'Comment'}).elementHandle();
    await page.waitForFunction(([area, wanted]) => (area as HTMLTextAreaElement).value === wanted, [
      handle,
      text,
    ] as const);
  }

  function disk(): Promise<unknown> {
    return page.evaluate(
      () =>
        new Promise((done, fail) => {
          const opening = indexedDB.open('riposte');
          opening.onerror = fail;
          opening.onsuccess = () => {
            const reading = opening.result.transaction('riposte').objectStore('riposte').getAll();
            reading.onsuccess = () => done(reading.result);
            opening.result.close();
          };
        }),
    );
  }
});
