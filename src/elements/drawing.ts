import {html, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';

import type {CommentsAdapter} from '../adapters/adapter.js';
import {type Nested, nest, type TreeNode} from '../model/tree.js';
import type {Catalogue} from './catalogue.js';
import {commentNames} from './comment-names.js';
import {type CommentExtras, type CommentsView, commentList} from './comment-view.js';

/** What a tag says of how comments are drawn. */
export interface DrawnAs {
  readonly avatars: 'initials' | 'remote' | 'none';
  readonly images: 'off' | 'on';
  readonly readOnly: boolean;
  readonly maxDepth: number;
}

/** What else decides how they are drawn. */
interface DrawnIn {
  readonly adapter: CommentsAdapter | undefined;
  readonly closed: boolean | undefined;
}

/** What the parts that arrive later add to comments. */
interface Additions {
  isFolded(id: string): boolean;
  extras(node: TreeNode, name: string): CommentExtras | undefined;
}

/** Draws the list of a thread, and as little of it as has changed. */
export interface Drawing {
  /** What the comments are drawn with: the same object while nothing in it has changed, so that none is drawn again. */
  view(): CommentsView;
  /** The first `drawn` comments of a reading order. `more`: there are further pages. */
  list(order: readonly TreeNode[], drawn: number, more: boolean): unknown;
}

/** The drawing of one tag's list. */
export function drawingOf(
  host: DrawnAs,
  catalogue: Catalogue,
  thread: () => DrawnIn,
  additions: () => Additions | undefined,
): Drawing {
  let madeOf: readonly unknown[] = [];
  let made: CommentsView | undefined;
  /** What has been nested so far, while there is more to come. */
  let nested: Nested | undefined;

  const view = () => {
    const {avatars, images, readOnly, maxDepth} = host;
    const {words, formats} = catalogue;
    const {adapter, closed} = thread();
    const of = [words, adapter, avatars, images, readOnly, closed, maxDepth];
    if (made && of.every((each, index) => each === madeOf[index])) return made;
    madeOf = of;
    nested = undefined;
    return (made = {
      words,
      formats,
      avatars,
      images: images === 'on',
      maxDepth: clamp(maxDepth, 0, 20, 6),
      can: (method) => !readOnly && !(closed && method === 'post') && adapter?.[method] !== undefined,
      extras: (node, name) => additions()?.extras(node, name),
      nameOf: commentNames(words),
    });
  };

  return {
    view,
    list(order, drawn, more) {
      const now = view();
      return guard([order, drawn, now], (): TemplateResult => {
        const options = {
          most: drawn,
          maxDepth: now.maxDepth,
          hidden: (id: string) => additions()?.isFolded(id),
        };
        const {roots} = (nested = nest(order, options, nested));
        if (drawn >= order.length && !more) nested = undefined; // the whole of a long list is a megabyte
        return html`<ol class="thread" role="list">${commentList(roots, now)}</ol>`;
      });
    },
  };
}

/** A whole number from an attribute, at most `most`; `usual` where there is none, or it is below `least`. */
export function clamp(value: number | null, least: number, most: number, usual: number): number {
  const whole = Math.trunc(value ?? -1);
  return whole >= least ? Math.min(most, whole) : usual;
}
