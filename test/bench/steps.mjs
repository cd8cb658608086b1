import {countingBytes, slowPhone} from './network.mjs';
import {posting} from './posting.mjs';
import {restoring} from './restored.mjs';
import {longestOf, stagesOf} from './stages.mjs';
import {toTheEnd} from './whole-thread.mjs';
import {typing, typingInTurn, WRITER} from './typing.mjs';
import {visit} from './visit.mjs';

const PHONE = {viewport: {width: 360, height: 740}, before: slowPhone};

/** Comments in a page of the default size of the planted threads: 25 roots, eight comments each. */
const PAGE = 200;

/** The threads that are planted, by their number of comments. */
export const threads = {hundred: 100, thousand: 1000, tenThousand: 10_000};

const box = '.writing textarea';

/** A bare box, and boxes beside the thousand comments: without a script of ours, with all of it, and without drafts. */
const boxes = {
  bare: {path: '/blank', selector: '#bare'},
  sameDom: {path: '/innerhtml?thread=thousand', selector: box, count: 1000},
  thousand: {path: '/widget?thread=thousand&page-size=200', selector: box, count: 1000},
  noDrafts: {path: '/widget?thread=thousand&page-size=200&drafts=off', selector: box, count: 1000},
};

/**
 * What a round visits, in this order; `rounds` where fewer than all have it. The thousand comments come in one
 * page, as the DOM they are compared with does; the ten thousand as they would, 200 at a time.
 */
export const steps = {
  innerHtml: {run: (world) => visit(world, '/innerhtml?thread=thousand&visible=all', {count: 1000})},
  innerHtmlVisible: {run: (world) => visit(world, '/innerhtml?thread=thousand', {count: 1000})},
  litRepeat: {run: (world) => visit(world, '/lit-repeat?thread=thousand', {count: 1000})},
  bare: {run: (world) => visit(world, '/blank')},
  thousand: {run: (world) => visit(world, '/widget?thread=thousand&page-size=200', {count: 1000})},
  keys: {rounds: 3, run: (world) => typingInTurn(world, boxes)},
  slowKeys: {rounds: 1, run: (world) => typingInTurn(world, boxes, WRITER)},
  hundred: {run: (world) => visit(world, '/widget?thread=hundred', {count: 100})},
  tenThousandFirst: {run: (world) => visit(world, '/widget?thread=tenThousand', {count: PAGE})},
  wire: {run: (world) => visit(world, '/widget?thread=hundred', {count: 100, before: countingBytes})},
  wireNoDrafts: {
    run: (world) => visit(world, '/widget?thread=hundred&drafts=off', {count: 100, before: countingBytes}),
  },
  restore: {run: (world) => visit(world, '/widget?thread=hundred', {count: 100, after: restoring(100)})},
  phone: {
    rounds: 2,
    run: (world) => visit(world, '/widget?thread=hundred', {...PHONE, count: 100, after: typing(box)}),
  },
  phoneInnerHtml: {rounds: 2, run: (world) => visit(world, '/innerhtml?thread=hundred', {...PHONE, count: 100})},
  phoneBare: {rounds: 2, run: (world) => visit(world, '/blank', {...PHONE, after: typing('#bare')})},
  tenThousand: {
    rounds: 3,
    run: (world) => visit(world, '/widget?thread=tenThousand', {count: PAGE, after: toTheEnd(10_000)}),
  },
  tenThousandTraced: {
    rounds: 1,
    run: (world) => longestOf(world, '/widget?thread=tenThousand', {count: PAGE, after: toTheEnd(10_000)}),
  },
  stages: {
    rounds: 2,
    run: async (world) => ({
      widget: await stagesOf(world, '/widget?thread=thousand&page-size=200', {count: 1000}),
      innerHtml: await stagesOf(world, '/innerhtml?thread=thousand&visible=all', {count: 1000}),
      litRepeat: await stagesOf(world, '/lit-repeat?thread=thousand', {count: 1000}),
    }),
  },
  post: {rounds: 1, run: (world) => visit(world, '/widget?thread=hundred', {count: 100, after: posting})},
};

/** Keeps the DOM the widget draws for a thread, with its styles, for the floors to set at once. */
export async function keepFloor({browser, pages}, thread) {
  const page = await browser.newPage();
  await page.goto(`${pages.origin}/widget?thread=${thread}&page-size=200`);
  await page.waitForFunction(
    (count) => {
      const root = document.querySelector('riposte-comments')?.shadowRoot;
      return root?.querySelectorAll('article').length >= count && root.querySelector('textarea');
    },
    threads[thread],
    {polling: 50},
  );
  const {html, tags} = await page.evaluate(() => {
    const {shadowRoot} = document.querySelector('riposte-comments');
    const css = [...shadowRoot.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).map(({cssText}) => cssText);
    const inside = [...shadowRoot.querySelectorAll('.body *')].map(({localName}) => localName);
    return {
      html: `<style>${css.join('\n')}</style>${shadowRoot.innerHTML.replace(/<!--[^>]*-->/g, '')}`,
      tags: [...new Set(inside)].sort(),
    };
  });
  await page.close();
  pages.keepFloor(thread, html);
  return tags;
}
