import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';

import {addStyles} from '../controllers/adopted-styles.js';
import type {Inventory, KeptThing} from '../drafts/store.js';
import {type DeviceWords, englishDevice} from '../model/device-words.js';
import {withPhrases} from '../model/phrases.js';
import type {Words} from '../model/words.js';
import type {WritingWords} from '../model/writing-words.js';
import {deviceStyles} from './device-data.styles.js';
import type {Formats} from './formats.js';

/** What the list asks of its reader, or shows them, besides itself. */
type Aside = {readonly status: 'none' | 'asking'} | {readonly status: 'exported'; readonly text: string};

/** More of one thing than this, in UTF-16 units, is exported, not shown. */
const mostShown = 10_000;

/**
 * All that Riposte keeps on this device for this website, in its reader's hands: to read, to
 * save as a file, to delete. Drawn into the root of the element it stands in.
 */
export class DeviceData extends LitElement {
  @property({attribute: false}) inventory!: Inventory;
  @property({attribute: false}) words!: Words & WritingWords;
  @property({attribute: false}) formats!: Formats;
  @property({type: Number}) level = 3;

  @query('h3') private readonly heading!: HTMLElement;
  @query('textarea') private readonly exported!: HTMLTextAreaElement;
  @state() private things: readonly KeptThing[] | undefined;
  @state() private aside: Aside = {status: 'none'};
  @state() private said = '';
  private file: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addStyles(this.getRootNode() as ShadowRoot, [deviceStyles]);
    void this.read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.file) URL.revokeObjectURL(this.file);
  }

  override focus(options?: FocusOptions): void {
    this.heading.focus(options);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const {things, aside} = this;
    const words = this.allWords;
    return html`<div class="box" role="group" aria-labelledby="device-title">
      <h3 id="device-title" tabindex="-1" aria-level=${this.level}>${words.deviceData}</h3>
      <p class="note">${things?.length === 0 ? words.deviceEmpty : words.deviceIntro}</p>
      <ul class="kept" role="list">${things?.map((thing) => this.renderThing(thing, words))}</ul>
      ${
        aside.status === 'asking'
          ? html`<div class="state" role="group" aria-label=${words.deleteAllQuestion}><span>${words.deleteAllQuestion}</span>
              <button type="button" class="link wipe" @click=${this.handleWipe}>${words.deleteAll}</button>
              <button type="button" class="link" @click=${this.handleKeep}>${words.keepIt}</button></div>`
          : nothing
      }
      ${
        aside.status === 'exported'
          ? html`<label for="device-export">${words.exportHint}</label><textarea id="device-export" rows="6" readonly .value=${aside.text}></textarea>`
          : nothing
      }
      <p class="note" role="status">${this.said}</p>
      <div class="foot">
        ${
          things?.length
            ? html`<button type="button" class="link" @click=${this.handleExport}>${words.exportData}</button>
              ${aside.status === 'exported' && hasClipboard ? html`<button type="button" class="link" @click=${this.handleCopy}>${words.copy}</button>` : nothing}
              <button type="button" class="link" @click=${this.handleAsk}>${words.deleteAll}</button>`
            : nothing
        }
        <button type="button" class="link" data-do="device">${words.close}</button>
      </div>
    </div>`;
  }

  private get allWords() {
    return {...this.words, ...withPhrases(englishDevice, this.words)};
  }

  private renderThing({at, parts, value}: KeptThing, words: DeviceWords): TemplateResult {
    const [kind = ''] = parts;
    const what = (Object.hasOwn(words.deviceKinds, kind) && words.deviceKinds[kind]) || words.deviceKinds.other;
    const excerpt = excerptOf(value);
    const savedAt = timeOf(value);
    const where = kind === 'aside' ? '' : parts.slice(1, 5).filter(Boolean).join(' · ');
    return html`<li>
      <p>${what}${excerpt ? html`: <bdi>“${excerpt}”</bdi>` : nothing}
        <small><bdi>${where}</bdi> ${savedAt ? (this.formats.when(new Date(savedAt).toISOString())?.full ?? nothing) : nothing}</small></p>
      <details><summary>${words.details}</summary><pre>${jsonOf(value).slice(0, mostShown)}</pre></details>
      <button type="button" class="link" aria-label=${words.deleteThing(excerpt || what)} @click=${() => this.handleDelete(at)}>${words.deleteOne}</button>
    </li>`;
  }

  private async read(): Promise<void> {
    this.things = await this.inventory.list();
  }

  private async handleDelete(at: string): Promise<void> {
    const {deletedOne} = this.allWords;
    await this.inventory.remove(at);
    await this.done(deletedOne);
  }

  private async handleWipe(): Promise<void> {
    const {deletedAll} = this.allWords;
    const nobody = {who: {name: '', email: '', url: ''}, remembered: false};
    const root = this.getRootNode() as ShadowRoot;
    for (const form of root.querySelectorAll('riposte-form')) Object.assign(form, nobody);
    this.dispatchEvent(new CustomEvent('riposte-form-who', {bubbles: true, detail: nobody}));
    await this.inventory.wipe();
    await this.done(deletedAll);
  }

  /** What was pressed is gone: the heading takes the focus. */
  private async done(said: string): Promise<void> {
    this.aside = {status: 'none'};
    await this.read();
    this.said = said === this.said ? `${said}\u00a0` : said; // the same words again are read out again
    await this.updateComplete;
    this.focus();
  }

  private async handleAsk(): Promise<void> {
    this.aside = {status: 'asking'};
    await this.updateComplete;
    this.querySelector<HTMLElement>('.wipe')?.focus();
  }

  private handleKeep(): void {
    this.aside = {status: 'none'};
    this.focus();
  }

  /** A file, and the same as text: frames and apps that save no files say nothing of it. */
  private async handleExport(): Promise<void> {
    await this.read();
    const kept = (this.things ?? []).map(({parts, value}) => ({key: parts, value}));
    const text = jsonOf({origin: location.origin, exportedAt: new Date().toISOString(), kept});
    this.aside = {status: 'exported', text};
    if (this.file) URL.revokeObjectURL(this.file);
    this.file = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
    const link = document.createElement('a');
    link.href = this.file;
    link.download = 'riposte-data.json';
    link.click();
  }

  private async handleCopy(): Promise<void> {
    const {copied} = this.allWords;
    this.exported.focus();
    this.exported.select();
    await navigator.clipboard.writeText(this.exported.value);
    this.said = copied;
  }
}

/** Only secure pages have one; on the others, readers copy as they always do. */
const hasClipboard = 'clipboard' in navigator;

/** Everything in a value, as text; what goes in circles is cut where it meets itself. */
function jsonOf(value: unknown): string {
  const above: unknown[] = [];
  return (
    JSON.stringify(
      value,
      function (this: unknown, _key, each: unknown) {
        above.length = above.indexOf(this) + 1; // what is no ancestor any more is forgotten
        if (above.includes(each)) return null;
        if (typeof each === 'object' && each) above.push(each);
        return each;
      },
      2,
    ) ?? String(value)
  );
}

/** The first words a reader would know a thing by. */
function excerptOf(value: unknown): string {
  let found = '';
  JSON.parse(jsonOf(value), (key, each: unknown) => {
    if (!found && typeof each === 'string' && ['text', 'source', 'name'].includes(key)) found = each;
    return each;
  });
  const line = found.slice(0, 500).replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function timeOf(value: unknown): number | undefined {
  const savedAt = typeof value === 'object' && value && 'savedAt' in value ? value.savedAt : undefined;
  return typeof savedAt === 'number' && savedAt > 0 && savedAt < 8e15 ? savedAt : undefined;
}

/** What the list is drawn with. */
export type DeviceDataSetting = Pick<DeviceData, 'inventory' | 'words' | 'formats' | 'level'>;

/** The list, to be drawn into the root of the thread's element. */
export function deviceData({inventory, words, formats, level}: DeviceDataSetting): TemplateResult {
  // Another copy of Riposte on the page may have been here first.
  if (!customElements.get('riposte-device-data')) customElements.define('riposte-device-data', DeviceData);
  return html`<riposte-device-data .inventory=${inventory} .words=${words} .formats=${formats} .level=${level}></riposte-device-data>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'riposte-device-data': DeviceData;
  }
}
