import MarkdownIt, {} from 'markdown-it';
import { bodyTags } from './comment.js';
import { textToTree } from './plain-text.js';
/** UTF-16 units that are read as markdown; a longer text is shown as it was typed. */
const LONGEST = 100_000;
/** Quotes and lists inside each other; what is nested deeper is shown as it was typed, a paragraph a line. */
const DEEPEST_BLOCK = 24;
/** Elements inside each other; deeper ones leave their words. Drawing has the same bound. */
const DEEPEST = 39;
/** What addresses may add to the length of a body: one long definition can be pointed at a thousand times. */
const ADDRESSES = 10_000;
/**
 * A host of more than eleven names is not linked. Told here, in one look: the linkifier's own expression takes back
 * every name it read, at each of a thousand `www.` in a row.
 */
const TOO_MANY_NAMES = /(?:(?:[^\p{Z}\p{P}\p{Cc}<>｜]|-){1,63}\.){11}[^\p{Z}\p{P}\p{Cc}]/uy;
const TAGS = new Set(bodyTags);
const parser = makeParser();
/**
 * Markdown as a body: CommonMark with tables, `~~strikethrough~~` and links of bare addresses. Not CommonMark's:
 * HTML is text like any other, a line break stays one, headings are bold paragraphs, and a link that leads
 * elsewhere than to http, https or mail is left as it was typed. Takes time and makes nodes linear in the
 * length of `source`, nested 40 deep at most; where that cannot be had, the body is `source` as plain text.
 */
export function markdownToTree(source) {
    const tree = source.length <= LONGEST ? treeOf(parser.parse(source, {}), source.length) : undefined;
    return tree ?? textToTree(source);
}
/**
 * Undefined where a few characters stand for many nodes (rows of a wide table, each of a `|`), and where there is
 * nothing to see (a definition that nothing points at).
 */
function treeOf(blocks, length) {
    const root = [];
    const places = [{ into: root, depth: 0 }];
    let nodes = length + 100;
    let addresses = length + ADDRESSES;
    let seen = false;
    for (const block of blocks) {
        for (const token of block.type === 'inline' ? (block.children ?? []) : [block]) {
            if (token.nesting < 0) {
                const { into, link } = places.pop();
                if (link && into.length === 0)
                    into.push(link); // a link around nothing can't be followed
                continue;
            }
            if (nodes-- < 0)
                return undefined;
            const place = places[places.length - 1];
            const written = String(token.attrGet('href') ?? token.attrGet('src') ?? '');
            addresses -= written.length;
            const address = addresses < 0 ? '' : written;
            if (token.nesting > 0) {
                places.push(open(token, address, place));
            }
            else {
                const node = leaf(token, address);
                place.into.push(node);
                seen ||= node !== '';
            }
            seen ||= address !== '';
        }
    }
    return seen ? root : undefined;
}
/** Adds an element; returns the place of its children, which is the same one where it may not be added. */
function open(token, address, place) {
    const heading = token.type === 'heading_open';
    const tag = token.tag === 's' ? 'del' : heading ? 'p' : token.tag;
    const added = isBodyTag(tag) && !token.hidden && place.depth < DEEPEST && (tag !== 'a' || address !== '');
    if (!added)
        return { into: place.into, depth: place.depth };
    const children = [];
    const start = Number(token.attrGet('start') ?? 1);
    place.into.push({
        tag,
        ...(tag === 'a' && { href: address }),
        ...(tag === 'ol' && start !== 1 && { start }),
        children: heading ? [{ tag: 'strong', children }] : children,
    });
    return { into: children, depth: place.depth + (heading ? 2 : 1), link: address };
}
/** What has no tokens inside it. */
function leaf(token, address) {
    switch (token.type) {
        case 'softbreak':
        case 'hardbreak':
            return { tag: 'br' };
        case 'hr':
            return { tag: 'hr' };
        case 'code_inline':
            return { tag: 'code', children: [token.content] };
        case 'fence':
        case 'code_block': {
            const [lang] = parser.utils.unescapeAll(token.info).trim().split(/\s/);
            return { tag: 'pre', children: [{ tag: 'code', ...(lang && { lang }), children: [token.content] }] };
        }
        case 'image': {
            const alt = words(token);
            return /^(?:mailto:|$)/i.test(address) ? alt : { tag: 'img', src: address, alt };
        }
        default:
            return token.content;
    }
}
/** What a picture's description says, without its marks. */
function words(image) {
    let text = '';
    const next = [image];
    for (let token = next.pop(); token; token = next.pop()) {
        if (token.type === 'image')
            next.push(...(token.children ?? []).slice().reverse());
        else
            text += token.type.endsWith('break') ? ' ' : token.content;
    }
    return text;
}
function isBodyTag(tag) {
    return TAGS.has(tag);
}
function makeParser() {
    const made = new MarkdownIt({ html: false, linkify: true });
    const name = nameOf(made.linkify.re.get_pseudo_letter().source);
    made.linkify.re.get_domain = () => name;
    made.validateLink = isFollowed;
    made.normalizeLinkText = (text) => text; // an address is shown as it was typed
    made.linkify
        .set({ urlAuth: true }) // so that the name before a host is seen, and refused
        .add('ftp:', null)
        .add('//', null)
        .add('www.', {
        validate: (text, pos, { re }) => {
            TOO_MANY_NAMES.lastIndex = pos;
            if (TOO_MANY_NAMES.test(text))
                return 0;
            const host = re.get_relative_proto_validator();
            host.lastIndex = pos;
            return host.exec(text)?.[0].length ?? 0;
        },
        normalize: (match) => {
            match.url = `http://${match.text}`;
        },
    });
    made.block.ruler.before('table', 'deep', (state, line) => {
        if (state.level < DEEPEST_BLOCK)
            return false;
        state.push('deep_open', 'p', 1);
        const typed = state.push('inline', '', 0);
        typed.content = state.getLines(line, line + 1, state.blkIndent, false).trim();
        typed.children = [];
        state.push('deep_close', 'p', -1);
        state.line = line + 1;
        return true;
    });
    return made;
}
/**
 * One name of a host. The linkifier's own expression reads `xn--a` in two ways, and so eleven of them in two thousand:
 * here what is `xn--` but can't be a name of `letter`s is the only other way.
 */
function nameOf(letter) {
    return new RegExp(`(?:${letter}(?:(?:-|${letter}){0,61}${letter})?|xn--[a-z0-9-]{0,58}-)`);
}
/** Whether an address is one that a comment may link to, and leads where it seems to: no user name before the host. */
function isFollowed(address) {
    try {
        const { protocol, username, password } = new URL(address);
        return /^(?:https?|mailto):$/.test(protocol) && username === '' && password === '';
    }
    catch {
        return false;
    }
}
