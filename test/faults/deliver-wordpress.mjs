// How many comments are lost, and how many are there twice, when a real WordPress fails three times in ten?
//
//   node test/faults/deliver-wordpress.mjs --posts 1000           through the site's own form, as guests write
//   node test/faults/deliver-wordpress.mjs --posts 1000 --rest    by REST, where a site lets guests in there
//
// The widget of dist/ on posts that WordPress serves; between them a network that loses or garbles what is
// written and what is asked of it, a third of the writing after WordPress has stored it. WordPress has no
// keys: the adapter looks for what it sent. --seed N plays the same faults again, --rate 0.3 says how often,
// --readers 4 how many write at once, each under a post of the blog and with a browser's storage of their own.
// The page's clock runs twenty times faster.
import {spawn} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import process from 'node:process';
import {createInterface} from 'node:readline';
import {parseArgs} from 'node:util';

import {chromium} from 'playwright-core';

import {chromiumOptions} from '../tooling/chromium.mjs';
import {quicken, randomFrom, settle} from './deliver.mjs';

const FASTER = 20;
/** Comments to a post of the blog: long threads are another test's. */
const COMMENTS_A_POST = 50;

const PAGE = '<!doctype html><title>Error</title><p>Something went wrong.</p>';
const answer = (status, headers) => (route) =>
  route.fulfill({status, headers: {'content-type': 'text/html', ...headers}, body: PAGE});
const dropped = (route) => route.abort('connectionreset');
/** WordPress never hears of it. */
const BEFORE = [dropped, answer(500), answer(502), answer(429, {'retry-after': '1'})];
/** WordPress does, and nobody hears its answer. */
const AFTER = [dropped, answer(500), answer(504)].map((fault) => async (route) => {
  await route.fetch();
  await fault(route);
});

/** Posts, with faults, until nothing is on its way any more. See deliver-wordpress.d.mts. */
export async function deliverToWordpress(
  wordpress,
  {posts = 1000, seed = 1, rate = 0.3, rest = false, readers = 1, say = () => {}} = {},
) {
  wordpress.set({widget: 'around', guests: rest});
  const result = {posts, stored: 0, lost: [], twice: [], requests: 0, faults: 0, after: 0};
  const left = Array.from({length: Math.ceil(posts / COMMENTS_A_POST)}, (_, i) => i * COMMENTS_A_POST);
  const started = Date.now();
  const browser = await chromium.launch(chromiumOptions());
  const reader = async () => {
    for (let first = left.shift(); first !== undefined; first = left.shift()) {
      const wanted = commentsFrom(first, Math.min(posts, first + COMMENTS_A_POST));
      const context = await browser.newContext();
      await context.addInitScript(quicken, FASTER);
      await failSometimes(context, {seed: seed + 2 * first, rate}, result);
      const post = wordpress.freshPost();
      await deliverAll(await context.newPage(), `${wordpress.url}/?p=${post}`, wanted);
      await context.close();
      count(await commentsUnder(post, wordpress), wanted, result);
      const {stored, lost, twice, requests, faults} = result;
      say(
        `${stored} stored, ${lost.length} lost, ${twice.length} twice; ${requests} requests, ${faults} faults, ${seconds(started)} s`,
      );
    }
  };
  try {
    await Promise.all(Array.from({length: readers}, reader));
    return {...result, seconds: seconds(started)};
  } finally {
    await browser.close();
  }
}

/** Puts the bad network between a reader and WordPress. */
async function failSometimes(context, {seed, rate}, had) {
  // Each its own: what is asked when is chance, and moves no fault of the writing.
  const [writing, asking] = [randomFrom(seed), randomFrom(seed + 1)];
  await context.route(
    ({hostname}) => hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  await context.route(isAboutWriting, async (route) => {
    const writes = route.request().method() === 'POST';
    if (writes) had.requests++;
    const random = writes ? writing : asking;
    if (random() >= rate) return route.continue();
    had.faults++;
    const stores = writes && random() < 1 / 3;
    if (stores) had.after++;
    const faults = stores ? AFTER : BEFORE;
    return faults[Math.floor(random() * faults.length)](route);
  });
}

/** Opens a page, writes it all and waits until nothing is left in the outbox. */
async function deliverAll(page, url, wanted) {
  await page.goto(url, {waitUntil: 'domcontentloaded'});
  await page.locator('riposte-form textarea').first().waitFor();
  for (const comment of wanted) await write(page, comment);
  await settle([page]);
}

/** Compares what is there with what was written. */
function count(stored, wanted, result) {
  result.stored += stored.length;
  for (const {name, text} of wanted) {
    const times = stored.filter((each) => each.name === name && each.text === text).length;
    if (times !== 1) result[times === 0 ? 'lost' : 'twice'].push(`${name}: ${text}`);
  }
}

/** A post, or the question what became of one: the newest comments. */
function isAboutWriting({pathname, searchParams}) {
  const lists = pathname.endsWith('/wp/v2/comments');
  return pathname.endsWith('/wp-comments-post.php') || (lists && (searchParams.get('order') ?? 'desc') === 'desc');
}

/** All different, but for every second of ten: it says what the first said, by somebody else. */
function commentsFrom(first, end) {
  return Array.from({length: end - first}, (_, i) => {
    const at = first + i;
    return {
      name: at % 10 === 1 ? 'Bea' : 'Ana',
      text: at % 10 < 2 ? `Thanks! ${Math.floor(at / 10)}` : `This is comment number ${at}.`,
    };
  });
}

/** Writes into the first box of a page and presses Post, as fast as a page can. */
async function write(page, {name, text}) {
  const area = page.locator('riposte-form textarea').first();
  await area.evaluate(
    (element, said) => {
      const {form} = element;
      for (const [field, value] of Object.entries(said)) {
        const input = form.elements.namedItem(field);
        input.value = value;
        input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      }
      form.requestSubmit();
    },
    {source: text, name, email: `${name.toLowerCase()}@example.org`},
  );
}

/** What WordPress has, read past the widget and over a good network. */
async function commentsUnder(post, {url}) {
  const all = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const query = `post=${post}&per_page=100&orderby=id&order=asc&page=${page}`;
    const answered = await fetch(`${url}/wp-json/wp/v2/comments?${query}`);
    pages = Number(answered.headers.get('x-wp-totalpages'));
    all.push(...(await answered.json()));
  }
  return all.map(({author_name: name, content}) => ({name, text: content.rendered.replaceAll(/<[^>]*>/g, '').trim()}));
}

/** What tests start with wordpress.ts, for a script. */
async function startWordpress() {
  const server = spawn(process.execPath, [resolve('test/wordpress/start.mjs')], {stdio: ['pipe', 'pipe', 'inherit']});
  const line = await new Promise((done) => createInterface({input: server.stdout}).once('line', done));
  const {missing, url, posts, settings: file} = JSON.parse(line);
  if (missing !== undefined) throw new Error(`No WordPress: ${missing}`);
  return {
    url,
    set: (settings) => writeFileSync(file, JSON.stringify({script: resolve('dist'), ...settings})),
    freshPost: () => posts.fresh.shift(),
    stop: () => server.stdin.end(),
  };
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}

// Bundled into a test, this file is a part of another.
if (basename(process.argv[1] ?? '') === 'deliver-wordpress.mjs') {
  const {values} = parseArgs({
    options: {
      posts: {type: 'string', default: '1000'},
      seed: {type: 'string', default: '1'},
      rate: {type: 'string', default: '0.3'},
      readers: {type: 'string', default: '1'},
      rest: {type: 'boolean', default: false},
    },
  });
  const {rest} = values;
  const [posts, seed, rate, readers] = [values.posts, values.seed, values.rate, values.readers].map(Number);
  const wordpress = await startWordpress();
  const result = await deliverToWordpress(wordpress, {posts, seed, rate, rest, readers, say: console.log}).finally(
    wordpress.stop,
  );
  const {stored, lost, twice, requests, faults, after} = result;
  console.log(`${posts} posts, ${stored} stored, ${lost.length} lost, ${twice.length} twice`);
  console.log(
    `(${requests} requests, ${faults} faults, ${after} of them after storing; ${result.seconds} s, seed ${seed})`,
  );
  for (const text of lost) console.log(`lost: ${text}`);
  for (const text of twice) console.log(`twice: ${text}`);
  process.exitCode = lost.length + twice.length === 0 && stored === posts ? 0 : 1;
}
