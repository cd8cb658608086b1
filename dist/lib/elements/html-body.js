import { textToTree } from '../model/plain-text.js';
import { textOfHtml } from './html-text.js';
import { absolute, fragmentToTree } from './html-tree.js';
/** Nodes read from one body. */
const MOST_NODES = 50_000;
/** UTF-16 units of HTML that are parsed, and elements open at once in it. */
const LONGEST = 1_000_000;
const DEEPEST = 100;
/** Elements that need no closing tag: the next one ends them, or they hold nothing. */
const UNCLOSED = new Set('p li dt dd tr td th thead tbody tfoot option optgroup colgroup br hr img input wbr col area source track param'.split(' '));
const ATTRIBUTES = ['href', 'src', 'alt', 'start', 'data', 'class'];
/**
 * The browser's own sanitiser, else DOMPurify, which is loaded only then. Rejects where neither is to be had.
 * HTML that would hold up the page comes out as its text, and so does all of it where Trusted Types
 * forbid DOMPurify its policy, `dompurify`.
 */
export async function loadHtmlToTree() {
    const sanitise = nativeSanitiser() ?? (await purifier());
    return (source, base) => {
        const readable = withEmbeds(source);
        if (!isTooDeep(readable)) {
            try {
                return fragmentToTree(sanitise(readable), absolute(base ?? '', document.baseURI) ?? document.baseURI, MOST_NODES);
            }
            catch {
                // no policy for the sanitiser: its text is left
            }
        }
        return textToTree(textOfHtml(source));
    };
}
/**
 * Whether more elements are open at once than any comment has. Parsers take quadratic time over those:
 * 64 KiB of `<b>` are a second of Chromium's. Near enough is good enough: what is refused is drawn as text.
 */
function isTooDeep(source) {
    if (source.length > LONGEST)
        return true;
    const open = new Map();
    let depth = 0;
    for (const [, slash, written = ''] of source.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
        const name = written.toLowerCase();
        if (UNCLOSED.has(name))
            continue;
        const count = open.get(name) ?? 0;
        if (slash && count === 0)
            continue;
        open.set(name, slash ? count - 1 : count + 1);
        depth += slash ? -1 : 1;
        if (depth > DEEPEST)
            return true;
    }
    return false;
}
/**
 * No sanitiser lets a frame through, whatever it is asked; under a name that means nothing to a browser
 * it is an unknown element, of which a link is made.
 */
function withEmbeds(source) {
    return source.replace(/<(\/?)(?:iframe|embed|object)(?=[\s/>])/gi, '<$1riposte-embed');
}
/** `setHTML`, where it keeps its promise: Chrome 105 to 118 had another one of that name. */
function nativeSanitiser() {
    const inert = document.implementation.createHTMLDocument('');
    // without a prototype, so that nothing a page adds to Object.prototype is read as a setting
    const sanitizer = Object.assign(Object.create(null), {
        removeElements: ['style', 'template', 'noscript', 'svg', 'math'],
        attributes: ATTRIBUTES,
        comments: false,
    });
    const options = Object.assign(Object.create(null), { sanitizer });
    const sanitise = (source) => {
        const element = inert.createElement('div');
        element.setHTML?.(source, options);
        return element;
    };
    try {
        const { innerHTML } = sanitise('<p id="a"><riposte-embed src="b" onload="c">d<script>e</script></riposte-embed></p>');
        return innerHTML === '<p><riposte-embed src="b">d</riposte-embed></p>' ? sanitise : undefined;
    }
    catch {
        return undefined; // the old one, which takes other settings
    }
}
async function purifier() {
    const { default: purify } = await import('dompurify');
    if (!purify.isSupported)
        throw new Error('DOMPurify does not work in this browser.');
    return (source) => 
    // in no quirks mode, where tables stand in paragraphs; and with a body to begin with, no frameset can take its place
    purify.sanitize(`<!doctype html><body>${source}`, {
        ADD_TAGS: ['riposte-embed'],
        FORBID_TAGS: ['style', 'svg', 'math'],
        ALLOWED_ATTR: ATTRIBUTES,
        ALLOW_ARIA_ATTR: false,
        ALLOW_DATA_ATTR: false,
        RETURN_DOM_FRAGMENT: true,
    });
}
