import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import type {AxeResults} from 'axe-core';
import type {Page} from 'playwright-core';

import type {Site} from './site.js';

/** What axe finds of these rules; with `doubtful`, also where it can't tell by itself. */
export async function axeFinds(page: Page, rules: readonly string[], doubtful = false): Promise<string[]> {
  await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  const found = await page.evaluate(
    (values) =>
      (globalThis as unknown as {axe: {run(on: unknown, options: unknown): Promise<AxeResults>}}).axe.run(document, {
        runOnly: {type: 'rule', values},
      }),
    rules,
  );
  return [...found.violations, ...(doubtful ? found.incomplete : [])].flatMap(({id, nodes}) =>
    nodes.map(({html}) => `${id}: ${html}`),
  );
}

/** A comment as a backend sends it. */
export function comment(id: string, body: object, rest: object = {}): object {
  const author = {name: 'Ana'};
  return {id, parentId: null, author, createdAt: '2026-11-16T09:12:00Z', status: 'published', body, ...rest};
}

/** Posts to the thread `long` as another reader. Resolves to the comment's id. */
export async function seeded({server, pageUrl}: Site, source: string, parentId: string | null = null): Promise<string> {
  const thread = {id: 'long', site: new URL(pageUrl).host, url: pageUrl, title: 'A static page'};
  const answer = await fetch(new URL('api/v1/comments', server.url), {
    method: 'POST',
    headers: {'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), origin: pageUrl},
    body: JSON.stringify({thread, parentId, source, author: {name: 'Bo', email: 'bo@example.org'}}),
  });
  assert.equal(answer.status, 201);
  const {id} = (await answer.json()) as {id: string};
  return id;
}
