import { withPhrases } from '../model/phrases.js';
import { english } from '../model/words.js';
import { englishWriting } from '../model/writing-words.js';
/** The words of reading on and of writing, the page's own in place of ours: the same object while the page's stay what they are. */
export function lateCatalogue(host) {
    let madeOf;
    let words;
    return () => {
        const { phrases } = host;
        if (!words || madeOf !== phrases)
            words = withPhrases({ ...english, ...englishWriting }, phrases);
        madeOf = phrases;
        return words;
    };
}
