import {type BodyNode, type BodyTag, bodyTags, type CommentBody} from '../model/comment.js';
import {linkTo, made, picture} from './made.js';

/** How bodies are drawn. */
export interface BodyOptions {
  /** Whether pictures are fetched from wherever they are; if not, each is a link. */
  readonly images: boolean;
  /** Where an HTML body was written: what its relative addresses start from. Absent: this page. */
  readonly base?: string | undefined;
}

/** Nodes looked at in one body; what a longer one still has is an ellipsis. Also ends a cycle. */
const MOST_NODES = 50_000;

/** Elements inside each other; deeper ones draw only what they hold. Deep trees crash renderers. */
const DEEPEST = 40;

/** What an element must stand in to be drawn; anywhere else only its children are. */
const HOMES: {readonly [tag in BodyTag]?: string} = {
  li: 'ul ol',
  thead: 'table',
  tbody: 'table',
  tr: 'table thead tbody',
  th: 'tr',
  td: 'tr',
};

const TAGS: ReadonlySet<unknown> = new Set(bodyTags);

/** A node as it comes: unchecked JSON of somebody else's. */
type Unchecked = {readonly [key: string]: unknown};

/** Nodes being drawn, and where they go. */
interface Level {
  readonly nodes: readonly unknown[];
  readonly size: number;
  next: number;
  readonly into: Node;
  readonly tag: string;
  readonly depth: number;
  /** Inside a link, where another one may not be. */
  readonly linked: boolean;
}

/** Formats of bodies that come as a source, not as a tree. */
export type SourceFormat = Exclude<CommentBody['format'], 'tree'>;

/** Makes a tree of a source. `base`: what relative addresses in it start from; absent: the page. */
export type BodyParser = (source: string, base: string | undefined) => readonly BodyNode[];

/** A backend that sends trees, as the reference server does, needs none of these. */
const loaders: Readonly<Record<SourceFormat, () => Promise<BodyParser>>> = {
  text: textParser,
  markdown: async () => (await import('../model/markdown.js')).markdownToTree,
  html: async () => (await import('./html-body.js')).loadHtmlToTree(),
};
const parsers = new Map<SourceFormat, BodyParser>();

async function textParser(): Promise<BodyParser> {
  return (await import('../model/plain-text.js')).textToTree;
}

/** Whether bodies of this format are drawn as what they are by now, rather than as their lines of text. */
export function parserReady(format: SourceFormat): boolean {
  return parsers.has(format);
}

/**
 * Loads what bodies of this format need. Never rejects: where it can't be had (offline, or refused by the page's
 * policy) {@link parserReady} stays false, bodies are drawn as their text, and calling again tries again.
 */
export async function loadParser(format: SourceFormat): Promise<void> {
  try {
    if (!parsers.has(format)) parsers.set(format, await loaders[format]());
  } catch {
    // the text of a body is worth more than no body
  }
}

/**
 * Draws a body whose nodes nobody has checked. Only elements of {@link bodyTags} come out (and a
 * `div.table` around each table, which scrolls), with no attributes but addresses, `rel`, `alt`, `start`, and
 * `tabindex` on what may scroll; addresses are `http`, `https` and, of links, `mailto`. Never throws; one loop, at any depth.
 */
export function drawBody(body: CommentBody, options: BodyOptions): DocumentFragment {
  const root = document.createDocumentFragment();
  const levels: Level[] = [];
  try {
    const nodes = nodesOf(body, options);
    levels.push({nodes, size: nodes.length, next: 0, into: root, tag: '', depth: 0, linked: false});
  } catch {
    // not a body: nothing to draw
  }
  let left = MOST_NODES;
  for (let level = levels[0]; level; level = levels[levels.length - 1]) {
    if (level.next >= level.size) {
      levels.pop();
    } else if (left-- > 0) {
      try {
        const inner = drawNode(level.nodes[level.next++], level, options.images);
        if (inner) levels.push(inner);
      } catch {
        // a getter that throws: as if the node were not there
      }
    } else {
      root.append('…');
      break;
    }
  }
  return root;
}

function nodesOf(body: CommentBody, {base}: BodyOptions): readonly unknown[] {
  if (body.format === 'tree') return body.nodes;
  const parse = parsers.get(body.format);
  if (parse) return parse(body.source, base);
  // Not yet what it is, but to be read: the lines of the source, without its tags.
  const text = body.format === 'html' ? body.source.replace(/<[/!a-z][^<>]*>/gi, ' ') : body.source;
  return (text.match(/.+/g) ?? []).map((line) => ({tag: 'p', children: [line]}));
}

/** Draws one node at the end of its level; returns the level of its children, where it has any. */
function drawNode(node: unknown, level: Level, images: boolean): Level | undefined {
  if (typeof node === 'string') {
    if (!isList(level.tag)) level.into.appendChild(document.createTextNode(node));
    else if (/\S/.test(node)) level.into.appendChild(document.createElement('li')).textContent = node;
    return undefined;
  }
  if (typeof node !== 'object' || node === null) return undefined;
  const {tag, children} = node as Unchecked;
  const element = typeof tag === 'string' ? elementFor(tag, node as Unchecked, level, images) : undefined;
  if (element) {
    const stray = isList(level.tag) && tag !== 'li';
    const into = stray ? level.into.appendChild(document.createElement('li')) : level.into;
    // a wide table scrolls by itself, also for a keyboard, and the page does not
    into.appendChild(tag === 'table' ? made('div', {class: 'table', tabindex: '0'}, element) : element);
    if (tag === 'br' || tag === 'hr' || tag === 'img') return undefined;
  }
  if (!Array.isArray(children)) return undefined;
  return {
    nodes: children,
    size: children.length,
    next: 0,
    into: element ?? level.into,
    tag: element ? String(tag) : level.tag,
    depth: element ? level.depth + 1 : level.depth,
    linked: level.linked || (tag === 'a' && element !== undefined),
  };
}

/** The element of a node, without its children; undefined where only those are to be drawn. */
function elementFor(tag: string, node: Unchecked, level: Level, images: boolean): Node | undefined {
  if (!TAGS.has(tag) || level.depth >= DEEPEST || HOMES[tag as BodyTag]?.split(' ').includes(level.tag) === false)
    return undefined;
  if (tag === 'img') return drawnPicture(node, level.linked, images);
  if (tag === 'a') {
    const href = level.linked || isEmpty(node) ? undefined : addressOf(node.href, /^(?:https?|mailto):$/);
    return href ? linkTo(href) : undefined;
  }
  const element = document.createElement(tag);
  if (tag === 'pre') element.tabIndex = 0; // a long line scrolls, which a keyboard must be able to do
  const {start} = node;
  if (tag === 'ol' && Number.isInteger(start)) (element as HTMLOListElement).start = Number(start);
  return element;
}

/** A link around nothing can't be seen, but would be a stop for the keyboard, without a name. */
function isEmpty({children}: Unchecked): boolean {
  return !Array.isArray(children) || children.length === 0;
}

function isList(tag: string): boolean {
  return tag === 'ul' || tag === 'ol';
}

/** A picture, or a link to it, or its name where it can be neither. */
function drawnPicture({src, alt}: Unchecked, linked: boolean, images: boolean): Node {
  const address = webUrl(src);
  const words = typeof alt === 'string' ? alt : '';
  const file = address
    ?.replace(/[?#].*/, '')
    .split('/')
    .filter(Boolean)
    .pop();
  const name = words.trim() || file || '';
  if (address && images) return picture(address, {alt: linked ? name : words});
  return address && !linked ? linkTo(address, name) : document.createTextNode(name);
}

/** Most addresses by far, which need no parsing to be known as harmless. */
const PLAIN_ADDRESS = /^https?:\/\/[\w.-]+(?:[/?#][!-~]*)?$/;

/** An address of a backend's that may be followed or fetched: an absolute one of the web, as the browser itself reads it. */
export function webUrl(value: unknown): string | undefined {
  return addressOf(value, /^https?:$/);
}

/** An absolute address as the browser itself reads it, or undefined where its scheme is not one of `schemes`. */
function addressOf(value: unknown, schemes: RegExp): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (PLAIN_ADDRESS.test(value)) return value;
  try {
    const {href, protocol} = new URL(value);
    return schemes.test(protocol) ? href : undefined;
  } catch {
    return undefined; // relative, or not an address
  }
}
