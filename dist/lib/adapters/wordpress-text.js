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
/** Whether a page is one of `wp_die`'s, which refuses. */
export function isDeath(page) {
    return /<body id="error-page"|class="wp-die-message"/i.test(page);
}
/** The sentence of an error page of `wp_die`; empty where there is none. */
export function deathMessage(page) {
    const message = /<div class="wp-die-message">([\s\S]*?)<\/div>/i.exec(page) ?? /<title>([\s\S]*?)<\/title>/i.exec(page);
    return plainText(message?.[1] ?? '');
}
/** What `convert_smilies` draws as pictures, between spaces; those of signs alone are no letters anyway. */
const SMILEY = /(^|\s)(?::[a-z]+:|[:;8]-?[()?|DPOox])(?=\s|$)/g;
/** The pictures it draws, where a text is nothing else. */
const FACES = /[\u{1F600}-\u{1F64F}\u{1F47F}\u{1F4A1}\u{27A1}\u{2753}\u{2757}\u{FE0F}]/gu;
/**
 * What of a text survives WordPress: it curls quotes, joins dashes, makes links, draws smileys, writes ™ for (tm) and its
 * own name its own way, but leaves letters and digits alone. Two texts with one fingerprint were typed alike.
 */
export function fingerprint(html) {
    const text = plainText(html)
        .replace(SMILEY, '$1')
        .replace(/ \(tm\)/gi, '')
        .normalize('NFC')
        .toLowerCase();
    const letters = text.replace(/×/g, 'x').replace(/[^\p{L}\p{N}]+/gu, '');
    return letters || text.replace(FACES, '').replace(/\s+/g, '');
}
/** A name as `sanitize_text_field` leaves it, as far as what is typed into one line can be changed by it. */
export function storedName(name = '') {
    return name.replace(/\s+/g, ' ').trim();
}
