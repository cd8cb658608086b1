import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium} from 'playwright-core';

import {serve} from '../../dist/lib/cli/serve.js';
import {libsqlStore, plant} from '../../dist/lib/server/index.js';
import {chromiumOptions} from '../tooling/chromium.mjs';
import {servePages} from './pages.mjs';

/**
 * Everything a measurement needs: the planted threads on a disk, the real server on them, the pages on another
 * origin, and a browser. `writes` is what the server takes a text for.
 */
export async function openWorld(threads, {writes}) {
  const data = mkdtempSync(join(tmpdir(), 'riposte-bench-'));
  await (await serve({port: 0, data})).close(); // makes the database
  const store = await libsqlStore({path: join(data, 'comments.db')});
  await plant(store, threads);
  await store.end();

  const pages = await servePages();
  const server = await serve({port: 0, data, dist: 'dist', origins: [pages.origin], comments: {fields: {writes}}});
  pages.useServer(server.url);
  const browser = await chromium.launch(chromiumOptions());
  return {
    browser,
    server,
    pages,
    async close() {
      await browser.close();
      pages.close();
      await server.close();
      rmSync(data, {recursive: true, force: true});
    },
  };
}
