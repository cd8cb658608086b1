import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {AxeResults} from 'axe-core';
import type {Browser, Page} from 'playwright-core';

import {pasted, startBrowser, startSite, write} from './site.js';

const looks = [
  {name: 'light', scheme: 'light', forced: 'none', dir: 'ltr'},
  {name: 'dark', scheme: 'dark', forced: 'none', dir: 'ltr'},
  {name: 'forced colours', scheme: 'light', forced: 'active', dir: 'ltr'},
  {name: 'right to left', scheme: 'light', forced: 'none', dir: 'rtl'},
] as const;

const head = `<style>:root{color-scheme:light dark}body{margin:0 auto;max-width:40rem;padding:1rem;font:1rem/1.6 serif;
  color:light-dark(#1d1b18,#e6e2da);background:light-dark(#fffdf9,#171614)}a{color:light-dark(#8a3b12,#f0a878)}</style>`;

/** Everything axe knows of WCAG 2.2 AA and good practice. */
async function findings(page: Page, axe: string): Promise<string[]> {
  // What is fading in is judged when it is there.
  await page.evaluate(() => {
    const root = document.querySelector('riposte-comments')?.shadowRoot;
    return Promise.all((root?.getAnimations() ?? []).map((animation) => animation.finished));
  });
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() =>
    (globalThis as unknown as {axe: {run(on: unknown, options: unknown): Promise<AxeResults>}}).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.map(
    ({id, nodes}) => `${id}: ${nodes.map(({html, failureSummary}) => `${html} ${failureSummary}`).join(' | ')}`,
  );
}

describe('A40: axe-core finds nothing', {timeout: 480_000}, () => {
  let browser: Browser;
  let axe: string;
  before(async () => {
    browser = await startBrowser();
    axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
  });
  after(() => browser.close());

  for (const {name, scheme, forced, dir} of looks) {
    it(`in an empty, a full, an answered and an invalid thread, ${name}`, async () => {
      const site = await startSite(pasted, head);
      try {
        const page = await browser.newPage({
          colorScheme: scheme,
          forcedColors: forced,
          viewport: {width: 800, height: 900},
        });
        await page.goto(site.pageUrl);
        await page.evaluate((direction) => (document.documentElement.dir = direction), dir);
        const comments = page.locator('riposte-comments');
        const form = comments.getByRole('group', {name: 'Leave a comment'});
        await form.waitFor();
        await form.getByRole('toolbar').waitFor();
        assert.deepEqual(await findings(page, axe), [], 'empty');
        await form.getByLabel('Comment').fill('Some **bold** words');
        await form.getByRole('button', {name: 'Preview'}).click();
        await form.getByRole('group', {name: 'Preview'}).waitFor();
        assert.deepEqual(await findings(page, axe), [], 'preview open');
        await write(form, 'A first comment with a link: https://example.org/');
        await comments.getByRole('button', {name: /^Reply to Ana/}).waitFor();
        assert.deepEqual(await findings(page, axe), [], 'full');
        await comments.getByRole('button', {name: /^Reply to Ana/}).click();
        const reply = comments.getByRole('group', {name: /^Reply to Ana/});
        await reply.waitFor();
        assert.deepEqual(await findings(page, axe), [], 'reply open');
        await reply.getByRole('button', {name: 'Post reply'}).click();
        await reply.getByText('Please write something first.').waitFor();
        assert.deepEqual(await findings(page, axe), [], 'invalid');
        await page.close();
      } finally {
        await site.stop();
      }
    });

    it(`while the list is loading, and when it could not be read, ${name}`, async () => {
      const site = await startSite(pasted, head);
      try {
        const page = await browser.newPage({
          colorScheme: scheme,
          forcedColors: forced,
          viewport: {width: 800, height: 900},
        });
        let refuse = () => {};
        const held = new Promise<void>((resolve) => {
          refuse = resolve;
        });
        await page.route('**/api/v1/comments?*', async (route) => {
          await held;
          await route.abort();
        });
        await page.goto(site.pageUrl);
        await page.evaluate((direction) => (document.documentElement.dir = direction), dir);
        await page.getByRole('img', {name: 'Loading replies…'}).waitFor();
        assert.deepEqual(await findings(page, axe), [], 'loading');
        refuse();
        await page.getByRole('button', {name: 'Try again'}).waitFor();
        assert.deepEqual(await findings(page, axe), [], 'failed');
        await page.close();
      } finally {
        await site.stop();
      }
    });
  }
});
