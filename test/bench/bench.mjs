// `npm run bench`: the budgets, each figure beside a floor measured in the same run. Rounds are
// interleaved and medians taken; nothing here passes or fails. Run it while nothing else does.
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {chromium} from 'playwright-core';

import {serve} from '../../dist/lib/cli/serve.js';
import {libsqlStore, plant} from '../../dist/lib/server/index.js';
import {BUDGETS, brotliBytes} from '../tooling/bytes.mjs';

const ROUNDS = 5;
const site = 'bench';
const words =
  'the quick answer is that nobody asked before the bridge was built and so https://example.org/archive has no page on it'.split(
    ' ',
  );

/** A body of a real length: a few sentences, a link now and then, sometimes three paragraphs. */
function body(n) {
  const sentence = (m) =>
    Array.from({length: 9 + ((n * 7 + m) % 14)}, (_, i) => words[(n * 3 + m * 5 + i) % words.length]).join(' ');
  return Array.from({length: 1 + (n % 3)}, (_, p) => `${sentence(p)}. ${sentence(p + 9)}.`).join('\n\n');
}

/** A thread of this many comments, eight to a root. */
function thread(id, count) {
  const at = (n) => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
  const comment = (n) => ({id: `${id}-${n}`, name: `Reader ${n % 97}`, at: at(n), text: body(n)});
  const comments = [];
  for (let n = 0; n < count; n += 8) {
    const replies = Array.from({length: Math.min(7, count - n - 1)}, (_, i) => comment(n + 1 + i));
    comments.push({...comment(n), replies});
  }
  return {thread: {id, site, url: '', title: id}, comments};
}

const data = mkdtempSync(join(tmpdir(), 'riposte-bench-'));
await (await serve({port: 0, data})).close();
const store = await libsqlStore({path: join(data, 'comments.db')});
await plant(store, [thread('hundred', 100), thread('thousand', 1000)]);
await store.end();

let floorHtml = '';
const pages = createServer((request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  const {pathname, searchParams} = new URL(request.url, 'http://x');
  if (pathname === '/floor.html') return response.end(floorHtml);
  const frame = (inner) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title>
    <style>body{margin:0 auto;max-width:42rem;font:1rem/1.6 serif}</style><h1>An article</h1>${inner}`;
  if (pathname === '/blank') return response.end(frame('<textarea id="bare" rows="5"></textarea>'));
  if (pathname === '/innerhtml') {
    return response.end(
      frame(`<div id="host"></div><script type="module">
        const html = await (await fetch('/floor.html')).text();
        const host = document.querySelector('#host');
        const root = host.attachShadow({mode: 'open'});
        const start = performance.now();
        root.innerHTML = ${searchParams.has('cv')} ? html : html.replaceAll('content-visibility', 'x-none');
        requestAnimationFrame(() => setTimeout(() => { window.firstPaint = performance.now() - start; window.settled = true; }));
      </script>`),
    );
  }
  response.end(
    frame(`<script>
      window.shift = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; }).observe({type: 'layout-shift', buffered: true});
    </script>
    <script type="module" src="${server.url}riposte.js"></script>
    <riposte-comments server="${server.url}" site="${site}" thread="${searchParams.get('thread')}" page-size="200"></riposte-comments><footer>The end</footer>`),
  );
});
await new Promise((done) => pages.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${pages.address().port}`;
const server = await serve({port: 0, data, dist: 'dist', origins: [origin]});

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

/** Opens a page, waits until it has settled, and reads the browser's own counters. */
async function visit(path, {count = 0, after: also} = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const metrics = async () =>
    Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map(({name, value}) => [name, value]));
  await page.addInitScript((expected) => {
    if (!expected) return;
    const root = () => document.querySelector('riposte-comments')?.shadowRoot;
    const look = () => {
      const articles = root()?.querySelectorAll('article').length ?? 0;
      if (articles > 0 && window.firstPaint === undefined) {
        const list = performance.getEntriesByType('resource').find(({name}) => name.includes('/api/v1/comments?'));
        if (list) window.firstPaint = performance.now() - list.responseEnd;
      }
      if (articles >= expected && root().querySelector('riposte-form textarea'))
        requestAnimationFrame(() =>
          setTimeout(() => {
            window.settled = true;
          }, 300),
        );
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, count);
  await page.goto(origin + path);
  if (path !== '/blank') await page.waitForFunction(() => window.settled === true);
  const {
    TaskDuration: cpu,
    ScriptDuration: script,
    LayoutDuration: layout,
    RecalcStyleDuration: style,
  } = await metrics();
  const {firstPaint, shift} = await page.evaluate(() => ({firstPaint: window.firstPaint, shift: window.shift}));
  await session.send('HeapProfiler.collectGarbage');
  const {JSHeapUsedSize: heap} = await metrics();
  const more = await also?.(page, metrics);
  await context.close();
  return {
    cpu: cpu * 1000,
    script: script * 1000,
    layout: layout * 1000,
    style: style * 1000,
    firstPaint,
    shift,
    heap,
    ...more,
  };
}

/** Main-thread ms of one key press, over forty. */
const typing = (selector) => async (page, metrics) => {
  await page.locator(selector).first().focus();
  await page.keyboard.type('warm up');
  const before = await metrics();
  for (let n = 0; n < 40; n++) await page.keyboard.press('a');
  const after = await metrics();
  return {key: ((after.TaskDuration - before.TaskDuration) * 1000) / 40};
};

// The floor is the very DOM the widget draws, with its own styles.
{
  const page = await browser.newPage();
  await page.goto(`${origin}/widget?thread=thousand`);
  await page.waitForFunction(
    () => document.querySelector('riposte-comments')?.shadowRoot.querySelectorAll('article').length >= 1000,
  );
  floorHtml = await page.evaluate(() => {
    const {shadowRoot} = document.querySelector('riposte-comments');
    const css = [...shadowRoot.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).map(({cssText}) => cssText);
    return `<style>${css.join('\n')}</style>${shadowRoot.innerHTML.replace(/<!--[^>]*-->/g, '')}`;
  });
  await page.close();
}

const runs = {blank: [], floor: [], visible: [], hundred: [], thousand: []};
for (let round = 0; round < ROUNDS; round++) {
  runs.blank.push(await visit('/blank', {after: typing('#bare')}));
  runs.floor.push(await visit('/innerhtml'));
  runs.visible.push(await visit('/innerhtml?cv'));
  runs.hundred.push(await visit('/widget?thread=hundred', {count: 100}));
  runs.thousand.push(await visit('/widget?thread=thousand', {count: 1000, after: typing('.writing textarea')}));
}
const median = (name, what) => {
  const sorted = runs[name].map((run) => run[what]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};
const over = (name) => median(name, 'cpu') - median('blank', 'cpu');
const mib = (name) => (median(name, 'heap') - median('blank', 'heap')) / 2 ** 20;

const rows = [
  ...BUDGETS.map(({name, limit, files}) => [`${name}, bytes of brotli`, brotliBytes('dist', files('dist')), limit, '']),
  [
    '1,000 comments: CPU against one innerHTML',
    over('thousand') / over('floor'),
    0.8,
    `${over('thousand').toFixed(0)} : ${over('floor').toFixed(0)} ms`,
  ],
  [
    '… against innerHTML with content-visibility',
    over('thousand') / over('visible'),
    '',
    `${over('visible').toFixed(0)} ms`,
  ],
  [
    '… script, style, layout of the widget, ms',
    median('thousand', 'script'),
    '',
    `${median('thousand', 'style').toFixed(0)}, ${median('thousand', 'layout').toFixed(0)}`,
  ],
  [
    '1,000 comments: first comment against the same',
    median('thousand', 'firstPaint') / median('floor', 'firstPaint'),
    0.4,
    `${median('thousand', 'firstPaint').toFixed(0)} : ${median('floor', 'firstPaint').toFixed(0)} ms`,
  ],
  [
    'first comment of 1,000 against a thread of 100',
    median('thousand', 'firstPaint') / median('hundred', 'firstPaint'),
    1.5,
    '',
  ],
  ['JavaScript heap with 1,000 comments, MiB', mib('thousand'), 5, ''],
  [
    'a key press beside 1,000 comments, ms more',
    median('thousand', 'key') - median('blank', 'key'),
    1,
    `${median('thousand', 'key').toFixed(2)} : ${median('blank', 'key').toFixed(2)} ms`,
  ],
  ['layout shift from load, a footer below', median('thousand', 'shift'), 0, ''],
];
console.log(`\n${'figure'.padEnd(58)}${'measured'.padStart(10)}${'budget'.padStart(9)}`);
for (const [name, figure, budget, note] of rows) {
  const shown = Number.isInteger(figure) ? String(figure) : figure.toFixed(2);
  console.log(`${name.padEnd(58)}${shown.padStart(10)}${String(budget).padStart(9)}  ${note}`);
}
mkdirSync('.cache', {recursive: true});
writeFileSync(
  '.cache/bench.json',
  JSON.stringify({rows: rows.map(([name, figure, budget, note]) => ({name, figure, budget, note})), runs}, null, 2),
);
console.log('\nAll runs: .cache/bench.json. Not measured yet: 10,000 comments, a slow phone, a plain Lit repeat.');
await browser.close();
pages.closeAllConnections();
pages.close();
await server.close();
rmSync(data, {recursive: true, force: true});
