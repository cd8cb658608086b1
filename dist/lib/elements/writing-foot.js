import { html, nothing } from 'lit';
/** What stands around the form for a new comment: how many replies wait unfinished, and what this device keeps. */
export class WritingFoot {
    #desk;
    #store;
    #left;
    #act;
    /** How many of them were shown. */
    #shown = 0;
    /** The list of what this device keeps, while it is open. */
    #device;
    /** It could not be loaded when it was last asked for. */
    #deviceMissing = false;
    constructor(desk, store, left, act) {
        this.#desk = desk;
        this.#store = store;
        this.#left = left;
        this.#act = act;
    }
    /** Draws the form with what stands around it; nothing where there is neither. */
    draw(form) {
        if (form === nothing && !this.#store)
            return nothing;
        const words = this.#desk.words();
        const { length } = this.#unfinished;
        return html `${length > 0
            ? html `<p class="state"><span>${words.unfinished(length, this.#desk.context()?.formats.number(length) ?? '')}</span>
          <button type="button" class="link" data-do="show">${words.show}</button></p>`
            : nothing}${form}${this.#store && !this.#device
            ? html `${this.#deviceMissing ? html `<p class="state" role="alert">${words.failures.offline}</p>` : nothing}
          <button type="button" class="link device" data-do="device">${words.deviceData}</button>`
            : this.#device}`;
    }
    /** The boxes that were left and are still open, in reading order. */
    get #unfinished() {
        const open = this.#left.found.filter(({ mode, target }) => this.#desk.boxes.has(mode, target));
        return open.length
            ? this.#desk.list.order.flatMap(({ comment }) => open.filter(({ target }) => target === comment.id))
            : open;
    }
    /** Leads to the next box with unsent text. */
    async show() {
        const left = this.#unfinished;
        const next = left[this.#shown++ % left.length];
        if (next && (await this.#desk.host.reveal(next.target)))
            await this.#act(next.mode, next.target);
    }
    /** Opens or closes the list of what this device keeps, which comes when it is first asked for. */
    async toggleDevice() {
        const { formats, formLevel: level } = this.#desk.context() ?? {};
        const opens = !this.#device;
        this.#device = undefined;
        this.#deviceMissing = false;
        try {
            if (opens && formats && level && this.#store) {
                const [{ deviceData }, inventory] = await Promise.all([import('./device-data.js'), this.#store.inventory()]);
                this.#device = deviceData({ inventory, words: this.#desk.words(), formats, level });
            }
        }
        catch {
            this.#deviceMissing = true;
        }
        this.#desk.host.requestUpdate();
        await this.#desk.focus(() => this.#desk.host.renderRoot.querySelector('riposte-device-data, .device'));
    }
}
