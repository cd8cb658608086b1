// Browser tests: Chromium by Playwright, Firefox by Puppeteer, WebKit by its driver; served by Vite as a middleware,
// so that tests, demo and build share one transform. `node test/run.mjs browser` is the way in.
import {rmSync, writeFileSync} from 'node:fs';
import process from 'node:process';

import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {playwrightLauncher} from '@web/test-runner-playwright';
import {msw} from 'msw/vite';
import puppeteer from 'puppeteer-core';
import {createServer} from 'vite';

import {commands} from './test/tooling/browser-commands.mjs';
import {findFirefox, findWebKit} from './test/tooling/engines.mjs';
import {chromiumOptions} from './test/tooling/chromium.mjs';
import {servePages} from './test/tooling/serve-pages.mjs';
import {serveShared} from './test/tooling/serve-shared.mjs';
import {webkitLauncher} from './test/tooling/webkit-launcher.mjs';

/** Engine by engine, the files it runs. */
const plan = JSON.parse(process.env.RIPOSTE_BROWSER_TESTS);

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
  optimizeDeps: {noDiscovery: true, include: ['axe-core', 'fast-check']},
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

const LAUNCHERS = {
  Chromium: () =>
    playwrightLauncher({
      product: 'chromium',
      launchOptions: chromiumOptions(),
      createBrowserContext: ({browser}) =>
        browser.newContext({locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'no-preference'}),
    }),
  Firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath: findFirefox(),
        env: {...process.env, TZ: 'UTC'},
        extraPrefsFirefox: {'intl.accept_languages': 'en-GB, en'},
      },
    }),
  WebKit: () => webkitLauncher(findWebKit()),
};

/** The default one, but what a file that passed wrote in the console is left out: tests provoke what the widget complains of. */
function failureReporter() {
  const reporter = defaultReporter({reportTestProgress: false});
  return {
    ...reporter,
    reportTestFileResults: ({sessionsForTestFile, ...rest}) =>
      reporter.reportTestFileResults({
        ...rest,
        sessionsForTestFile: sessionsForTestFile.map((session) =>
          session.passed ? {...session, logs: [], request404s: []} : session,
        ),
      }),
  };
}

/** Writes the counts, engine by engine, where `RIPOSTE_BROWSER_COUNTS` says. */
function countReporter() {
  return {
    onTestRunFinished({sessions}) {
      const counts = {};
      for (const {browser, testResults, passed} of sessions) {
        const of = (counts[browser.name] ??= {passed: 0, failed: 0, skipped: 0});
        const failedBefore = of.failed;
        const walk = (suite) => {
          for (const test of suite?.tests ?? []) of[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
          for (const inner of suite?.suites ?? []) walk(inner);
        };
        walk(testResults);
        // A file that did not load, threw outside a test or hung is one failure of its own.
        if (!passed && of.failed === failedBefore) of.failed++;
      }
      writeFileSync(process.env.RIPOSTE_BROWSER_COUNTS, JSON.stringify(counts));
    },
  };
}

export default {
  rootDir: '.',
  groups: Object.entries(plan).map(([name, files]) => ({name, files, browsers: [LAUNCHERS[name]()]})),
  concurrency: 2,
  middleware: [serveShared, servePages, viteMiddleware],
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
  reporters: [failureReporter(), countReporter()],
  // A machine that is busy is no fault of the tests.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testFramework: {config: {timeout: 30_000}},
  testsFinishTimeout: 600_000,
};
