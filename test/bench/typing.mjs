const PRESSES = 40;

/** Drafts are written this long after a key press, at most; what that takes belongs to it. */
const WRITTEN_MS = 800;

/** For `visit`: types into a box, and tells the main thread's ms for each key press: `key` by the processor, `keyWait` by the clock. */
export function typing(selector) {
  return async ({page, counters}) => {
    await page.locator(selector).first().focus();
    await page.keyboard.type('warm up ');
    await page.waitForTimeout(WRITTEN_MS);
    const before = await counters();
    for (let n = 0; n < PRESSES; n++) await page.keyboard.press('a');
    await page.waitForTimeout(WRITTEN_MS);
    const after = await counters();
    const perKey = (name) => ((after[name] - before[name]) * 1000) / PRESSES;
    return {key: perKey('ThreadTime'), keyWait: perKey('TaskDuration')};
  };
}
