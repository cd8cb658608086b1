import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';

import type {Page} from 'playwright-core';

import {type KillableBrowser, newProfile, startBrowser} from './drafts-browser.mjs';
import {type Site, startSite} from './drafts-site.js';

describe('a page left right after a key press', () => {
  let site: Site;
  let profile: Awaited<ReturnType<typeof newProfile>>;
  let browser: KillableBrowser;
  let page: Page;
  before(async () => {
    site = await startSite();
    profile = await newProfile();
    browser = await startBrowser(profile.folder);
  });
  after(async () => {
    await browser.kill();
    await profile.remove();
    await site.stop();
  });
  beforeEach(async () => {
    page = await browser.context.newPage();
  });

  const ways: Readonly<Record<string, (page: Page, site: Site) => Promise<unknown>>> = {
    'by a reload': (left) => left.reload(),
    'by a link': async (left) => {
      await left.evaluate(() => document.querySelector('a')?.click());
      await left.waitForURL('**/elsewhere');
    },
    'for another site': (left, {url}) => left.goto(url.replace('127.0.0.1', 'localhost')),
    'for about:blank': (left) => left.goto('about:blank'),
    'by closing the tab': (left) => left.close(),
  };
  for (const [way, leave] of Object.entries(ways)) {
    it(`P03: keeps every word when it is left ${way}`, {timeout: 480_000}, async () => {
      const [box] = site.boxes;
      const url = `${site.url}?${way}`;
      await page.goto(url);
      await page.locator(box).focus();
      const text = `Left ${way}.`;
      await page.keyboard.type(text); // and the timer of the last keys has not fired
      await leave(page, site);
      assert.equal(await readLater(url, box), text);
    });
  }

  it('P02: keeps the text of a renderer that crashed', {timeout: 480_000}, async () => {
    const [, box] = site.boxes;
    await page.goto(site.url);
    await page.locator(box).focus();
    await page.keyboard.type('Before the crash');
    await page.locator('#reply output:text("saved")').waitFor();
    await page.goto('chrome://crash').catch(() => {});
    assert.equal(await readLater(site.url, box), 'Before the crash');
  });

  it('P02: restores without moving focus or scroll, and puts the caret back when the reader enters', async () => {
    const [, , box] = site.boxes;
    await page.goto(site.url);
    const area = page.locator(box);
    await area.focus();
    await page.keyboard.type('Two words');
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('! ');
    await page.locator('#edit output:text("saved")').waitFor();
    await page.reload();
    await page.locator('#edit p:text("Draft restored")').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
    assert.equal(await page.evaluate(() => scrollY), 0);
    await area.focus();
    assert.equal(await area.evaluate((element) => (element as HTMLTextAreaElement).selectionEnd), 6);
  });

  async function readLater(url: string, box: string): Promise<string> {
    const later = await browser.context.newPage();
    await later.goto(url);
    await later.locator('p:text("Draft restored")').first().waitFor();
    const text = await later.locator(box).inputValue();
    await later.close();
    return text;
  }
});
