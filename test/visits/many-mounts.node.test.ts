import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, CDPSession, Page} from 'playwright-core';

import {type Site, startBrowser, startSite} from './site.js';

/** A page that makes and drops elements of an adapter of its own, each with a thread of its own, and sees them through. */
const body = `<main></main><script type="module">
  const {registerAdapter} = await import('SERVERriposte.js');
  const says = (id) => ({id, parentId: null, createdAt: '2026-11-01T10:00:00Z', status: 'published',
    author: {name: 'Author ' + id}, body: {format: 'text', source: 'x'.repeat(500)}});
  const adapter = {
    name: 'own',
    list: async () => ({comments: Array.from({length: 12}, (_, id) => says(String(id))), total: 12}),
    post: async () => says('new'),
  };
  window.made = 0;
  window.place = () => {
    const element = document.createElement('riposte-comments');
    element.adapter = adapter;
    document.querySelector('main').replaceChildren(element);
    return element;
  };
  window.drawn = (element) => new Promise((done) => {
    const look = () => element.shadowRoot?.querySelector('riposte-form textarea') && (watching.disconnect(), done());
    const watching = new MutationObserver(look);
    element.updateComplete.then(() => {
      watching.observe(element.shadowRoot, {childList: true, subtree: true});
      look();
    });
  });
  window.mount = async (times) => {
    for (; times > 0; times--) {
      const element = place();
      element.thread = 'thread ' + made++;
      await drawn(element);
    }
    document.querySelector('main').replaceChildren();
  };
  window.visit = async (times) => {
    const element = document.querySelector('riposte-comments') ?? place();
    for (; times > 0; times--) {
      const read = new Promise((done) => element.addEventListener('riposte-loaded', done, {once: true}));
      history.pushState(null, '', '/page-' + made++);
      await read;
      await element.updateComplete;
    }
  };
  document.title = 'ready';
</script>`;

/** What is alive once all that can be is collected. */
async function alive(cdp: CDPSession): Promise<{heap: number; nodes: number; listeners: number}> {
  for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage');
  const {metrics} = await cdp.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners')};
}

describe('a page that is never left', {timeout: 480_000}, () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  let cdp: CDPSession;
  before(async () => {
    site = await startSite(body);
    browser = await startBrowser();
    page = await browser.newPage();
    await page.goto(site.pageUrl);
    await page.waitForFunction(() => document.title === 'ready');
    cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  for (const [does, name] of [
    ['mount', 'P49: 200 elements that came and went leave nothing behind'],
    ['visit', 'P50: 200 threads in one element, one after the other, leave nothing behind'],
  ] as const) {
    it(name, async () => {
      const run = (times: number) => page.evaluate(`${does}(${times})`);
      await run(20); // what is made once is there by now
      const before = await alive(cdp);
      await run(200);
      // What still finishes its last steps holds on to its element until the page has nothing else to do.
      const settled = ({listeners, nodes, heap}: Awaited<ReturnType<typeof alive>>) =>
        listeners - before.listeners < 20 && nodes - before.nodes < 400 && heap - before.heap < 400_000;
      let now = await alive(cdp);
      for (let idle = 0; idle < 50 && !settled(now); idle++) {
        await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
        now = await alive(cdp);
      }
      assert.ok(now.listeners - before.listeners < 20, `${now.listeners - before.listeners} more listeners`);
      assert.ok(now.nodes - before.nodes < 400, `${now.nodes - before.nodes} more nodes`);
      assert.ok(now.heap - before.heap < 400_000, `${now.heap - before.heap} bytes more`); // 2 kB each
    });
  }
});
