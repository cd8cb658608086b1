import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';

import type {Page} from 'playwright-core';

import {type KillableBrowser, newProfile, startBrowser} from './drafts-browser.mjs';
import {type Site, startSite} from './drafts-site.js';

describe('a box that is saved while its reader writes', () => {
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
  beforeEach(async ({name}) => {
    page = await browser.context.newPage();
    await page.goto(`${site.url}?${name}`);
    await page.locator(site.boxes[0]).focus();
  });

  it('P15: leaves the caret and the undo history alone', async () => {
    const area = page.locator(site.boxes[0]);
    await page.keyboard.type('One two');
    await saved();
    await page.keyboard.press('Home');
    await page.keyboard.type('And ');
    await saved();
    assert.equal(await area.evaluate((element) => (element as HTMLTextAreaElement).selectionEnd), 4);
    assert.equal(await area.inputValue(), 'And One two');
    await page.keyboard.press('Control+z');
    assert.equal(await area.inputValue(), 'One two');
    await page.keyboard.press('Control+z');
    assert.equal(await area.inputValue(), '');
  });

  it('P15: breaks no composition, and saves what is being composed', async () => {
    const area = page.locator(site.boxes[0]);
    const ime = await browser.context.newCDPSession(page);
    await page.evaluate((box) => {
      const heard: string[] = [];
      Object.assign(window, {heard});
      for (const type of ['compositionstart', 'compositionend']) {
        document
          .querySelector('#new')
          ?.shadowRoot?.querySelector(box)
          ?.addEventListener(type, () => heard.push(type));
      }
    }, 'textarea');
    for (const text of ['に', 'にほ', 'にほん']) {
      await ime.send('Input.imeSetComposition', {text, selectionStart: text.length, selectionEnd: text.length});
      await saved();
    }
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'heard')), ['compositionstart']);
    await ime.send('Input.insertText', {text: '日本'});
    assert.equal(await area.inputValue(), '日本');
    await saved();
    await page.reload();
    await page.locator('#new p:text("Draft restored")').waitFor();
    assert.equal(await area.inputValue(), '日本');
  });

  /** The key press is drawn as changed in its own task, so what is saved holds it. */
  async function saved(): Promise<void> {
    await page.locator('#new output:text("saved")').waitFor();
  }
});
