import type {Page} from 'playwright-core';

/** A comment as a page shows it: where it stands, whose it is, and its body as a tree. */
export interface Drawn {
  readonly id: string;
  readonly parent: string | undefined;
  readonly name: string;
  readonly body: readonly Piece[];
}

/** Text, or an element: first its tag (and what else of it a reader can tell), then what is in it. */
export type Piece = string | readonly Piece[];

/**
 * Reads the comments of a page, drawn by the theme or by the widget, into what can be compared:
 * white space as a reader sees it, tags of one meaning as one, and of attributes where links lead.
 */
export function drawnBy(page: Page, who: 'theme' | 'widget'): Promise<Drawn[]> {
  return page.evaluate((byTheme) => {
    const alike: Record<string, string> = {B: 'STRONG', I: 'EM', CITE: 'EM', S: 'DEL', STRIKE: 'DEL'};
    /** Mean nothing to the eye: their words stand in what is around them. */
    const seeThrough = new Set(['ABBR', 'Q', 'BDI']);
    const blocks = new Set(['P', 'PRE', 'UL', 'OL', 'LI', 'BLOCKQUOTE']);

    const pieces = (parent: Node, kept: boolean): Piece[] => {
      const out: Piece[] = [];
      for (const node of parent.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) add(out, [(node as Text).data], kept);
        else if (node instanceof HTMLImageElement) add(out, [node.alt], kept);
        else if (node instanceof Element && node.tagName === 'Q') add(out, ['“', ...pieces(node, kept), '”'], kept);
        else if (node instanceof Element && seeThrough.has(node.tagName)) add(out, pieces(node, kept), kept);
        else if (node instanceof Element) out.push(element(node, kept));
      }
      return kept ? out : tidy(out);
    };
    const add = (out: Piece[], more: Piece[], kept: boolean) => {
      for (const piece of more) {
        const last = out[out.length - 1];
        if (typeof piece !== 'string') out.push(piece);
        else if (typeof last === 'string') out[out.length - 1] = spaced(last + piece, kept);
        else if (piece) out.push(spaced(piece, kept));
      }
    };
    const spaced = (text: string, kept: boolean) => (kept ? text : text.replace(/[ \t\n\r]+/g, ' '));
    const element = (node: Element, kept: boolean): Piece => {
      const tag = (alike[node.tagName] ?? node.tagName).toLowerCase();
      const href = node instanceof HTMLAnchorElement ? ` ${node.href}` : '';
      const start = node instanceof HTMLOListElement && node.start !== 1 ? ` ${node.start}` : '';
      return [`<${tag}${href}${start}>`, ...pieces(node, kept || tag === 'pre')];
    };
    const tagOf = (piece: Piece | undefined) =>
      typeof piece === 'object' && typeof piece[0] === 'string' ? (/^<(\w+)/.exec(piece[0])?.[1] ?? '') : '';
    const isBlock = (piece: Piece | undefined) => blocks.has(tagOf(piece).toUpperCase());
    const isBreak = (piece: Piece | undefined) => tagOf(piece) === 'br';
    /** White space beside a block, a line break or an edge is not seen. */
    const tidy = (all: Piece[]) =>
      all
        .map((piece, i) => {
          if (typeof piece !== 'string') return piece;
          const before = all[i - 1];
          const after = all[i + 1];
          let text = piece;
          if (i === 0 || isBlock(before) || isBreak(before)) text = text.replace(/^ /, '');
          if (i === all.length - 1 || isBlock(after) || isBreak(after)) text = text.replace(/ $/, '');
          return text;
        })
        .filter((piece) => piece !== '');

    const root = byTheme ? document : document.querySelector('riposte-comments')?.shadowRoot;
    const marks = byTheme ? 'li.comment[id^="comment-"]' : 'article[id^="comment-"]';
    return [...(root?.querySelectorAll(marks) ?? [])].map((mark) => {
      const item = mark.closest('li');
      const above = item?.parentElement?.closest('li');
      const parent = byTheme ? above?.id : above?.querySelector('article')?.id;
      const body = mark.querySelector(byTheme ? '.wp-block-comment-content' : '.body');
      const name = mark.querySelector(byTheme ? '.wp-block-comment-author-name' : '.name')?.textContent?.trim() ?? '';
      return {id: mark.id, parent, name, body: body ? pieces(body, false) : []};
    });
  }, who === 'theme');
}
