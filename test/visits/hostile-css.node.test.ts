import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';

import {type Site, startBrowser, startSite, write} from './site.js';

/** What themes, resets and mistakes do to every element of a page. */
const HOSTILE: Readonly<Record<string, string>> = {
  'unsets everything': '* {all: unset !important}',
  'sets everything back to its first value': '* {all: initial !important}',
  'shows no element it does not know': 'div, :not(html, body, main) {display: none !important}',
  'hides and moves all': `* {visibility: hidden !important} :not(html, body, main) {position: fixed !important;
    inset: 0 auto auto -9999px !important; float: right !important; margin: -1px !important}`,
  'gives all a size':
    ':not(html, body, main) {width: 1px !important; height: 1px !important; min-width: 9000px !important; max-height: 1px !important}',
  'has huge fonts and no line height':
    'html {font-size: 400%} * {font-size: 40px !important; line-height: 0 !important}',
  'writes from right to left':
    '* {direction: rtl !important; unicode-bidi: normal !important; text-align: right !important}',
  'makes a layer of everything':
    '* {will-change: transform !important; transform: translateZ(0) rotate(0.01deg) !important; perspective: 1px !important}',
  'breaks no word and shortens all':
    '* {white-space: nowrap !important; word-break: keep-all !important; text-overflow: ellipsis !important; letter-spacing: 0.3em !important}',
};

const tag = `<script type="module" src="SERVERriposte.js"></script><main><riposte-comments thread="hostile css"></riposte-comments></main>`;

/** What a reader could not see or reach of the widget, in words; empty where all is well. */
function faultsOf(page: Page): Promise<string[]> {
  return page.locator('riposte-comments').evaluate((host) => {
    const faults: string[] = [];
    const {display, position, visibility, opacity} = getComputedStyle(host);
    if (display !== 'block') faults.push(`display: ${display}`);
    if (position !== 'relative') faults.push(`position: ${position}`);
    if (visibility !== 'visible') faults.push(`visibility: ${visibility}`);
    if (opacity !== '1') faults.push(`opacity: ${opacity}`);
    const outer = host.getBoundingClientRect();
    if (outer.width < 250 || outer.width > innerWidth) faults.push(`${outer.width} px wide`);
    if (outer.height < 400) faults.push(`${outer.height} px high`);
    const parts = host.shadowRoot?.querySelectorAll<HTMLElement>(
      'h2, .name, .body, .actions button, textarea, input:not([type=checkbox]), .post',
    );
    for (const part of parts ?? []) {
      part.scrollIntoView({block: 'center'});
      const box = part.getBoundingClientRect();
      const name = `${part.localName}.${part.className} “${part.textContent?.trim().slice(0, 20)}”`;
      if (box.width < 10 || box.height < 10) faults.push(`${name} is ${box.width} × ${box.height} px`);
      if (box.left < -6 || box.right > innerWidth + 1) faults.push(`${name} goes from ${box.left} to ${box.right}`);
      const at = host.shadowRoot?.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (!at || (!part.contains(at) && !at.contains(part)))
        faults.push(`${name} is under ${at?.localName}.${at?.className}`);
    }
    return faults;
  });
}

describe('a page whose styles are hostile', {timeout: 480_000}, () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  before(async () => {
    site = await startSite(tag, '<style id="hostile"></style>');
    browser = await startBrowser();
    page = await browser.newPage({viewport: {width: 375, height: 700}});
    await page.goto(site.pageUrl);
    const comments = page.locator('riposte-comments');
    await write(
      comments.getByRole('group', {name: 'Leave a comment'}),
      'A first comment, of some ten words or even more.',
    );
    await comments.getByRole('button', {name: /^Reply to Ana Wirth/}).click();
    await write(comments.getByRole('group', {name: 'Reply to Ana Wirth'}), 'And an answer.');
    await comments.getByRole('heading', {name: /^2 replies/}).waitFor();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  for (const [name, css] of Object.entries(HOSTILE)) {
    it(`P44: can be read and written on where it ${name}`, async () => {
      await page.locator('#hostile').evaluate((style, rules) => {
        style.textContent = rules;
      }, css);
      const form = page.getByRole('group', {name: 'Leave a comment'});
      await form.getByLabel('Comment').fill(name);
      await form.getByRole('button', {name: /^Post/}).click({trial: true, timeout: 10_000});
      assert.deepEqual(await faultsOf(page), []);
    });
  }
});
