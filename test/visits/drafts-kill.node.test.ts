import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setTimeout as pass} from 'node:timers/promises';

import {type KillableBrowser, newProfile, startBrowser} from './drafts-browser.mjs';
import {type Site, startSite} from './drafts-site.js';

/** Milliseconds of writing that a crash may take. */
const MOST_LOST = 500;

describe('a browser killed while its reader writes', () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.stop());

  for (const wait of [0, 100, 1000]) {
    it(`P01: gives back three texts, killed ${wait} ms after the last key`, {timeout: 480_000}, async () => {
      const profile = await newProfile();
      let browser: KillableBrowser | undefined;
      try {
        browser = await startBrowser(profile.folder);
        const page = await browser.context.newPage();
        await page.goto(site.url);
        const typed = new Map<string, {readonly text: string; readonly at: number}[]>();
        for (const box of site.boxes) {
          const keys: {text: string; at: number}[] = [];
          typed.set(box, keys);
          await page.locator(box).focus();
          for (const letter of `The words of ${box}, one by one.`) {
            await page.keyboard.type(letter);
            keys.push({text: (keys.at(-1)?.text ?? '') + letter, at: performance.now()});
          }
        }
        await pass(wait); // the fault itself: how long after the last key
        const killed = performance.now();
        await browser.kill();

        browser = await startBrowser(profile.folder);
        const again = await browser.context.newPage();
        await again.goto(site.url);
        for (const [box, keys] of typed) {
          const area = again.locator(box);
          await again.locator('output:text("clean")').nth(site.boxes.indexOf(box)).waitFor();
          const text = await area.inputValue();
          const due = keys.filter(({at}) => at <= killed - MOST_LOST).at(-1)?.text ?? '';
          const all = keys.at(-1)?.text ?? '';
          assert.ok(all.startsWith(text), `“${text}” is not what was typed`);
          assert.ok(text.length >= due.length, `“${text}” has lost more than ${MOST_LOST} ms of “${due}”`);
          if (box !== site.boxes[2] && wait >= MOST_LOST) assert.equal(text, all);
        }
      } finally {
        await browser?.kill();
        await profile.remove();
      }
    });
  }
});
