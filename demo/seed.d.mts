import type {SeedThread} from '../src/server/seed.js';

/** The threads of the demo, as they are before anybody writes. */
export const seed: readonly SeedThread[];
