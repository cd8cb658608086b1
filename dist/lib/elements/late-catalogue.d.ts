import { type Phrases } from '../model/phrases.js';
import { type Words } from '../model/words.js';
import { type WritingWords } from '../model/writing-words.js';
/** The words of reading on and of writing, the page's own in place of ours: the same object while the page's stay what they are. */
export declare function lateCatalogue(host: {
    readonly phrases: Phrases;
}): () => Words & WritingWords;
