import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Browser, BrowserContext, Page} from 'playwright-core';

import {pasted, type Site, startBrowser, startSite} from './site.js';

const NOTICE = /^Drafts can’t be kept in this browser/;

describe('a reader whose browser keeps things badly', {timeout: 480_000}, () => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];
  let warnings: string[];
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
    faults = [];
    warnings = [];
    page = await newPage();
  });
  afterEach(() => context.close());

  const missing = {
    'is not there': () => Object.defineProperty(window, 'indexedDB', {value: undefined}),
    'throws when it is asked for': () =>
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('not here', 'SecurityError');
        },
      }),
    'does not open': () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('not now', 'InvalidStateError');
      };
    },
  };
  for (const [how, prepare] of Object.entries(missing)) {
    it(`P08: writes and posts where storage ${how}, is told once, and loses nothing while the page lives`, async () => {
      await page.addInitScript(prepare);
      await visit();
      await box().pressSequentially('Words of today');
      await page.getByText(NOTICE).waitFor();
      assert.equal(await page.getByText(NOTICE).count(), 1);
      assert.equal(await box().inputValue(), 'Words of today');
      await box().fill(`Words where storage ${how}`);
      await page.getByLabel('Name').fill('Ana');
      await page.getByLabel('Email').fill('ana@example.org');
      await page.getByRole('button', {name: 'Post comment'}).click();
      await page.getByText('Comment posted').waitFor();
      assert.deepEqual(faults, []);
    });
  }

  it('P09 P15: writes at once while storage hangs; what opens late is offered, and replaces nothing', async () => {
    await visit();
    await box().pressSequentially('From before');
    await saved();
    const later = await newPage();
    await later.addInitScript(holdStorage);
    await visit(later);
    await box(later).pressSequentially('Typed');
    await later.getByText(NOTICE).waitFor(); // a second has passed
    await later.evaluate(() => Reflect.get(window, 'openStorage')());
    await box(later).press('End');
    await box(later).pressSequentially('!');
    await later.getByText('Draft saved').waitFor();
    await later.getByText('Another draft was found').waitFor();
    assert.equal(await box(later).inputValue(), 'Typed!');
    assert.equal(await later.getByText(NOTICE).count(), 0);
    await visit();
    await page.getByText('Draft restored').waitFor();
    assert.equal(await box().inputValue(), 'Typed!');
    await page.getByText('“From before”').waitFor();
    assert.deepEqual(faults, []);
  });

  it('P10: makes way for a newer release in another tab, and reads and writes what that one made', async () => {
    await visit();
    await box().pressSequentially('Old');
    await saved();
    const newer = await newPage();
    await newer.goto(`${site.pageUrl}/elsewhere`);
    await newer.evaluate(openNewer, 7); // would hang if the first page held on
    await box().pressSequentially('er');
    await saved();
    await page.reload();
    await page.getByText('Draft restored').waitFor();
    assert.equal(await box().inputValue(), 'Older');
  });

  it('P10: leaves a database alone whose kind it does not know, and writes in memory', async () => {
    await page.goto(`${site.pageUrl}/elsewhere`);
    await page.evaluate(
      () =>
        new Promise((done) => {
          const opening = indexedDB.open('riposte', 9);
          opening.onupgradeneeded = () => opening.result.createObjectStore('riposte-9').put('of a later day', 'key');
          opening.onsuccess = () => done(opening.result.close());
        }),
    );
    await visit();
    await box().pressSequentially('Words');
    await page.getByText(NOTICE).waitFor();
    assert.equal(await box().inputValue(), 'Words');
    const kept = await page.evaluate(
      () =>
        new Promise((done) => {
          const opening = indexedDB.open('riposte');
          opening.onsuccess = () => {
            const all = opening.result.transaction('riposte-9').objectStore('riposte-9').getAll();
            all.onsuccess = () => done([opening.result.version, all.result]);
            opening.result.close();
          };
        }),
    );
    assert.deepEqual(kept, [9, ['of a later day']]);
    assert.deepEqual(faults, []);
  });

  it('P11: goes on saving where the browser closed the connection', async () => {
    await page.addInitScript(() => {
      const {open} = IDBFactory.prototype;
      const opened: IDBDatabase[] = [];
      Object.assign(window, {
        closeAll: () => {
          for (const db of opened.splice(0)) db.close();
        },
      });
      IDBFactory.prototype.open = function (...args) {
        const request = open.apply(this, args);
        request.addEventListener('success', () => opened.push(request.result));
        return request;
      };
    });
    await visit();
    await box().pressSequentially('One');
    await saved();
    await page.evaluate(() => Reflect.get(window, 'closeAll')());
    await box().pressSequentially(' two');
    await saved();
    await page.reload();
    await page.getByText('Draft restored').waitFor();
    assert.equal(await box().inputValue(), 'One two');
    assert.deepEqual(faults, []);
  });

  it('P12: is told where the disk is full, no other text is given up, and saving goes on when there is room', async () => {
    await visit(page, '/other');
    await box().pressSequentially('Dear');
    await saved();
    const full = await newPage();
    await full.addInitScript(() => {
      const {put} = IDBObjectStore.prototype;
      Object.assign(window, {full: true});
      IDBObjectStore.prototype.put = function (...args) {
        if (Reflect.get(window, 'full')) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, args);
      };
    });
    await visit(full);
    await box(full).pressSequentially('New');
    await full.getByText(NOTICE).waitFor();
    await full.evaluate(() => Object.assign(window, {full: false}));
    await box(full).pressSequentially('er');
    await full.getByText('Draft saved').waitFor();
    assert.equal(await full.getByText(NOTICE).count(), 0);
    await full.reload();
    await full.getByText('Draft restored').waitFor();
    assert.equal(await box(full).inputValue(), 'Newer');
    await page.reload();
    await page.getByText('Draft restored').waitFor();
    assert.equal(await box().inputValue(), 'Dear');
  });

  it('P13: finds an empty box and one warning where what was kept cannot be read', async () => {
    await visit();
    await box().pressSequentially('Legible');
    await saved();
    await page.goto(`${site.pageUrl}/elsewhere`);
    await page.evaluate(spoil);
    await visit();
    await box().pressSequentially('Anew');
    await saved();
    assert.equal(await box().inputValue(), 'Anew');
    assert.equal(warnings.filter((text) => text.startsWith('Riposte: a draft')).length, 1);
    assert.deepEqual(faults, []);
  });

  it('P14: keeps the text in the box when the site data is cleared, and saves again with the next key', async () => {
    await visit();
    await box().pressSequentially('Typed bef');
    await saved();
    const session = await context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', {origin: site.pageUrl, storageTypes: 'all'});
    await page.evaluate(() => void window.dispatchEvent(new Event('focus')));
    assert.equal(await box().inputValue(), 'Typed bef');
    await box().pressSequentially('ore');
    await saved();
    await page.reload();
    await page.getByText('Draft restored').waitFor();
    assert.equal(await box().inputValue(), 'Typed before');
    assert.deepEqual(faults, []);
  });

  it('P04: finds each text on its own page only', async () => {
    for (const path of ['/one', '/two']) {
      await visit(page, path);
      assert.equal(await box().inputValue(), '');
      await box().pressSequentially(`Of ${path}`);
      await saved();
    }
    for (const path of ['/one', '/two']) {
      await visit(page, path);
      await page.getByText('Draft restored').waitFor();
      assert.equal(await box().inputValue(), `Of ${path}`);
    }
  });

  it('P16: leaves nothing where the page wants no drafts, from the start or from now on', async () => {
    await visit();
    await box().pressSequentially('A secret');
    await page.getByLabel('Email').fill('ana@example.org');
    await saved();
    assert.doesNotMatch(await disk(page), /ana@/);
    await page.locator('riposte-comments').evaluate((element) => element.setAttribute('drafts', 'off'));
    await box().pressSequentially(' and more');
    assert.equal(await box().inputValue(), 'A secret and more');
    await page.getByText(/^Draft/).waitFor({state: 'detached'});
    await page.reload();
    await box().waitFor();
    assert.doesNotMatch(await disk(page), /secret/);

    const silent = await startSite(pasted.replace('<riposte-comments', '<riposte-comments drafts="off"'));
    const other = await newPage();
    await other.goto(silent.pageUrl);
    await box(other).pressSequentially('Never kept');
    await other.reload();
    await box(other).waitFor();
    assert.equal(await box(other).inputValue(), '');
    assert.deepEqual(await other.evaluate(() => indexedDB.databases()), []);
    await silent.stop();
  });

  async function newPage(): Promise<Page> {
    const opened = await context.newPage();
    opened.setDefaultTimeout(20_000);
    opened.on('pageerror', (error) => faults.push(error.message));
    opened.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
      if (message.type() === 'warning') warnings.push(message.text());
    });
    return opened;
  }

  async function visit(on = page, path = '/'): Promise<void> {
    await on.goto(site.pageUrl + path);
    await box(on).waitFor();
  }

  function box(on = page) {
    return on.getByRole('group', {name: 'Leave a comment'}).getByLabel('Comment');
  }

  function saved(): Promise<void> {
    return page.getByText('Draft saved').waitFor();
  }
});

/** All that is kept, as text. */
function disk(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((done) => {
        const opening = indexedDB.open('riposte');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('riposte').objectStore('riposte').getAll();
          reading.onsuccess = () => done(JSON.stringify(reading.result));
          opening.result.close();
        };
      }),
  );
}

/** Opening a database is answered when `openStorage` is called. */
function holdStorage(): void {
  const {open} = IDBFactory.prototype;
  const released = new Promise((release) => Object.assign(window, {openStorage: release}));
  IDBFactory.prototype.open = function (...args) {
    const held = {} as {-readonly [name in keyof IDBOpenDBRequest]: IDBOpenDBRequest[name]};
    void released.then(() => {
      const real = open.apply(this, args);
      for (const type of ['onupgradeneeded', 'onsuccess', 'onerror'] as const) {
        real[type] = (event: Event) => {
          held.transaction = real.transaction;
          if (type === 'onerror') held.error = real.error;
          else held.result = real.result;
          (held[type] as ((event: Event) => void) | null)?.(event);
        };
      }
    });
    return held as IDBOpenDBRequest;
  };
}

/** What a later release might do. */
function openNewer(version: number): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('riposte', version);
    opening.onsuccess = () => done(opening.result.close());
    opening.onerror = () => fail(opening.error);
  });
}

/** Makes every record one that nobody can read. */
function spoil(): Promise<void> {
  return new Promise((done) => {
    const opening = indexedDB.open('riposte');
    opening.onsuccess = () => {
      const writing = opening.result.transaction('riposte', 'readwrite');
      const store = writing.objectStore('riposte');
      const keys = store.getAllKeys();
      keys.onsuccess = () => {
        for (const key of keys.result) store.put({v: 1, text: 7}, key);
      };
      writing.oncomplete = () => done();
      opening.result.close();
    };
  });
}
