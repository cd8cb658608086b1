/** Where a link may begin. Matched case-insensitively, because people start sentences with them. */
const LINK_START = /https?:\/\//gi;
/** What ends a link whatever it began with: white space, control characters, quotes, angle brackets. Joiners are letters' own. */
const LINK_END = /[\s\u0000-\u001f\u007f-\u009f"<>\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
/** Punctuation that belongs to the sentence around a link, not to its address. */
const TRAILING = ".,;:!?'*_~’”»…。，、！？،؟।";
const BRACKETS = { ')': '(', ']': '[', '}': '{' };
/**
 * Plain text as a body: a paragraph for each run of lines between blank ones, a single line
 * break kept as one, http and https addresses as links. Everything else stays text, so that
 * nothing typed can become markup. Takes time linear in the length of `source`.
 */
export function textToTree(source) {
    const paragraphs = [];
    let children = [];
    const close = () => {
        if (children.length > 0)
            paragraphs.push({ tag: 'p', children });
        children = [];
    };
    for (const line of source.split(/\r\n|[\n\r\u2028\u2029]/)) {
        if (line.trim() === '') {
            close();
            continue;
        }
        if (children.length > 0)
            children.push({ tag: 'br' });
        for (const node of withLinks(line))
            children.push(node);
    }
    close();
    return paragraphs;
}
/** One line, its addresses turned into links. */
function withLinks(line) {
    const nodes = [];
    let done = 0;
    LINK_START.lastIndex = 0;
    for (let found = LINK_START.exec(line); found; found = LINK_START.exec(line)) {
        const start = found.index;
        const end = linkEnd(line, start, LINK_START.lastIndex);
        const href = readableUrl(line.slice(start, end));
        LINK_START.lastIndex = Math.max(end, LINK_START.lastIndex);
        if (href === undefined)
            continue;
        if (start > done)
            nodes.push(line.slice(done, start));
        nodes.push({ tag: 'a', href, children: [line.slice(start, end)] });
        done = end;
    }
    if (done < line.length)
        nodes.push(line.slice(done));
    return nodes;
}
/**
 * Where the address that starts at `start` ends. A closing bracket is part of it only where
 * it was opened inside it: `(see https://en.wikipedia.org/wiki/A_(b))`.
 */
function linkEnd(line, start, from) {
    const open = [];
    let end = from;
    for (; end < line.length; end++) {
        const char = line.charAt(end);
        if (LINK_END.test(char))
            break;
        if (char === '(' || char === '[' || char === '{')
            open.push(char);
        const opener = BRACKETS[char];
        if (opener !== undefined && open.pop() !== opener)
            break;
    }
    while (end > start && TRAILING.includes(line.charAt(end - 1)))
        end--;
    return end;
}
/** The address a link goes to, or undefined where the text is none after all (`https://` alone). */
function readableUrl(text) {
    try {
        const url = new URL(text);
        // A name before the host (`https://bank.example@evil.example`) is there to deceive.
        return url.username === '' && url.password === '' ? url.href : undefined;
    }
    catch {
        return undefined;
    }
}
