import {settled} from './visit.mjs';

/** For `visit`: leaves text in two boxes and loads the page again; tells what shifts while both come back. */
export function restoring(count) {
  return async ({page}) => {
    await page.locator('.writing textarea').fill('An unfinished comment, longer than nothing.');
    await page.locator('article [data-do="reply"]').first().click();
    await page.locator('.item > .box textarea').fill('An unfinished reply.');
    await page.locator('.item > .box .saved').waitFor();
    await page.locator('.writing .saved').waitFor();
    await page.reload({waitUntil: 'commit'});
    await settled(page, '/widget', count);
    await page.locator('.item > .box textarea').waitFor();
    await page.waitForTimeout(500);
    return page.evaluate(() => ({restoreShift: window.bench.shift, restoreShifts: window.bench.shifts}));
  };
}
