/** What the buttons above a box do to a text. */
export const marks = ['bold', 'italic', 'link', 'quote', 'code', 'list'];
const SIGNS = { bold: '**', italic: '*', code: '`' };
const LINE_STARTS = { quote: '> ', list: '- ' };
/** Sets a mark where it is not, and takes it away where it is. `start` and `end` are the selection. */
export function toggle(mark, text, start, end) {
    if (mark === 'link')
        return linked(text, start, end);
    if (mark === 'quote' || mark === 'list')
        return prefixed(LINE_STARTS[mark], text, start, end);
    const chosen = text.slice(start, end);
    if (mark === 'code' && chosen.includes('\n'))
        return edit(start, end, '```\n', chosen, '\n```');
    return signed(SIGNS[mark], text, start, end);
}
function edit(from, to, before, chosen, after) {
    const start = from + before.length;
    return { from, to, text: before + chosen + after, select: [start, start + chosen.length] };
}
function signed(sign, text, from, to) {
    // blanks at its ends would keep a mark from being one
    const chosen = text.slice(from, to).trim();
    const start = chosen ? from + text.slice(from, to).indexOf(chosen) : from;
    const end = start + chosen.length;
    const [char = ''] = sign;
    const { length } = sign;
    const around = Math.min(run(text, start - 1, -1, char), run(text, end, 1, char));
    if (carries(around, sign))
        return edit(start - length, end + length, '', chosen, '');
    const inside = Math.min(run(chosen, 0, 1, char), run(chosen, chosen.length - 1, -1, char));
    if (carries(inside, sign) && chosen.length > 2 * length)
        return edit(start, end, '', chosen.slice(length, -length), '');
    if (!chosen.includes('\n'))
        return edit(start, end, sign, chosen, sign);
    // a mark ends with its paragraph: each line gets its own
    const lines = chosen.replace(/^([ \t]*(?:(?:[-+>]|\d+[.)])[ \t]+)?)(.*\S)/gm, `$1${sign}$2${sign}`);
    return { from: start, to: end, text: lines, select: [start, start + lines.length] };
}
/** How many of a character stand in a row from `at` on. */
function run(text, at, step, char) {
    let count = 0;
    while (text[at + count * step] === char)
        count++;
    return count;
}
/** Two stars are bold and one is italic, so three are both. */
function carries(count, sign) {
    return sign === '*' ? count % 2 === 1 : count >= sign.length;
}
function linked(text, start, end) {
    const chosen = text.slice(start, end);
    if (/^https?:\/\/\S+$/.test(chosen))
        return edit(start, end, '[', '', `](${chosen})`);
    if (!chosen)
        return edit(start, end, '[', '', '](https://)');
    const address = start + chosen.length + 3;
    return { from: start, to: end, text: `[${chosen}](https://)`, select: [address, address + 'https://'.length] };
}
function prefixed(prefix, text, start, end) {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const next = text.indexOf('\n', end);
    const to = next < 0 ? text.length : next;
    const lines = text.slice(from, to).split('\n');
    const has = lines.every((line) => line.startsWith(prefix));
    const changed = lines.map((line) => (has ? line.slice(prefix.length) : prefix + line)).join('\n');
    const last = from + changed.length;
    // one line: the caret stays where it was in it; more: they stay selected
    const caret = Math.max(from, start + (has ? -1 : 1) * prefix.length);
    return { from, to, text: changed, select: start === end ? [caret, caret] : [from, last] };
}
