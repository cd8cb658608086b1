import { englishFirst } from '../model/first-words.js';
import { formatsFor } from './formats.js';
/** The catalogue of one tag. */
export function catalogueOf(host) {
    let madeOf;
    let language;
    let words;
    let formats;
    const look = () => {
        const { phrases } = host;
        const tag = languageOf(host);
        if (madeOf === phrases && language === tag)
            return;
        madeOf = phrases;
        language = tag;
        words = { ...englishFirst, ...phrases };
        formats = undefined;
    };
    return {
        get language() {
            return languageOf(host);
        },
        get words() {
            look();
            return words;
        },
        get formats() {
            look();
            return (formats ??= formatsFor(language, words));
        },
    };
}
function languageOf(host) {
    const page = host.locale || host.closest('[lang]')?.lang || navigator.language;
    return navigator.language.startsWith(`${page}-`) ? navigator.language : page;
}
