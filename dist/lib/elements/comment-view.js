import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { unsent } from '../controllers/unsent.js';
import { drawBody, webUrl } from './body.js';
import { hueOf, initialsOf } from './formats.js';
import { linkTo, made, picture } from './made.js';
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
    const deleted = comment.status === 'deleted';
    const edited = extras?.inPlace;
    const when = view.formats.when(comment.createdAt);
    const name = view.nameOf(node, when?.full);
    return html `<li class=${itemClass(node, view, extras)}><article id=${anchor(comment.id)} tabindex="-1" class=${deleted ? 'gone' : nothing} aria-label=${name}>
      ${guard([comment, node.parent?.comment, view, !edited], () => deleted ? made('p', {}, words.deleted) : said(node, comment, when, view, !edited))}
      ${deleted ? nothing : (edited ?? actions(node, comment, name, view, extras?.folded !== undefined))}
    </article>
    ${extras?.below}
    ${extras?.folded ?? (replies.length > 0 ? html `<ol class="replies" role="list">${commentList(replies, view)}</ol>` : nothing)}
    ${comment.moreReplies === undefined || extras?.folded
        ? nothing
        : (extras?.further ?? moreButton('more-replies', words.moreReplies(undefined, ''), comment.id))}
  </li>`;
}
/** The `id` an address finds a comment by. */
export function anchor(id) {
    return `comment-${id}`;
}
function itemClass({ depth }, { maxDepth }, extras) {
    const flat = depth > maxDepth ? ' flat' : '';
    return `item d${Math.min(depth, 20)}${flat}${extras?.marked ? ' marked' : ''}`;
}
/** What a comment says, and who says it. Nothing of it changes in place, so it is built without Lit, whose parts stay in memory. */
function said(node, comment, when, view, bodied) {
    const { words } = view;
    const { author, body, permalink, origin } = comment;
    const name = author.name || words.anonymous;
    const above = node.parent?.comment;
    const to = above?.status === 'deleted' ? undefined : above;
    const drawn = document.createDocumentFragment();
    const add = (child) => child && drawn.append(child);
    const span = (className, text) => made('span', { class: className }, text);
    add(avatar(name, author.avatarUrl, view));
    add(made('div', { class: 'meta', part: 'meta' }, made('span', { class: 'name', part: 'author' }, made('bdi', {}, linkedName(name, author.url))), author.badge && span('badge', words[author.badge]), comment.pinned && span('badge', words.pinned), when &&
        made('a', { class: 'time', href: webUrl(permalink) ?? `#${anchor(comment.id)}` }, made('time', { datetime: when.iso, title: when.full }, when.short)), comment.editedAt && span('quiet', words.edited), origin && span('quiet', words.via(origin.name)), to && made('a', { class: 'parent', href: `#${anchor(to.id)}` }, words.inReplyTo(to.author.name || words.anonymous))));
    if (!bodied)
        return drawn;
    const content = drawBody(body, { images: view.images, base: permalink });
    add(made('div', { class: 'body', part: 'body', dir: 'auto' }, content));
    if (comment.status === 'pending')
        add(made('p', { class: 'state' }, made('span', {}, words.waiting)));
    return drawn;
}
function linkedName(name, url) {
    const href = webUrl(url);
    return href ? linkTo(href, name) : name;
}
function avatar(name, url, { avatars }) {
    if (avatars === 'none')
        return undefined;
    const src = avatars === 'remote' ? webUrl(url) : undefined;
    if (src)
        return picture(src, { class: 'avatar', alt: '', width: '36', height: '36' });
    const letters = made('span', { class: 'avatar', 'aria-hidden': 'true' }, initialsOf(name));
    letters.style.setProperty('--_hue', `${hueOf(name)}`); // a policy that forbids styles in markup allows this
    return letters;
}
function actions(node, comment, name, view, folded) {
    const { words, can } = view;
    const own = comment.can ?? {};
    const open = !(own.editUntil && Date.parse(own.editUntil) <= Date.now());
    const acting = comment.status === 'published' && !comment.id.startsWith(unsent);
    const buttons = [];
    if (can('post') && own.reply !== false && acting)
        buttons.push(['reply', words.reply, words.replyTo(name)]);
    if (can('edit') && own.edit && open)
        buttons.push(['edit', words.edit, words.actOn(words.edit, name)]);
    if (can('remove') && own.remove && open)
        buttons.push(['remove', words.remove, words.actOn(words.remove, name)]);
    if (can('report') && own.report !== false && acting && !own.edit)
        buttons.push(['report', words.report, words.actOn(words.report, name)]);
    if (node.below > 0 && !folded)
        buttons.push(['fold', words.hideReplies, `${words.hideReplies}: ${name}`]);
    const votes = comment.votes && acting ? voteButtons(comment.votes, name, can('vote') && own.vote !== false, view) : nothing;
    return votes === nothing && buttons.length === 0
        ? nothing
        : html `<div class="actions" part="actions">${votes}${guard([view, name, buttons.map(([what]) => what).join()], () => row(buttons))}</div>`;
}
/** Buttons that come and go but never change: while none does, they stay the same elements, and keep the focus. */
function row(buttons) {
    const drawn = document.createDocumentFragment();
    for (const [name, word, label] of buttons) {
        const expanded = name === 'fold' ? { 'aria-expanded': 'true' } : {};
        drawn.append(made('button', { type: 'button', 'data-do': name, ...expanded, 'aria-label': label }, word));
    }
    return drawn;
}
function voteButtons({ up, down, mine }, name, may, { words, formats: { compact } }) {
    if (!may)
        return html `<span class="votes quiet">${compact(up - (down ?? 0))}</span>`;
    const likes = down === undefined;
    const button = (act, signs, count, pressed) => html `<button type="button" data-do=${act} aria-pressed=${pressed} aria-label=${words[act](name, compact(count))}>${signs[pressed ? 1 : 0]} ${count > 0 || !likes ? compact(count) : nothing}</button>`;
    return html `${button('like', likes ? '♡♥' : '△▲', up, mine > 0)}${likes ? nothing : button('dislike', '▽▼', down, mine < 0)}`;
}
/** A button for replies that are not on the page. Disabled in name only: it keeps the focus. */
export function moreButton(name, label, id, busy = false) {
    return html `<button type="button" class="more" data-do=${name} data-of=${id}
    aria-expanded=${name === 'unfold' ? 'false' : nothing} aria-disabled=${busy ? 'true' : nothing}>${label}</button>`;
}
