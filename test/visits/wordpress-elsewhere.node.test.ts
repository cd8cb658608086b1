import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import type {BrowserContext, Locator, Page} from 'playwright-core';

import {type Moderator, moderatorOf} from '../wordpress/moderator.js';
import {write} from './site.js';
import {newBox, openPost, running, skipped, startBlog, startElsewhere} from './wordpress-blog.js';

const blog = await startBlog();

let admin: Promise<Moderator> | undefined;
const moderator = () => (admin ??= moderatorOf(running(blog).wordpress));
after(() => 'stop' in blog && blog.stop());

describe('a page on another site than its WordPress', {skip: skipped(blog), timeout: 480_000}, () => {
  it('reads nested comments, replies, comes back and sees it, where the site lets guests write by REST', async () => {
    const {wordpress, visitor} = running(blog);
    wordpress.set({guests: true});
    const {rich, answer} = wordpress.posts;
    const before = await (await moderator()).comments(rich);
    await elsewhere(await visitor(), rich, async ({page, comments}) => {
      await comments.locator(`ol ol article#comment-${answer} ol li em`).waitFor();
      await comments
        .locator(`article#comment-${answer}`)
        .getByRole('button', {name: /^Reply to Ada Admin/})
        .click();
      await write(comments.getByRole('group', {name: 'Reply to Ada Admin'}), 'From <em>elsewhere</em>.');
      const mine = comments.locator('ol ol ol article').filter({hasText: 'elsewhere'});
      await mine.getByText('just now').waitFor();
      await page.reload();
      await mine.locator('.body em').getByText('elsewhere').waitFor();
      assert.equal(await comments.getByRole('button', {name: /^(Edit|Delete)/}).count(), 0);
    });
    const stored = await (await moderator()).comments(rich);
    assert.equal(stored.length, before.length + 1);
    assert.equal(stored.at(-1)?.parent, answer);
  });

  it('keeps a held comment in its writer’s sight across reloads, uncounted, until it is published', async () => {
    const {wordpress, visitor} = running(blog);
    wordpress.set({guests: true, hold: true});
    const post = wordpress.freshPost();
    await elsewhere(await visitor(), post, async ({page, comments}) => {
      await write(newBox(comments), 'Hold this, too.');
      const mine = comments.locator('article').filter({hasText: 'Hold this, too.'});
      await mine.getByText('Waiting for approval').waitFor();
      await page.reload();
      await mine.getByText('Waiting for approval').waitFor();
      await comments.getByRole('heading', {name: 'No replies yet'}).waitFor();
      const [stored] = await (await moderator()).comments(post);
      await (await moderator()).approve(stored?.id ?? 0);
      await page.reload();
      await comments.getByRole('heading', {name: /^1 reply/}).waitFor();
      assert.equal(await comments.getByText('Waiting for approval').count(), 0);
    });
  });

  it('says in words that guests may not write, and keeps what was written, where the site does not let them', async () => {
    const {wordpress, visitor} = running(blog);
    wordpress.set({});
    const post = wordpress.freshPost();
    await elsewhere(await visitor(), post, async ({page, comments}) => {
      await write(newBox(comments), 'Knocking.');
      await newBox(comments)
        .getByRole('alert')
        .getByText(/You need to sign in for that\..*must be logged in to comment/)
        .waitFor();
      assert.equal(await newBox(comments).getByLabel('Comment').inputValue(), 'Knocking.');
      assert.equal(await newBox(comments).getByRole('button', {name: 'Sign in'}).count(), 0, 'there is none from here');
      await page.reload();
      await newBox(comments).getByText('Draft restored').waitFor();
    });
    assert.deepEqual(await (await moderator()).comments(post), []);
  });

  for (const [what, post] of [
    ['a private post', 'private'],
    ['a post behind a password', 'locked'],
  ] as const) {
    it(`shows nothing of ${what}, and says so in words`, async () => {
      const {wordpress, visitor} = running(blog);
      wordpress.set({guests: true});
      await elsewhere(await visitor(), wordpress.posts[post], async ({comments}) => {
        await comments
          .getByRole('alert')
          .getByText(/You need to sign in.*not allowed to read the post/)
          .waitFor();
        await comments.getByRole('button', {name: 'Try again'}).waitFor();
        assert.equal(await comments.getByRole('article').count(), 0);
      });
    });
  }

  it('finds a closed post closed', async () => {
    const {wordpress, visitor} = running(blog);
    wordpress.set({guests: true});
    await elsewhere(await visitor(), wordpress.posts.closed, async ({comments}) => {
      await comments.getByText('Replies are closed.').waitFor();
      assert.equal(await newBox(comments).count(), 0);
    });
  });
});

describe('a WordPress whose REST API is switched off', {skip: skipped(blog), timeout: 480_000}, () => {
  it('takes comments through its own form, where only writing is forbidden', async () => {
    const {wordpress, visitor} = running(blog);
    wordpress.set({widget: 'around', rest: 'blocked'});
    const post = wordpress.freshPost();
    const context = await visitor();
    const {page, comments} = await openPost(context, wordpress, post);
    await write(newBox(comments), 'Through the other door.');
    await comments.getByRole('heading', {name: /^1 reply/}).waitFor();
    await page.reload({waitUntil: 'domcontentloaded'});
    await comments.getByRole('article').getByText('Through the other door.').waitFor();
    await context.close();
  });

  for (const [rest, words] of [
    ['closed', /The server could not be reached\..*Only authenticated users can access the REST API/],
    ['gone', /That could not be found\./],
  ] as const) {
    it(`keeps the theme’s own comments and form where nothing can be read, and says why (${rest})`, async () => {
      const {wordpress, visitor} = running(blog);
      wordpress.set({widget: 'around', rest});
      const post = wordpress.freshPost();
      const context = await visitor();
      const {page, comments} = await openPost(context, wordpress, post);
      await comments.getByRole('alert').getByText(words).waitFor();
      await page.locator('#comment').fill('As ever.');
      await page.locator('#author').fill('Ana');
      await page.locator('#email').fill('ana@example.org');
      await page.locator('#submit').click();
      await page.locator('.wp-block-comment-content').getByText('As ever.').waitFor();
      await comments.getByRole('alert').getByText(words).waitFor();
      wordpress.set({widget: 'around'});
      await comments.getByRole('button', {name: 'Try again'}).click();
      await comments.getByRole('heading', {name: /^1 reply/}).waitFor();
      await context.close();
    });
  }
});

/** Opens a page of another site with the comments of `post` on it. */
async function elsewhere(
  context: BrowserContext,
  post: string | number,
  visit: (open: {readonly page: Page; readonly comments: Locator}) => Promise<void>,
): Promise<void> {
  const {wordpress} = running(blog);
  const site = await startElsewhere(`<script type="module" src="${wordpress.url}/riposte/riposte.js"></script>
    <h1>Elsewhere</h1><riposte-comments adapter="wordpress" data-api="${wordpress.api}" data-post="${post}"></riposte-comments>`);
  try {
    const page = await context.newPage();
    await page.goto(site.url);
    await visit({page, comments: page.locator('riposte-comments')});
    await context.close();
  } finally {
    await site.stop();
  }
}
