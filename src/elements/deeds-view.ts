import {html, type TemplateResult} from 'lit';

import type {DeedWords} from '../model/deed-words.js';
import type {Words} from '../model/words.js';
import type {WritingWords} from '../model/writing-words.js';

/** What is being done to a comment, in its place. `conflict`: it was changed while its reader edited it. */
export type Deed =
  | {readonly kind: 'delete' | 'reported'}
  | {readonly kind: 'report'; readonly reason: string}
  | {readonly kind: 'conflict'; readonly theirs: string};

/** A question, a small form or its outcome under a comment. */
export function deedView(id: string, deed: Deed, words: Words & WritingWords & DeedWords): TemplateResult {
  switch (deed.kind) {
    case 'delete':
      return html`<div class="state" role="group" aria-label=${words.deleteQuestion} data-asked=${id}><span>${words.deleteQuestion}</span>
        <button type="button" class="link" data-do="remove-yes" data-of=${id} data-first=${id}>${words.remove}</button>
        <button type="button" class="link" data-do="cancel" data-of=${id}>${words.keepIt}</button></div>`;
    case 'report':
      return html`<div class="box report" role="group" aria-label=${words.report} data-asked=${id}>
        <label for="report-${id}">${words.reportQuestion}</label>
        <textarea id="report-${id}" rows="2" maxlength="1000" dir="auto" data-report=${id} data-first=${id} .value=${deed.reason}></textarea>
        <div class="foot"><button type="button" class="post" data-do="report-send" data-of=${id}>${words.sendReport}</button>
          <button type="button" class="link" data-do="cancel" data-of=${id}>${words.cancel}</button></div></div>`;
    case 'reported':
      return html`<p class="state" role="status"><span>${words.reported}</span></p>`;
    case 'conflict':
      return html`<div class="state" role="group" aria-label=${words.changedMeanwhile}><span>${words.changedMeanwhile}</span>
        <blockquote dir="auto">${deed.theirs}</blockquote>
        <button type="button" class="link" data-do="use-theirs" data-of=${id}>${words.useTheirs}</button></div>`;
  }
}
