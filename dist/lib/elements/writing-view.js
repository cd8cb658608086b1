import { html, nothing } from 'lit';
/** A comment that is on its way. */
export function sendingLine(words) {
    return html `<p class="state"><span>${words.sending}</span></p>`;
}
/** A comment that could not be sent: why, and the ways on. */
export function notSent(id, error, words) {
    return html `<div class="state" role="alert">
    <span>${words.notSent}: ${words.failures[error.code]} ${error.maybeStored ? words.maybePosted : nothing}
      ${error.retryAfter ? words.waitSeconds(error.retryAfter) : nothing}</span>
    <button type="button" class="link" data-do="send-again" data-of=${id}>${words.tryAgain}</button>
    <button type="button" class="link" data-do="take-back" data-of=${id}>${words.editText}</button>
  </div>`;
}
/** A question, a small form or its outcome under a comment. */
export function deedView(id, deed, words) {
    switch (deed.kind) {
        case 'delete':
            return html `<div class="state" role="group" aria-label=${words.deleteQuestion}><span>${words.deleteQuestion}</span>
        <button type="button" class="link" data-do="remove-yes" data-of=${id} data-first=${id}>${words.remove}</button>
        <button type="button" class="link" data-do="cancel" data-of=${id}>${words.keepIt}</button></div>`;
        case 'report':
            return html `<div class="box report" role="group" aria-label=${words.report}>
        <label for="report-${id}">${words.reportQuestion}</label>
        <textarea id="report-${id}" rows="2" maxlength="1000" dir="auto" data-report=${id} data-first=${id}></textarea>
        <div class="foot"><button type="button" class="post" data-do="report-send" data-of=${id}>${words.sendReport}</button>
          <button type="button" class="link" data-do="cancel" data-of=${id}>${words.cancel}</button></div></div>`;
        case 'reported':
            return html `<p class="state" role="status"><span>${words.reported}</span></p>`;
        case 'failed':
            return html `<div class="state" role="alert"><span>${deed.what} ${words.failures[deed.error.code]}${deed.error.detail ? html ` <bdi>${deed.error.detail}</bdi>` : nothing}</span>
        <button type="button" class="link" data-do="cancel" data-of=${id}>${words.close}</button></div>`;
    }
}
