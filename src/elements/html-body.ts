import {textToTree} from '../model/plain-text.js';
import type {BodyParser} from './body.js';
import {textOfHtml} from './html-text.js';
import {absolute, fragmentToTree} from './html-tree.js';

/**
 * HTML of backends, made into a tree. Two fences, each enough by itself: a sanitiser removes what runs or
 * loads, in a document without a window where nothing starts; then a tree is read from what is left, and
 * only the tree is drawn. No HTML is ever written back, so there is nothing to be read differently a second time.
 */

/** Removes from HTML what runs or loads. Throws where the page's policy forbids its means. */
type Sanitise = (source: string) => Node;

/** Nodes read from one body. */
const MOST_NODES = 50_000;

/** UTF-16 units of HTML that are parsed, and elements open at once in it. */
const LONGEST = 1_000_000;
const DEEPEST = 100;

/** Elements that need no closing tag: the next one ends them, or they hold nothing. */
const UNCLOSED = new Set(
  'p li dt dd tr td th thead tbody tfoot option optgroup colgroup br hr img input wbr col area source track param'.split(
    ' ',
  ),
);

const ATTRIBUTES = ['href', 'src', 'alt', 'start', 'data', 'class'];

/** What `setHTML` takes, as far as we use it; newer than the types we compile with. */
interface SetHtml {
  setHTML?(source: string, options: {readonly sanitizer: object}): void;
}

/**
 * The browser's own sanitiser, else DOMPurify, which is loaded only then. Rejects where neither is to be had.
 * HTML that would hold up the page comes out as its text, and so does all of it where Trusted Types
 * forbid DOMPurify its policy, `dompurify`.
 */
export async function loadHtmlToTree(): Promise<BodyParser> {
  const sanitise = nativeSanitiser() ?? (await purifier());
  return (source, base) => {
    const readable = withEmbeds(source);
    if (!isTooDeep(readable)) {
      try {
        return fragmentToTree(
          sanitise(readable),
          absolute(base ?? '', document.baseURI) ?? document.baseURI,
          MOST_NODES,
        );
      } catch {
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
function isTooDeep(source: string): boolean {
  if (source.length > LONGEST) return true;
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, slash, written = ''] of source.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const name = written.toLowerCase();
    if (UNCLOSED.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (slash && count === 0) continue;
    open.set(name, slash ? count - 1 : count + 1);
    depth += slash ? -1 : 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/**
 * No sanitiser lets a frame through, whatever it is asked; under a name that means nothing to a browser
 * it is an unknown element, of which a link is made.
 */
function withEmbeds(source: string): string {
  return source.replace(/<(\/?)(?:iframe|embed|object)(?=[\s/>])/gi, '<$1riposte-embed');
}

/** `setHTML`, where it keeps its promise: Chrome 105 to 118 had another one of that name. */
function nativeSanitiser(): Sanitise | undefined {
  const inert = document.implementation.createHTMLDocument('');
  // without a prototype, so that nothing a page adds to Object.prototype is read as a setting
  const sanitizer = Object.assign(Object.create(null), {
    removeElements: ['style', 'template', 'noscript', 'svg', 'math'],
    attributes: ATTRIBUTES,
    comments: false,
  });
  const options = Object.assign(Object.create(null), {sanitizer});
  const sanitise = (source: string) => {
    const element: Element & SetHtml = inert.createElement('div');
    element.setHTML?.(source, options);
    return element;
  };
  try {
    const {innerHTML} = sanitise('<p id="a"><riposte-embed src="b" onload="c">d<script>e</script></riposte-embed></p>');
    return innerHTML === '<p><riposte-embed src="b">d</riposte-embed></p>' ? sanitise : undefined;
  } catch {
    return undefined; // the old one, which takes other settings
  }
}

async function purifier(): Promise<Sanitise> {
  const {default: purify} = await import('dompurify');
  if (!purify.isSupported) throw new Error('DOMPurify does not work in this browser.');
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
