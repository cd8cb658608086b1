import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import process from 'node:process';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';

import {axeFinds, comment} from './a11y-page.js';
import {collected, drawing, everything, open} from './look-page.js';
import {type Site, startBrowser, startSite} from './site.js';

const absent = 'its data is not in ../shared';
const authors = await collected('09-authors.json');
const dates = (await collected('10-dates.json')) as {id: string; createdAt: unknown}[] | undefined;
const hostile = await readFile(resolve(process.env['RIPOSTE_SHARED'] ?? '../shared', 'corpora/xss.json'), 'utf8').then(
  (text) =>
    (JSON.parse(text) as {payload?: string}[]).flatMap(({payload = ''}) =>
      /[\s"'/](role|tabindex|aria-\w+|accesskey|id)\s*=/i.test(payload) ? [payload] : [],
    ),
  () => undefined,
);

describe('what comments say of themselves to those who do not see them', {timeout: 480_000}, () => {
  let browser: Browser;
  let site: Site;
  before(async () => {
    browser = await startBrowser();
    site = await startSite(drawing);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  it('A07: the full date is in a comment’s name, and beside it a time that machines can read', async () => {
    const page = await open(browser, site.pageUrl, {drawn: everything});
    const article = page.getByRole('article', {name: /^Bo, November 16, 2026 at \d/});
    await article.waitFor();
    assert.match(await article.ariaSnapshot(), /^- article "Bo, November 16, 2026 at \d/);
    const moments = await page
      .locator('riposte-comments time')
      .evaluateAll((all) => all.map((each) => Date.parse(each.getAttribute('datetime') ?? '')));
    assert.ok(moments.length > 20 && moments.every((each) => each === Date.parse('2026-11-16T09:12:00Z')));
    await page.close();
  });

  it('A07: a date that is none gives no time at all', {skip: dates ? false : absent}, async () => {
    const page = await open(browser, site.pageUrl, {drawn: dates ?? []});
    const shown = await page.locator('riposte-comments article').evaluateAll((all) =>
      all.map((each) => ({
        id: each.id.replace('comment-', ''),
        name: each.getAttribute('aria-label'),
        times: [...each.querySelectorAll('time')].map((time) => time.getAttribute('datetime')),
      })),
    );
    assert.equal(shown.length, dates?.length);
    const wrong = shown.filter(({id, name, times}) => {
      const written = dates?.find((each) => each.id === id)?.createdAt;
      const known =
        typeof written === 'string' && /^\d{4}-\d\d-\d\dT/.test(written) && !Number.isNaN(Date.parse(written));
      return (
        /invalid|NaN/i.test(name ?? '') ||
        times.some((time) => Number.isNaN(Date.parse(time ?? ''))) ||
        (known && times.length !== 1) ||
        times.length !== (/^Alice( \(\d+\))?$/.test(name ?? '') ? 0 : 1)
      );
    });
    assert.deepEqual(wrong, []);
    assert.ok(shown.some(({times}) => times.length === 0));
    await page.close();
  });

  it('A08: a name that turns its text around turns nothing else, and every body finds its own direction', {
    skip: authors ? false : absent,
  }, async () => {
    const named = [comment('turned', {format: 'text', source: 'Words'}, {author: {name: '\u202Eevil'}})];
    const page = await open(browser, site.pageUrl, {drawn: [...(authors ?? []), ...named]});
    const found = await page.locator('riposte-comments article').evaluateAll((all) =>
      all.map((each) => {
        const [text] = [...each.querySelectorAll('time')].map((time) => time.firstChild);
        const edges = [...(text?.textContent ?? '')].map((_, at) => {
          const range = document.createRange();
          range.setStart(text!, at);
          range.setEnd(text!, at + 1);
          return range.getBoundingClientRect().left;
        });
        return {
          id: each.id,
          ascends: edges.length > 0 && edges.every((left, at) => at === 0 || left >= edges[at - 1]!),
          isolated: each.querySelector('bdi.name') !== null,
          auto: each.querySelector('.body')?.getAttribute('dir') === 'auto',
        };
      }),
    );
    assert.ok(found.length > 30 && found.some(({id}) => id === 'comment-turned'), `${found.length} comments`);
    assert.deepEqual(
      found.filter(({ascends, isolated, auto}) => !ascends || !isolated || !auto),
      [],
    );
    assert.deepEqual(await axeFinds(page, ['valid-lang', 'html-xml-lang-mismatch']), []);
    await page.close();
  });

  it('A09 A10: pictures beside names are left out when they are read, and every button and link says what it does', async () => {
    const author = {name: 'Ana', url: 'https://example.org/ana', avatarUrl: `${site.pageUrl}/ana.png`};
    const pictures = everything.map((each) => ('body' in each ? {...each, author} : each));
    const page = await open(browser, site.pageUrl, {drawn: pictures});
    const avatars = () =>
      page
        .locator('riposte-comments .avatar')
        .evaluateAll((all) => all.map((each) => each.getAttribute('alt') ?? `hidden: ${each.ariaHidden}`));
    assert.deepEqual(new Set(await avatars()), new Set(['hidden: true']));
    await page.evaluate(() => document.querySelector('riposte-comments')!.setAttribute('avatars', 'remote'));
    await page.locator('riposte-comments img.avatar').first().waitFor({state: 'attached'});
    assert.deepEqual(new Set(await avatars()), new Set(['']));
    const images = ['image-alt', 'image-redundant-alt', 'svg-img-alt', 'role-img-alt'];
    const named = ['button-name', 'link-name', 'label-content-name-mismatch'];
    assert.deepEqual(await axeFinds(page, [...images, ...named]), []);
    const buttons = await page
      .locator('riposte-comments article button')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    assert.ok(buttons.length > 60, `${buttons.length} buttons`);
    assert.equal(new Set(buttons).size, buttons.length);
    await page.close();
  });

  it('A11: nothing a stranger writes gets a role, a name, an id or a place in the tab order', {
    skip: hostile ? false : absent,
  }, async () => {
    const formats = ['html', 'markdown'];
    const drawn = (hostile ?? []).flatMap((source, at) =>
      formats.map((format) => comment(`${format}-${at}`, {format, source})),
    );
    assert.ok(drawn.length > 100, `${drawn.length} comments`);
    const page = await open(browser, site.pageUrl, {drawn: [...drawn, ...everything]});
    const last = page.locator('riposte-comments [id="comment-deep-19"]');
    await last.waitFor();
    const taken = await page.locator('riposte-comments .body *').evaluateAll((all) =>
      all
        .flatMap((each) => each.getAttributeNames().map((name) => ({each, name})))
        .filter(({each, name}) =>
          name === 'tabindex'
            ? !each.matches('pre[tabindex="0"], div.table[tabindex="0"]')
            : /^(role|aria-.*|accesskey|id|on.*)$/.test(name),
        )
        .map(({each}) => each.outerHTML),
    );
    assert.deepEqual(taken, []);
    await page.close();
    const plain = await open(browser, site.pageUrl, {drawn: everything});
    const rules = ['tabindex', 'accesskeys', 'nested-interactive', 'aria-allowed-role'];
    assert.deepEqual(await axeFinds(plain, rules), []);
    await plain.close();
  });
});
