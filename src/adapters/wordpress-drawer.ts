import type {core} from 'zod/mini';

import {list} from '../model/more-shapes.js';
import {parseAs} from '../model/shapes.js';
import type {Keep} from './adapter.js';
import {inTabs} from './in-tabs.js';

/** The last thing done to each drawer, by its key. */
const turns = new Map<string, Promise<unknown>>();

/** A list kept on this device, whose items are checked by `schema`; what is none counts as empty. */
export async function readDrawer<T>(keep: Keep, key: string, schema: core.$ZodType<T>): Promise<readonly T[]> {
  const kept = parseAs(list(schema), await keep.get(key));
  return kept.success ? kept.data : [];
}

/**
 * Changes such a list. Changes to one drawer wait for each other: of two comments sent at the same
 * time each would else write back the list without the other. Answers with the list as it is now.
 */
export function changeDrawer<T>(
  keep: Keep,
  key: string,
  schema: core.$ZodType<T>,
  change: (items: readonly T[]) => readonly T[],
): Promise<readonly T[]> {
  const turn = (turns.get(key) ?? Promise.resolve()).then(() => inTabs(`riposte ${key}`, apply));
  turns.set(key, turn);
  return turn;

  async function apply(): Promise<readonly T[]> {
    const before = await readDrawer(keep, key, schema);
    const after = change(before);
    if (after.length > 0) {
      if (after.length !== before.length || after.some((item, i) => item !== before[i])) await keep.set(key, after);
    } else if (before.length > 0) await keep.delete(key);
    return after;
  }
}
