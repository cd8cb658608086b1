import { html, nothing } from 'lit';
import { withPhrases } from '../model/phrases.js';
import { englishTools } from '../model/tools-words.js';
import { marks, toggle } from './form-marks.js';
const KEYS = { b: 'bold', i: 'italic', k: 'link' };
/** There, Ctrl moves the caret. */
const meta = /^(?:Mac|iP)/.test(navigator.platform);
/** Tags that have a mark. Text without them is pasted as it always was. */
const RICH = /<(?:a|b|strong|i|em|code|pre|blockquote|ul|ol|h\d)[\s>]/i;
/**
 * The tools around a box: buttons and keys for marks, a preview, and what is pasted or dropped.
 * Made after the form, which draws what it gives: a box is there sooner without. Every change is one the browser can undo.
 */
export class FormTools {
    #form;
    #area;
    #setting;
    #preview;
    /** Which button Tab leads to. */
    #stop = 0;
    /** What is said of a press or a paste that came to nothing. */
    #said = '';
    constructor(form, area, setting) {
        this.#form = form;
        this.#area = area;
        this.#setting = setting;
        area.addEventListener('paste', this.#handlePaste);
        area.addEventListener('dragover', this.#handleDrag);
        area.addEventListener('drop', this.#handleDrag);
    }
    /** Stands above the box. `hint` is the id its line is to have. */
    above(hint) {
        const words = this.#words;
        const key = meta ? 'Meta' : 'Control';
        return html `${this.#marked
            ? html `<div role="toolbar" class="marks" aria-label=${words.formatting} aria-controls=${this.#area.id}
            @keydown=${this.#handleMove} @focusin=${this.#handleStop} @mousedown=${keepFocus} @click=${this.#handleMark}>${marks.map((mark, index) => html `<button type="button" data-mark=${mark} tabindex=${index === this.#stop ? 0 : -1}
                aria-label=${words[mark]} title=${words[mark]}
                aria-keyshortcuts=${index < 3 ? `${key}+${'BIK'[index]}` : nothing}>${index < 2 ? [...words[mark]][0] : words[mark]}</button>`)}</div>`
            : nothing}${this.#setting().context()?.adapter.preview
            ? html `<button type="button" class="link" aria-expanded=${this.#preview?.open ?? false}
            aria-disabled=${this.#preview?.busy ? 'true' : nothing} @click=${this.#handlePreview}>${this.#preview?.verb ?? words.preview}</button>`
            : nothing}${this.#marked ? html `<p class="hint" id=${hint}>${words.marksWork}</p>` : nothing}`;
    }
    /** Stands below the box, which holds `text`. */
    below(text) {
        return html `<div role="status">${this.#said ? html `<p class="state"><span>${this.#said}</span></p>` : nothing}</div>
      ${this.#preview?.below(text)}`;
    }
    /** The keys that mark text, pressed in the box. Told by the form, since each listener is paid for with every key. */
    press(event) {
        const { ctrlKey, metaKey, shiftKey, altKey } = event;
        const mark = KEYS[event.key.toLowerCase()];
        if (!mark || !this.#marked || shiftKey || altKey || ctrlKey === meta || metaKey !== meta)
            return;
        event.preventDefault();
        this.#mark(mark);
    }
    /** The text has changed. */
    typed() {
        if (this.#said)
            this.#say('');
    }
    get #words() {
        const { words } = this.#setting();
        return { ...words, ...withPhrases(englishTools, words) };
    }
    get #marked() {
        return this.#setting().rules.writes === 'markdown';
    }
    #say(words) {
        this.#said = words;
        this.#form.requestUpdate();
    }
    #mark(mark) {
        const { value, selectionStart, selectionEnd } = this.#area;
        put(this.#area, toggle(mark, value, selectionStart, selectionEnd));
    }
    #handleMark = ({ target }) => {
        const { mark } = target.closest('button')?.dataset ?? {};
        if (mark)
            this.#mark(mark);
    };
    /** Arrow keys go from button to button, the way they are written. */
    #handleMove = (event) => {
        const bar = event.currentTarget;
        const back = getComputedStyle(bar).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
        const { key } = event;
        const last = marks.length - 1;
        const at = this.#stop;
        let next = key === 'Home' ? 0 : key === 'End' ? last : -1;
        if (key.startsWith('ArrowL') || key.startsWith('ArrowR'))
            next = key === back ? (at || marks.length) - 1 : (at + 1) % marks.length;
        if (next < 0)
            return;
        event.preventDefault();
        bar.children[next].focus();
    };
    #handleStop = (event) => {
        this.#stop = [...event.currentTarget.children].indexOf(event.target);
        this.#form.requestUpdate();
    };
    #handlePreview = async () => {
        try {
            const { Preview: Loaded } = await import('./preview.js');
            this.#preview ??= new Loaded(this.#form, this.#area, this.#setting, () => this.#words);
        }
        catch {
            const { previewFailed, partMissing } = this.#words;
            return this.#say(`${previewFailed} ${partMissing}`);
        }
        await this.#preview.press();
    };
    #handlePaste = (event) => {
        const data = event.clipboardData;
        const plain = data?.getData('text/plain') ?? '';
        if (data?.files.length && !plain)
            return this.#refuseFiles(event);
        const rich = data?.getData('text/html') ?? '';
        if (!this.#marked || !RICH.test(rich))
            return;
        event.preventDefault();
        void this.#paste(rich, plain);
    };
    async #paste(rich, plain) {
        const area = this.#area;
        let text = plain;
        try {
            text = (await (await import('./form-paste.js')).marksOf(rich)) || plain;
        }
        catch {
            // the text without its marks is worth more than none
        }
        const { selectionStart: from, selectionEnd: to } = area;
        const end = from + text.length;
        put(area, { from, to, text, select: [end, end] });
    }
    /** A file that is dropped would take the place of the page, with what is written in it. */
    #handleDrag = (event) => {
        if (!event.dataTransfer?.types.includes('Files'))
            return;
        if (event.type === 'drop')
            this.#refuseFiles(event);
        else
            event.preventDefault();
    };
    #refuseFiles(event) {
        event.preventDefault();
        this.#say(this.#words.noFiles);
    }
}
/** Presses leave the selection in the box as it is. */
function keepFocus(event) {
    event.preventDefault();
}
/** Changes a text as typing would: the browser can undo it, and tells of it with `input`. */
function put(area, { from, to, text, select }) {
    area.focus({ preventScroll: true });
    area.setSelectionRange(from, to);
    // oxlint-disable-next-line no-deprecated -- nothing else puts a change into the browser's own undo
    if (!document.execCommand(text ? 'insertText' : 'delete', false, text)) {
        area.setRangeText(text, from, to, 'end');
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    area.setSelectionRange(...select);
}
