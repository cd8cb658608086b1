import type { Clause } from './contract.js';
/** What an adapter promises of `list`, `path` and `counts`. */
export declare const reading: readonly Clause[];
