// Takes pictures of the widget in pages of four kinds, to be looked at; after `npm run build`.
//
//   node test/visits/hosts.mjs --out DIR [--only wordpress,docs] [--widths 320,768] [--looks light,rtl]
//
// For each host, width and look: `HOST-LOOK-WIDTH-read.png`, the thread as it comes, and `…-write.png`, with an open reply
// holding a restored draft, a question, a comment that is held, one not sent, and a form with mistakes in it.
import {spawn} from 'node:child_process';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import process from 'node:process';
import {createInterface} from 'node:readline';
import {parseArgs} from 'node:util';
import {chromium} from 'playwright-core';

import {serve} from '../../dist/lib/cli/serve.js';
import {libsqlStore, plant} from '../../dist/lib/server/index.js';
import {chromiumOptions} from '../tooling/chromium.mjs';
import {bodiesOf, HOSTS, inWordpress, TIDE} from './hosts-pages.mjs';

const {values} = parseArgs({
  options: {
    out: {type: 'string', default: 'look'},
    only: {type: 'string', default: 'wordpress,newspaper,docs,bare'},
    widths: {type: 'string', default: '320,768,1280'},
    looks: {type: 'string', default: 'light,dark,rtl'},
  },
});
const out = resolve(values.out);
await mkdir(out, {recursive: true});

const data = await mkdtemp(join(tmpdir(), 'riposte-hosts-'));
const hosts = values.only.split(',');
const wordpress = hosts.includes('wordpress') ? await startWordpress() : undefined;
await seeded(data);
const server = await serve({
  port: 0,
  data,
  pages: join(data, 'pages'),
  comments: {hold: ({source}) => source.includes('moderator'), duplicateWindowMs: 0},
});
await mkdir(join(data, 'pages'));
for (const [name, draw] of Object.entries(HOSTS))
  await writeFile(join(data, 'pages', `${name}.html`), draw(server.url));
if (wordpress) {
  const html = await (await fetch(wordpress.page)).text();
  await writeFile(join(data, 'pages', 'wordpress.html'), inWordpress(html, wordpress.url, server.url));
}
const browser = await chromium.launch(chromiumOptions());
try {
  for (const host of hosts) {
    if (host === 'wordpress' && !wordpress) continue;
    for (const look of values.looks.split(',')) {
      for (const width of values.widths.split(',')) await picture(host, look, Number(width));
    }
  }
} finally {
  await browser.close();
  await server.close();
  wordpress?.stop();
  await rm(data, {recursive: true, force: true});
}

async function picture(host, look, width) {
  const context = await browser.newContext({
    viewport: {width, height: 900},
    colorScheme: look === 'dark' ? 'dark' : 'light',
    deviceScaleFactor: width < 500 ? 2 : 1,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(host, error.message));
  const bodies = new Map(bodiesOf(TIDE.comments));
  await page.route('**/api/v1/comments?*', async (route) => {
    const response = await route.fetch();
    const dress = (value) => {
      if (Array.isArray(value)) return value.map(dress);
      if (typeof value !== 'object' || value === null) return value;
      const plain = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, dress(each)]));
      return bodies.has(value.id) ? {...plain, body: bodies.get(value.id)} : plain;
    };
    await route.fulfill({response, json: dress(await response.json())});
  });
  const address = `${server.url}${host}.html`;
  // WordPress serves its fonts to its own pages only.
  await page.route('**/*.woff2', async (route) => {
    const response = await route.fetch();
    await route.fulfill({response, headers: {...response.headers(), 'access-control-allow-origin': '*'}});
  });
  const shown = async () => {
    await page.goto(address);
    if (look === 'rtl') await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await widget.getByRole('group', {name: 'Leave a comment'}).waitFor();
  };
  const shoot = async (scene) => {
    // One window as tall as the page: what is out of view is not drawn.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({width, height: Math.min(height + 400, 8000)});
    await page.evaluate(() => document.activeElement?.scrollIntoView({block: 'nearest'}));
    const whole = await page.evaluate(
      () =>
        new Promise((done) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => done(Math.ceil(document.body.getBoundingClientRect().bottom))),
          ),
        ),
    );
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (sideways > 0) console.log(`${host} ${look} ${width} ${scene}: scrolls sideways by ${sideways} px`);
    await page.screenshot({
      path: join(out, `${host}-${look}-${width}-${scene}.png`),
      clip: {x: 0, y: 0, width, height: Math.min(whole, 8000)},
    });
    await page.setViewportSize({width, height: 900});
  };
  const widget = page.locator('riposte-comments');
  const post = async (text) => {
    const box = widget.getByRole('group', {name: 'Leave a comment'});
    await box.getByLabel('Comment').fill(text);
    await box.getByLabel('Name').fill('Ines Duarte');
    await box.getByLabel('Email').fill('ines@example.org');
    await box.getByRole('button', {name: 'Post comment'}).click();
    await widget.locator('.item', {hasText: text}).waitFor();
  };
  await shown();
  await shoot('read');
  await widget
    .getByRole('button', {name: /^Reply to Orla Brennan, .*/})
    .first()
    .click();
  await widget
    .getByRole('group', {name: /^Reply to/})
    .getByLabel('Comment')
    .fill('Thursday is good. I would bring the tracings of the 1938 survey, if');
  await widget.getByText('Draft saved').waitFor();
  await shown();
  await widget
    .getByText(/Draft restored|restored/)
    .first()
    .waitFor();
  await post('Ask a moderator whether the book may be copied.');
  await post(`I own the pencil. ${host} ${look} ${width}`);
  await widget
    .locator('.item', {hasText: 'I own the pencil'})
    .last()
    .getByRole('button', {name: /^Delete/})
    .click();
  await page.route('**/api/v1/comments', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await post('Sent from the ferry, where there is no reception to speak of.');
  await widget
    .getByText(/Not sent/)
    .first()
    .waitFor();
  const box = widget.getByRole('group', {name: 'Leave a comment'});
  await box.getByLabel('Comment').fill(' '); // with nothing at all, so soon after a post, this would be the second half of a double click
  await box.getByLabel('Email').fill('ines@');
  await box.getByRole('button', {name: 'Post comment'}).click();
  await box.locator('.fault:not(:empty)').first().waitFor();
  await shoot('write');
  // Nothing of this visit stays for the next one.
  const mine = widget.locator('.item', {hasText: 'I own the pencil'});
  await mine.getByRole('button', {name: 'Delete', exact: true}).click();
  await mine.waitFor({state: 'detached'});
  await context.close();
}

async function seeded(folder) {
  await (await serve({port: 0, data: folder})).close(); // makes the folder and the database
  const store = await libsqlStore({path: join(folder, 'comments.db')});
  await plant(store, [TIDE]);
  await store.end();
}

/** A WordPress with a post in its default theme; undefined, and said, where this machine has none. */
async function startWordpress() {
  const child = spawn(process.execPath, ['test/wordpress/start.mjs'], {stdio: ['pipe', 'pipe', 'inherit']});
  const line = await new Promise((done) => createInterface({input: child.stdout}).once('line', done));
  const {url, posts, settings, missing} = JSON.parse(line);
  if (missing) {
    console.log(`No pictures in WordPress: ${missing}`);
    return undefined;
  }
  await writeFile(settings, JSON.stringify({widget: true, script: resolve('dist')}));
  return {url: `${url}/`, page: `${url}/?p=${posts.empty}`, stop: () => child.stdin.end()};
}
