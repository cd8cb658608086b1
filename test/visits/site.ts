import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {type Browser, chromium, type Locator, type Page} from 'playwright-core';

import {type RunningServer, serve} from '../../src/cli/serve.js';
import {chromiumOptions} from '../tooling/chromium.mjs';

/** Starts the browser the tests use, headless. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch(chromiumOptions());
}

/** A plain static page on an origin of its own, and the reference server on another. */
export interface Site {
  readonly pageUrl: string;
  readonly server: RunningServer;
  stop(): Promise<void>;
}

/** Starts both on free ports. `body` is the page's, with `SERVER` for the server's address. */
export async function startSite(body: string, head = ''): Promise<Site> {
  const data = await mkdtemp(join(tmpdir(), 'riposte-visit-'));
  let html = '';
  const pages: Server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((done) => pages.listen(0, '127.0.0.1', done));
  const pageUrl = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
  const server = await serve({port: 0, data, dist: resolve('dist'), origins: [pageUrl]});
  html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>A static page</title>${head}</head><body>${body.replaceAll('SERVER', server.url)}</body></html>`;
  return {
    pageUrl,
    server,
    async stop() {
      pages.closeAllConnections();
      await new Promise((done) => pages.close(done));
      await server.close();
      await rm(data, {recursive: true, force: true});
    },
  };
}

/** What a site owner pastes. */
export const pasted =
  '<script type="module" src="SERVERriposte.js"></script><main><h1>A static page</h1><riposte-comments></riposte-comments></main>';

/** Writes into a box and posts it, as a reader does. */
export async function write(box: Locator, text: string, name = 'Ana Wirth'): Promise<void> {
  await box.getByLabel('Comment').fill(text);
  await box.getByLabel('Name').fill(name);
  await box.getByLabel('Email').fill('ana@example.org');
  await box.getByRole('button', {name: /^Post/}).click();
}

/** The element with the focus, through shadow roots: its tag, and its accessible name or text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at: Element | null = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return `${at?.localName ?? 'nothing'}: ${at?.getAttribute('aria-label') ?? at?.getAttribute('name') ?? at?.textContent?.trim() ?? ''}`;
  });
}
