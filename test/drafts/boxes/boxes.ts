import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import {DraftController} from '../../../src/controllers/draft-controller.js';
import {openDevice} from '../../../src/drafts/device.js';
import {openDraftStore} from '../../../src/drafts/drafts.js';
import type {DraftKey} from '../../../src/drafts/store.js';

const store = openDraftStore(openDevice());

/** The least a box is: a textarea and a draft controller. */
class DraftBox extends LitElement {
  private readonly draft = new DraftController(this, () => ({store, key: this.keyOf()}));

  protected override render(): TemplateResult {
    const {state, restored, text} = this.draft;
    return html`
      <textarea aria-label=${this.id} .value=${live(text)} @input=${this.handleInput}
        @compositionstart=${this.handleComposition} @focus=${this.handleFocus}></textarea>
      ${restored ? html`<p>Draft restored</p>` : nothing}
      <output>${state.status}</output>
    `;
  }

  private keyOf(): DraftKey {
    const mode = (this.getAttribute('mode') ?? 'new') as DraftKey['mode'];
    const target = this.getAttribute('target') ?? '';
    return {adapter: 'rest', server: location.origin, site: 'test', thread: location.search, mode, target};
  }

  private handleInput(event: Event): void {
    const area = event.target as HTMLTextAreaElement;
    this.draft.write(area.value, area.selectionEnd);
  }

  private handleComposition(): void {
    this.draft.touch();
  }

  private handleFocus(event: Event): void {
    const caret = this.draft.enter();
    if (caret !== undefined) (event.target as HTMLTextAreaElement).setSelectionRange(caret, caret);
  }
}

customElements.define('draft-box', DraftBox);
