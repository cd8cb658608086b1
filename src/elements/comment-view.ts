import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';

import {unsent} from '../controllers/unsent.js';
import type {ShownComment, Votes} from '../model/comment.js';
import type {FirstWords} from '../model/first-words.js';
import type {DrawnNode, TreeNode} from '../model/tree.js';
import {drawBody, webUrl} from './body.js';
import {type Action, actionRow} from './comment-actions.js';
import {type Formats, hueOf, initialsOf, type Moment} from './formats.js';
import {linkTo, made, picture} from './made.js';

/** What a comment's own state adds to it, drawn by the parts that arrive later. */
export interface CommentExtras {
  /** The page's address points at it. */
  readonly marked?: boolean;
  /** Stands in place of the body and its actions: the box a comment is edited in. */
  readonly inPlace?: TemplateResult | undefined;
  /** Stands under the comment, before its replies: a reply box, a question, a failure. */
  readonly below?: unknown;
  /** Stands in place of its replies: they are folded away. */
  readonly folded?: TemplateResult | undefined;
  /** Stands in place of the button that reads further replies: they are on their way, or can't be had. */
  readonly further?: TemplateResult | undefined;
}

/** Everything a comment's template needs that is not the comment. A new object draws all of them again. */
export interface CommentsView {
  readonly words: FirstWords;
  readonly formats: Formats;
  readonly avatars: 'initials' | 'remote' | 'none';
  readonly images: boolean;
  /** Lists in lists; deeper replies go on in the last one. */
  readonly maxDepth: number;
  /** Whether a reader may do this to comments here: the backend can, and the thread and the page allow it. */
  readonly can: (method: 'post' | 'vote' | 'report' | 'edit' | 'remove') => boolean;
  /** `name`: what the comment is called among all others. */
  readonly extras: (node: TreeNode, name: string) => CommentExtras | undefined;
  /** A comment's own name among all others: author and, where there is one, its whole date, numbered where that is not enough. */
  readonly nameOf: (node: TreeNode, when: string | undefined) => string;
}

/** A list of comments. `view` and the stamps decide what is drawn again: an open box above a new reply is not. */
export function commentList(items: readonly DrawnNode[], view: CommentsView): unknown {
  return repeat(
    items,
    (item) => item.node.key,
    (item) => guard([item.stamp, item.node.below, view], () => commentItem(item, view)),
  );
}

/** A comment with everything below it. The recursion is bounded by `maxDepth`, at most 20 lists. */
function commentItem(item: DrawnNode, view: CommentsView): TemplateResult {
  const {node} = item;
  const {comment} = node;
  const {words} = view;
  const when = view.formats.when(comment.createdAt);
  const name = view.nameOf(node, when?.full);
  const extras = view.extras(node, name);
  const deleted = comment.status === 'deleted';
  const edited = extras?.inPlace;
  const to = answered(node);
  // Neither votes nor rights are said here: what a reader has selected stays while those change.
  const says = deleted ? [] : [comment.status, comment.author, comment.body, comment.editedAt, comment.pinned];
  const body = guard([view, !edited, to?.author, ...says], () =>
    deleted ? made('p', {class: 'gone'}, words.deleted) : said(comment, to, when, view, !edited),
  );
  const acts = deleted ? nothing : (edited ?? actions(node, comment, name, view, extras?.folded !== undefined));
  return html`<li class=${itemClass(node, view, extras)}><article id=${anchor(comment.id)} tabindex="-1" aria-label=${name}>${body}${acts}</article>${under(item, name, view, extras)}</li>`;
}

/** What stands under a comment. Most have nothing there, and one place for it costs less than three. */
function under(
  {node, replies}: DrawnNode,
  name: string,
  view: CommentsView,
  extras: CommentExtras | undefined,
): unknown {
  const {moreReplies} = node.comment;
  const {below, folded} = extras ?? {};
  const more = moreReplies === undefined || folded ? nothing : (extras?.further ?? moreButton(node, name, view));
  if (!below && !folded && more === nothing && replies.length === 0) return nothing;
  const list = () => html`<ol class="replies" role="list">${commentList(replies, view)}</ol>`;
  return html`${below}${folded ?? (replies.length > 0 ? list() : nothing)}${more}`;
}

/** The `id` an address finds a comment by. */
export function anchor(id: string): string {
  return `comment-${id}`;
}

function itemClass({depth}: TreeNode, {maxDepth}: CommentsView, extras: CommentExtras | undefined): string {
  const flat = depth > maxDepth ? ' flat' : '';
  return `item d${Math.min(depth, 20)}${flat}${extras?.marked ? ' marked' : ''}`;
}

/** What a comment answers, while its author is known. */
function answered({parent}: TreeNode): ShownComment | undefined {
  return parent?.comment.status === 'deleted' ? undefined : parent?.comment;
}

/** What a comment says, and who says it. Nothing of it changes in place, so it is built without Lit, whose parts stay in memory. */
function said(
  comment: ShownComment,
  to: ShownComment | undefined,
  when: Moment | undefined,
  view: CommentsView,
  bodied: boolean,
): DocumentFragment {
  const {words} = view;
  const {author, body, permalink, origin} = comment;
  const name = author.name || words.anonymous;
  const drawn = document.createDocumentFragment();
  const add = (child: Node | undefined) => child && drawn.append(child);
  const span = (className: string, text: string) => made('span', {class: className}, text);
  add(avatar(name, author.avatarUrl, view));
  add(
    made(
      'div',
      {class: 'meta', part: 'meta'},
      made('bdi', {class: 'name', part: 'author'}, linkedName(name, author.url)),
      author.badge && span('badge', words[author.badge]),
      comment.pinned && span('badge', words.pinned),
      when &&
        made(
          'a',
          {class: 'time', href: webUrl(permalink) ?? `#${anchor(comment.id)}`},
          made('time', {datetime: when.iso, title: when.full}, when.short),
        ),
      comment.editedAt && span('quiet', words.edited),
      origin && span('quiet', words.via(origin.name)),
      to && made('a', {class: 'parent', href: `#${anchor(to.id)}`}, words.inReplyTo(to.author.name || words.anonymous)),
    ),
  );
  if (!bodied) return drawn;
  const content = drawBody(body, {images: view.images, base: permalink});
  add(made('div', {class: 'body', part: 'body', dir: 'auto'}, content));
  if (comment.status === 'pending') add(made('p', {class: 'state'}, made('span', {}, words.waiting)));
  return drawn;
}

function linkedName(name: string, url: string | undefined): Node | string {
  const href = webUrl(url);
  return href ? linkTo(href, name) : name;
}

function avatar(name: string, url: string | undefined, {avatars}: CommentsView): Node | undefined {
  if (avatars === 'none') return undefined;
  const src = avatars === 'remote' ? webUrl(url) : undefined;
  if (src) return picture(src, {class: 'avatar', alt: '', width: '36', height: '36'});
  return made('span', {class: `avatar hue${hueOf(name)}`, 'aria-hidden': 'true'}, initialsOf(name));
}

function actions(node: TreeNode, comment: ShownComment, name: string, view: CommentsView, folded: boolean): unknown {
  const {words, can} = view;
  const own = comment.can ?? {};
  const open = !(own.editUntil && Date.parse(own.editUntil) <= Date.now());
  const acting = comment.status === 'published' && !comment.id.startsWith(unsent);
  const row = comment.votes && acting ? votes(comment.votes, name, can('vote') && own.vote !== false, view) : [];
  const add = (does: string, word: string, label = words.actOn(word, name), more = {}) =>
    row.push({does, word, attributes: {'aria-label': label, ...more}});
  if (can('post') && own.reply !== false && acting) add('reply', words.reply, words.replyTo(name));
  if (can('edit') && own.edit && open) add('edit', words.edit);
  if (can('remove') && own.remove && open) add('remove', words.remove);
  if (can('report') && own.report !== false && acting && !own.edit) add('report', words.report);
  if (node.below > 0 && !folded)
    add('fold', words.hideReplies, `${words.hideReplies}: ${name}`, {'aria-expanded': 'true'});
  return row.length > 0 ? actionRow(row) : nothing;
}

function votes(
  {up, down, mine}: Votes,
  name: string,
  may: boolean,
  {words, formats: {compact}}: CommentsView,
): Action[] {
  if (!may) return [{word: compact(up - (down ?? 0)), attributes: {class: 'votes quiet'}}];
  const vote = (does: 'like' | 'dislike', sign: string, count: number, pressed: boolean): Action => ({
    does,
    word: count > 0 || down !== undefined ? `${sign} ${compact(count)}` : sign,
    attributes: {'aria-pressed': `${pressed}`, 'aria-label': words[does](name, compact(count))},
  });
  if (down === undefined) return [vote('like', mine > 0 ? '♥' : '♡', up, mine > 0)];
  return [vote('like', mine > 0 ? '▲' : '△', up, mine > 0), vote('dislike', mine < 0 ? '▼' : '▽', down, mine < 0)];
}

/** Reads further replies to the comment called `name`. While that is under way another one stands in its place. */
function moreButton({comment: {id}}: TreeNode, name: string, {words}: CommentsView): TemplateResult {
  const label = words.moreReplies(undefined, '');
  return html`<button type="button" class="more" data-do="more-replies" data-of=${id} aria-label="${label}: ${name}">${label}</button>`;
}
