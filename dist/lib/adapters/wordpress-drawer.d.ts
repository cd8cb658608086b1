import type { core } from 'zod/mini';
import type { Keep } from './adapter.js';
/** A list kept on this device, whose items are checked by `schema`; what is none counts as empty. */
export declare function readDrawer<T>(keep: Keep, key: string, schema: core.$ZodType<T>): Promise<readonly T[]>;
/**
 * Changes such a list. Changes to one drawer wait for each other: of two comments sent at the same
 * time each would else write back the list without the other. Answers with the list as it is now.
 */
export declare function changeDrawer<T>(keep: Keep, key: string, schema: core.$ZodType<T>, change: (items: readonly T[]) => readonly T[]): Promise<readonly T[]>;
