import type {BodyNode, BodyTag} from '../../src/model/comment.js';

/** Elements a line of text may be in; what else there is holds blocks. */
const INLINE: ReadonlySet<string> = new Set('p em strong del code a h1 h2 h3 h4 h5 h6 th td'.split(' '));
const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'img']);
const BLOCKS: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 pre ul ol li blockquote hr table thead tbody tr th td'.split(' '),
);

interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

/**
 * The HTML that a specification of markdown expects, as the body we make of it. Our differences are these, and here
 * alone: a line break is a `br`, a heading a bold paragraph, titles and alignments are dropped.
 * Undefined where it is no HTML that markdown alone makes.
 */
export function expectedTree(html: string): BodyNode[] | undefined {
  const root = parse(html);
  return root && childrenOf(root, false);
}

/** Reads the HTML of specifications, which is well formed; undefined where it isn't. */
function parse(html: string): Element | undefined {
  const root: Element = {tag: '', attributes: new Map(), children: []};
  const open = [root];
  for (const [token, slash, tag = '', attributes = ''] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z]+="[^"]*")*)\s*\/?>|[^<]+|</g,
  )) {
    const top = open[open.length - 1] as Element;
    if (token === '<') return undefined;
    if (!tag) {
      top.children.push(unescaped(token));
    } else if (slash) {
      if (open.pop()?.tag !== tag) return undefined;
    } else {
      const found = [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)];
      const element = {
        tag,
        attributes: new Map(found.map(([, name = '', value = '']) => [name, unescaped(value)])),
        children: [],
      };
      top.children.push(element);
      if (!EMPTY.has(tag)) open.push(element);
    }
  }
  return open.length === 1 ? root : undefined;
}

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({lt: '<', gt: '>', quot: '"'})[name] ?? '&');
}

function childrenOf(element: Element, code: boolean): BodyNode[] {
  const nodes: BodyNode[] = [];
  for (const [index, child] of element.children.entries()) {
    if (typeof child !== 'string') nodes.push(nodeOf(child, code));
    else if (code) nodes.push(child);
    else {
      const [before, after] = [element.children[index - 1], element.children[index + 1]];
      const flow = !INLINE.has(element.tag);
      let text = child;
      if ((flow && !before) || isBlock(before) || isTag(before, 'br')) text = text.replace(/^\n/, '');
      if ((flow && !after) || isBlock(after)) text = text.replace(/\n$/, '');
      for (const [line, words] of text.split('\n').entries()) {
        if (line > 0) nodes.push({tag: 'br'});
        if (words) nodes.push(words);
      }
    }
  }
  return nodes;
}

function nodeOf({tag, attributes, children}: Element, code: boolean): BodyNode {
  const element = {tag, attributes, children};
  if (/^h[1-6]$/.test(tag)) return {tag: 'p', children: [{tag: 'strong', children: childrenOf(element, false)}]};
  if (tag === 'img') return {tag, src: attributes.get('src') ?? '', alt: attributes.get('alt') ?? ''};
  if (EMPTY.has(tag)) return {tag: tag as BodyTag};
  const start = Number(attributes.get('start') ?? 1);
  const lang = /^language-(.*)/.exec(attributes.get('class') ?? '')?.[1];
  const href = attributes.get('href');
  return {
    tag: tag as BodyTag,
    ...(href !== undefined && {href}),
    ...(start !== 1 && {start}),
    ...(lang !== undefined && {lang}),
    children: childrenOf(element, code || tag === 'pre' || tag === 'code'),
  };
}

function isBlock(node: Element | string | undefined): boolean {
  return typeof node === 'object' && BLOCKS.has(node.tag);
}

function isTag(node: Element | string | undefined, tag: string): boolean {
  return typeof node === 'object' && node.tag === tag;
}

/** The same body with neighbouring strings as one, and no empty ones: a parser may hand text over in pieces. */
export function joined(nodes: readonly BodyNode[]): BodyNode[] {
  const out: BodyNode[] = [];
  for (const node of nodes) {
    const last = out[out.length - 1];
    if (typeof node !== 'string') out.push(node.children ? {...node, children: joined(node.children)} : node);
    else if (typeof last === 'string') out[out.length - 1] = last + node;
    else if (node) out.push(node);
  }
  return out;
}
