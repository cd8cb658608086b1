// `npm test`: prepares the machine, then runs everything; the last line is the sum.
//
//   node test/run.mjs                      everything
//   node test/run.mjs checks               types, imports, lint, dist, bytes
//   node test/run.mjs node [files…]        test/**/*.node.test.ts, by node:test
//   node test/run.mjs browser [files…]     the other tests, in Chromium, Firefox and WebKit; in fewer: --in=firefox,webkit
//   node test/run.mjs bytes                a table of what dist/ weighs
//
// Until `prepare` has run there may be no package to import: only node: modules above it.
import process from 'node:process';
import {fileURLToPath} from 'node:url';

import {prepare} from './tooling/prepare.mjs';

const PARTS = {
  checks: async () => (await import('./tooling/checks.mjs')).runChecks(),
  node: async (files) => (await import('./tooling/node-tests.mjs')).runNodeTests(files),
  browser: async (files) => (await import('./tooling/browser-tests.mjs')).runBrowserTests(files, engines),
};

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [part = 'all', ...rest] = process.argv.slice(2);
const files = rest.filter((word) => !word.startsWith('--in='));
const engines = rest
  .find((word) => word.startsWith('--in='))
  ?.slice('--in='.length)
  .split(',');
if (part !== 'all' && part !== 'bytes' && !(part in PARTS)) {
  console.error(`Unknown part “${part}”: one of ${Object.keys(PARTS).join(', ')}, bytes, or nothing for all.`);
  process.exit(2);
}

await prepare({everything: part === 'all'});

if (part === 'bytes') {
  (await import('./tooling/bytes.mjs')).printBytes();
} else {
  const total = {passed: 0, failed: 0, skipped: 0};
  for (const [name, run] of Object.entries(PARTS)) {
    if (part !== 'all' && part !== name) continue;
    const started = Date.now();
    console.log(`\n── ${name}`);
    const counts = await run(files).catch((error) => {
      console.error(error);
      return {passed: 0, failed: 1, skipped: 0};
    });
    for (const key of Object.keys(total)) total[key] += counts[key];
    console.log(`── ${name}: ${sum(counts)} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  const ran = total.passed + total.failed > 0;
  if (!ran) console.error('No test ran.');
  console.log(`\n${sum(total)}`);
  process.exitCode = ran && total.failed === 0 ? 0 : 1;
}

function sum({passed, failed, skipped}) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
