import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';

import {type Moderator, moderatorOf} from '../wordpress/moderator.js';
import {write} from './site.js';
import {newBox, openPost, passLogin, running, skipped, startBlog} from './wordpress-blog.js';

const blog = await startBlog();

describe('a guest on a page of WordPress', {skip: skipped(blog), timeout: 480_000}, () => {
  let admin: Promise<Moderator> | undefined;
  const moderator = () => (admin ??= moderatorOf(running(blog).wordpress));
  after(() => 'stop' in blog && blog.stop());

  for (const guests of [true, false]) {
    const way = guests ? 'by REST' : 'by the site’s own form';

    it(`reads nested comments, replies, comes back and sees it, ${way}`, async () => {
      const {wordpress, visitor} = running(blog);
      wordpress.set({widget: 'around', guests});
      const {posts} = wordpress;
      const before = (await (await moderator()).comments(posts.rich)).length;
      const context = await visitor();
      const {page, comments} = await openPost(context, wordpress, posts.rich);
      const answer = comments.locator(`ol ol article#comment-${posts.answer}`);
      await answer.getByText('Ada Admin', {exact: true}).waitFor();
      await answer.getByText('Author', {exact: true}).waitFor();
      await comments.locator(`ol ol ol article#comment-${posts.code} pre code`).waitFor();
      const heading = await comments.getByRole('heading', {level: 2}).textContent();
      const count = Number(/^\d+/.exec(heading?.trim() ?? '')?.[0]);

      await comments
        .getByRole('button', {name: /^Reply to Ada Admin/})
        .first()
        .click();
      const text = `Thank <em>you</em>, ${way}.\n\nAnd a line\nbreak.`;
      await write(comments.getByRole('group', {name: 'Reply to Ada Admin'}), text);
      await comments.getByRole('heading', {name: new RegExp(`^${count + 1} replies on`)}).waitFor();

      await page.reload({waitUntil: 'domcontentloaded'});
      await comments.getByRole('heading', {name: new RegExp(`^${count + 1} replies on`)}).waitFor();
      const mine = comments.locator('ol ol ol article').filter({hasText: way});
      assert.equal(await mine.locator('.body em').textContent(), 'you');
      assert.equal(await mine.locator('.body p').count(), 2);
      assert.equal(await mine.locator('.body br').count(), 1);
      assert.equal(
        await mine.getByRole('button', {name: /^(Edit|Delete)/}).count(),
        0,
        'WordPress lets no guest change it',
      );
      const stored = await (await moderator()).comments(posts.rich);
      assert.equal(stored.length, before + 1);
      const {text: typed, ...rest} = stored.at(-1) ?? {};
      assert.equal(typed, text);
      assert.deepEqual({...rest, id: 0}, {id: 0, parent: posts.answer, name: 'Ana Wirth', status: 'approved'});
      await context.close();
    });

    it(`is shown a held comment across reloads, uncounted, until it is published, ${way}`, async () => {
      const {wordpress, visitor} = running(blog);
      wordpress.set({widget: 'around', guests, hold: true});
      const post = wordpress.freshPost();
      const context = await visitor();
      const {page, comments} = await openPost(context, wordpress, post);
      await comments.getByRole('heading', {name: 'No replies yet'}).waitFor();
      await write(newBox(comments), 'Hold this, please.');
      const held = comments.locator('article').filter({hasText: 'Hold this, please.'});
      await held.getByText('Waiting for approval').waitFor();
      for (let visit = 0; visit < 2; visit++) {
        await page.reload({waitUntil: 'domcontentloaded'});
        await held.getByText('Waiting for approval').waitFor();
        const heading = await comments.getByRole('heading', {level: 2}).textContent();
        assert.equal(heading?.trim(), 'No replies yet', 'it is not counted');
      }
      const stranger = await openPost(await visitor(), wordpress, post);
      await newBox(stranger.comments).waitFor();
      assert.equal(await stranger.comments.getByText('Hold this, please.').count(), 0);
      await stranger.page.context().close();

      const [stored] = await (await moderator()).comments(post);
      assert.equal(stored?.status, 'hold');
      await (await moderator()).approve(stored?.id ?? 0);
      await page.reload({waitUntil: 'domcontentloaded'});
      await comments.getByRole('heading', {name: /^1 reply on/}).waitFor();
      await comments.locator(`article#comment-${stored?.id}`).getByText('Hold this, please.').waitFor();
      assert.equal(await comments.locator('article').count(), 1);
      assert.equal(await comments.getByText('Waiting for approval').count(), 0);
      await context.close();
    });

    it(`is told of a duplicate, and keeps the text, ${way}`, async () => {
      const {wordpress, visitor} = running(blog);
      wordpress.set({widget: 'around', guests});
      const post = wordpress.freshPost();
      const context = await visitor();
      const {comments} = await openPost(context, wordpress, post);
      await write(newBox(comments), 'Once is enough.');
      await comments.getByRole('heading', {name: /^1 reply/}).waitFor();
      await write(newBox(comments), 'Once is enough.');
      await newBox(comments)
        .getByRole('alert')
        .getByText(/already said exactly that.*Duplicate comment detected/)
        .waitFor();
      assert.equal(await newBox(comments).getByLabel('Comment').inputValue(), 'Once is enough.');
      assert.equal((await (await moderator()).comments(post)).length, 1);
      await context.close();
    });

    it(`is told to slow down, loses nothing, and gets through later, ${way}`, async () => {
      const {wordpress, visitor} = running(blog);
      wordpress.set({widget: 'around', guests});
      const post = wordpress.freshPost();
      const context = await visitor();
      const {comments} = await openPost(context, wordpress, post);
      await write(newBox(comments), 'Quick.');
      await comments.getByRole('heading', {name: /^1 reply/}).waitFor();
      wordpress.set({widget: 'around', guests, flood: true});
      await write(newBox(comments), 'Quicker.');
      const waiting = comments.getByRole('listitem').filter({hasText: 'Quicker.'});
      await waiting.getByText(/Not sent.*Too many comments at once/).waitFor();
      wordpress.set({widget: 'around', guests});
      await waiting.getByRole('button', {name: 'Try again'}).click();
      await comments.getByRole('heading', {name: /^2 replies/}).waitFor();
      await context.close();
      const stored = await (await moderator()).comments(post);
      assert.deepEqual(
        stored.map(({text}) => text),
        ['Quick.', 'Quicker.'],
      );
    });

    it(`is told beside the field what is missing or too long for WordPress, and keeps the text, ${way}`, async () => {
      const {wordpress, visitor} = running(blog);
      wordpress.set({widget: 'around', guests});
      const post = wordpress.freshPost();
      const context = await visitor();
      const {comments} = await openPost(context, wordpress, post);
      const box = newBox(comments);
      await box.getByLabel('Comment').fill('Without an address');
      await box.getByLabel('Name').fill('Ana');
      await box.getByRole('button', {name: /^Post/}).click();
      await box.getByText('Please enter your email address.').waitFor();
      await box.getByLabel('Email').fill(`${'a'.repeat(101)}@example.org`);
      await box.getByRole('button', {name: /^Post/}).click();
      await box
        .getByRole('alert')
        .getByText(/That is too long/)
        .waitFor();
      assert.equal(await box.getByLabel('Email').getAttribute('aria-invalid'), 'true');
      assert.equal(await box.getByLabel('Comment').inputValue(), 'Without an address');
      await context.close();
      assert.deepEqual(await (await moderator()).comments(post), []);
    });

    it(`is sent to log in where only members may write, and what was written waits, ${way}`, async () => {
      const {wordpress, visitor} = running(blog);
      wordpress.set({widget: 'around', guests, login: true});
      const post = wordpress.freshPost();
      const context = await visitor();
      const {page, comments} = await openPost(context, wordpress, post);
      await write(newBox(comments), 'A member’s words');
      const unsent = comments.locator('li').filter({hasText: 'A member’s words'});
      await unsent.getByText(/need to sign in.*must be logged in/).waitFor();
      await unsent.getByRole('button', {name: 'Sign in'}).click();
      await page.waitForURL(/wp-login\.php/);
      await passLogin(page, 'sue');
      await newBox(comments).getByText('You write as Sue Subscriber.').waitFor();
      await comments.getByRole('heading', {name: /^1 reply/}).waitFor();
      assert.deepEqual(
        (await (await moderator()).comments(post)).map(({name, text}) => [name, text]),
        [['Sue Subscriber', 'A member’s words']],
      );
      await context.close();
    });
  }
});
