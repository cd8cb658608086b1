import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { webUrl } from './body.js';
import { reason } from './reason.js';
/** Chooses the order of the roots. */
export function sortControl(sorts, sort, words) {
    return html `<label><span>${words.sortBy}</span>
    <select data-do="sort" .value=${live(sort)}>
      ${sorts.map((each) => html `<option value=${each} ?selected=${each === sort}>${words[each]}</option>`)}
    </select></label>`;
}
/** A failure in the reader's words, with a way on. `again` names the action behind `Try again`; `busy` while that is done. */
export function failure(error, again, words, busy = false) {
    return html `<div class="state" role=${busy ? 'status' : 'alert'}>
    <span>${busy ? words.loading : html `${reason(error, words)}${local() ? html `<br><code>${error.message}</code>` : nothing}`}</span>
    <button type="button" class="link" data-do=${again} aria-disabled=${busy ? 'true' : nothing}>${words.tryAgain}</button>
  </div>`;
}
/** The form could not be loaded; the list stands all the same. */
export function partMissing(words) {
    return html `<div class="state" role="alert"><span>${words.partMissing}</span>
    <button type="button" class="link" data-do="form">${words.tryAgain}</button></div>`;
}
/** The list could not be read again: since when it stands, and why. */
export function staleNotice(error, since, words) {
    return html `<p class="quiet">${words.shownAsOf(since?.full ?? '')}</p>${failure(error, 'refresh', words)}`;
}
/** On the developer's own machine the box also says what to change. */
function local() {
    return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname);
}
/** The button that reads the next page, and how that is going. Disabled in name only: it keeps the focus. */
export function morePages(more, words) {
    const busy = more.status === 'loading';
    const failed = more.status === 'failed';
    return html `<div class="pages">
    ${failed ? html `<p class="state" role="alert"><span>${reason(more.error, words)}</span></p>` : nothing}
    <button type="button" data-do="more" aria-disabled=${busy ? 'true' : nothing}>${busy ? words.loadingMore : failed ? words.tryAgain : words.more}</button>
  </div>`;
}
/** The button that reads further replies of a comment while that is under way, or has failed. */
export function furtherReplies(progress, id, name, words) {
    const busy = progress.status === 'loading';
    return html `${progress.status === 'failed' ? html `<p class="state" role="alert"><span>${reason(progress.error, words)}</span></p>` : nothing}
    ${moreButton('more-replies', busy ? words.loadingMore : words.moreReplies(undefined, ''), id, name, busy)}`;
}
/** Shows the `below` replies that were folded away. */
export function unfoldButton(below, number, id, name, words) {
    return moreButton('unfold', words.moreReplies(below, number), id, name);
}
/** A button for replies to the comment called `name` that are not shown. Disabled in name only: it keeps the focus. */
function moreButton(does, label, id, name, busy = false) {
    return html `<button type="button" class="more" data-do=${does} data-of=${id} aria-label="${label}: ${name}"
    aria-expanded=${does === 'unfold' ? 'false' : nothing} aria-disabled=${busy ? 'true' : nothing}>${label}</button>`;
}
/** Pages elsewhere that mention this one, apart from what was said to it. */
export function mentionList(mentions, level, words) {
    if (mentions.length === 0)
        return nothing;
    return html `<div class="mentions"><h3 aria-level=${level}>${words.mentions}</h3><ul role="list">${mentions.map((mention) => {
        if (mention.status === 'deleted')
            return nothing;
        const { name, url } = mention.author;
        const href = webUrl(url);
        return html `<li><bdi>${href ? html `<a class="link" href=${href} rel="ugc nofollow noopener noreferrer">${name || href}</a>` : name}</bdi></li>`;
    })}</ul></div>`;
}
