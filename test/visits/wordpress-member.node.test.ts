import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';

import {type Moderator, moderatorOf} from '../wordpress/moderator.js';
import {logIn, newBox, openPost, running, say, skipped, startBlog} from './wordpress-blog.js';

const blog = await startBlog();

describe('who is logged in to WordPress', {skip: skipped(blog), timeout: 480_000}, () => {
  let admin: Promise<Moderator> | undefined;
  const moderator = () => (admin ??= moderatorOf(running(blog).wordpress));
  after(() => 'stop' in blog && blog.stop());

  const nonces = [
    ['the page prints their nonce', {nonce: 'printed'}, 0],
    ['the page prints none', {}, 1],
    ['the page was kept until its nonce was stale', {nonce: 'stale'}, 1],
  ] as const;
  for (const [how, setting, asked] of nonces) {
    it(`writes under their own name and may change nothing, where ${how}`, async () => {
      const {wordpress, visitor} = running(blog);
      wordpress.set({widget: 'around', ...setting});
      const post = wordpress.freshPost();
      const context = await visitor();
      await logIn(context, wordpress, 'sue');
      let renewed = 0;
      context.on('request', (request) => {
        if (request.url().includes('action=rest-nonce')) renewed++;
      });
      const {page, comments} = await openPost(context, wordpress, post);
      const box = newBox(comments);
      await box.getByText('You write as Sue Subscriber.').waitFor();
      assert.equal(await box.getByLabel('Email').count(), 0);
      await say(box, 'As myself.');
      await comments.getByRole('heading', {name: /^1 reply/}).waitFor();
      await page.reload({waitUntil: 'domcontentloaded'});
      const mine = comments.locator('article').filter({hasText: 'As myself.'});
      await mine.getByText('Sue Subscriber', {exact: true}).waitFor();
      await box.getByText('You write as Sue Subscriber.').waitFor();
      assert.equal(await comments.getByRole('button', {name: /^(Edit|Delete)/}).count(), 0);
      assert.equal(renewed, 2 * asked, 'a nonce is asked for once a page, where it must be');
      await context.close();
    });
  }

  it('keeps what a member has waiting in their sight across reloads, uncounted', async () => {
    const {wordpress, visitor} = running(blog);
    wordpress.set({widget: 'around', hold: true});
    const post = wordpress.freshPost();
    const context = await visitor();
    await logIn(context, wordpress, 'sue');
    const {page, comments} = await openPost(context, wordpress, post);
    await say(newBox(comments), 'Mine, held.');
    const held = comments.locator('article').filter({hasText: 'Mine, held.'});
    await held.getByText('Waiting for approval').waitFor();
    await page.reload({waitUntil: 'domcontentloaded'});
    await held.getByText('Waiting for approval').waitFor();
    await comments.getByRole('heading', {name: 'No replies yet'}).waitFor();
    await context.close();
  });

  it('lets an editor change a comment’s source, and put it into the trash, its replies staying', async () => {
    const {wordpress, visitor} = running(blog);
    wordpress.set({widget: 'around', guests: true, nonce: 'printed'});
    const post = wordpress.freshPost();
    const context = await visitor();
    await logIn(context, wordpress, 'admin');
    const {page, comments} = await openPost(context, wordpress, post);
    await say(newBox(comments), 'A <em>first</em> "word".');
    await comments.getByRole('heading', {name: /^1 reply/}).waitFor();
    await comments.getByRole('button', {name: /^Reply to Ada Admin/}).click();
    await say(comments.getByRole('group', {name: 'Reply to Ada Admin'}), 'An answer.');
    await comments.getByRole('heading', {name: /^2 replies/}).waitFor();

    await page.reload({waitUntil: 'domcontentloaded'});
    const first = comments.getByRole('article').filter({hasText: 'word'});
    await first.getByText('Author', {exact: true}).waitFor();
    await first.getByRole('button', {name: /^Edit/}).click();
    const editing = comments.getByRole('group', {name: 'Edit your comment'});
    assert.equal(await editing.getByLabel('Comment').inputValue(), 'A <em>first</em> "word".');
    await editing.getByLabel('Comment').fill('A <em>better</em> "word".');
    await editing.getByRole('button', {name: 'Save changes'}).click();
    await first.locator('.body em').filter({hasText: 'better'}).waitFor();
    await first.getByText('Author', {exact: true}).waitFor();

    await page.reload({waitUntil: 'domcontentloaded'});
    await first.locator('.body em').filter({hasText: 'better'}).waitFor();
    await first.getByRole('button', {name: /^Delete/}).click();
    await comments.getByRole('button', {name: 'Delete', exact: true}).click();
    await comments.getByText('This comment was deleted.').waitFor();
    await page.reload({waitUntil: 'domcontentloaded'});
    await comments.getByText('This comment was deleted.').waitFor();
    await comments.locator('ol ol article').getByText('An answer.').waitFor();
    await comments.getByRole('heading', {name: /^1 reply/}).waitFor();
    await context.close();
    assert.deepEqual(
      (await (await moderator()).comments(post)).map(({text}) => text),
      ['An answer.'],
    );
  });

  it('shows a private post’s comments to whoever may read it, and takes their replies', async () => {
    const {wordpress, visitor} = running(blog);
    wordpress.set({widget: 'around'});
    const context = await visitor();
    await logIn(context, wordpress, 'admin');
    const {comments} = await openPost(context, wordpress, wordpress.posts.private);
    await comments.locator('article').getByText('A word among members.').waitFor();
    await say(newBox(comments), 'And another.');
    await comments.getByRole('heading', {name: /^2 replies/}).waitFor();
    await context.close();
  });
});
