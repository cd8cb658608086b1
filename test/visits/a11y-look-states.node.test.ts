import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';

import {focusMark} from './look-measure.js';
import {drawing, everything, little, open, pages, pageStyle} from './look-page.js';
import {type Site, startBrowser, startSite} from './site.js';

/** Walks through the widget with the Tab key, and hands each control that gets the focus to `look`. */
async function tabbed(page: Page, key: 'Tab' | 'Shift+Tab', look: () => Promise<void>): Promise<number> {
  let seen = 0;
  for (let pressed = 0; pressed < 120; pressed++) {
    await page.keyboard.press(key);
    const inside = await page.evaluate(
      () => document.querySelector('riposte-comments')?.shadowRoot?.activeElement != null,
    );
    if (inside) {
      seen++;
      await look();
    } else if (seen > 0) return seen;
  }
  return seen;
}

/** What moves in the widget just now, and for how long. */
function moving(page: Page): Promise<unknown[]> {
  return page.evaluate(() => {
    const root = document.querySelector('riposte-comments')!.shadowRoot!;
    return [...document.getAnimations(), ...root.getAnimations()].map((each) => each.effect?.getTiming().duration);
  });
}

describe('how the widget looks where readers ask for something else', {timeout: 480_000}, () => {
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

  for (const [name, options] of [
    ['light', {style: pageStyle(pages.light)}],
    ['dark', {style: pageStyle(pages.dark)}],
    ['of forced colours', {forcedColors: 'active'}],
  ] as const) {
    it(`A28: whatever Tab reaches is ringed by 2 px or more that stand out, on a page that is ${name}`, async () => {
      const page = await open(browser, site.pageUrl, {drawn: little, ...options});
      const faint: string[] = [];
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const seen = await tabbed(page, 'Tab', async () => {
        const mark = await focusMark(page);
        if (!mark || mark.width < 2 || contrast(mark.colour, ground) < 3) faint.push(JSON.stringify(mark));
      });
      assert.ok(seen > 20, `${seen} controls`);
      assert.deepEqual(faint, []);
      await page.close();
    });
  }

  for (const key of ['Tab', 'Shift+Tab'] as const) {
    it(`A29: a sticky header of 80 px covers nothing that gets the focus by ${key}`, async () => {
      const page = await open(browser, site.pageUrl, {drawn: little, viewport: {width: 800, height: 400}});
      await page.evaluate(() => {
        const header = document.createElement('header');
        header.style.cssText = 'position:sticky;top:0;block-size:80px;background:#ccc;z-index:9';
        const end = document.createElement('a');
        end.href = '#';
        end.textContent = 'After it';
        document.body.prepend(header);
        document.body.append(end);
        if (location.hash === '') end.focus();
      });
      if (key === 'Tab') await page.locator('h1').click();
      const covered: string[] = [];
      const seen = await tabbed(page, key, async () => {
        const what = await page.evaluate(() => {
          const root = document.querySelector('riposte-comments')!.shadowRoot!;
          const at = root.activeElement!;
          const {x, y, width, height} = at.getBoundingClientRect();
          const seen = [0.1, 0.5, 0.9].some((part) => {
            const top = root.elementFromPoint(x + width / 2, y + height * part);
            return top === at || at.contains(top);
          });
          return seen ? '' : `${at.outerHTML.slice(0, 80)} at ${y}`;
        });
        if (what) covered.push(what);
      });
      assert.ok(seen > 20, `${seen} controls`);
      assert.deepEqual(covered, []);
      await page.close();
    });
  }

  it('A32: the comment an address points at has a bar on its start side, and nothing moves for it', async () => {
    const plain = await open(browser, site.pageUrl, {drawn: little});
    const before = await plain.locator('[id="comment-second"]').boundingBox();
    const page = await open(browser, site.pageUrl, {drawn: little, hash: '#comment-second'});
    const article = page.locator('[id="comment-second"]');
    assert.equal((await article.boundingBox())?.height, before?.height);
    const bar = () =>
      article.evaluate((each) => {
        const {borderLeftWidth, borderRightWidth, content} = getComputedStyle(each, '::before');
        return {left: borderLeftWidth, right: borderRightWidth, content};
      });
    assert.deepEqual(await bar(), {left: '3px', right: '0px', content: '""'});
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    assert.deepEqual(await bar(), {left: '0px', right: '3px', content: '""'});
    await Promise.all([plain.close(), page.close()]);
  });

  it('A37: what opens fades in for 150 ms, and where readers want no motion nothing moves', async () => {
    for (const [reducedMotion, expected] of [
      ['no-preference', [150]],
      ['reduce', []],
    ] as const) {
      const page = await open(browser, site.pageUrl, {drawn: little, reducedMotion});
      const comments = page.locator('riposte-comments');
      const opened = page.evaluate(
        () =>
          new Promise((done) => {
            const root = document.querySelector('riposte-comments')!.shadowRoot!;
            new MutationObserver(() => {
              const box = root.querySelector('.item > .box');
              if (box) done(box.getAnimations().map((each) => each.effect?.getTiming().duration));
            }).observe(root, {childList: true, subtree: true});
          }),
      );
      await comments.getByRole('button', {name: /^Reply to Bo/}).click();
      assert.deepEqual(await opened, expected);
      if (reducedMotion === 'reduce') {
        for (const action of [/^Delete/, 'Post comment', 'Post reply', 'Cancel reply']) {
          await comments.getByRole('button', {name: action}).first().click();
          assert.deepEqual(await moving(page), [], String(action));
        }
      }
      await page.close();
    }
  });

  it('A38: in forced colours fields, buttons, badges and marks keep a border, and a vote shows without colour', async () => {
    const page = await open(browser, site.pageUrl, {drawn: little, forcedColors: 'active', hash: '#comment-second'});
    const {unseen, hearts} = await page.evaluate(() => {
      const root = document.querySelector('riposte-comments')!.shadowRoot!;
      const ground = getComputedStyle(document.body).backgroundColor;
      const edge = (each: Element, pseudo?: string) => {
        const {borderInlineStartColor, borderInlineStartWidth} = getComputedStyle(each, pseudo);
        return (
          borderInlineStartWidth !== '0px' &&
          !/^rgba.*, 0\)$/.test(borderInlineStartColor) &&
          borderInlineStartColor !== ground
        );
      };
      const all = [...root.querySelectorAll('textarea, .fields input, .post, .actions button, .badge, .replies')];
      const heart = (id: string) => {
        const like = root.querySelector(`[id="comment-${id}"] [data-do="like"]`)!;
        return `${getComputedStyle(like, '::before').content} ${like.textContent}`;
      };
      return {
        unseen: [
          ...all.filter((each) => !edge(each)).map(({outerHTML}) => outerHTML.slice(0, 80)),
          ...(edge(root.querySelector('.marked > article')!, '::before') ? [] : ['the mark']),
          ...(edge(root.querySelector('.state')!, '::before') ? [] : ['the dot of a state']),
        ],
        hearts: [heart('first'), heart('second')],
      };
    });
    assert.deepEqual(unseen, []);
    assert.notEqual(hearts[0], hearts[1]);
    await page.close();
  });

  for (const width of [320, 1280]) {
    it(`A39: on a page from right to left all is mirrored, and words keep their own direction, at ${width} px`, async () => {
      const places = async (dir: 'ltr' | 'rtl') => {
        const page = await open(browser, site.pageUrl, {drawn: everything, viewport: {width, height: 900}});
        await page.evaluate((to) => (document.documentElement.dir = to), dir);
        await page.getByRole('button', {name: 'Post comment'}).click();
        await page.getByText('Please write something first.').waitFor();
        const found = await page.evaluate((rtl) => {
          const root = document.querySelector('riposte-comments')!.shadowRoot!;
          const start = (selector: string) => {
            const {left, right} = root.querySelector(selector)!.getBoundingClientRect();
            return Math.round(rtl ? document.documentElement.clientWidth - right : left);
          };
          const deep = [0, 1, 2, 3, 4, 5].map((depth) => start(`[id="comment-deep-${depth}"]`));
          const parts = [
            '.avatar',
            '.meta',
            '.body',
            '.actions',
            '[data-do="like"]',
            '.state',
            'textarea',
            '.post',
            'blockquote',
          ];
          return {
            deep,
            starts: parts.map((part) => `${part} ${start(part)}`),
            direction: ['first', 'arabic'].map(
              (id) => getComputedStyle(root.querySelector(`[id="comment-${id}"] .body`)!).direction,
            ),
            // “This comment was deleted.”, and what else is English on either page, ends with its point
            pointLast: ['.gone', '.fault:not(:empty)'].map((sentence) => {
              const text = document.createTreeWalker(root.querySelector(sentence)!, NodeFilter.SHOW_TEXT).nextNode()!;
              const at = (index: number) => {
                const letter = document.createRange();
                letter.setStart(text, index);
                letter.setEnd(text, index + 1);
                return letter.getBoundingClientRect().left;
              };
              return at(text.textContent!.length - 1) > at(0);
            }),
          };
        }, dir === 'rtl');
        await page.close();
        return found;
      };
      const ltr = await places('ltr');
      assert.ok(
        ltr.deep.slice(0, 4).every((at, depth) => depth === 0 || at > (ltr.deep[depth - 1] ?? 0)),
        String(ltr.deep),
      );
      assert.deepEqual(await places('rtl'), ltr);
      assert.deepEqual(ltr.direction, ['ltr', 'rtl']);
      assert.deepEqual(ltr.pointLast, [true, true]);
    });
  }

  it('prints what was said, all of it, without the form and the buttons', async () => {
    const page = await open(browser, site.pageUrl, {drawn: everything});
    await page.emulateMedia({media: 'print'});
    const comments = page.locator('riposte-comments');
    assert.equal(await comments.locator('button:visible, textarea:visible, select:visible').count(), 0);
    assert.equal(await comments.locator('article:visible').count(), everything.length);
    await page.close();
  });

  it('nothing of the list moves when the form and its styles arrive', async () => {
    for (const width of [320, 1280]) {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const context = await browser.newContext({viewport: {width, height: 900}});
      await context.route('**/chunks/writing-*.js', async (route) => {
        await held;
        await route.continue();
      });
      const page = await open(browser, site.pageUrl, {drawn: everything, early: true, context});
      await page.locator('riposte-comments [id="comment-deep-19"]').waitFor();
      const places = () =>
        page.evaluate(() =>
          [
            ...document
              .querySelector('riposte-comments')!
              .shadowRoot!.querySelectorAll('section, .head, .head > *, .thread *'),
          ].map((each) => {
            const {x, y, width: wide, height} = each.getBoundingClientRect();
            return `${each.localName}.${each.className} ${[x, y, wide, each.localName === 'section' ? 0 : height].map((at) => at.toFixed(1)).join(' ')}`;
          }),
        );
      const before = await places();
      release();
      await page.getByRole('group', {name: 'Leave a comment'}).waitFor();
      assert.ok(before.length > 200, `${before.length} elements`);
      const after = await places();
      assert.deepEqual(
        after.filter((each, at) => each !== before[at]).slice(0, 3),
        before.filter((each, at) => each !== after[at]).slice(0, 3),
      );
      await context.close();
    }
  });
});

/** Contrast of two colours as the browser computes them, `rgb(…)`. */
function contrast(a: string, b: string): number {
  const luminance = (css: string) => {
    const [red = 0, green = 0, blue = 0] = (css.match(/[\d.]+/g) ?? []).map((each) => {
      const c = Number(each) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
