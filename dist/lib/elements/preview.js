import { html, nothing } from 'lit';
import { addStyles } from '../controllers/adopted-styles.js';
import { ask, asCommentsError } from '../controllers/ask.js';
import { reportFault } from '../controllers/thread-controller.js';
import { checkBody } from '../model/answers.js';
import { drawBody, loadParser } from './body.js';
import { RiposteFailedEvent } from './failed-event.js';
import { made } from './made.js';
import { previewStyles } from './preview.styles.js';
import { reason } from './reason.js';
const none = { status: 'none' };
/** How the text of a box will look, drawn by the backend's own rules. Arrives when it is first asked for. */
export class Preview {
    #form;
    #area;
    #setting;
    #words;
    #state = none;
    constructor(form, area, setting, words) {
        this.#form = form;
        this.#area = area;
        this.#setting = setting;
        this.#words = words;
        addStyles(form.getRootNode(), [previewStyles]);
        area.addEventListener('input', this.#handleInput);
    }
    get busy() {
        return this.#state.status === 'loading';
    }
    get open() {
        return this.#state.status === 'shown';
    }
    /** What the button says, that shows, renews or hides it. */
    get verb() {
        const { preview, hidePreview, updatePreview } = this.#words();
        return this.open ? (this.#stale ? updatePreview : hidePreview) : preview;
    }
    /** The button was pressed. */
    async press() {
        const { adapter, asking, say } = this.#setting().context() ?? {};
        const source = this.#area.value;
        if (!adapter || !asking || this.busy)
            return;
        if (this.open && !this.#stale)
            return this.#become(none);
        if (!source.trim())
            return this.#become({ status: 'empty' });
        const retried = this.#state.status === 'failed';
        this.#become({ status: 'loading' });
        try {
            const { images } = this.#form.getRootNode().host;
            const drawn = await draw(source, adapter, asking, images === 'on');
            this.#become({ status: 'shown', source, drawn });
            say?.(this.#words().previewShown);
        }
        catch (error) {
            const failed = reportFault(asCommentsError(error));
            this.#become({ status: 'failed', error: failed });
            this.#form.dispatchEvent(new RiposteFailedEvent(failed));
        }
        // the button that was pressed may have gone with the failure
        if (retried)
            this.#form.querySelector('.tools .link')?.focus({ preventScroll: true });
    }
    /** Stands below the box, which holds `text`. */
    below(text) {
        const words = this.#words();
        if (!text.trim() && this.open)
            this.#state = none; // sent, or thrown away
        const state = this.#state;
        return html `<div role="alert">${state.status === 'failed'
            ? html `<p class="state"><span>${words.previewFailed} ${reason(state.error, words)}</span>
          <button type="button" class="link" @click=${() => this.press()}>${words.tryAgain}</button></p>`
            : state.status === 'empty'
                ? html `<p class="state"><span>${words.nothingToPreview}</span></p>`
                : nothing}</div>
    ${state.status === 'shown' ? html `<div class="preview" role="group" aria-label=${words.preview}>${state.drawn}</div>` : nothing}`;
    }
    get #stale() {
        return this.#state.status === 'shown' && this.#state.source !== this.#area.value;
    }
    #become(state) {
        this.#state = state;
        this.#form.requestUpdate();
    }
    #handleInput = () => {
        const { status } = this.#state;
        if (status === 'empty' || status === 'failed')
            this.#become(none);
        else if (status === 'shown')
            this.#form.requestUpdate();
    };
}
/** Has the backend say what a text is to it, and draws it as any comment. Rejects with a `CommentsError`. */
async function draw(source, adapter, asking, images) {
    const { signal } = new AbortController();
    const body = await ask({ ...asking, signal }, async (call) => checkBody(await adapter.preview?.(source, call)));
    if (body.format !== 'tree')
        await loadParser(body.format);
    return made('div', { class: 'body', dir: 'auto' }, drawBody(body, { images }));
}
