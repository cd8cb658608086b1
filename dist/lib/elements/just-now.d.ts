import type { Words } from '../model/words.js';
import type { Formats } from './formats.js';
import type { ReadingHost } from './reading-context.js';
/** Where a reader comes back to a page, what it says was just now is said anew. No other time reads differently later. */
export declare function keepTimesTrue(host: ReadingHost, formats: () => Formats, words: () => Words): void;
