const ENTITIES = new Map([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['nbsp', '\u00a0'],
]);
/**
 * What HTML says, near enough, for where a parser can't be let near it: without its tags, a line for each
 * block, common entities read. In time linear in its length. The result is text, and not safe as HTML.
 */
export function textOfHtml(source) {
    return source
        .replace(/<(?:\/?(?:p|div|li|ul|ol|pre|blockquote|h\d|tr)|br)\b[^<>]*>/gi, '\n')
        .replace(/<[/!a-z][^<>]*>/gi, '')
        .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
        if (name)
            return ENTITIES.get(name) ?? whole;
        const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
        return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
}
