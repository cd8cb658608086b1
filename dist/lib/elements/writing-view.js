import { html, nothing } from 'lit';
import { reason } from './reason.js';
/**
 * How a comment that the backend has not confirmed is getting on, and the ways on. One template for all of it: a button
 * that has the focus stays while its comment is sent again.
 */
export function sendingLine(id, entry, setting) {
    const { words, signIn } = setting;
    const { status, error, askedAt, at } = entry;
    const busy = status === 'sending';
    const unsure = status === 'unsure';
    const { role, said, aside } = told(entry, setting);
    const button = (name, word) => html `<button type="button" class="link" data-do=${name} data-of=${id} aria-disabled=${busy ? 'true' : nothing}>${word}</button>`;
    // Where nothing has gone wrong yet, there is nothing to press.
    const first = busy && !error && askedAt <= at;
    return html `<div class="state"><span role=${role || nothing}>${said}</span>
    ${aside ? html `<span role="timer">${aside}</span>` : nothing}
    ${error?.code === 'unauthorized' && signIn && !unsure ? button('sign-in', words.signIn) : nothing}
    ${unsure ? button('was-posted', words.wasPosted) : nothing}
    ${first ? nothing : button(unsure ? 'send-anew' : 'send-again', unsure ? words.postAgain : words.tryAgain)}
    ${first || unsure ? nothing : html `${button('take-back', words.editText)}${button('withdraw', words.withdraw)}`}</div>`;
}
/** What is said of it: read out where it has a role and has changed. `aside` is for those who look. */
function told({ status, error, maybe, tries }, { words, offline, wait, durable }) {
    // Sent again by itself: nothing is new before that has ended.
    const anew = status === 'sending' && error && tries > 1;
    if (status === 'sending' && !anew)
        return { role: 'status', said: words.sending };
    if (status === 'unsure')
        return { role: 'alert', said: `${words.unsure}. ${words.unsureQuestion}` };
    const kept = durable ? '' : ` ${words.notKept}`;
    if (status === 'queued' && (offline || !error))
        return { role: 'status', said: `${offline ? words.backOnline : words.queued}${kept}` };
    const lead = maybe && error?.code === 'timeout' ? words.unsure : words.notSent;
    return {
        role: status === 'refused' ? '' : 'alert', // it goes back into its box, which says so
        said: html `${lead}: ${error ? reason(error, words) : words.waitedLong}${maybe ? ` ${words.maybePosted}` : nothing}${kept}`,
        aside: anew ? words.sending : wait ? words.nextTry(Math.ceil(wait / 1000)) : undefined,
    };
}
/** Something that was to be done to a comment, and failed. `what` goes before the reason. */
export function failedLine(id, { what, error }, words) {
    return html `<div class="state" role="alert"><span>${what} ${reason(error, words)}</span>
    <button type="button" class="link" data-do="cancel" data-of=${id}>${words.close}</button></div>`;
}
