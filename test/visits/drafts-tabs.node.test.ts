import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Browser, BrowserContext, Locator, Page} from 'playwright-core';

import {pasted, type Site, startBrowser, startSite} from './site.js';

/** How a tab hears of the others: at once, or when its reader comes back to it. */
const worlds = {
  'that hear each other': {
    prepare: async () => {},
    comeBack: async () => {},
  },
  'without channels between them': {
    prepare: (context: BrowserContext) =>
      context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel')),
    comeBack: (page: Page) => page.evaluate(() => void window.dispatchEvent(new Event('focus'))),
  },
};

for (const [which, {prepare, comeBack}] of Object.entries(worlds)) {
  describe(`two tabs ${which}, on one draft`, {timeout: 480_000}, () => {
    let site: Site;
    let browser: Browser;
    let context: BrowserContext;
    before(async () => {
      site = await startSite(pasted);
      browser = await startBrowser();
    });
    after(async () => {
      await browser.close();
      await site.stop();
    });
    beforeEach(async () => {
      context = await browser.newContext();
      await prepare(context);
    });
    afterEach(() => context.close());

    it('P06: an idle box follows what is written in another tab, and may be gone on with there', async () => {
      const [a, b] = [await open(), await open()];
      await type(a.box, 'Begun here');
      await comeBack(b.page);
      await holds(b.box, 'Begun here');
      await a.page.locator('h1').click(); // the reader leaves the box
      await type(b.box, ', gone on with there');
      await comeBack(a.page);
      await holds(a.box, 'Begun here, gone on with there');
      assert.equal(await a.other.count(), 0);
      assert.equal(await b.other.count(), 0);
    });

    it('P06: where both tabs wrote, both texts are kept, no box changes, and the reader chooses', async () => {
      const [a, b] = [await open(), await open()];
      await Promise.all([a.box.focus(), b.box.focus()]);
      await Promise.all([a, b].map(({page}, n) => page.keyboard.type(n ? 'There' : 'Here')));
      await Promise.all([saved(a.form), saved(b.form)]);
      await comeBack(a.page);
      await comeBack(b.page);
      await a.other.filter({hasText: '“There”'}).waitFor();
      await b.other.filter({hasText: '“Here”'}).waitFor();
      assert.equal(await a.box.inputValue(), 'Here');
      assert.equal(await b.box.inputValue(), 'There');

      await a.other.getByRole('button', {name: 'Use it instead'}).click();
      assert.equal(await a.box.inputValue(), 'There');
      await a.other.filter({hasText: '“Here”'}).getByRole('button', {name: 'Discard draft'}).click();
      const later = await open();
      await holds(later.box, 'There');
      assert.equal(await later.other.count(), 0);
    });

    it('P06: a box its reader is in keeps its text and its caret while another tab writes', async () => {
      const [a, b] = [await open(), await open()];
      await type(a.box, 'One two');
      await comeBack(b.page);
      await holds(b.box, 'One two');
      await b.box.focus();
      await b.page.keyboard.press('Home');
      await b.page.keyboard.type('Zero ');
      await a.page.keyboard.type(' three');
      await saved(a.form);
      await comeBack(b.page);
      await b.other.filter({hasText: '“One two three”'}).waitFor();
      assert.equal(await b.box.inputValue(), 'Zero One two');
      assert.equal(await b.box.evaluate((area) => (area as HTMLTextAreaElement).selectionEnd), 5);
    });

    it('P05 P07: a text that was posted in one tab is gone from the other, and one more letter does not bring it back', async () => {
      const [a, b] = [await open(), await open()];
      await type(a.box, 'Posted once');
      await comeBack(b.page);
      await holds(b.box, 'Posted once');
      await post(a.form);
      await a.page.getByRole('heading', {name: /^1 reply/}).waitFor();
      await a.page.getByText('Comment posted').waitFor();
      await comeBack(b.page);
      await holds(b.box, '');
      assert.equal(await b.other.count(), 0);
      await type(b.box, 'x');
      assert.equal(await b.box.inputValue(), 'x');
      await comeBack(a.page);
      await b.page.reload();
      await holds(b.box, 'x');
      assert.equal(await b.other.count(), 0);
      await b.form.getByRole('button', {name: 'Discard draft'}).click();
      await comeBack(a.page);
      await holds(a.box, '');
      await b.page.reload();
      await b.form.getByRole('button', {name: 'Post comment'}).waitFor();
      assert.equal(await b.box.inputValue(), '');
    });

    it('P05: a text that was refused is back in its box, and still there after a reload', async () => {
      const {page, form, box} = await open();
      await page.route(`${site.server.url}**`, (route) =>
        route.request().method() === 'POST'
          ? route.fulfill({
              status: 403,
              contentType: 'application/json',
              headers: {'access-control-allow-origin': site.pageUrl},
              body: '{"error":{"code":"forbidden","message":"No."}}',
            })
          : route.continue(),
      );
      await type(box, 'Refused');
      await post(form);
      await form.getByRole('alert').getByText('Not sent').waitFor();
      await holds(box, 'Refused');
      await page.reload();
      await holds(box, 'Refused');
    });

    async function open() {
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(site.pageUrl);
      const form = page.locator('riposte-comments').getByRole('group', {name: 'Leave a comment'});
      const box = form.getByLabel('Comment');
      await box.waitFor();
      return {page, form, box, other: form.locator('p').filter({hasText: 'Another draft was found'})};
    }
  });
}

/** Types into a box as a reader does, and waits until a crash can't take it. */
async function type(box: Locator, text: string): Promise<void> {
  await box.focus();
  await box.press('End');
  await box.pressSequentially(text);
  await saved(box.locator('xpath=ancestor::form'));
}

/** Waits until what is in a form's box is on the disk, by itself: of a restored text, no line says so. */
async function saved(form: Locator): Promise<void> {
  const handle = await form.elementHandle();
  await form.page().waitForFunction(async (element) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    if (!(await indexedDB.databases()).some(({name}) => name === 'riposte')) return false;
    const database = await answer(indexedDB.open('riposte'));
    const records = await answer(database.transaction('riposte').objectStore('riposte').getAll());
    database.close();
    const text = element?.querySelector('textarea')?.value;
    return records.some((record: {text?: unknown}) => record.text === text);
  }, handle);
  // and until the form has heard of it
  await form.evaluate((element) => (element.closest('riposte-form') as unknown as {flush(): Promise<void>}).flush());
}

async function post(form: Locator): Promise<void> {
  await form.getByLabel('Name').fill('Ana');
  await form.getByLabel('Email').fill('ana@example.org');
  await form.getByRole('button', {name: 'Post comment'}).click();
}

/** Waits until the box holds exactly this. */
async function holds(box: Locator, text: string): Promise<void> {
  const handle = await box.elementHandle();
  await box
    .page()
    .waitForFunction(([area, wanted]) => (area as HTMLTextAreaElement).value === wanted, [handle, text] as const);
}
