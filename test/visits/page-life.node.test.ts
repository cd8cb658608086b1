import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {type Browser, chromium} from 'playwright-core';

import {chromiumOptions} from '../tooling/chromium.mjs';
import {startBrowser, startSite} from './site.js';

/** An adapter of the page's own with `many` comments, whose posts fail while `offline` is true. */
const own = (
  many: number,
  createdAt = '2026-11-01T10:00:00Z',
) => `<script type="module" src="SERVERriposte.js"></script>
  <main><riposte-comments adapter="none"><p>The fallback, with <a href="/all">a link</a>.</p></riposte-comments></main>
  <script type="module">
    const says = (id, source = 'Says ' + id) => ({id: String(id), parentId: null, createdAt: ${createdAt.startsWith('2') ? `'${createdAt}'` : createdAt},
      status: 'published', author: {name: 'Ada'}, body: {format: 'text', source}});
    window.offline = true;
    document.querySelector('riposte-comments').adapter = {
      name: 'own',
      idempotent: true,
      list: async () => ({comments: Array.from({length: ${many}}, (_, id) => says(id)), total: ${many},
        fields: {name: 'none', email: 'none', url: 'none', writes: 'text'}}),
      async post({source}) {
        if (window.offline) throw Object.assign(new Error('no network'), {name: 'CommentsError', code: 'offline'});
        return says('new', source);
      },
    };
  </script>`;

describe('a page that is left and come back to', {timeout: 480_000}, () => {
  it('P51: is kept by the browser for Back, and then shows the time it is and sends what waits', async () => {
    // The restored page tells of itself: what drives the browser has lost sight of it.
    const told = createServer((request, response) => response.end(request.url));
    told.listen(0, '127.0.0.1');
    await once(told, 'listening');
    const teller = `http://127.0.0.1:${(told.address() as AddressInfo).port}/`;
    const site = await startSite(`${own(1, 'new Date().toISOString()')}<script>
      const {now} = Date;
      Date.now = () => now() + (window.ahead ?? 0);
      if (location.pathname === '/away') addEventListener('load', () => setTimeout(() => history.back()));
      addEventListener('pageshow', async ({persisted}) => {
        if (location.pathname === '/away' || !(persisted || window.left)) return;
        const comments = document.querySelector('riposte-comments');
        const [time] = comments.shadowRoot?.querySelectorAll('time') ?? [];
        window.offline = false;
        if (persisted) await new Promise((done) => comments.addEventListener('riposte-posted', done));
        fetch('${teller}?persisted=' + persisted + '&time=' + time?.textContent, {mode: 'no-cors'});
      });
      addEventListener('pagehide', () => {
        window.left = true;
        window.ahead = 3_600_000; // an hour passes
      });
    </script>`);
    const browser = await chromium.launch({
      ...chromiumOptions(),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    try {
      const page = await browser.newPage();
      await page.goto(site.pageUrl);
      const form = page.getByRole('group', {name: 'Leave a comment'});
      await page.locator('riposte-comments time', {hasText: 'just now'}).waitFor();
      await form.getByLabel('Comment').fill('Waits');
      await form.getByRole('button', {name: /^Post/}).click();
      await page.locator('riposte-comments article', {hasText: 'Waits'}).waitFor();
      await form.getByLabel('Comment').fill('A draft');
      await form.getByText('Draft saved').waitFor();
      const heard = once(told, 'request');
      await page.evaluate(() => void setTimeout(() => location.assign('/away')));
      const [{url}] = await heard;
      const query = new URL(url, teller).searchParams;
      assert.equal(query.get('persisted'), 'true');
      assert.match(query.get('time') ?? '', /\d/);
    } finally {
      await browser.close();
      await site.stop();
      told.closeAllConnections();
      told.close();
    }
  });
});

describe('a page on paper, and one without scripts', {timeout: 480_000}, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('P52: prints every comment in full, and neither form nor buttons', async () => {
    const site = await startSite(own(300));
    try {
      const page = await browser.newPage();
      await page.goto(site.pageUrl);
      await page.getByRole('group', {name: 'Leave a comment'}).waitFor();
      await page.locator('[data-do="reply"]').first().click();
      await page.locator('li textarea').waitFor();
      await page.pdf();
      const drawn = page.locator('riposte-comments article');
      assert.equal(await drawn.count(), 300);
      await page.emulateMedia({media: 'print'});
      const seen = await page.locator('riposte-comments').evaluate((host) => {
        const all = [...(host.shadowRoot?.querySelectorAll<HTMLElement>('article') ?? [])];
        const visible = all.filter((article) =>
          article.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true}),
        );
        const controls = [...(host.shadowRoot?.querySelectorAll('button, textarea, input, select') ?? [])];
        return {
          comments: visible.filter((article) => article.offsetHeight > 30).length,
          controls: controls.filter((each) => each.checkVisibility()).length,
        };
      });
      assert.deepEqual(seen, {comments: 300, controls: 0});
    } finally {
      await site.stop();
    }
  });

  it('P52: draws all that is loaded for the printer, though most of it was still to be drawn', async () => {
    const site = await startSite(own(3000));
    try {
      const page = await browser.newPage();
      await page.goto(site.pageUrl);
      await page.getByRole('group', {name: 'Leave a comment'}).waitFor();
      const drawn = await page.evaluate(async () => {
        dispatchEvent(new Event('beforeprint'));
        await Promise.resolve(document.querySelector('riposte-comments')?.updateComplete); // no task, no frame: a printer waits for neither
        return document.querySelector('riposte-comments')?.shadowRoot?.querySelectorAll('article').length;
      });
      assert.equal(drawn, 3000);
    } finally {
      await site.stop();
    }
  });

  it('P52: leaves what stands between its tags where there are no scripts', async () => {
    const site = await startSite(own(1));
    try {
      const page = await (await browser.newContext({javaScriptEnabled: false})).newPage();
      await page.goto(site.pageUrl);
      await page.getByText('The fallback, with').waitFor({state: 'visible'});
      await page.getByRole('link', {name: 'a link'}).click({trial: true});
    } finally {
      await site.stop();
    }
  });
});
