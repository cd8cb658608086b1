import { html } from 'lit';
/** A question, a small form or its outcome under a comment. */
export function deedView(id, deed, words) {
    switch (deed.kind) {
        case 'delete':
            return html `<div class="state" role="group" aria-label=${words.deleteQuestion} data-asked=${id}><span>${words.deleteQuestion}</span>
        <button type="button" class="link" data-do="remove-yes" data-of=${id} data-first=${id}>${words.remove}</button>
        <button type="button" class="link" data-do="cancel" data-of=${id}>${words.keepIt}</button></div>`;
        case 'report':
            return html `<div class="box report" role="group" aria-label=${words.report} data-asked=${id}>
        <label for="report-${id}">${words.reportQuestion}</label>
        <textarea id="report-${id}" rows="2" maxlength="1000" dir="auto" data-report=${id} data-first=${id} .value=${deed.reason}></textarea>
        <div class="foot"><button type="button" class="post" data-do="report-send" data-of=${id}>${words.sendReport}</button>
          <button type="button" class="link" data-do="cancel" data-of=${id}>${words.cancel}</button></div></div>`;
        case 'reported':
            return html `<p class="state" role="status"><span>${words.reported}</span></p>`;
        case 'conflict':
            return html `<div class="state" role="group" aria-label=${words.changedMeanwhile}><span>${words.changedMeanwhile}</span>
        <blockquote dir="auto">${deed.theirs}</blockquote>
        <button type="button" class="link" data-do="use-theirs" data-of=${id}>${words.useTheirs}</button></div>`;
    }
}
