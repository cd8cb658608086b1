// How many comments are lost, and how many are there twice, when a backend fails as often as not?
//
//   node test/faults/deliver.mjs --posts 1000               30 % of the posts fail, a third of those after storing
//   node test/faults/deliver.mjs --posts 1000 --reload      and the tab is reloaded at random
//   node test/faults/deliver.mjs --posts 1000 --tabs 3      and three tabs write and send
//   node test/faults/deliver.mjs --posts 1000 --no-keys     and the backend has no keys, only `posted`
//
// --seed N plays the same faults again, --rate 0.3 says how often. The page's clock runs twenty times faster.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';

import {chromium} from 'playwright-core';

import {libsqlStore} from '../../dist/lib/server/index.js';
import {chromiumOptions} from '../tooling/chromium.mjs';
import {pageWithAdapter, startBackend} from './backend.mjs';

const BEFORE = ['error', 'dropped', 'gateway', 'portal', ['limited', {seconds: 1}]];
const AFTER = ['errorAfter', 'droppedAfter'];
const FASTER = 20;
/** Posts to a page: long threads are another test's. */
const POSTS_A_THREAD = 100;

/** An adapter without keys: it looks for what it sent, as an adapter for most backends has to. */
export const KEYLESS = `
  const rest = restAdapter({server: '/'});
  const now = () => new Date().getTime(); // the server's own clock: performance.now() drifts away from it
  const words = (node) => (typeof node === 'string' ? node : (node.children ?? []).map(words).join(''));
  element.adapter = {
    ...rest,
    name: 'keyless',
    idempotent: undefined,
    async post(comment, call) {
      const begun = 'begun ' + comment.key;
      if ((await call.keep.get(begun)) === undefined) await call.keep.set(begun, now());
      const stored = await rest.post({...comment, key: crypto.randomUUID()}, call);
      await call.keep.delete(begun);
      return stored;
    },
    async posted(comment, call) {
      const begun = await call.keep.get('begun ' + comment.key);
      if (begun === undefined) return undefined;
      const {comments} = await rest.list(comment.thread, {sort: 'newest', limit: 200}, call);
      return comments.find(
        ({parentId, body, createdAt}) =>
          parentId === comment.parentId &&
          Date.parse(createdAt) >= begun &&
          body.nodes.map(words).join('\\n') === comment.source,
      );
    },
  };`;

/** Posts, with faults, until nothing is on its way any more. See deliver.d.mts. */
export async function deliver({
  posts = 1000,
  seed = 1,
  rate = 0.3,
  reload = false,
  tabs = 1,
  keys = true,
  say = () => {},
} = {}) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const folder = await mkdtemp(join(tmpdir(), 'riposte-deliver-'));
  const store = await libsqlStore({path: join(folder, 'comments.db')});
  let faulty = 0;
  const backend = await startBackend({
    store,
    plan(request) {
      const asksForPosted = request.method === 'GET' && request.url.includes('sort=newest');
      if (!(request.method === 'POST' || asksForPosted) || random() >= rate) return undefined;
      faulty++;
      return asksForPosted || random() >= 1 / 3 ? pick(BEFORE) : pick(AFTER);
    },
    ...(keys ? {} : {page: () => pageWithAdapter(KEYLESS)}),
  });
  const browser = await chromium.launch(chromiumOptions());
  const started = Date.now();
  try {
    const context = await browser.newContext();
    await context.addInitScript(quicken, FASTER);
    const pages = await Promise.all(Array.from({length: tabs}, () => context.newPage()));
    const threads = new Set();
    const open = async (page, path) => {
      threads.add(path);
      await page.goto(new URL(path, backend.url).href);
      await page.locator('riposte-form textarea').first().waitFor();
    };
    for (let at = 0; at < posts; at++) {
      const path = `page-${Math.floor(at / POSTS_A_THREAD)}`;
      if (at % POSTS_A_THREAD === 0) for (const page of pages) await open(page, path);
      const page = pick(pages);
      await write(page, textOf(at), reload);
      if (reload && random() < 0.1) {
        await open(page, path);
        // What was pressed is in the box again, or on its way: a reader who finds it in the box presses again.
        const found = await page.locator('riposte-form textarea').first().inputValue();
        if (found) await write(page, found, true);
      }
      if ((at + 1) % 100 === 0) say(`${at + 1} written, ${backend.posts().length} requests, ${faulty} faults`);
    }
    await settle(pages);
    const stored = new Map();
    for (const path of threads) {
      const {host} = new URL(backend.url);
      for (const text of await backend.stored({site: host, id: `${host}/${path}`}))
        stored.set(text, (stored.get(text) ?? 0) + 1);
    }
    const lost = Array.from({length: posts}, (_, at) => textOf(at)).filter((text) => !stored.has(text));
    const twice = [...stored].filter(([, times]) => times > 1).map(([text]) => text);
    return {
      posts,
      stored: stored.size,
      lost,
      twice,
      requests: backend.posts().length,
      faults: faulty,
      seconds: (Date.now() - started) / 1000,
    };
  } finally {
    await browser.close();
    await backend.stop();
    await store.end();
    await rm(folder, {recursive: true, force: true});
  }
}

function textOf(at) {
  return `This is comment number ${at}.`;
}

/** Writes into the first box of a page and presses Post, as fast as a page can. `slowly`: the draft is safe first. */
async function write(page, text, slowly) {
  const area = page.locator('riposte-form textarea').first();
  await area.evaluate((element, words) => {
    element.focus(); // a box without the focus follows what is written for it in other tabs
    element.value = words;
    element.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  }, text);
  if (slowly) await page.getByText('Draft saved').first().waitFor();
  await area.evaluate((element) => element.closest('form').requestSubmit());
}

/** Waits until the outbox is empty; what has been given up is sent again, as a reader would. */
export async function settle(pages) {
  await pages[0].evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('riposte');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const look = () => {
            const keys = request.result.transaction('riposte').objectStore('riposte').getAllKeys();
            keys.onsuccess = () => {
              if (!keys.result.some((key) => String(key).startsWith('["outbox"'))) return resolve();
              const root = document.querySelector('riposte-comments').shadowRoot;
              const stopped = [...root.querySelectorAll('.state')].find(
                (state) => state.querySelector('[data-do="send-again"]') && !state.querySelector('[role="timer"]'),
              );
              stopped?.querySelector('[data-do="send-again"]').click();
              setTimeout(look, 5000);
            };
          };
          look();
        };
      }),
  );
}

/** Makes time pass faster in a page, but for how long a real database and a real server may take. */
export function quicken(times) {
  const limits = [1000, 15_000, 30_000, 35_000];
  const {now} = Date;
  const wait = window.setTimeout.bind(window);
  const start = now();
  Date.now = () => Math.floor(start + (now() - start) * times);
  window.setTimeout = (fire, ms = 0, ...rest) => wait(fire, limits.includes(ms) ? ms : ms / times, ...rest);
}

/** The same numbers for the same seed, 0 to 1. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

// Bundled into a test, this file is a part of another.
if (basename(process.argv[1] ?? '') === 'deliver.mjs') {
  const {values} = parseArgs({
    options: {
      posts: {type: 'string', default: '1000'},
      seed: {type: 'string', default: '1'},
      rate: {type: 'string', default: '0.3'},
      tabs: {type: 'string', default: '1'},
      reload: {type: 'boolean', default: false},
      'no-keys': {type: 'boolean', default: false},
    },
  });
  const {reload} = values;
  const [posts, seed, rate, tabs] = [values.posts, values.seed, values.rate, values.tabs].map(Number);
  const result = await deliver({posts, seed, rate, tabs, reload, keys: !values['no-keys'], say: console.log});
  const {stored, lost, twice, requests, faults, seconds} = result;
  console.log(
    `${posts} posts, ${requests} requests, ${faults} faults: ${stored} stored, ${lost.length} lost, ${twice.length} twice (${seconds.toFixed(0)} s, seed ${seed})`,
  );
  for (const text of lost) console.log(`lost: ${text}`);
  for (const text of twice) console.log(`twice: ${text}`);
  process.exitCode = lost.length + twice.length === 0 && stored === posts ? 0 : 1;
}
