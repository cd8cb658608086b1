import type { Clause } from './contract.js';
/** What an adapter promises of `post`, `posted` and `preview`. */
export declare const writing: readonly Clause[];
