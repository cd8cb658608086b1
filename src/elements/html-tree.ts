import type {BodyNode, BodyTag} from '../model/comment.js';

/** Elements that hold blocks: what stands in them directly becomes paragraphs. */
const FLOWS = new Set(
  'address article aside body center dd details dialog div dl fieldset figcaption figure footer form header hgroup main nav search section'.split(
    ' ',
  ),
);

/** A line of its own, set apart from the text: a paragraph in strong. */
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6 dt legend summary'.split(' '));

/** Media and what other sites embed: a link to it, by the name of its host. See `html-body.ts` for the last one. */
const MEDIA = new Set(['audio', 'video', 'riposte-embed']);

/** Elements whose content is nothing for a reader. */
const DROPPED = new Set('script style template noscript noembed noframes head title datalist svg math'.split(' '));

const SAME = 'p em strong del code pre ul ol li blockquote table thead tbody tr th td a br hr img';

const TAGS: ReadonlyMap<string, BodyTag> = new Map([
  ...SAME.split(' ').map((tag) => [tag, tag as BodyTag] as const),
  ['b', 'strong'],
  ['i', 'em'],
  ['cite', 'em'],
  ['dfn', 'em'],
  ['var', 'em'],
  ['s', 'del'],
  ['strike', 'del'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['menu', 'ul'],
  ['dir', 'ul'],
  ['tfoot', 'tbody'],
  ['caption', 'tbody'],
]);

const BLOCKS: ReadonlySet<string> = new Set(['p', 'pre', 'ul', 'ol', 'blockquote', 'table', 'hr']);

const BLOCK_INSIDE = 'pre, ul, ol, blockquote, table, hr, menu, dir';

/** In these, white space between elements is layout of the source. */
const ROWS: ReadonlySet<string> = new Set(['ul', 'ol', 'table', 'thead', 'tbody', 'tr']);

/** What HTML takes for one space. */
const SPACES = /[ \t\n\f\r]+/g;

/** Where nodes are being added. */
interface Place {
  /** `flow` makes paragraphs of text, `mixed` (a list item, a cell) takes text and blocks, `rows` no white space. */
  readonly kind: 'flow' | 'mixed' | 'inline' | 'rows';
  readonly out: BodyNode[];
  /** The paragraph that text of a `flow` is being added to. */
  paragraph?: BodyNode[] | undefined;
  readonly pre: boolean;
}

/**
 * The closed tree of a sanitised fragment: what comments are made of, and of anything else its
 * text. One loop, at any depth. Addresses come out absolute, resolved against `base`, and none that
 * a comment may not have. Stops after `most` nodes with an ellipsis.
 */
export function fragmentToTree(root: Node, base: string, most: number): BodyNode[] {
  const out: BodyNode[] = [];
  const places: Place[] = [{kind: 'flow', out, pre: false}];
  let left = most;
  let node = root.firstChild;
  while (node) {
    if (left-- === 0) {
      out.push('…');
      break;
    }
    const inner = enter(node, places[places.length - 1] as Place, base);
    if (inner && node.firstChild) {
      places.push(inner);
      node = node.firstChild;
      continue;
    }
    let up: Node | null = node;
    while (up && up !== root && !up.nextSibling) {
      up = up.parentNode;
      places.pop();
    }
    node = up && up !== root ? (up.nextSibling as ChildNode) : null;
  }
  return out;
}

/** Adds one node of the fragment; returns the place of its children, where they are wanted. */
function enter(node: Node, place: Place, base: string): Place | undefined {
  if (node.nodeType === Node.TEXT_NODE) addText((node as Text).data, place);
  if (node.nodeType !== Node.ELEMENT_NODE) return undefined;
  const element = node as Element;
  const name = element.localName;
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || DROPPED.has(name)) return undefined;
  if (FLOWS.has(name)) return divide(place, element);
  const holdsBlocks = (HEADINGS.has(name) || name === 'p') && element.querySelector(BLOCK_INSIDE) !== null;
  if (holdsBlocks || (name === 'li' && place.kind !== 'rows')) return divide(place, element);
  if (HEADINGS.has(name)) {
    if (place.kind === 'inline') return divide(place, element);
    const children: BodyNode[] = [];
    add({tag: 'p', children: [{tag: 'strong', children}]}, place);
    return {kind: 'inline', out: children, pre: false};
  }
  if (MEDIA.has(name)) addMedia(element, place, base);
  if (name === 'q') {
    element.prepend('“'); // a style sheet wrote these, and in a tree there is no q to style
    element.append('”');
  }
  const tag = TAGS.get(name);
  if (!tag) return place;
  if (tag === 'p' && place.kind === 'inline') return divide(place, element);
  const href = tag === 'a' ? absolute(element.getAttribute('href'), base) : undefined;
  if (tag === 'a' && !(href && /^(?:https?|mailto):/.test(href) && element.hasChildNodes())) return place;
  if (tag === 'br') return addBreak(place);
  if (tag === 'img') return addPicture(element, place, base);
  const children: BodyNode[] = [];
  const around = place.kind === 'flow' && element.querySelector(BLOCK_INSIDE) !== null;
  add(elementNode(tag, children, element, href), place, around);
  if (name === 'caption') {
    const cell: BodyNode[] = [];
    children.push({tag: 'tr', children: [{tag: 'td', children: cell}]});
    return {kind: 'mixed', out: cell, pre: false};
  }
  return {kind: kindOf(tag), out: children, pre: place.pre || tag === 'pre'};
}

/** A block without a tag of its own: paragraphs where there can be some, a new line inside a line, unless a block begins it. */
function divide(place: Place, element: Element): Place {
  if (place.kind === 'rows') return place;
  if (place.kind === 'inline') {
    const {firstChild} = element;
    if (!(firstChild && BLOCKS.has(TAGS.get((firstChild as Element).localName) ?? ''))) addBreak(place);
    return place;
  }
  place.paragraph = undefined;
  return {kind: 'flow', out: place.out, pre: place.pre};
}

/** The nodes that a line goes on in; in a `flow`, those of a paragraph, made when it is first needed. */
function line(place: Place): BodyNode[] {
  if (place.kind !== 'flow') return place.out;
  if (!place.paragraph) {
    place.paragraph = [];
    place.out.push({tag: 'p', children: place.paragraph});
  }
  return place.paragraph;
}

/** Adds a node; one with blocks in it (`around`) stands beside paragraphs as a block does, not inside one. */
function add(node: BodyNode, place: Place, around = false): void {
  if (!around && !isBlock(node)) {
    line(place).push(node);
    return;
  }
  place.paragraph = undefined;
  place.out.push(node);
}

function isBlock(node: BodyNode | undefined): boolean {
  return typeof node === 'object' && BLOCKS.has(node.tag);
}

function addText(data: string, place: Place): void {
  const text = data.replaceAll('\0', ''); // a parser lets them through in places, and drops them in others
  if (!place.pre && text.replace(SPACES, '') === '') {
    if (place.kind === 'rows' || (place.kind === 'flow' && !place.paragraph)) return;
    const last = place.out[place.out.length - 1];
    if (place.kind === 'mixed' && (last === undefined || isBlock(last))) return;
  }
  const nodes = line(place);
  const before = nodes[nodes.length - 1];
  const spaced = typeof before === 'string' && before.endsWith(' '); // two pieces, of which a comment is gone
  // a line break at the start of code is read as none
  const words = place.pre ? (place.out.length > 0 ? text : text.replace(/^\n+/, '')) : text.replace(SPACES, ' ');
  const rest = spaced && !place.pre ? words.replace(/^ /, '') : words;
  if (rest) nodes.push(rest);
}

/** A line break, unless a paragraph or a line begins here anyway. */
function addBreak(place: Place): undefined {
  const nodes = place.kind === 'flow' ? place.paragraph : place.out;
  if (nodes && nodes.length > 0 && place.kind !== 'rows') nodes.push({tag: 'br'});
}

/** A picture; one that stands for a letter (an emoji, a smiley) is its own words. */
function addPicture(image: Element, place: Place, base: string): undefined {
  const alt = image.getAttribute('alt') ?? '';
  const src = absolute(image.getAttribute('src'), base);
  const letter = alt !== '' && /\b(?:emoji|smiley)\b/.test(image.className);
  if (src && !letter && /^https?:/.test(src)) add({tag: 'img', src, alt}, place);
  else addText(alt, place);
}

/** What plays or is embedded is not fetched: a link leads there. */
function addMedia(element: Element, place: Place, base: string): void {
  const source = element.hasAttribute('src') ? element : (element.querySelector('source[src]') ?? element);
  const href = absolute(source.getAttribute('src') ?? element.getAttribute('data'), base);
  if (href && /^https?:/.test(href)) add({tag: 'a', href, children: [new URL(href).host]}, place);
}

function elementNode(tag: BodyTag, children: BodyNode[], element: Element, href: string | undefined): BodyNode {
  if (href) return {tag, href, children};
  const start = tag === 'ol' ? Number.parseInt(element.getAttribute('start') ?? '', 10) : Number.NaN;
  return Number.isNaN(start) ? {tag, children} : {tag, start, children};
}

function kindOf(tag: BodyTag): Place['kind'] {
  if (ROWS.has(tag)) return 'rows';
  if (tag === 'blockquote') return 'flow';
  return tag === 'li' || tag === 'td' || tag === 'th' ? 'mixed' : 'inline';
}

/** An address as the browser resolves it; undefined where it is none. */
export function absolute(address: string | null, base: string): string | undefined {
  if (address === null) return undefined;
  try {
    return new URL(address, base).href;
  } catch {
    return undefined; // not an address
  }
}
