import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {Progress, ThreadFrame} from '../controllers/thread-controller.js';
import type {ReaderComment, Sort} from '../model/comment.js';
import type {CommentsError} from '../model/errors.js';
import type {Words} from '../model/words.js';
import type {Formats, Moment} from './formats.js';

/** Three quiet lines, drawn only when waiting is long enough to be noticed. */
export function loadingLines(words: Words): TemplateResult {
  return html`<div class="loading" aria-label=${words.loading} role="img"><i></i><i></i><i></i></div>`;
}

/** The heading above a thread, in words. A count is shown where the backend gives one. */
export function headingOf({total}: ThreadFrame, title: string, empty: boolean, words: Words, formats: Formats): string {
  if (total === 0 || (total === undefined && empty)) return words.noReplies;
  return total === undefined ? words.replies(title) : words.replies(title, total, formats.number(total));
}

/** Chooses the order of the roots; nothing where there is only one. */
export function sortControl(
  sorts: readonly Sort[] | undefined,
  sort: Sort,
  words: Words,
): TemplateResult | typeof nothing {
  if (!sorts || sorts.length < 2) return nothing;
  return html`<label class="sort"><span>${words.sortBy}</span>
    <select data-do="sort" .value=${live(sort)}>
      ${sorts.map((each) => html`<option value=${each} ?selected=${each === sort}>${words[each]}</option>`)}
    </select></label>`;
}

/** A failure in the reader's words, with a way on. `again` names the action behind `Try again`. */
export function failure(error: CommentsError, again: string, words: Words): TemplateResult {
  return html`<div class="state again" role="alert">
    <span>${words.failures[error.code]}${error.detail ? ` ${error.detail}` : ''}${local() ? html`<br><code>${error.message}</code>` : nothing}</span>
    <button type="button" class="link" data-do=${again}>${words.tryAgain}</button>
  </div>`;
}

/** The form's script could not be loaded; the list stands all the same. */
export function formFailure(words: Words): TemplateResult {
  return html`<div class="state again" role="alert"><span>${words.formMissing}</span>
    <button type="button" class="link" data-do="form">${words.tryAgain}</button></div>`;
}

/** The list could not be read again: since when it stands, and why. */
export function staleNotice(error: CommentsError, since: Moment | undefined, words: Words): TemplateResult {
  return html`<p class="quiet">${words.shownAsOf(since?.full ?? '')}</p>${failure(error, 'refresh', words)}`;
}

/** On the developer's own machine the box also says what to change. */
function local(): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname);
}

/** The button that reads the next page, and how that is going. Disabled in name only: it keeps the focus. */
export function morePages(more: Progress, words: Words): TemplateResult {
  const busy = more.status === 'loading';
  return html`<div class="pages">
    ${
      more.status === 'failed'
        ? failure(more.error, 'more', words)
        : html`<button type="button" data-do="more" aria-disabled=${busy ? 'true' : nothing}>${busy ? words.loadingMore : words.more}</button>`
    }
  </div>`;
}

/** Pages elsewhere that mention this one, apart from what was said to it. */
export function mentionList(mentions: readonly ReaderComment[], words: Words): TemplateResult | typeof nothing {
  if (mentions.length === 0) return nothing;
  return html`<div class="mentions"><h3>${words.mentions}</h3><ul role="list">${mentions.map((mention) => {
    if (mention.status === 'deleted') return nothing;
    const {name, url} = mention.author;
    const safe = url && /^https?:\/\//i.test(url);
    return html`<li><bdi>${safe ? html`<a class="link" href=${url} rel="ugc nofollow noopener noreferrer">${name || url}</a>` : name}</bdi></li>`;
  })}</ul></div>`;
}
