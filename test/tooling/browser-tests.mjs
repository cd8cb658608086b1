// Runs @web/test-runner as a process of its own and reads its counts.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import process from 'node:process';

import {chromiumAlone, OTHER_ENGINES} from './engines.mjs';
import {findTests} from './find-tests.mjs';
import {HOW_TO_GET_CHROMIUM} from './prepare.mjs';

const NOTHING = {passed: 0, failed: 0, skipped: 0};

/**
 * Runs these files, or every browser test and those of dist/, in Chromium, and in the other engines those that have
 * something to say to them; and counts. Of an engine that is not here, each file counts as skipped.
 * `engines`: names in small letters, to run fewer; all by default.
 */
export async function runBrowserTests(files, engines) {
  const wanted = (name) => engines?.includes(name.toLowerCase()) ?? true;
  const all =
    files?.length > 0 ? files : findTests((name) => /\.test\.[jt]s$/.test(name) && !name.endsWith('.node.test.ts'));
  if (all.length === 0) return NOTHING;
  if (wanted('Chromium') && !process.env.CHROMIUM) {
    console.error(HOW_TO_GET_CHROMIUM);
    return {...NOTHING, failed: 1};
  }
  const shared = all.filter((file) => !chromiumAlone(file));
  tellOfTheRest(all);
  const plan = wanted('Chromium') ? {Chromium: all} : {};
  let missed = 0;
  for (const {name, find, how} of OTHER_ENGINES) {
    if (shared.length === 0 || !wanted(name)) continue;
    if (find()) {
      plan[name] = shared;
    } else {
      console.log(`- no ${name}: ${shared.length} files are skipped in it (${how})`);
      missed += shared.length;
    }
  }
  const counts = Object.keys(plan).length > 0 ? await run(plan) : NOTHING;
  return {...counts, skipped: counts.skipped + missed};
}

/** Which files run in Chromium alone, a line for each reason. */
function tellOfTheRest(files) {
  const reasons = new Map();
  for (const file of files) {
    const reason = chromiumAlone(file);
    if (reason) reasons.set(reason, [...(reasons.get(reason) ?? []), file]);
  }
  for (const [reason, of] of reasons) console.log(`- in Chromium alone, ${reason}: ${of.join(', ')}`);
}

async function run(plan) {
  mkdirSync('.cache', {recursive: true});
  const target = `.cache/browser-${process.pid}.json`;
  const env = {...process.env, RIPOSTE_BROWSER_TESTS: JSON.stringify(plan), RIPOSTE_BROWSER_COUNTS: target};
  const runner = spawn(process.execPath, ['node_modules/@web/test-runner/dist/bin.js'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  });
  const [status] = await once(runner, 'exit');
  if (!existsSync(target)) return {...NOTHING, failed: 1};
  const counts = JSON.parse(readFileSync(target, 'utf8'));
  rmSync(target);
  const total = {...NOTHING};
  for (const [engine, of] of Object.entries(counts)) {
    console.log(`${of.failed ? '✗' : '✓'} ${engine}: ${of.passed} passed, ${of.failed} failed, ${of.skipped} skipped`);
    for (const key of Object.keys(total)) total[key] += of[key];
  }
  return status !== 0 && total.failed === 0 ? {...total, failed: 1} : total;
}
