import {watchPage} from './in-page.mjs';

/** What the browser may still do after the last comment: layouts, idle work, chunks for later. */
const CALM_MS = 300;

/**
 * Opens a page in a browser of its own (nothing cached, nothing kept), waits until `count` comments and what goes
 * with them are there, and reads the browser's own counters. Times are ms. `before` may slow the page down or
 * listen to it; `after` may do more with it, and adds to the result.
 */
export async function visit(
  {browser, pages},
  path,
  {count = 0, viewport = {width: 1280, height: 800}, before, after} = {},
) {
  const context = await browser.newContext({viewport});
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await page.addInitScript(watchPage);
    const more = await before?.(page, session);
    await page.goto(pages.origin + path, {waitUntil: 'commit'});
    await settled(page, path, count);
    const counters = () => countersOf(session);
    const {ThreadTime} = await counters();
    const seen = await page.evaluate(() => ({...window.bench, trips: window.bench.trips()}));
    const result = {
      cpu: ThreadTime * 1000,
      heap: await heapOf(session),
      ...JSON.parse(JSON.stringify(seen)),
      ...more?.(),
    };
    return {...result, ...(await after?.({page, session, counters, context, seen}))};
  } finally {
    await context.close();
  }
}

/** Waits until a page has all it will have. */
export async function settled(page, path, count) {
  await page.waitForFunction(
    ({widget, expected}) => {
      const {bench} = window;
      const articles = () => bench.root()?.querySelectorAll('article').length ?? 0;
      if (expected === 0) return document.readyState === 'complete';
      return bench.first !== undefined && articles() >= expected && (!widget || bench.root().querySelector('textarea'));
    },
    {widget: path.startsWith('/widget'), expected: count},
    {polling: 200, timeout: 120_000},
  );
  await page.waitForTimeout(CALM_MS);
}

/** The browser's counters since the page began; times in seconds, `ThreadTime` that of the processor. */
async function countersOf(session) {
  const {metrics} = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
}

/** Bytes of the JavaScript heap that are still needed. */
export async function heapOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  return (await countersOf(session)).JSHeapUsedSize;
}
