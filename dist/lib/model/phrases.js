/** A catalogue with a page's own phrases, where it has any, in place of some of its words. */
export function withPhrases(catalogue, phrases) {
    const words = { ...catalogue, ...phrases };
    for (const [name, group] of Object.entries(catalogue)) {
        if (typeof group === 'object')
            Object.assign(words, { [name]: { ...group, ...phrases?.[name] } });
    }
    return words;
}
