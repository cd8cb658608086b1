import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';

import {unsent} from '../controllers/unsent.js';
import type {Progress} from '../controllers/thread-controller.js';
import type {ShownComment, Votes} from '../model/comment.js';
import type {DrawnNode, TreeNode} from '../model/tree.js';
import type {Words} from '../model/words.js';
import {drawBody} from './body.js';
import {type Formats, hueOf, initialsOf} from './formats.js';

/** What the reader is doing to a comment, drawn by the part that arrives later. */
export interface CommentExtras {
  /** Stands in place of the body and its actions: the box a comment is edited in. */
  readonly inPlace?: TemplateResult | undefined;
  /** Stands under the comment, before its replies: a reply box, a question, a failure. */
  readonly below?: TemplateResult | undefined;
}

/** Everything a comment's template needs that is not the comment. A new object draws all of them again. */
export interface CommentsView {
  readonly words: Words;
  readonly formats: Formats;
  readonly avatars: 'initials' | 'remote' | 'none';
  readonly images: boolean;
  /** Lists in lists; deeper replies go on in the last one. */
  readonly maxDepth: number;
  /** What this backend can do with any comment, and this thread still allows. */
  readonly can: {
    readonly reply: boolean;
    readonly vote: boolean;
    readonly report: boolean;
    readonly edit: boolean;
    readonly remove: boolean;
  };
  /** Milliseconds since the epoch, for edit windows. */
  readonly now: () => number;
  readonly folded: (id: string) => boolean;
  /** The comment an address points at. */
  readonly marked: (id: string) => boolean;
  readonly repliesOf: (id: string) => Progress;
  readonly extras: (node: TreeNode) => CommentExtras | undefined;
  /** A comment's own name among all others: author and time, numbered where that is not enough. */
  readonly nameOf: (node: TreeNode) => string;
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
  const {node, replies} = item;
  const {comment} = node;
  const {words} = view;
  const extras = view.extras(node);
  const folded = view.folded(comment.id);
  return html`<li class=${itemClass(node, view)}>
    ${
      comment.status === 'deleted'
        ? html`<article id=${anchor(comment.id)} tabindex="-1" class="gone" aria-label=${view.nameOf(node)}><p>${words.deleted}</p></article>`
        : shownComment(node, comment, view, extras?.inPlace)
    }
    ${extras?.below ?? nothing}
    ${replies.length > 0 && !folded ? html`<ol class="replies" role="list">${commentList(replies, view)}</ol>` : nothing}
    ${folded ? moreButton('unfold', words.moreReplies(node.below, view.formats.number(node.below)), 'idle', view, comment.id) : nothing}
    ${comment.moreReplies !== undefined && !folded ? moreReplies(comment.id, view) : nothing}
  </li>`;
}

/** The `id` an address finds a comment by. */
export function anchor(id: string): string {
  return `comment-${id}`;
}

function itemClass({depth, comment}: TreeNode, {maxDepth, marked}: CommentsView): string {
  const flat = depth > maxDepth ? ' flat' : '';
  return `item d${Math.min(depth, 20)}${flat}${marked(comment.id) ? ' marked' : ''}`;
}

function shownComment(
  node: TreeNode,
  comment: ShownComment,
  view: CommentsView,
  inPlace: TemplateResult | undefined,
): TemplateResult {
  const {words, formats} = view;
  const {author} = comment;
  const name = author.name || words.anonymous;
  const when = formats.when(comment.createdAt);
  return html`<article id=${anchor(comment.id)} tabindex="-1" aria-label=${view.nameOf(node)}>
    ${avatar(name, author.avatarUrl, view)}
    <div class="meta" part="meta">
      <span class="name" part="author"><bdi>${linkedName(name, author.url)}</bdi></span>
      ${author.badge ? html`<span class="badge">${words[author.badge]}</span>` : nothing}
      ${comment.pinned ? html`<span class="badge">${words.pinned}</span>` : nothing}
      ${
        when
          ? html`<a class="time" href=${comment.permalink ?? `#${anchor(comment.id)}`}><time datetime=${when.iso} title=${when.full}>${when.short}</time></a>`
          : nothing
      }
      ${comment.editedAt ? html`<span class="quiet">${words.edited}</span>` : nothing}
      ${comment.origin ? html`<span class="quiet">${words.via(comment.origin.name)}</span>` : nothing}
      ${inReplyTo(node, words)}
    </div>
    ${
      inPlace ??
      html`<div class="body" part="body" dir="auto">${drawBody(comment.body, {images: view.images, base: comment.permalink})}</div>
      ${comment.status === 'pending' ? html`<p class="state"><span>${words.waiting}</span></p>` : nothing}
      ${actions(node, comment, view)}`
    }
  </article>`;
}

function linkedName(name: string, url: string | undefined): TemplateResult | string {
  return url && /^https?:\/\//i.test(url)
    ? html`<a href=${url} rel="ugc nofollow noopener noreferrer">${name}</a>`
    : name;
}

function avatar(name: string, url: string | undefined, {avatars}: CommentsView): TemplateResult | typeof nothing {
  if (avatars === 'none') return nothing;
  if (avatars === 'remote' && url && /^https?:\/\//i.test(url)) {
    return html`<img class="avatar" alt="" src=${url} loading="lazy" decoding="async" referrerpolicy="no-referrer" width="36" height="36">`;
  }
  return html`<span class="avatar hue${hueOf(name)}" aria-hidden="true">${initialsOf(name)}</span>`;
}

function inReplyTo({parent}: TreeNode, words: Words): TemplateResult | typeof nothing {
  if (!parent || parent.comment.status === 'deleted') return nothing;
  const {id, author} = parent.comment;
  return html`<a class="parent" href="#${anchor(id)}">${words.inReplyTo(author.name || words.anonymous)}</a>`;
}

function actions(node: TreeNode, comment: ShownComment, view: CommentsView): TemplateResult | typeof nothing {
  const {words, can} = view;
  const own = comment.can ?? {};
  const name = view.nameOf(node);
  const open = !(own.editUntil && Date.parse(own.editUntil) <= view.now());
  const acting = comment.status === 'published' && !comment.id.startsWith(unsent);
  const buttons = [
    comment.votes && acting ? voteButtons(comment.votes, name, can.vote && own.vote !== false, view) : nothing,
    can.reply && own.reply !== false && acting ? action('reply', words.reply, words.replyTo(name)) : nothing,
    can.edit && own.edit && open ? action('edit', words.edit, words.actOn(words.edit, name)) : nothing,
    can.remove && own.remove && open ? action('remove', words.remove, words.actOn(words.remove, name)) : nothing,
    can.report && own.report !== false && acting && !own.edit
      ? action('report', words.report, words.actOn(words.report, name))
      : nothing,
    node.below > 0 && !view.folded(comment.id)
      ? html`<button type="button" data-do="fold" aria-expanded="true" aria-label=${`${words.hideReplies}: ${name}`}>${words.hideReplies}</button>`
      : nothing,
  ];
  return buttons.every((button) => button === nothing)
    ? nothing
    : html`<div class="actions" part="actions">${buttons}</div>`;
}

function action(name: string, word: string, label: string): TemplateResult {
  return html`<button type="button" data-do=${name} aria-label=${label}>${word}</button>`;
}

function voteButtons(
  {up, down, mine}: Votes,
  name: string,
  may: boolean,
  {words, formats}: CommentsView,
): TemplateResult {
  const shown = formats.compact(up);
  if (!may) return html`<span class="votes quiet">${down === undefined ? shown : formats.compact(up - down)}</span>`;
  const like = html`<button type="button" class="like" data-do="like" aria-pressed=${mine === 1 ? 'true' : 'false'}
    aria-label=${words.like(name, shown)}>${up > 0 || down !== undefined ? shown : nothing}</button>`;
  if (down === undefined) return like;
  const against = formats.compact(down);
  return html`${like}<button type="button" class="dislike" data-do="dislike" aria-pressed=${mine === -1 ? 'true' : 'false'}
    aria-label=${words.dislike(name, against)}>${against}</button>`;
}

function moreReplies(id: string, view: CommentsView): TemplateResult {
  const progress = view.repliesOf(id);
  const {words} = view;
  return html`${progress.status === 'failed' ? html`<p class="state" role="alert"><span>${words.failures[progress.error.code]}</span></p>` : nothing}
    ${moreButton('more-replies', words.moreReplies(undefined, ''), progress.status, view, id)}`;
}

function moreButton(
  name: string,
  label: string,
  status: Progress['status'],
  {words}: CommentsView,
  id: string,
): TemplateResult {
  return html`<button type="button" class="more" data-do=${name} data-of=${id}
    aria-expanded=${name === 'unfold' ? 'false' : nothing}
    aria-disabled=${status === 'loading' ? 'true' : nothing}>${status === 'loading' ? words.loadingMore : label}</button>`;
}
