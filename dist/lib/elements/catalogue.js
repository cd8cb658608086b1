import { englishFirst } from '../model/first-words.js';
import { withPhrases } from '../model/phrases.js';
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
        words = withPhrases(englishFirst, phrases);
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
    const page = host.locale || spokenAround(host) || navigator.language;
    return navigator.language.startsWith(`${page}-`) ? navigator.language : page;
}
/** The nearest `lang`, also of what the tag is in the shadow of; empty where there is none. */
function spokenAround(at) {
    const root = at.getRootNode();
    return at.closest('[lang]')?.lang ?? (root instanceof ShadowRoot ? spokenAround(root.host) : undefined);
}
