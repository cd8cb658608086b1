/**
 * WordPress speaks HTML even where it means a sentence: error messages, names, the text of a
 * comment to compare. What comes out of here is only ever used as text.
 */
const NAMED = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    hellip: '…',
    laquo: '«',
    raquo: '»',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    ndash: '–',
    mdash: '—',
    times: '×',
};
/** Text with its character references resolved; one it does not know stays as it is written. */
export function decodeEntities(text) {
    return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
        if (name !== undefined)
            return NAMED[name] ?? whole;
        const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
        return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
}
/** The words of a piece of HTML on one line. A `<` that opens no tag is a word's. */
export function plainText(html) {
    const said = html.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ');
    const lines = said.replace(/<\/?(?:p|br|div|li|ul|ol|pre|blockquote|h[1-6])\b[^>]*>/gi, ' ');
    return decodeEntities(lines.replace(/<\/?[a-z!][^>]*>/gi, ''))
        .replace(/\s+/g, ' ')
        .trim();
}
/** The sentence of an error page of `wp_die`; empty where there is none. */
export function deathMessage(page) {
    const message = /<div class="wp-die-message">([\s\S]*?)<\/div>/i.exec(page) ?? /<title>([\s\S]*?)<\/title>/i.exec(page);
    return plainText(message?.[1] ?? '');
}
/**
 * What of a text survives WordPress: curls its quotes, joins its dashes and makes links, but
 * leaves letters and digits alone. Two texts with one fingerprint were typed alike.
 */
export function fingerprint(html) {
    const text = plainText(html).normalize('NFC');
    const letters = text.replace(/×/g, 'x').replace(/[^\p{L}\p{N}]+/gu, '');
    return letters || text.replace(/\s+/g, '');
}
