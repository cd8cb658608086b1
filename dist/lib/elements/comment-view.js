import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { unsent } from '../controllers/unsent.js';
import { drawBody } from './body.js';
import { hueOf, initialsOf } from './formats.js';
/** A list of comments. `view` and the stamps decide what is drawn again: an open box above a new reply is not. */
export function commentList(items, view) {
    return repeat(items, (item) => item.node.key, (item) => guard([item.stamp, item.node.below, view], () => commentItem(item, view)));
}
/** A comment with everything below it. The recursion is bounded by `maxDepth`, at most 20 lists. */
function commentItem(item, view) {
    const { node, replies } = item;
    const { comment } = node;
    const { words } = view;
    const extras = view.extras(node);
    const folded = view.folded(comment.id);
    return html `<li class=${itemClass(node, view)}>
    ${comment.status === 'deleted'
        ? html `<article id=${anchor(comment.id)} tabindex="-1" class="gone" aria-label=${view.nameOf(node)}><p>${words.deleted}</p></article>`
        : shownComment(node, comment, view, extras?.inPlace)}
    ${extras?.below ?? nothing}
    ${replies.length > 0 && !folded ? html `<ol class="replies" role="list">${commentList(replies, view)}</ol>` : nothing}
    ${folded ? moreButton('unfold', words.moreReplies(node.below, view.formats.number(node.below)), 'idle', view, comment.id) : nothing}
    ${comment.moreReplies !== undefined && !folded ? moreReplies(comment.id, view) : nothing}
  </li>`;
}
/** The `id` an address finds a comment by. */
export function anchor(id) {
    return `comment-${id}`;
}
function itemClass({ depth, comment }, { maxDepth, marked }) {
    const flat = depth > maxDepth ? ' flat' : '';
    return `item d${Math.min(depth, 20)}${flat}${marked(comment.id) ? ' marked' : ''}`;
}
function shownComment(node, comment, view, inPlace) {
    const { words, formats } = view;
    const { author } = comment;
    const name = author.name || words.anonymous;
    const when = formats.when(comment.createdAt);
    return html `<article id=${anchor(comment.id)} tabindex="-1" aria-label=${view.nameOf(node)}>
    ${avatar(name, author.avatarUrl, view)}
    <div class="meta" part="meta">
      <span class="name" part="author"><bdi>${linkedName(name, author.url)}</bdi></span>
      ${author.badge ? html `<span class="badge">${words[author.badge]}</span>` : nothing}
      ${comment.pinned ? html `<span class="badge">${words.pinned}</span>` : nothing}
      ${when
        ? html `<a class="time" href=${comment.permalink ?? `#${anchor(comment.id)}`}><time datetime=${when.iso} title=${when.full}>${when.short}</time></a>`
        : nothing}
      ${comment.editedAt ? html `<span class="quiet">${words.edited}</span>` : nothing}
      ${comment.origin ? html `<span class="quiet">${words.via(comment.origin.name)}</span>` : nothing}
      ${inReplyTo(node, words)}
    </div>
    ${inPlace ??
        html `<div class="body" part="body" dir="auto">${drawBody(comment.body, { images: view.images, base: comment.permalink })}</div>
      ${comment.status === 'pending' ? html `<p class="state"><span>${words.waiting}</span></p>` : nothing}
      ${actions(node, comment, view)}`}
  </article>`;
}
function linkedName(name, url) {
    return url && /^https?:\/\//i.test(url)
        ? html `<a href=${url} rel="ugc nofollow noopener noreferrer">${name}</a>`
        : name;
}
function avatar(name, url, { avatars }) {
    if (avatars === 'none')
        return nothing;
    if (avatars === 'remote' && url && /^https?:\/\//i.test(url)) {
        return html `<img class="avatar" alt="" src=${url} loading="lazy" decoding="async" referrerpolicy="no-referrer" width="36" height="36">`;
    }
    return html `<span class="avatar hue${hueOf(name)}" aria-hidden="true">${initialsOf(name)}</span>`;
}
function inReplyTo({ parent }, words) {
    if (!parent || parent.comment.status === 'deleted')
        return nothing;
    const { id, author } = parent.comment;
    return html `<a class="parent" href="#${anchor(id)}">${words.inReplyTo(author.name || words.anonymous)}</a>`;
}
function actions(node, comment, view) {
    const { words, can } = view;
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
            ? html `<button type="button" data-do="fold" aria-expanded="true" aria-label=${`${words.hideReplies}: ${name}`}>${words.hideReplies}</button>`
            : nothing,
    ];
    return buttons.every((button) => button === nothing)
        ? nothing
        : html `<div class="actions" part="actions">${buttons}</div>`;
}
function action(name, word, label) {
    return html `<button type="button" data-do=${name} aria-label=${label}>${word}</button>`;
}
function voteButtons({ up, down, mine }, name, may, { words, formats }) {
    const shown = formats.compact(up);
    if (!may)
        return html `<span class="votes quiet">${down === undefined ? shown : formats.compact(up - down)}</span>`;
    const like = html `<button type="button" class="like" data-do="like" aria-pressed=${mine === 1 ? 'true' : 'false'}
    aria-label=${words.like(name, shown)}>${up > 0 || down !== undefined ? shown : nothing}</button>`;
    if (down === undefined)
        return like;
    const against = formats.compact(down);
    return html `${like}<button type="button" class="dislike" data-do="dislike" aria-pressed=${mine === -1 ? 'true' : 'false'}
    aria-label=${words.dislike(name, against)}>${against}</button>`;
}
function moreReplies(id, view) {
    const progress = view.repliesOf(id);
    const { words } = view;
    return html `${progress.status === 'failed' ? html `<p class="state" role="alert"><span>${words.failures[progress.error.code]}</span></p>` : nothing}
    ${moreButton('more-replies', words.moreReplies(undefined, ''), progress.status, view, id)}`;
}
function moreButton(name, label, status, { words }, id) {
    return html `<button type="button" class="more" data-do=${name} data-of=${id}
    aria-expanded=${name === 'unfold' ? 'false' : nothing}
    aria-disabled=${status === 'loading' ? 'true' : nothing}>${status === 'loading' ? words.loadingMore : label}</button>`;
}
