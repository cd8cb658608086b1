/** A catalogue with a page's own phrases in place of some of its words; what a page has of another kind, or left undefined, is none. */
export function withPhrases(catalogue, phrases) {
    const words = { ...phrases, ...catalogue };
    for (const name of Object.keys(catalogue)) {
        const word = catalogue[name];
        const own = phrases?.[name];
        if (typeof own === typeof word)
            words[name] = typeof word === 'object' && word ? withPhrases(word, own) : own;
    }
    return words;
}
