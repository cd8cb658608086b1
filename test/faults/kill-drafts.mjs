// Kills a browser again and again while its reader writes in three boxes of the widget, and measures what was lost.
//
//   node test/faults/kill-drafts.mjs [--rounds 100] [--seed 1]
//
// Drives the built widget over the built server: `npm run build` first.
import {createServer} from 'node:http';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import process from 'node:process';
import {setTimeout as pass} from 'node:timers/promises';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';

import {chromium} from 'playwright-core';

import {chromiumOptions} from '../tooling/chromium.mjs';
import {newProfile, startBrowser} from '../visits/drafts-browser.mjs';

/** Milliseconds of writing that a crash may take. */
export const MOST_LOST = 500;

const WORDS = 'What I meant to say about this, and will have said before the browser ends, is rather long. ';

/**
 * Types into three boxes at the pace of a quick writer, kills the browser at a moment nobody knows, starts it again, and
 * compares. Each round goes on from what the one before gave back. Resolves to the milliseconds of writing
 * lost in each round: from the moment the first letter that is missing stood in its box, to the kill.
 */
export async function killRounds({rounds, seed = 1, heard = () => {}}) {
  const random = randomFrom(seed);
  const site = await startSite();
  const profile = await newProfile();
  const losses = [];
  let browser;
  try {
    let before;
    for (let round = 0; round <= rounds; round++) {
      browser = await startBrowser(profile.folder);
      const page = await browser.context.newPage();
      await page.goto(site.url);
      const boxes = site.names.map((name) => page.getByRole('group', {name}).getByLabel('Comment'));
      if (round === 0) await openReplies(page, site.names);
      else {
        // A box that held nothing yet when the browser was killed need not be open.
        const due = ({text, at}) => text !== '' && at < before.killedAt - MOST_LOST;
        const texts = await Promise.all(boxes.map((box, n) => (before.keys[n].some(due) ? textOf(box) : textNow(box))));
        losses.push(Math.max(...texts.map((text, n) => lossOf(text, before.keys[n], before.killedAt))));
        heard({round, lost: losses.at(-1)});
        if (round === rounds) break;
        await openReplies(page, site.names);
      }
      before = await writeUntilKilled({page, boxes, browser, random});
    }
  } finally {
    await browser?.kill();
    await profile.remove();
    await site.stop();
  }
  return losses;
}

/** Types here and there until the browser is gone. Resolves to what each box held after each key, and when. */
async function writeUntilKilled({page, boxes, browser, random}) {
  const keys = await Promise.all(boxes.map(async (box) => [{text: await box.inputValue(), at: 0}]));
  let killedAt;
  const killing = pass(200 + random() * 2800).then(() => {
    killedAt = performance.now();
    return browser.kill();
  });
  const ended = killing.then(() => undefined);
  const press = async (n) => {
    const {text} = keys[n].at(-1);
    const letter = WORDS[text.length % WORDS.length];
    await page.keyboard.insertText(letter);
    keys[n].push({text: text + letter, at: performance.now()});
  };
  try {
    while (killedAt === undefined) {
      const n = Math.floor(random() * boxes.length);
      await boxes[n].focus();
      await page.keyboard.press('Control+End');
      for (let letter = 0; letter < 12 && killedAt === undefined; letter++) {
        await press(n);
        await Promise.race([pass(20 + random() * 100), ended]);
      }
    }
  } catch (error) {
    if (killedAt === undefined) throw error; // else nobody was there to type for
  }
  await killing;
  return {keys, killedAt};
}

/** How much writing a text is behind what was typed, ms. */
function lossOf(text, keys, killedAt) {
  const typed = keys.at(-1).text;
  // The letter under way when the browser ended may be there, or not.
  if (!typed.startsWith(text) && !text.startsWith(typed))
    throw new Error(`“${text}” is not what was typed: “${typed}”`);
  const missing = keys.find((key) => key.text.length > text.length);
  return missing ? killedAt - missing.at : 0;
}

async function openReplies(page, names) {
  for (const name of names.slice(1)) {
    const form = page.getByRole('group', {name});
    if (await form.isVisible()) continue;
    await page.getByRole('button', {name: new RegExp(`^${name}`)}).click();
    await form.waitFor();
  }
  await page.getByRole('group', {name: names[0]}).waitFor();
}

/** The text of a box that must come back by itself. */
async function textOf(box) {
  await box.page().locator('riposte-form').filter({has: box}).getByText('Draft restored').waitFor();
  return box.inputValue();
}

async function textNow(box) {
  return (await box.isVisible()) ? box.inputValue() : '';
}

/** A page with two comments to answer, and the server behind it. */
async function startSite() {
  const {serve} = await import(pathToFileURL(resolve('dist/lib/cli/serve.js')).href);
  const data = await mkdtemp(join(tmpdir(), 'riposte-kill-'));
  let html = '';
  const pages = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise((done) => pages.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${pages.address().port}/`;
  const server = await serve({port: 0, data, dist: resolve('dist'), origins: [new URL(url).origin]});
  html = `<!doctype html><html lang="en"><title>A page</title><script type="module" src="${server.url}riposte.js"></script>
    <riposte-comments thread="kill" site="kill.test" server="${server.url}"></riposte-comments></html>`;
  const browser = await chromium.launch(chromiumOptions());
  const page = await browser.newPage();
  await page.goto(url);
  for (const [n, name] of ['Ada', 'Bo'].entries()) {
    const form = page.getByRole('group', {name: 'Leave a comment'});
    await form.getByLabel('Comment').fill(`Comment ${n + 1}`);
    await form.getByLabel('Name').fill(name);
    await form.getByLabel('Email').fill('somebody@example.org');
    await form.getByRole('button', {name: 'Post comment'}).click();
    await page.getByRole('heading', {name: new RegExp(`^${n + 1} repl`)}).waitFor();
  }
  await browser.close();
  return {
    url,
    names: ['Leave a comment', 'Reply to Ada', 'Reply to Bo'],
    async stop() {
      pages.closeAllConnections();
      await new Promise((done) => pages.close(done));
      await server.close();
      await rm(data, {recursive: true, force: true});
    },
  };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (process.argv[1]?.endsWith('kill-drafts.mjs')) {
  const {values} = parseArgs({
    options: {rounds: {type: 'string', default: '100'}, seed: {type: 'string', default: '1'}},
  });
  const losses = await killRounds({
    rounds: Number(values.rounds),
    seed: Number(values.seed),
    heard: ({round, lost}) => console.log(`round ${round}: ${lost.toFixed(0)} ms of writing lost`),
  });
  const worst = Math.max(...losses);
  console.log(`${losses.length} kills, seed ${values.seed}: the most lost was ${worst.toFixed(0)} ms of writing`);
  process.exitCode = worst < MOST_LOST ? 0 : 1;
}
