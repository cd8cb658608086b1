import type { Clause } from './contract.js';
/** What an adapter promises of `edit`, `source`, `remove`, `vote` and `report`. */
export declare const changing: readonly Clause[];
