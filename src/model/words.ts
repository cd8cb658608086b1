import {englishFirst, type FirstWords} from './first-words.js';
import {englishLater, type LaterWords} from './later-words.js';

/**
 * Every word a reader meets before they write. A catalogue is one such object; the element's
 * `phrases` replaces single entries.
 */
export type Words = FirstWords & LaterWords;

/** The words in English, and the measure for every other catalogue. */
export const english: Words = {...englishFirst, ...englishLater};
