import type {BodyNode} from '../model/comment.js';

type Element = Exclude<BodyNode, string>;

/** Tags whose children stand in lines of their own. */
const BLOCKS = /^(?:p|pre|ul|ol|li|blockquote|hr|table|thead|tbody|tr)$/;
const SIGNS: Readonly<Record<string, string>> = {strong: '**', em: '*', del: '~~'};

/** What a word processor wraps all that it copies in. */
const NOT_BOLD = /<b\s[^>]*font-weight:\s*normal[^>]*>/i;

/** Rich text that was copied elsewhere, as the marks that stand for it. Read as comments are: what runs or loads is gone. */
export async function marksOf(html: string): Promise<string> {
  const {loadHtmlToTree} = await import('./html-body.js');
  const toTree = await loadHtmlToTree();
  return blocks(toTree(html.replace(NOT_BOLD, '<div>'), undefined)).join('\n\n');
}

function isBlock(node: BodyNode): node is Element {
  return typeof node !== 'string' && (BLOCKS.test(node.tag) || (node.children ?? []).some(isBlock));
}

/** Paragraphs, lists and the like, one text each. */
function blocks(nodes: readonly BodyNode[]): string[] {
  const found: string[] = [];
  let line: BodyNode[] = [];
  const end = () => {
    const text = escapeStart(inline(line).trim());
    if (text) found.push(text);
    line = [];
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      end();
      found.push(...block(node));
    } else line.push(node);
  }
  end();
  return found;
}

function block({tag, children = [], start = 1}: Element): string[] {
  if (tag === 'pre') return [`\`\`\`\n${textOf(children).replace(/\n$/, '')}\n\`\`\``];
  if (tag === 'blockquote') return [blocks(children).join('\n\n').replace(/^/gm, '> ')];
  if (tag === 'ul' || tag === 'ol') {
    const items = children.filter((item) => typeof item !== 'string' || item.trim() !== '');
    return [items.map((item, index) => listItem(item, tag === 'ol' ? `${start + index}. ` : '- ')).join('\n')];
  }
  if (tag === 'tr') return [children.map((cell) => inline([cell]).trim()).join(' ')];
  if (tag === 'hr') return ['---'];
  return blocks(children);
}

function listItem(item: BodyNode, sign: string): string {
  const inner = blocks(typeof item === 'string' ? [item] : (item.children ?? [])).join('\n');
  return sign + inner.replace(/\n/g, `\n${' '.repeat(sign.length)}`);
}

function inline(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node.replace(/\s+/g, ' ').replace(/[\\`*[\]<]|\b_|_\b/g, '\\$&');
      const {tag, children = [], href, src, alt} = node;
      if (tag === 'br') return '\n';
      if (tag === 'img') return src ? `[${alt || 'image'}](<${src}>)` : (alt ?? '');
      if (tag === 'code') return fenced(textOf(children));
      const inner = inline(children);
      if (tag === 'a' && href && inner.trim()) return `[${inner.trim()}](${/[()\s]/.test(href) ? `<${href}>` : href})`;
      const sign = SIGNS[tag];
      // blanks at its ends would keep a mark from being one
      return sign ? inner.replace(/^(\s*)(.*\S)(\s*)$/s, `$1${sign}$2${sign}$3`) : inner;
    })
    .join('');
}

function fenced(code: string): string {
  return code.includes('`') ? `\`\` ${code} \`\`` : code && `\`${code}\``;
}

function textOf(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : node.tag === 'br' ? '\n' : textOf(node.children ?? [])))
    .join('');
}

/** What would make a line a heading, a list or a quote, and was none. */
function escapeStart(text: string): string {
  return text.replace(/^(?:#+|[-+])(?=\s)|^>/gm, '\\$&').replace(/^(\d+)([.)])(?=\s)/gm, '$1\\$2');
}
