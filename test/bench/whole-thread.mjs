import {heapOf} from './visit.mjs';

/**
 * For `visit`: presses “more” until the thread is here to its end; tells its longest task, and the heap it needs.
 * The button is found by hand: a selector would look at every comment, and be the longest task itself.
 */
export function toTheEnd(count) {
  return async ({page, session, seen: {longest}}) => {
    await page.evaluate(async (before) => {
      const {bench} = window;
      // The heap was measured a moment ago: what that took is nobody's task but the bench's.
      bench.longest = before;
      bench.since = performance.now();
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const child = (parent, selector) => [...parent.children].find((each) => each.matches(selector));
      const section = child(bench.root(), 'section');
      const button = () => {
        const pages = child(section, '.pages');
        return pages && child(pages, 'button:not([aria-disabled])');
      };
      // The button is away while a page comes and is drawn, a slice every few frames; and for good after the last page.
      for (let away = 0; away < 60; away++) {
        await frame();
        if (!button()) continue;
        away = 0;
        button().click();
      }
    }, longest);
    const seen = await page.evaluate(() => ({
      longest: window.bench.longest,
      articles: window.bench.root().querySelectorAll('article').length,
    }));
    if (seen.articles < count) throw new Error(`Only ${seen.articles} of ${count} comments came.`);
    return {longest: seen.longest, heap: await heapOf(session)};
  };
}
