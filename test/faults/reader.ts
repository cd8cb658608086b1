import type {BrowserContext, Locator, Page} from 'playwright-core';

/** A reader at a page with comments. */
export interface Reader {
  readonly page: Page;
  readonly comments: Locator;
  /** The box for a new comment. */
  readonly box: Locator;
  readonly text: Locator;
  /** Writes a comment and presses Post. */
  post(text: string): Promise<void>;
  /** What stands under the unsent comment with this text. */
  state(text: string): Locator;
  /** The comments with this text. */
  saying(text: string): Locator;
  button(name: string | RegExp): Locator;
  /** Waits until the heading counts so many. */
  replies(count: number): Promise<void>;
}

/** Opens the page and waits for its form. */
export async function openAs(page: Page, url: string): Promise<Reader> {
  const comments = page.locator('riposte-comments');
  const box = comments.getByRole('group', {name: 'Leave a comment'});
  const text = box.getByLabel('Comment');
  await page.goto(url);
  await text.waitFor();
  return {
    page,
    comments,
    box,
    text,
    async post(words) {
      await text.fill(words);
      await box.getByRole('button', {name: 'Post comment'}).click();
    },
    state: (words) => comments.locator('li', {hasText: words}).last().locator('.state').first(),
    saying: (words) => comments.locator('article .body', {hasText: words}),
    button: (name) => comments.getByRole('button', {name}),
    replies: (count) => comments.getByRole('heading', {name: new RegExp(`^${count} repl`)}).waitFor(),
  };
}

/** Cuts the network, and waits until every page has been told: one that has not would still send. */
export async function goOffline(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  for (const page of context.pages()) await page.waitForFunction(() => !navigator.onLine);
}

/**
 * Closes a page that is offline. The cut ends a moment before its page does, which hears of that and may begin to send,
 * as on a network that comes back just then; so the element goes first.
 */
export async function closeOffline({page, comments}: Reader): Promise<void> {
  await comments.evaluate((element) => element.remove());
  await page.close();
}
