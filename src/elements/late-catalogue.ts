import {type Phrases, withPhrases} from '../model/phrases.js';
import {english, type Words} from '../model/words.js';
import {englishWriting, type WritingWords} from '../model/writing-words.js';

/** The words of reading on and of writing, the page's own in place of ours: the same object while the page's stay what they are. */
export function lateCatalogue(host: {readonly phrases: Phrases}): () => Words & WritingWords {
  let madeOf: unknown;
  let words: (Words & WritingWords) | undefined;
  return () => {
    const {phrases} = host;
    if (!words || madeOf !== phrases) words = withPhrases({...english, ...englishWriting}, phrases);
    madeOf = phrases;
    return words;
  };
}
