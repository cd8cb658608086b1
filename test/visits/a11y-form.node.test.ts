import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, BrowserContext, Locator, Page} from 'playwright-core';

import {axeFinds} from './a11y-page.js';
import {focused, pasted, type Site, startBrowser, startSite, write} from './site.js';

/** Opens the page, as a reader who has never been here. */
async function opened(context: BrowserContext, site: Site): Promise<{page: Page; comments: Locator; form: Locator}> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(site.pageUrl);
  const comments = page.locator('riposte-comments');
  const form = comments.getByRole('group', {name: 'Leave a comment'});
  await form.waitFor();
  return {page, comments, form};
}

/** Counts from now on what a live region in the widget, or a part of it, is made to read out. */
function listen(page: Page): Promise<() => Promise<string[]>> {
  return page
    .evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, {heard});
      new MutationObserver((changes) => {
        const regions = new Set(
          changes.flatMap(({target, addedNodes}) => {
            const at = target instanceof Element ? target : target.parentElement;
            const added = [...addedNodes].flatMap((each) =>
              each instanceof Element ? [each, ...each.querySelectorAll('*')] : [],
            );
            const quiet = added.length > 0 && added.every((each) => each.closest('[aria-live=off]'));
            return [...(quiet ? [] : [at]), ...added].map((each) =>
              each?.closest('[role=status],[role=alert],[aria-live]'),
            );
          }),
        );
        for (const each of regions)
          if (each && each.ariaLive !== 'off' && each.textContent?.trim())
            heard.push(`${each.role}: ${each.textContent.replace(/\s+/g, ' ').trim()}`);
      }).observe(document.querySelector('riposte-comments')!.shadowRoot!, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    })
    .then(() => () => page.evaluate(() => (globalThis as unknown as {heard: string[]}).heard));
}

describe('the form, for those who do not see it', {timeout: 480_000}, () => {
  let browser: Browser;
  let context: BrowserContext;
  let site: Site;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());
  const visit = async (look: (found: Awaited<ReturnType<typeof opened>>) => Promise<void>) => {
    site = await startSite(pasted);
    context = await browser.newContext();
    try {
      await look(await opened(context, site));
    } catch (error) {
      for (const page of context.pages())
        console.error(await focused(page), await page.locator('riposte-comments').textContent());
      throw error;
    } finally {
      await context.close();
      await site.stop();
    }
  };

  it('A13 A14 A15 A20 A21: fields keep their labels, say what is required, take a paste, are filled in once, and ask no riddle', () =>
    visit(async ({page, comments, form}) => {
      await write(form, 'First');
      await comments.getByRole('button', {name: /^Reply to Ana/}).click();
      const reply = comments.getByRole('group', {name: 'Reply to Ana Wirth'});
      await reply.waitFor();
      assert.equal(await reply.getByLabel('Name').inputValue(), 'Ana Wirth');
      assert.equal(await reply.getByLabel('Email').inputValue(), 'ana@example.org');
      for (const group of [form, reply]) {
        assert.ok(await group.getByText('Required fields are marked *').isVisible());
        for (const name of ['Comment', 'Name', 'Email'])
          assert.ok(await group.getByLabel(name).evaluate((each) => (each as HTMLInputElement).required), name);
        assert.equal(await group.getByLabel('Website').evaluate((each) => (each as HTMLInputElement).required), false);
        for (const [name, purpose] of [
          ['Name', 'name'],
          ['Email', 'email'],
          ['Website', 'url'],
        ] as const)
          assert.equal(await group.getByLabel(name).getAttribute('autocomplete'), purpose);
      }
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin: site.pageUrl});
      await page.evaluate(() => navigator.clipboard.writeText('ana@example.org'));
      for (const name of ['Comment', 'Name', 'Email', 'Website']) {
        await form.getByLabel(name).fill('');
        await form.getByLabel(name).press('Control+v');
        assert.equal(await form.getByLabel(name).inputValue(), 'ana@example.org', name);
      }
      const {covered, fields, riddles} = await comments.evaluate((host) => {
        const root = host.shadowRoot!;
        const labels = [...root.querySelectorAll('riposte-form label')];
        return {
          covered: labels
            .filter((label) => {
              label.scrollIntoView({block: 'center'});
              const {left, top, height} = label.getBoundingClientRect();
              return !label.contains(root.elementFromPoint(left + 4, top + height / 2));
            })
            .map((label) => label.textContent),
          fields: [...root.querySelectorAll<HTMLInputElement>('riposte-form :is(input, textarea, select)')].map(
            (each) =>
              `${each.name} ${each.labels?.length} ${each.checkVisibility({visibilityProperty: true}) && each.tabIndex === 0}`,
          ),
          riddles: root.querySelectorAll('riposte-form :is(img, canvas, iframe, audio, video)').length,
        };
      });
      assert.deepEqual(covered, []);
      const box = ['source', 'name', 'email', 'url', 'remember'].map((name) => `${name} 1 true`);
      assert.deepEqual(fields, [...box, ...box], 'no field but those a reader sees and reaches');
      assert.equal(riddles, 0);
      const rules = ['label', 'label-title-only', 'form-field-multiple-labels', 'autocomplete-valid'];
      assert.deepEqual(await axeFinds(page, rules), []);
    }));

  it('A17: a comment the server can’t take is announced once, its words and the focus stay, and Try again is near', () =>
    visit(async ({page, comments, form}) => {
      await page.route('**/api/v1/comments', (route) =>
        route.request().method() === 'POST' ? route.fulfill({status: 500, body: ''}) : route.fallback(),
      );
      const heard = await listen(page);
      await write(form, 'Not lost');
      const again = comments.getByRole('button', {name: 'Try again'});
      await again.waitFor();
      assert.equal(
        (await heard()).filter((each) => each.startsWith('alert: Not sent')).length,
        1,
        String(await heard()),
      );
      const article = comments.getByRole('article', {name: /^Ana Wirth/});
      assert.ok(await article.getByText('Not lost').isVisible());
      assert.match(await focused(page), /^article: Ana Wirth/);
      await page.keyboard.press('Tab');
      assert.match(await focused(page), /^a: /, 'the comment’s own date');
      await page.keyboard.press('Tab');
      assert.match(await focused(page), /^button: Try again/);
    }));

  it('A17 A18: a comment that is refused is back in its box with the focus there, and the reason is read out where it always is', () =>
    visit(async ({page, comments, form}) => {
      const problem = {type: 'about:blank', title: 'No', status: 422, code: 'invalid', detail: 'No links, please.'};
      await page.route('**/api/v1/comments', (route) =>
        route.request().method() === 'POST'
          ? route.fulfill({status: 422, contentType: 'application/problem+json', body: JSON.stringify(problem)})
          : route.fallback(),
      );
      const alert = await form.getByRole('alert').last().elementHandle();
      assert.equal(await alert?.textContent().then((text) => text?.trim()), '');
      await write(form, 'https://example.org/');
      await comments.getByText('No links, please.').waitFor();
      assert.match((await alert?.textContent()) ?? '', /Not sent.*No links, please\./s);
      assert.equal(await form.getByLabel('Comment').inputValue(), 'https://example.org/');
      await page.waitForFunction(
        () => document.querySelector('riposte-comments')!.shadowRoot!.activeElement?.localName === 'textarea',
      );
    }));

  it('A18 A19: near the limit the count is exact, read out when the writing pauses, and a longer text can be typed and cut', () =>
    visit(async ({page, form}) => {
      const area = form.getByLabel('Comment');
      const statuses = await form.locator('.said[role=status], .drafts[role=status]').elementHandles();
      assert.equal(statuses.length, 2);
      for (const each of statuses) assert.equal((await each.textContent())?.trim(), '');
      await area.fill('x'.repeat(9750));
      await area.press('Control+End');
      const heard = await listen(page);
      await page.evaluate(async () => {
        for (let typed = 0; typed < 200; typed++) {
          document.execCommand('insertText', false, 'y');
          if (typed % 10 === 0) await new Promise(requestAnimationFrame);
        }
      });
      const described = ((await area.getAttribute('aria-describedby')) ?? '').split(' ').map((id) => `[id="${id}"]`);
      const count = form.locator(described.join()).filter({hasText: 'character'});
      assert.equal(await count.textContent(), '50 characters left');
      await form.getByRole('status').filter({hasText: '50 characters left'}).waitFor();
      const read = await heard();
      assert.ok(read.length >= 1 && read.length <= 3, `${read}`);

      await area.fill('x'.repeat(20_000));
      assert.equal((await area.inputValue()).length, 20_000);
      await form.getByRole('status').filter({hasText: '10,000 characters too many'}).waitFor();
      assert.equal(await count.textContent(), '10,000 characters too many');
      await area.press('Control+a');
      await area.press('Control+x');
      await count.waitFor({state: 'detached'});
      assert.equal(await area.inputValue(), '');
      assert.deepEqual(
        await Promise.all(statuses.map((each) => each.evaluate((element) => element.isConnected))),
        [true, true],
        'the same regions all the time',
      );
    }));

  it('A22: what is thrown away can be had again, what is deleted is asked about, and nothing is sent by going there', () =>
    visit(async ({page, comments, form}) => {
      await write(form, 'First');
      const replyTo = comments.getByRole('button', {name: /^Reply to Ana/});
      await replyTo.waitFor();
      await write(form, 'Second');
      await comments.getByRole('heading', {name: /^2 replies/}).waitFor();
      const sent: string[] = [];
      page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));

      await replyTo.first().click();
      const reply = comments.getByRole('group', {name: 'Reply to Ana Wirth'});
      await reply.getByLabel('Comment').fill('Half a thought');
      await page.keyboard.press('Escape');
      await reply.waitFor({state: 'detached'});
      await replyTo.first().click();
      await reply.getByRole('button', {name: 'Discard draft'}).waitFor();
      assert.equal(await reply.getByLabel('Comment').inputValue(), 'Half a thought');
      await reply.getByRole('button', {name: 'Discard draft'}).click();
      assert.equal(await reply.getByLabel('Comment').inputValue(), '');
      await reply.getByRole('button', {name: 'Undo'}).click();
      assert.equal(await reply.getByLabel('Comment').inputValue(), 'Half a thought');
      await reply.getByLabel('Name').fill('Ana W.');
      for (let presses = 0; presses < 5; presses++) await page.keyboard.press('Tab');

      await comments
        .getByRole('button', {name: /^Delete/})
        .first()
        .click();
      await comments.getByRole('group', {name: 'Delete this comment?'}).getByRole('button', {name: 'Keep it'}).click();
      assert.equal(await comments.getByRole('article').count(), 2);

      const sort = comments.getByLabel('Sort by');
      await sort.focus();
      const address = page.url();
      await page.keyboard.press('ArrowDown');
      await comments.getByRole('article').first().getByText('Second').waitFor();
      assert.equal(await sort.inputValue(), 'newest');
      assert.equal(page.url(), address);
      assert.match(await focused(page), /^select: /);
      assert.deepEqual(sent, []);
    }));
});
