import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';

import {axeFinds, comment, seeded} from './a11y-page.js';
import {collected, drawing, everything, little, open} from './look-page.js';
import {focused, type Site, startBrowser, startSite, write} from './site.js';

const absent = 'its data is not in ../shared';
const mixed = await collected('12-mixed-scripts.json');
const realistic = await collected('21-realistic-1000.json');

/** Names of all comments that are drawn, once there are `count`. */
async function names(page: Page, count: number): Promise<string[]> {
  await page.waitForFunction(
    (wanted) => document.querySelector('riposte-comments')!.shadowRoot!.querySelectorAll('article').length === wanted,
    count,
  );
  return page
    .locator('riposte-comments article')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
}

describe('how the thread is built for those who do not see it', {timeout: 480_000}, () => {
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

  it('A01 A12: two widgets on a page are two regions named by their headings, and every reference stays in its own', async () => {
    const twice = await startSite(
      `<script type="module" src="SERVERriposte.js"></script><main><h1>A page</h1>
      <riposte-comments thread="kettles" page-title="Kettles"></riposte-comments>
      <riposte-comments thread="pots" page-title="Pots"></riposte-comments></main>`,
    );
    const page = await browser.newPage();
    await page.goto(twice.pageUrl);
    for (const [index, title] of ['Kettles', 'Pots'].entries()) {
      const comments = page.locator('riposte-comments').nth(index);
      await write(comments.getByRole('group', {name: 'Leave a comment'}), 'Words.');
      const region = page.getByRole('region', {name: `1 reply on “${title}”`, exact: true});
      await region.waitFor();
      assert.equal(await region.count(), 1);
      assert.ok(await region.getByRole('heading', {name: `1 reply on “${title}”`, exact: true}).isVisible());
      await comments.getByRole('button', {name: /^Reply to Ana/}).click();
      await comments.getByRole('group', {name: /^Reply to Ana/}).waitFor();
    }
    assert.equal(await page.getByRole('region').count(), 2);
    const rules = ['landmark-unique', 'region', 'duplicate-id-aria', 'aria-valid-attr-value'];
    assert.deepEqual(await axeFinds(page, rules), []);
    const {references, lost} = await page.evaluate(() => {
      const all = [...document.querySelectorAll('riposte-comments')].flatMap((each) =>
        ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((name) =>
          [...each.shadowRoot!.querySelectorAll(`[${name}]`)].flatMap((on) =>
            on
              .getAttribute(name)!
              .split(/\s+/)
              .map((id) => ({on, id})),
          ),
        ),
      );
      const count = ({on, id}: (typeof all)[number]) =>
        (on.getRootNode() as ShadowRoot).querySelectorAll(`[id="${CSS.escape(id)}"]`).length;
      return {
        references: all.length,
        lost: all.filter((each) => count(each) !== 1).map(({on, id}) => `${id} in ${on.outerHTML}`),
      };
    });
    assert.ok(references > 30, `${references} references`);
    assert.deepEqual(lost, []);
    await page.close();
    await twice.stop();
  });

  it('A02: the heading has the level a page asks for, the form’s is one below, and no comment brings one of its own', async () => {
    const bodies = ['markdown', 'html'].map((format) =>
      comment(format, {
        format,
        source: format === 'html' ? '<h1>Loud</h1><h2>Less</h2><h3></h3>' : '# Loud\n\nLess\n---\n\n###\n',
      }),
    );
    const mention = comment(
      'm',
      {format: 'text', source: ''},
      {kind: 'mention', author: {name: 'A', url: 'https://a.example/'}},
    );
    const page = await open(browser, site.pageUrl, {drawn: [...bodies, mention]});
    await page.getByText('Loud').nth(1).waitFor();
    const levels = () =>
      page
        .getByRole('main')
        .getByRole('heading')
        .evaluateAll((all) =>
          all.map((each) => `${each.ariaLevel ?? each.localName.slice(1)} ${each.textContent?.trim()}`),
        );
    const expected = (level: number) => [
      '1 A page that is looked at',
      `${level} 3 replies on “Kettles”`,
      `${level + 1} Mentioned elsewhere`,
      `${level + 1} Leave a comment`,
    ];
    assert.deepEqual(await levels(), expected(2));
    assert.deepEqual(await axeFinds(page, ['heading-order', 'empty-heading', 'p-as-heading']), []);
    await page.evaluate(() => document.querySelector('riposte-comments')!.setAttribute('heading-level', '4'));
    await page.locator('riposte-form h3[aria-level="5"]').waitFor();
    assert.deepEqual(await levels(), expected(4));
    await page.close();
  });

  it('A03: a thread is a list of articles, and answers are a list inside what they answer', async () => {
    const page = await open(browser, site.pageUrl, {drawn: little});
    const list = page.getByRole('region').getByRole('list').first();
    await assert.doesNotReject(
      list.locator(':scope > li > article[id="comment-first"] ~ ol > li > article[id="comment-second"]').waitFor(),
    );
    const snapshot = await page.getByRole('region').ariaSnapshot();
    assert.match(
      snapshot,
      /- list:\n\s+- listitem:\n\s+- article "Bo, [\s\S]*?\n\s+- list:\n\s+- listitem:\n\s+- article "Ana Wirth, /,
    );
    const {loose, unsaid, feeds} = await page.evaluate(() => {
      const root = document.querySelector('riposte-comments')!.shadowRoot!;
      const all = (selector: string) => [...root.querySelectorAll(selector)];
      return {
        loose: all('article').filter((each) => !each.matches('ol > li > article')).length,
        unsaid: all('ol, ul').filter(
          (each) => getComputedStyle(each).listStyleType === 'none' && each.getAttribute('role') !== 'list',
        ).length,
        feeds: all('[role=feed]').length,
      };
    });
    assert.deepEqual([loose, unsaid, feeds], [0, 0, 0]);
    assert.deepEqual(await axeFinds(page, ['list', 'listitem', 'aria-required-parent', 'aria-required-children']), []);
    await page.close();
  });

  for (const [what, drawn] of [
    ['of mixed scripts', mixed],
    ['of a thousand', realistic],
  ] as const) {
    it(`A04 A10: in a thread ${what} every comment has a short name of its own, and so has every Reply`, {
      skip: drawn ? false : absent,
    }, async () => {
      const page = await open(browser, site.pageUrl, {drawn: drawn ?? []});
      const shown = (drawn as readonly {status: string}[]).filter(({status}) => status !== 'spam');
      const all = await names(page, shown.length);
      assert.deepEqual(
        all.filter((name) => name === '' || name.length >= 120),
        [],
      );
      assert.equal(new Set(all).size, all.length);
      const replies = await page
        .locator('riposte-comments [data-do=reply]')
        .evaluateAll((buttons) =>
          buttons.map((each) => ({word: each.textContent ?? '', name: each.getAttribute('aria-label') ?? ''})),
        );
      assert.equal(replies.length, shown.filter(({status}) => status === 'published').length);
      assert.equal(new Set(replies.map(({name}) => name)).size, replies.length);
      assert.deepEqual(
        replies.filter(({word, name}) => !word || !name.startsWith(`${word} to `)),
        [],
      );
      await page.close();
    });
  }

  it('A05: “In reply to” leads to the comment that is answered, also a second time', async () => {
    const page = await open(browser, site.pageUrl, {drawn: everything});
    for (const [from, to, name] of [
      ['second', 'first', 'Bo'],
      ['deep-19', 'deep-18', 'Ana Wirth'],
      ['deep-19', 'deep-18', 'Ana Wirth'],
    ] as const) {
      await page
        .locator(`[id="comment-${from}"]`)
        .getByRole('link', {name: `In reply to ${name}`, exact: true})
        .focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (id) => document.querySelector('riposte-comments')!.shadowRoot!.activeElement?.id === id,
        `comment-${to}`,
      );
      assert.match(await focused(page), new RegExp(`^article: ${name}`));
    }
    await page.close();
  });

  it('A06: comments stand on the page in the order they are read in, from either side, also posted, read on and sorted', async () => {
    const served = await startSite(
      `<script type="module" src="SERVERriposte.js"></script><main><h1>A page</h1>
        <riposte-comments thread="long" page-size="3"></riposte-comments></main>`,
    );
    const roots = await Promise.all([1, 2, 3, 4, 5].map((each) => seeded(served, `Root ${each}`)));
    for (const parentId of roots) await seeded(served, 'An answer', parentId);
    const page = await browser.newPage();
    await page.goto(served.pageUrl);
    const comments = page.locator('riposte-comments');
    const ordered = async (count: number) => {
      await names(page, count);
      for (const dir of ['rtl', 'ltr']) {
        const tops = await comments.locator('article').evaluateAll((all, to) => {
          document.documentElement.dir = to;
          return all.map((each) => each.getBoundingClientRect().top);
        }, dir);
        const sorted = tops.toSorted((a, b) => a - b);
        assert.deepEqual(tops, sorted, dir);
      }
    };
    await ordered(6);
    await comments.getByRole('button', {name: 'Show more'}).click();
    await ordered(10);
    await write(comments.getByRole('group', {name: 'Leave a comment'}), 'Another root');
    await comments.getByRole('heading', {name: /^11 replies/}).waitFor();
    await comments
      .getByRole('button', {name: /^Reply to/})
      .first()
      .click();
    await comments
      .getByRole('group', {name: /^Reply to/})
      .getByLabel('Comment')
      .fill('Another answer');
    await comments.getByRole('button', {name: 'Post reply'}).click();
    await comments.getByRole('heading', {name: /^12 replies/}).waitFor();
    await ordered(12);
    await comments.getByLabel('Sort').selectOption('newest');
    await comments.locator('article').first().getByText('Another root').waitFor();
    await ordered(await comments.locator('article').count());
    await page.close();
    await served.stop();
  });
});
