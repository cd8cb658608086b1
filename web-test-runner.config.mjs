// Browser tests: Chromium by Playwright, served by Vite as a middleware, so that tests, demo and
// build share one transform. `node test/run.mjs browser` is the way in.
import {rmSync, writeFileSync} from 'node:fs';
import process from 'node:process';

import {defaultReporter} from '@web/test-runner';
import {playwrightLauncher} from '@web/test-runner-playwright';
import {msw} from 'msw/vite';
import {createServer} from 'vite';

import {commands} from './test/tooling/browser-commands.mjs';
import {findTests} from './test/tooling/find-tests.mjs';
import {findChromium} from './test/tooling/prepare.mjs';
import {serveShared} from './test/tooling/serve-shared.mjs';

const {sources, built} = process.env.RIPOSTE_BROWSER_TESTS
  ? JSON.parse(process.env.RIPOSTE_BROWSER_TESTS)
  : {
      sources: findTests((name) => name.endsWith('.test.ts') && !name.endsWith('.node.test.ts')),
      built: findTests((name) => name.endsWith('.test.js')),
    };

// Its own cache: two runs side by side would write over each other's.
const cacheDir = `.cache/vite-${process.pid}`;
const vite = await createServer({
  configFile: false,
  root: import.meta.dirname,
  cacheDir,
  appType: 'custom',
  logLevel: 'warn',
  clearScreen: false,
  server: {middlewareMode: true, hmr: false, ws: false, watch: null},
  // A dependency found late would make Vite reload the page under the tests: all are named here.
  optimizeDeps: {noDiscovery: true, include: ['axe-core']},
  resolve: {conditions: ['module', 'browser', 'production']},
  plugins: [
    msw({mode: 'worker-only'}),
    {
      name: 'leave-runner-urls',
      enforce: 'pre',
      resolveId: (id) => (id.startsWith('/__web-') ? {id, external: true} : undefined),
    },
  ],
});

async function viteMiddleware(ctx, next) {
  // What is built is served raw: those tests are about the very bytes a site copies.
  if (ctx.path === '/' || ctx.path.startsWith('/dist/') || ctx.path.startsWith('/__web-')) return next();
  ctx.status = 200; // Koa starts at 404, and Vite sets a status only where it is another
  const missed = await new Promise((settle) => {
    ctx.res.once('close', () => settle(false)).once('finish', () => settle(false));
    vite.middlewares(ctx.req, ctx.res, () => settle(true));
  });
  if (!missed) {
    ctx.respond = false;
    return undefined;
  }
  ctx.status = 404;
  return next();
}

/** Writes the counts where `RIPOSTE_BROWSER_COUNTS` says. */
function countReporter() {
  return {
    onTestRunFinished({sessions}) {
      const counts = {passed: 0, failed: 0, skipped: 0};
      const walk = (suite) => {
        for (const test of suite?.tests ?? []) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
        for (const inner of suite?.suites ?? []) walk(inner);
      };
      for (const session of sessions) {
        const failedBefore = counts.failed;
        walk(session.testResults);
        // A file that did not load, threw outside a test or hung is one failure of its own.
        if (!session.passed && counts.failed === failedBefore) counts.failed++;
      }
      const target = process.env.RIPOSTE_BROWSER_COUNTS;
      if (target) writeFileSync(target, JSON.stringify(counts));
    },
  };
}

export default {
  rootDir: '.',
  files: sources,
  groups: built.length > 0 ? [{name: 'dist', files: built}] : [],
  concurrency: 2,
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: {executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : []},
      createBrowserContext: ({browser}) =>
        browser.newContext({locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'no-preference'}),
    }),
  ],
  middleware: [serveShared, viteMiddleware],
  plugins: [
    {
      name: 'vite',
      async serverStop() {
        await vite.close();
        rmSync(cacheDir, {recursive: true, force: true});
      },
    },
    commands,
  ],
  reporters: [defaultReporter({reportTestProgress: false}), countReporter()],
  testFramework: {config: {timeout: 10_000}},
  testsFinishTimeout: 120_000,
};
