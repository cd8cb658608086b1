import { html, nothing } from 'lit';
import { loadParser, parserReady } from './body.js';
/** Longest that the first comments wait for the boxes that stood open here, in ms. */
const boxesMs = 300;
/** What comes after the first comment, reading on and writing: loaded once, and asked for again where it could not be had. */
export class LateReading {
    #host;
    #parts;
    /** It could not be had when it was last asked for. */
    #missing = false;
    /** On its way, where this reader has left something on this device. */
    #left;
    constructor(host, parts) {
        this.#host = host;
        this.#parts = parts;
    }
    /** Loads it. Undefined where it can't be had, which is said. */
    async load() {
        try {
            const { Reading: Loaded } = await import('./reading.js');
            await this.#host.updateComplete; // it may be asked for before it is on the page
            this.here ??= new Loaded(this.#host, this.#parts());
            this.#missing = false;
        }
        catch (error) {
            console.error('<riposte-comments>', error);
            this.#missing = true;
        }
        this.#host.requestUpdate();
        return this.here;
    }
    /** Another thread is read. `kept` tells whether this reader has left something: most have not, and do not wait for it. */
    restart(kept) {
        this.here?.restart();
        this.#left = kept?.().then((left) => (left ? this.load() : undefined));
    }
    /** What is needed before these comments are drawn: their parsers; and, for a moment at most, the boxes that stood open here. */
    prepare(comments) {
        const parsed = parsersOf(comments);
        const left = this.#left?.then((reading) => reading?.prepare(comments));
        this.#left = undefined;
        return left ? Promise.all([parsed, Promise.race([left, new Promise((go) => setTimeout(go, boxesMs))])]) : parsed;
    }
    /** Stands under the thread: the form; and where a part could not be loaded, a way on. What is here stands all the same. */
    foot(words) {
        return html `${this.here?.foot()}${this.#missing
            ? html `<div class="state" role="alert"><span>${words.partMissing} </span>
            <button type="button" class="link" data-do="load">${words.tryAgain}</button></div>`
            : nothing}`;
    }
}
/** Comments that are not sent as trees are drawn once what reads them is there. */
function parsersOf(comments) {
    const missing = new Set();
    for (const comment of comments) {
        const format = comment.status === 'deleted' ? 'tree' : comment.body.format;
        if (format !== 'tree' && !parserReady(format))
            missing.add(format);
    }
    return missing.size > 0 ? Promise.all([...missing].map(loadParser)) : undefined;
}
