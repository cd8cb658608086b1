import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Browser, BrowserContext, Page} from 'playwright-core';

import {startBrowser} from '../visits/site.js';
import {type Backend, type BackendOptions, type PlannedFault, pageWithAdapter, startBackend} from './backend.mjs';
import {closeOffline, goOffline, openAs, type Reader} from './reader.js';

describe('what readers are promised of posting', {timeout: 480_000}, () => {
  let browser: Browser;
  let context: BrowserContext;
  const running: Backend[] = [];
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());
  afterEach(async () => {
    await context.close();
    for (const backend of running.splice(0)) await backend.stop();
  });

  /** A backend whose posts meet these faults, one after the other; then it is well. */
  async function start(posts: readonly (PlannedFault | undefined)[] = [], options: BackendOptions = {}) {
    const left = [...posts];
    const plan = (request: Request) => (isPost(request) ? left.shift() : undefined);
    const backend = await startBackend({plan, ...options});
    running.push(backend);
    return backend;
  }

  /** A reader in a browser of their own. */
  async function visit(backend: Backend, clock = false): Promise<Reader> {
    context = await browser.newContext();
    const page = await context.newPage();
    if (clock) await page.clock.install();
    const reader = await openAs(page, backend.url);
    if (clock) await page.clock.pauseAt(Date.now() + 5000); // from here on, time is the test's
    return reader;
  }

  const keysOf = (backend: Backend) => new Set(backend.posts().map(({key}) => key));

  it('P17: keeps a text that met a broken server, shows why, and sends it again with its key', async () => {
    const backend = await start(['error', 'gateway']);
    const reader = await visit(backend);
    await reader.post('Kept through two failures');
    await reader
      .state('Kept through')
      .getByText(/Not sent: Something went wrong on the server/)
      .waitFor();
    await reader.button('Try again').click();
    await reader.replies(1);
    assert.equal(backend.posts().length, 3);
    assert.equal(keysOf(backend).size, 1);
    assert.deepEqual(await backend.stored(), ['Kept through two failures']);
    assert.equal(await reader.comments.getByText('Not sent').count(), 0);
  });

  it('P18: gives up waiting after 30 seconds, says that it is not sure, and ends with one comment', async () => {
    const backend = await start(['silent']);
    const reader = await visit(backend, true);
    await reader.post('Stored in silence');
    await backend.asked(() => backend.posts().length === 1);
    await reader.page.clock.runFor(30_000);
    await reader
      .state('Stored in')
      .getByText(/Not sure it was posted/)
      .waitFor();
    await reader.button('Try again').click();
    await reader.replies(1);
    assert.equal(backend.posts().length, 2);
    assert.equal(keysOf(backend).size, 1);
    assert.deepEqual(await backend.stored(), ['Stored in silence']);
  });

  it('P19: stores once what was stored before the connection broke, and shows it under its own id', async () => {
    const backend = await start(['droppedAfter']);
    const reader = await visit(backend);
    await reader.post('Once is enough');
    await reader.replies(1);
    assert.equal(backend.posts().length, 2);
    assert.deepEqual(await backend.stored(), ['Once is enough']);
    const [comment] = await backend.store.roots(threadOf(backend), {sort: 'oldest', limit: 9});
    assert.equal(await reader.comments.locator('article').getAttribute('id'), `comment-${comment?.id}`);
  });

  it('P20: sends one request for a double click, and for Ctrl+Enter with a click', async () => {
    const backend = await start();
    const reader = await visit(backend);
    await reader.text.fill('Pressed twice');
    await reader.box.getByRole('button', {name: 'Post comment'}).dblclick();
    await reader.replies(1);
    assert.equal(await reader.box.getByText('Please write something first.').count(), 0);
    await reader.text.fill('And in two ways');
    await reader.text.press('Control+Enter');
    await reader.box.getByRole('button', {name: 'Post comment'}).click();
    await reader.replies(2);
    assert.deepEqual(await backend.stored(), ['Pressed twice', 'And in two ways']);
    assert.equal(backend.posts().length, 2);
  });

  it('P21: stores once what a proxy hands over twice at once', async () => {
    const backend = await start(['twice']);
    const reader = await visit(backend);
    await reader.post('Said twice by a proxy');
    await reader.replies(1);
    assert.deepEqual(await backend.stored(), ['Said twice by a proxy']);
  });

  it('P22: waits as long as the server asks, in seconds or until a date, and counts down meanwhile', async () => {
    const backend = await start([
      ['limited', {seconds: 2}],
      ['maintenance', {seconds: 3}],
    ]);
    const reader = await visit(backend);
    await reader.post('No hurry');
    await reader.comments
      .getByRole('timer')
      .getByText(/^Next try in \d seconds?$/)
      .waitFor();
    await reader.replies(1);
    const [first, second, third] = backend.posts().map(({at}) => at);
    assert.ok(Number(second) - Number(first) >= 2000, `${Number(second) - Number(first)} ms`);
    assert.ok(Number(third) - Number(second) >= 2000, `${Number(third) - Number(second)} ms`); // dates have whole seconds
    assert.deepEqual(await backend.stored(), ['No hurry']);
  });

  it('P22: tries five times by itself, each time later, and then leaves it to the reader', async () => {
    const backend = await start(Array.from({length: 5}, () => 'error' as const));
    const reader = await visit(backend, true);
    await reader.post('Five times');
    for (let tries = 1; tries < 5; tries++) {
      await backend.asked(() => backend.posts().length === tries);
      await reader.comments.getByRole('timer').waitFor();
      await reader.page.clock.runFor(1500 * 2 ** (tries - 1));
    }
    await backend.asked(() => backend.posts().length === 5);
    await reader.comments.getByRole('timer').waitFor({state: 'detached'});
    await reader.page.clock.runFor(3_600_000);
    assert.equal(backend.posts().length, 5);
    await reader.button('Try again').click();
    await reader.replies(1);
    assert.equal(keysOf(backend).size, 1);
  });

  it('P23: shows what is wrong at the field, puts the text back, and does not try again', async () => {
    const refused = Response.json(
      {code: 'invalid', fields: {source: 'Mind your language, please.'}},
      {status: 422, headers: {'content-type': 'application/problem+json'}},
    );
    const backend = await start([refused]);
    const reader = await visit(backend);
    await reader.post('Something rude');
    await reader.box.getByText('Mind your language, please.').waitFor();
    assert.equal(await reader.text.inputValue(), 'Something rude');
    assert.equal(await reader.text.getAttribute('aria-invalid'), 'true');
    assert.equal(await reader.comments.locator('article').count(), 0);
    await reader.page.reload();
    await reader.box.getByText('Draft restored').waitFor();
    assert.equal(await reader.text.inputValue(), 'Something rude');
    assert.equal(backend.posts().length, 1);
  });

  it('P24: keeps what was posted offline when its tab is closed, and sends it once, in order, from one of three tabs', async () => {
    const backend = await start();
    const reader = await visit(backend);
    await goOffline(context);
    for (const text of ['One', 'Two', 'Three']) await reader.post(text);
    await reader.comments.getByText('Will be sent when you are back online').nth(2).waitFor();
    assert.equal(await reader.text.inputValue(), '');
    await closeOffline(reader);
    await context.setOffline(false);
    const pages = await Promise.all([context.newPage(), context.newPage(), context.newPage()]);
    const tabs = await Promise.all(pages.map((page) => openAs(page, backend.url)));
    await backend.asked(() => backend.posts().length === 3);
    await Promise.any(tabs.map((each) => each.replies(3))); // the tab that sends has heard of the last one
    const [tab] = pages;
    const back = await openAs(tab as Page, backend.url);
    await back.replies(3);
    assert.equal(await back.comments.locator('article').count(), 3);
    assert.deepEqual(await backend.stored(), ['One', 'Two', 'Three']);
    assert.equal(backend.posts().length, 3);
  });

  it('P24: sends what waits in a tab that stays open as soon as the network is back', async () => {
    const backend = await start();
    const reader = await visit(backend);
    await goOffline(context);
    await reader.post('From the tunnel');
    await reader.comments.getByText('Will be sent when you are back online').waitFor();
    assert.equal(backend.posts().length, 0);
    await context.setOffline(false);
    await reader.replies(1);
    assert.equal(backend.posts().length, 1);
  });

  it('P24: lets a reader edit or withdraw what waits, and sends neither', async () => {
    const backend = await start();
    const reader = await visit(backend);
    await goOffline(context);
    await reader.post('To be edited');
    await reader.button('Edit').click();
    await reader.comments.locator('article').waitFor({state: 'detached'});
    assert.equal(await reader.text.inputValue(), 'To be edited');
    await reader.text.fill('To be withdrawn');
    await reader.box.getByRole('button', {name: 'Post comment'}).click();
    await reader.button('Withdraw').click();
    await reader.comments.locator('article').waitFor({state: 'detached'});
    await context.setOffline(false);
    await reader.post('The only one');
    await reader.replies(1);
    assert.deepEqual(await backend.stored(), ['The only one']);
  });

  it('P25: takes the page of a captive portal for the failure it is', async () => {
    const backend = await start(['portal']);
    const reader = await visit(backend);
    await reader.post('Behind a portal');
    await reader
      .state('Behind a')
      .getByText(/Not sent: The server gave an answer that makes no sense/)
      .waitFor();
    await reader.replies(1);
    assert.deepEqual(await backend.stored(), ['Behind a portal']);
  });

  it('P26: turns a text back into a draft, with the reason, where the thread was closed meanwhile', async () => {
    const backend = await start(['closed']);
    const reader = await visit(backend);
    await reader.post('Too late');
    await reader.box.getByText(/Not sent\. Replies are closed/).waitFor();
    assert.equal(await reader.text.inputValue(), 'Too late');
    await reader.page.reload();
    await reader.box.getByText('Draft restored').waitFor();
    assert.equal(await reader.text.inputValue(), 'Too late');
  });

  it('P26: offers a reply whose parent was deleted meanwhile as a comment of its own, with the reason', async () => {
    const backend = await start();
    const reader = await visit(backend);
    await reader.post('The parent');
    await reader.replies(1);
    const [parent] = await backend.store.roots(threadOf(backend), {sort: 'oldest', limit: 1});
    await reader.button(/^Reply to/).click();
    await reader.comments
      .getByRole('group', {name: /^Reply to/})
      .getByLabel('Comment')
      .fill('An orphan');
    await goOffline(context);
    await reader.button('Post reply').click();
    await reader.comments.getByText('Will be sent when you are back online').waitFor();
    await backend.store.remove(String(parent?.id));
    await context.setOffline(false);
    const anywhere = reader.comments.locator('riposte-form', {hasText: 'no longer there'});
    await anywhere.waitFor();
    assert.equal(await anywhere.getByLabel('Comment').inputValue(), 'An orphan');
    assert.deepEqual(await backend.stored(), []);
  });

  it('P26: gives back what waited for more than a week, and does not send it', async () => {
    const backend = await start();
    const reader = await visit(backend, true);
    await goOffline(context);
    await reader.post('Stale by now');
    await reader.comments.getByText('Will be sent when you are back online').waitFor();
    await reader.page.clock.fastForward(8 * 86_400_000);
    await context.setOffline(false);
    await reader.box.getByText(/It waited for more than a week/).waitFor();
    assert.equal(await reader.text.inputValue(), 'Stale by now');
    assert.equal(backend.posts().length, 0);
  });

  it('P27: ends with one comment where the page was closed while its post was under way', async () => {
    const backend = await start(['silent']);
    const reader = await visit(backend);
    await reader.post('Closed in flight');
    await backend.asked(() => backend.posts().length === 1);
    await reader.page.close();
    const back = await openAs(await context.newPage(), backend.url);
    await backend.asked(() => backend.posts().length === 2);
    await back.replies(1);
    assert.equal(await back.comments.locator('article').count(), 1);
    assert.equal(keysOf(backend).size, 1);
    assert.deepEqual(await backend.stored(), ['Closed in flight']);
  });

  it('P28: shows one comment while the list that brings it is read before its own answer', async () => {
    const backend = await start(['errorAfter', 'errorAfter', 'errorAfter', 'errorAfter', 'errorAfter']);
    const reader = await visit(backend, true);
    await reader.post('Only one of me');
    await reader.comments.getByRole('timer').waitFor();
    await reader.page.evaluate(() => document.querySelector('riposte-comments')?.refresh());
    await reader.replies(1);
    assert.equal(await reader.saying('Only one of me').count(), 1);
    await reader.page.clock.runFor(60_000);
    assert.equal(await reader.saying('Only one of me').count(), 1);
    assert.deepEqual(await backend.stored(), ['Only one of me']);
  });

  it('P28: keeps what is not sent through a refresh of the list, in its place', async () => {
    const backend = await start(['error']);
    const reader = await visit(backend, true);
    await reader.post('Still here');
    await reader.comments.getByRole('timer').waitFor();
    await reader.page.evaluate(() => document.querySelector('riposte-comments')?.refresh());
    await backend.asked((seen) => seen.filter(({method}) => method === 'GET').length > 1);
    assert.equal(await reader.saying('Still here').count(), 1);
  });

  it('P29: shows both texts where a comment was changed elsewhere, and takes one that is gone for deleted', async () => {
    const backend = await start();
    const reader = await visit(backend);
    await reader.post('First version');
    await reader.replies(1);
    const second = await openAs(await context.newPage(), backend.url);
    await second.button(/^Edit/).click();
    await reader.button(/^Edit/).click();
    const edit = (of: Reader) => of.comments.getByRole('group', {name: 'Edit your comment'}).getByLabel('Comment');
    await edit(second).fill('Version of the second tab');
    await second.button('Save changes').click();
    await second.saying('Version of the second tab').waitFor();
    await edit(reader).fill('Version of the first tab');
    await reader.button('Save changes').click();
    await reader.comments.locator('blockquote', {hasText: 'Version of the second tab'}).waitFor();
    assert.equal(await edit(reader).inputValue(), 'Version of the first tab');
    await reader.button('Save changes').click();
    await reader.saying('Version of the first tab').waitFor();
    assert.deepEqual(await backend.stored(), ['Version of the first tab']);

    const [comment] = await backend.store.roots(threadOf(backend), {sort: 'oldest', limit: 1});
    await backend.store.remove(String(comment?.id));
    await reader.button(/^Delete/).click();
    await reader.comments.getByRole('button', {name: 'Delete', exact: true}).click();
    await reader.comments.locator('article').waitFor({state: 'detached'});
  });

  it('P30: keeps a text when the session has ended, and sends it with its key after signing in', async () => {
    const page = () =>
      pageWithAdapter(`element.adapter = {...restAdapter({server: '/'}), async signIn() { window.signedIn = true; }};`);
    const backend = await start(['signedOut'], {page});
    const reader = await visit(backend);
    await reader.post('Signed in by now');
    await reader
      .state('Signed in')
      .getByText(/You need to sign in/)
      .waitFor();
    await reader.button('Sign in').click();
    await reader.replies(1);
    assert.equal(keysOf(backend).size, 1);
    assert.deepEqual(await backend.stored(), ['Signed in by now']);
  });

  it('P30: takes a reader who signed in elsewhere back to the same box, text, caret and place', async () => {
    const page = (path: string) =>
      path === '/sign-in'
        ? '<!doctype html><title>Sign in</title><a href="/">Back</a>'
        : pageWithAdapter(`element.style.marginTop = '1500px';
            element.adapter = {...restAdapter({server: '/'}), async signIn() { location.href = '/sign-in'; await new Promise(() => {}); }};`);
    const backend = await start([undefined, 'signedOut'], {page});
    const reader = await visit(backend);
    await reader.post('The parent');
    await reader.replies(1);
    await reader.post('Waits for a name');
    await reader
      .button(/^Reply to/)
      .first()
      .click();
    const reply = reader.comments.getByRole('group', {name: /^Reply to/}).getByLabel('Comment');
    await reply.pressSequentially('Half an answer');
    await reply.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(5, 5));
    const top = await reply.evaluate((area) => Math.round(area.getBoundingClientRect().top));
    await reader.button('Sign in').evaluate((button: HTMLElement) => button.click());
    await reader.page.getByRole('link', {name: 'Back'}).click();
    await reader.replies(2);
    await reader.page.waitForFunction(() => {
      const root = document.querySelector('riposte-comments')?.shadowRoot;
      return (root?.activeElement as HTMLTextAreaElement | null)?.value === 'Half an answer';
    });
    const now = await reply.evaluate((area: HTMLTextAreaElement) => ({
      caret: area.selectionStart,
      top: Math.round(area.getBoundingClientRect().top),
    }));
    assert.equal(now.caret, 5);
    assert.ok(Math.abs(now.top - top) <= 60, `${now.top} instead of ${top}`);
    assert.equal(await reader.page.evaluate(() => sessionStorage.length), 0);
    assert.deepEqual((await backend.stored()).sort(), ['The parent', 'Waits for a name']);
  });
});

function isPost(request: Request): boolean {
  return request.method === 'POST' && request.url.endsWith('/comments');
}

function threadOf({url}: Backend) {
  const {host} = new URL(url);
  return {site: host, id: host};
}
