// Runs @web/test-runner as a process of its own and reads its counts.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import process from 'node:process';

import {findTests} from './find-tests.mjs';
import {HOW_TO_GET_CHROMIUM} from './prepare.mjs';

/** Runs these files in Chromium, or every browser test and then those of dist/, and counts. */
export async function runBrowserTests(files) {
  const narrow = files?.length > 0;
  const built = narrow ? [] : findTests((name) => name.endsWith('.test.js'));
  const sources = narrow ? files : findTests((name) => name.endsWith('.test.ts') && !name.endsWith('.node.test.ts'));
  if (sources.length + built.length === 0) return {passed: 0, failed: 0, skipped: 0};
  if (!process.env.CHROMIUM) {
    console.error(HOW_TO_GET_CHROMIUM);
    return {passed: 0, failed: 1, skipped: 0};
  }
  mkdirSync('.cache', {recursive: true});
  const counts = `.cache/browser-${process.pid}.json`;
  const env = {...process.env, RIPOSTE_BROWSER_TESTS: JSON.stringify({sources, built}), RIPOSTE_BROWSER_COUNTS: counts};
  const runner = spawn(process.execPath, ['node_modules/@web/test-runner/dist/bin.js'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  });
  const [status] = await once(runner, 'exit');
  if (!existsSync(counts)) return {passed: 0, failed: 1, skipped: 0};
  const result = JSON.parse(readFileSync(counts, 'utf8'));
  rmSync(counts);
  return status !== 0 && result.failed === 0 ? {...result, failed: 1} : result;
}
