import {visit} from './visit.mjs';

const BURSTS = 2;

/** One key after the other, without a pause. */
const QUICK = {presses: 40, pause: 0};

/** As a writer does who is quick, but no machine: ms after each key. */
export const WRITER = {presses: 20, pause: 140};

/** Drafts are written this long after a key press, at most; what that takes belongs to it. */
const WRITTEN_MS = 500;

/** For `visit`: types into a box, and tells the main thread's ms for each key press: `key` by the processor, `keyWait` by the clock. */
export function typing(selector) {
  return async ({page, counters}) => {
    const box = await boxIn(page, selector);
    const spent = {key: 0, keyWait: 0};
    for (let n = 0; n < BURSTS; n++) add(spent, await burst(box, counters));
    return spent;
  };
}

/**
 * Opens several pages, and types into a box of each, a few keys in turn: all are typed in at the same pace of the
 * machine, which changes within a round. `pages`: name to path, selector of the box, and count of comments. Answers
 * what `typing` does, by the pages' names.
 */
export async function typingInTurn(world, pages, pace = QUICK) {
  const spent = {};
  const open = async ([next, ...rest], opened) => {
    if (!next) {
      for (let n = 0; n < BURSTS; n++) {
        for (const {name, box, counters} of opened)
          add((spent[name] ??= {key: 0, keyWait: 0}), await burst(box, counters, pace));
      }
      return;
    }
    const [name, {path, selector, count}] = next;
    await visit(world, path, {
      count,
      after: async ({page, counters}) => open(rest, [...opened, {name, box: await boxIn(page, selector), counters}]),
    });
  };
  await open(Object.entries(pages), []);
  return spent;
}

async function boxIn(page, selector) {
  const box = page.locator(selector).first();
  await box.focus();
  await page.keyboard.type('warm up ');
  return box;
}

/** Some key presses, and all they lead to. */
async function burst(box, counters, {presses, pause} = QUICK) {
  const page = box.page();
  await page.bringToFront();
  await box.focus();
  await page.waitForTimeout(WRITTEN_MS);
  const before = await counters();
  for (let n = 0; n < presses; n++) {
    await page.keyboard.press('a');
    if (pause) await page.waitForTimeout(pause);
  }
  await page.waitForTimeout(WRITTEN_MS);
  const after = await counters();
  return {before, after, presses};
}

function add(spent, {before, after, presses}) {
  const perKey = (name) => ((after[name] - before[name]) * 1000) / (BURSTS * presses);
  spent.key += perKey('ThreadTime');
  spent.keyWait += perKey('TaskDuration');
}
