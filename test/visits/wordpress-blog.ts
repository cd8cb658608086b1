import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Browser, BrowserContext, Locator, Page} from 'playwright-core';

import {type RunningWordpress, startWordpress} from '../wordpress/wordpress.js';
import {startBrowser} from './site.js';

/** A real WordPress, and a browser to visit it with. */
export interface Blog {
  readonly wordpress: RunningWordpress;
  /** Somebody with a browser of their own: nothing kept, nobody logged in. Reaches this machine only. */
  visitor(): Promise<BrowserContext>;
  stop(): Promise<void>;
}

/** Starts both; where this machine cannot, why. */
export async function startBlog(): Promise<Blog | {readonly missing: string}> {
  const wordpress = await startWordpress();
  if ('missing' in wordpress) return wordpress;
  const browser: Browser = await startBrowser();
  return {
    wordpress,
    async visitor() {
      const context = await browser.newContext();
      context.setDefaultTimeout(30_000);
      // A theme shows pictures from elsewhere; no test waits for those.
      await context.route(
        ({hostname}) => !/^(?:127\.0\.0\.1|localhost)$/.test(hostname),
        (route) => route.abort(),
      );
      return context;
    },
    async stop() {
      await browser.close();
      await wordpress.stop();
    },
  };
}

/** Why a whole file is skipped, as `describe` takes it. */
export function skipped(blog: Blog | {readonly missing: string}): string | false {
  return 'missing' in blog ? blog.missing : false;
}

/** The running blog. Throws where there is none: then its tests are skipped, and this is not reached. */
export function running(blog: Blog | {readonly missing: string}): Blog {
  if ('missing' in blog) throw new Error(blog.missing);
  return blog;
}

/** Opens a post, and answers with the comments on it. */
export async function openPost(
  context: BrowserContext,
  {url}: RunningWordpress,
  post: string | number,
): Promise<{readonly page: Page; readonly comments: Locator}> {
  const page = await context.newPage();
  await page.goto(`${url}/?p=${post}`, {waitUntil: 'domcontentloaded'});
  return {page, comments: page.locator('riposte-comments')};
}

/** Logs a member in, in this browser: what the login page sends, without the dashboard it leads to. */
export async function logIn(context: BrowserContext, {url}: RunningWordpress, name: 'admin' | 'sue'): Promise<void> {
  await context.addCookies([{name: 'wordpress_test_cookie', value: 'WP Cookie check', url}]);
  const form = {log: name, pwd: 'pass', testcookie: '1'};
  const answer = await context.request.post(`${url}/wp-login.php`, {form, maxRedirects: 0});
  if (answer.status() !== 302) throw new Error(`${name} could not log in: ${answer.status()}`);
}

/** Fills in the login page that is shown, and waits for where it leads. */
export async function passLogin(page: Page, name: 'admin' | 'sue'): Promise<void> {
  await page.locator('#user_login').fill(name);
  await page.locator('#user_pass').fill('pass');
  await page.locator('#wp-submit').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/wp-login.php'), {waitUntil: 'domcontentloaded'});
}

/** The box for a new comment. */
export function newBox(comments: Locator): Locator {
  return comments.getByRole('group', {name: 'Leave a comment'});
}

/** Writes and posts with nothing but text, as who is logged in does. */
export async function say(box: Locator, text: string): Promise<void> {
  await box.getByLabel('Comment').fill(text);
  await box.getByRole('button', {name: /^Post/}).click();
}

/** A page of nobody's WordPress, on another site: `localhost` is not `127.0.0.1` to a browser. */
export async function startElsewhere(body: string): Promise<{readonly url: string; stop(): Promise<void>}> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Elsewhere</title><main>${body}</main></html>`,
    );
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
