import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, describe, it} from 'node:test';
import type {AxeResults} from 'axe-core';
import type {Page} from 'playwright-core';

import {write} from './site.js';
import {newBox, openPost, running, skipped, startBlog} from './wordpress-blog.js';

const blog = await startBlog();
after(() => 'stop' in blog && blog.stop());

describe('the widget in WordPress’s default theme', {skip: skipped(blog), timeout: 480_000}, () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`A40: axe-core finds nothing in it: read, answered, invalid, held, refused (${scheme})`, async () => {
      const {wordpress, visitor} = running(blog);
      wordpress.set({widget: 'around', hold: true});
      const context = await visitor();
      const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
      const {page, comments} = await openPost(context, wordpress, wordpress.posts.rich);
      await page.emulateMedia({colorScheme: scheme});
      const box = newBox(comments);
      await box.waitFor();
      assert.deepEqual(await findings(page, axe), [], 'read');
      await comments.getByRole('button', {name: /^Reply to Ann/}).click();
      const reply = comments.getByRole('group', {name: 'Reply to Ann'});
      await reply.getByRole('button', {name: 'Post reply'}).click();
      await reply.getByText('Please write something first.').waitFor();
      assert.deepEqual(await findings(page, axe), [], 'answered, invalid');
      await write(reply, `Held, ${scheme}.`);
      const held = comments.getByRole('article').filter({hasText: `Held, ${scheme}.`});
      await held.getByText('Waiting for approval').waitFor();
      assert.deepEqual(await findings(page, axe), [], 'held');
      wordpress.set({widget: 'around', login: true});
      await write(box, `Refused, ${scheme}.`);
      await comments
        .getByRole('alert')
        .getByText(/sign in/)
        .waitFor();
      assert.deepEqual(await findings(page, axe), [], 'refused');
      await context.close();
    });
  }
});

/** Everything axe knows of WCAG 2.2 AA and good practice, in the widget: the theme's own slips are the theme's. */
async function findings(page: Page, axe: string): Promise<string[]> {
  await page.evaluate(() => {
    const root = document.querySelector('riposte-comments')?.shadowRoot;
    return Promise.all((root?.getAnimations() ?? []).map((animation) => animation.finished));
  });
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() =>
    (globalThis as unknown as {axe: {run(on: unknown, options: unknown): Promise<AxeResults>}}).axe.run(
      'riposte-comments',
      {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
    ),
  );
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' | ')}`);
}
