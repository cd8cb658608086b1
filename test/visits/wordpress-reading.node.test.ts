import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';

import {write} from './site.js';
import {type Drawn, drawnBy} from './wordpress-drawn.js';
import {newBox, openPost, running, skipped, startBlog} from './wordpress-blog.js';

const blog = await startBlog();
after(() => 'stop' in blog && blog.stop());

describe('who reads on a page of WordPress', {skip: skipped(blog), timeout: 480_000}, () => {
  it('keeps every link, list, quote, code block and line break the theme shows, and their places', async () => {
    const {wordpress, visitor} = running(blog);
    const context = await visitor();
    wordpress.set({});
    const {page: plain} = await openPost(context, wordpress, wordpress.posts.rich);
    const theme = await drawnBy(plain, 'theme');
    wordpress.set({widget: 'instead'});
    const {page, comments} = await openPost(context, wordpress, wordpress.posts.rich);
    await newBox(comments).waitFor();
    const widget = await drawnBy(page, 'widget');
    const shown = (theme: Drawn) => JSON.stringify(theme.body);
    for (const tag of ['a', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'br', 'em', 'strong', 'del'])
      assert.ok(
        theme.some((comment) => shown(comment).includes(`"<${tag}`)),
        `no ${tag} is compared`,
      );
    assert.deepEqual(widget.map(({id}) => id).sort(), theme.map(({id}) => id).sort());
    for (const comment of theme) {
      assert.deepEqual(
        widget.find(({id}) => id === comment.id),
        comment,
      );
    }
    await context.close();
  });

  it('lists what other blogs said apart, where the site hands it out', async () => {
    const {wordpress, visitor} = running(blog);
    wordpress.set({widget: 'instead', pings: true});
    const context = await visitor();
    const {comments} = await openPost(context, wordpress, wordpress.posts.rich);
    await comments.getByRole('heading', {name: 'Mentioned elsewhere'}).waitFor();
    const link = comments.getByRole('link', {name: 'Another blog – A post'});
    assert.equal(await link.getAttribute('href'), 'https://blog.example.org/a-post/');
    await context.close();
  });

  it('finds a closed post closed: the comments, and no form', async () => {
    const {wordpress, visitor} = running(blog);
    wordpress.set({widget: 'instead'});
    const context = await visitor();
    const {comments} = await openPost(context, wordpress, wordpress.posts.closed);
    await comments.getByText('Replies are closed.').waitFor();
    assert.equal(await comments.getByRole('group', {name: 'Leave a comment'}).count(), 0);
    assert.equal(await comments.getByRole('button', {name: /^Reply/}).count(), 0);
    await context.close();
  });

  for (const [post, count] of [
    ['long', 230],
    ['huge', 620],
  ] as const) {
    it(`reads a thread of ${count} comments, 25 roots with all their answers at a time`, async () => {
      const {wordpress, visitor} = running(blog);
      wordpress.set({widget: 'instead'});
      const context = await visitor();
      const {comments} = await openPost(context, wordpress, wordpress.posts[post]);
      await comments.getByRole('heading', {name: new RegExp(`^${count} replies on`)}).waitFor();
      await comments.locator('article').getByText('Number 125', {exact: true}).waitFor({state: 'attached'});
      assert.equal(await comments.locator('article').count(), 125);
      await comments.getByRole('button', {name: 'Show more', exact: true}).click();
      const last = Math.min(250, count);
      await comments.locator('article').getByText(`Number ${last}`, {exact: true}).waitFor({state: 'attached'});
      assert.equal(await comments.locator('article').count(), last);
      await context.close();
    });
  }

  it('is led by a link to a comment that is many pages down, and to what it answers', async () => {
    const {wordpress, visitor} = running(blog);
    wordpress.set({widget: 'instead'});
    const newest = `${wordpress.api}wp/v2/comments?post=${wordpress.posts.huge}&per_page=1&orderby=id&order=desc`;
    const [last] = (await (await fetch(newest)).json()) as {id: number; parent: number; link: string}[];
    const context = await visitor();
    const page = await context.newPage();
    await page.goto(last?.link ?? '', {waitUntil: 'domcontentloaded'});
    const comments = page.locator('riposte-comments');
    await comments.locator(`article#comment-${last?.id}:focus`).getByText('Number 620').waitFor();
    assert.equal(
      await comments.locator(`li:has(> #comment-${last?.parent}) > ol article#comment-${last?.id}`).count(),
      1,
    );
    await context.close();
  });

  it('reads what is said under a page, and writes there', async () => {
    const {wordpress, visitor} = running(blog);
    wordpress.set({widget: 'around'});
    const context = await visitor();
    const page = await context.newPage();
    await page.goto(`${wordpress.url}/about/`, {waitUntil: 'domcontentloaded'});
    const comments = page.locator('riposte-comments');
    await comments.getByRole('article').getByText('A word on the page.').waitFor();
    await write(newBox(comments), 'Another word.');
    await comments.getByRole('heading', {name: /^2 replies/}).waitFor();
    await context.close();
  });

  it('is told in words that a post is behind a password; who knows it is shown it, and may answer', async () => {
    const {wordpress, visitor} = running(blog);
    wordpress.set({widget: 'around'});
    const context = await visitor();
    const {page, comments} = await openPost(context, wordpress, wordpress.posts.locked);
    await comments.getByRole('alert').locator('bdi', {hasText: 'not allowed to read the post'}).waitFor();
    assert.equal(await comments.getByRole('article').count(), 0);
    await page.locator('input[name="post_password"]').fill('sesame');
    await page.locator('.post-password-form [type="submit"]').click();
    await comments.getByRole('article').getByText('A word behind a password.').waitFor();
    await write(newBox(comments), 'Another word.');
    await comments.getByRole('heading', {name: /^2 replies/}).waitFor();
    await context.close();
  });
});
