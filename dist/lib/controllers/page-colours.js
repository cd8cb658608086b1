import { supportsAdoptingStyleSheets } from 'lit';
import { addStyles } from './adopted-styles.js';
/**
 * Takes the page's link colour for an element that has been drawn. In a style sheet, because strict
 * pages drop `style` attributes; browsers older than those it needs keep the defaults.
 */
export class PageColours {
    #host;
    #sheet;
    constructor(host, root) {
        this.#host = host;
        if (!supportsAdoptingStyleSheets)
            return;
        this.#sheet = new CSSStyleSheet();
        addStyles(root, [this.#sheet]);
        this.read();
    }
    /** Asks a link of our own, which is gone at once: what the page gives it, and no transition under way. */
    read(shades) {
        const host = this.#host;
        if (!host.isConnected)
            return;
        const link = document.createElement('a');
        link.href = '#';
        link.slot = 'probe';
        host.append(link);
        const { color } = getComputedStyle(link);
        const accent = color === getComputedStyle(host).color ? '' : `--_page-accent:${color};`;
        this.#sheet?.replaceSync(`:host(:not([theme=light],[theme=dark])){${accent}${shades?.(host, link) ?? ''}}`);
        link.remove();
    }
}
