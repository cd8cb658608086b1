import { LitElement, type TemplateResult } from 'lit';
import type { Inventory } from '../drafts/store.js';
import type { Words } from '../model/words.js';
import type { WritingWords } from '../model/writing-words.js';
import type { Formats } from './formats.js';
/**
 * All that Riposte keeps on this device for this website, in its reader's hands: to read, to
 * save as a file, to delete. Drawn into the root of the element it stands in.
 */
export declare class DeviceData extends LitElement {
    inventory: Inventory;
    words: Words & WritingWords;
    formats: Formats;
    level: number;
    private readonly heading;
    private readonly exported;
    private things;
    private aside;
    private said;
    private file;
    connectedCallback(): void;
    disconnectedCallback(): void;
    focus(options?: FocusOptions): void;
    protected createRenderRoot(): HTMLElement;
    protected render(): TemplateResult;
    private get allWords();
    private renderThing;
    private read;
    private handleDelete;
    private handleWipe;
    /** What was pressed is gone: the heading takes the focus. */
    private done;
    private handleAsk;
    private handleKeep;
    /** A file, and the same as text: frames and apps that save no files say nothing of it. */
    private handleExport;
    private handleCopy;
}
/** What the list is drawn with. */
export type DeviceDataSetting = Pick<DeviceData, 'inventory' | 'words' | 'formats' | 'level'>;
/** The list, to be drawn into the root of the thread's element. */
export declare function deviceData({ inventory, words, formats, level }: DeviceDataSetting): TemplateResult;
declare global {
    interface HTMLElementTagNameMap {
        'riposte-device-data': DeviceData;
    }
}
