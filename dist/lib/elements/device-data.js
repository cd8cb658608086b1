var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { addStyles } from '../controllers/adopted-styles.js';
import { englishDevice } from '../model/device-words.js';
import { withPhrases } from '../model/phrases.js';
import { deviceStyles } from './device-data.styles.js';
/** More of one thing than this, in UTF-16 units, is exported, not shown. */
const mostShown = 10_000;
/**
 * All that Riposte keeps on this device for this website, in its reader's hands: to read, to
 * save as a file, to delete. Drawn into the root of the element it stands in.
 */
export class DeviceData extends LitElement {
    constructor() {
        super(...arguments);
        this.level = 3;
        this.aside = { status: 'none' };
        this.said = '';
    }
    connectedCallback() {
        super.connectedCallback();
        addStyles(this.getRootNode(), [deviceStyles]);
        void this.read();
    }
    disconnectedCallback() {
        super.disconnectedCallback();
        if (this.file)
            URL.revokeObjectURL(this.file);
    }
    focus(options) {
        this.heading.focus(options);
    }
    createRenderRoot() {
        return this;
    }
    render() {
        const { things, aside } = this;
        const words = this.allWords;
        return html `<div class="box" role="group" aria-labelledby="device-title">
      <h3 id="device-title" tabindex="-1" aria-level=${this.level}>${words.deviceData}</h3>
      <p class="note">${things?.length === 0 ? words.deviceEmpty : words.deviceIntro}</p>
      <ul class="kept" role="list">${things?.map((thing) => this.renderThing(thing, words))}</ul>
      ${aside.status === 'asking'
            ? html `<div class="state" role="group" aria-label=${words.deleteAllQuestion}><span>${words.deleteAllQuestion}</span>
              <button type="button" class="link wipe" @click=${this.handleWipe}>${words.deleteAll}</button>
              <button type="button" class="link" @click=${this.handleKeep}>${words.keepIt}</button></div>`
            : nothing}
      ${aside.status === 'exported'
            ? html `<label for="device-export">${words.exportHint}</label><textarea id="device-export" rows="6" readonly .value=${aside.text}></textarea>`
            : nothing}
      <p class="note" role="status">${this.said}</p>
      <div class="foot">
        ${things?.length
            ? html `<button type="button" class="link" @click=${this.handleExport}>${words.exportData}</button>
              ${aside.status === 'exported' && hasClipboard ? html `<button type="button" class="link" @click=${this.handleCopy}>${words.copy}</button>` : nothing}
              <button type="button" class="link" @click=${this.handleAsk}>${words.deleteAll}</button>`
            : nothing}
        <button type="button" class="link" data-do="device">${words.close}</button>
      </div>
    </div>`;
    }
    get allWords() {
        return { ...this.words, ...withPhrases(englishDevice, this.words) };
    }
    renderThing({ at, parts, value }, words) {
        const [kind = ''] = parts;
        const what = (Object.hasOwn(words.deviceKinds, kind) && words.deviceKinds[kind]) || words.deviceKinds.other;
        const excerpt = excerptOf(value);
        const savedAt = timeOf(value);
        const where = kind === 'aside' ? '' : parts.slice(1, 5).filter(Boolean).join(' · ');
        return html `<li>
      <p>${what}${excerpt ? html `: <bdi>“${excerpt}”</bdi>` : nothing}
        <small><bdi>${where}</bdi> ${savedAt ? (this.formats.when(new Date(savedAt).toISOString())?.full ?? nothing) : nothing}</small></p>
      <details><summary>${words.details}</summary><pre>${jsonOf(value).slice(0, mostShown)}</pre></details>
      <button type="button" class="link" aria-label=${words.deleteThing(excerpt || what)} @click=${() => this.handleDelete(at)}>${words.deleteOne}</button>
    </li>`;
    }
    async read() {
        this.things = await this.inventory.list();
    }
    async handleDelete(at) {
        const { deletedOne } = this.allWords;
        await this.inventory.remove(at);
        await this.done(deletedOne);
    }
    async handleWipe() {
        const { deletedAll } = this.allWords;
        const nobody = { who: { name: '', email: '', url: '' }, remembered: false };
        const root = this.getRootNode();
        for (const form of root.querySelectorAll('riposte-form'))
            Object.assign(form, nobody);
        this.dispatchEvent(new CustomEvent('riposte-form-who', { bubbles: true, detail: nobody }));
        await this.inventory.wipe();
        await this.done(deletedAll);
    }
    /** What was pressed is gone: the heading takes the focus. */
    async done(said) {
        this.aside = { status: 'none' };
        await this.read();
        this.said = said === this.said ? `${said}\u00a0` : said; // the same words again are read out again
        await this.updateComplete;
        this.focus();
    }
    async handleAsk() {
        this.aside = { status: 'asking' };
        await this.updateComplete;
        this.querySelector('.wipe')?.focus();
    }
    handleKeep() {
        this.aside = { status: 'none' };
        this.focus();
    }
    /** A file, and the same as text: frames and apps that save no files say nothing of it. */
    async handleExport() {
        await this.read();
        const kept = (this.things ?? []).map(({ parts, value }) => ({ key: parts, value }));
        const text = jsonOf({ origin: location.origin, exportedAt: new Date().toISOString(), kept });
        this.aside = { status: 'exported', text };
        if (this.file)
            URL.revokeObjectURL(this.file);
        this.file = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
        const link = document.createElement('a');
        link.href = this.file;
        link.download = 'riposte-data.json';
        link.click();
    }
    async handleCopy() {
        const { copied } = this.allWords;
        this.exported.focus();
        this.exported.select();
        await navigator.clipboard.writeText(this.exported.value);
        this.said = copied;
    }
}
__decorate([
    property({ attribute: false })
], DeviceData.prototype, "inventory", void 0);
__decorate([
    property({ attribute: false })
], DeviceData.prototype, "words", void 0);
__decorate([
    property({ attribute: false })
], DeviceData.prototype, "formats", void 0);
__decorate([
    property({ type: Number })
], DeviceData.prototype, "level", void 0);
__decorate([
    query('h3')
], DeviceData.prototype, "heading", void 0);
__decorate([
    query('textarea')
], DeviceData.prototype, "exported", void 0);
__decorate([
    state()
], DeviceData.prototype, "things", void 0);
__decorate([
    state()
], DeviceData.prototype, "aside", void 0);
__decorate([
    state()
], DeviceData.prototype, "said", void 0);
/** Only secure pages have one; on the others, readers copy as they always do. */
const hasClipboard = 'clipboard' in navigator;
/** Everything in a value, as text; what goes in circles is cut where it meets itself. */
function jsonOf(value) {
    const above = [];
    return (JSON.stringify(value, function (_key, each) {
        above.length = above.indexOf(this) + 1; // what is no ancestor any more is forgotten
        if (above.includes(each))
            return null;
        if (typeof each === 'object' && each)
            above.push(each);
        return each;
    }, 2) ?? String(value));
}
/** The first words a reader would know a thing by. */
function excerptOf(value) {
    let found = '';
    JSON.parse(jsonOf(value), (key, each) => {
        if (!found && typeof each === 'string' && ['text', 'source', 'name'].includes(key))
            found = each;
        return each;
    });
    const line = found.slice(0, 500).replace(/\s+/g, ' ').trim();
    return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
function timeOf(value) {
    const savedAt = typeof value === 'object' && value && 'savedAt' in value ? value.savedAt : undefined;
    return typeof savedAt === 'number' && savedAt > 0 && savedAt < 8e15 ? savedAt : undefined;
}
/** The list, to be drawn into the root of the thread's element. */
export function deviceData({ inventory, words, formats, level }) {
    // Another copy of Riposte on the page may have been here first.
    if (!customElements.get('riposte-device-data'))
        customElements.define('riposte-device-data', DeviceData);
    return html `<riposte-device-data .inventory=${inventory} .words=${words} .formats=${formats} .level=${level}></riposte-device-data>`;
}
