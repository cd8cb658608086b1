import { englishFirst } from './first-words.js';
import { englishLater } from './later-words.js';
/** The words in English, and the measure for every other catalogue. */
export const english = { ...englishFirst, ...englishLater };
