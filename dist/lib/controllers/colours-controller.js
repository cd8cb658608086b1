import { shades } from './page-shades.js';
/** Attributes a page may set on its root or body to change its theme. */
const attributeFilter = ['class', 'style', 'data-theme', 'data-color-mode', 'data-bs-theme'];
/**
 * Reads the rest of the page's colours once there is time, and all of them again when its theme
 * changes: the widget is right on a light page and on a dark one without being told.
 */
export class ColoursController {
    #colours;
    #query = matchMedia('(prefers-color-scheme: dark)');
    #observer = new MutationObserver(() => this.#later());
    #frame = 0;
    constructor(host, colours) {
        this.#colours = colours;
        host.addController(this);
    }
    hostConnected() {
        for (const each of [document.documentElement, document.body])
            if (each)
                this.#observer.observe(each, { attributeFilter });
        this.#query.addEventListener('change', this.#later);
        this.#colours.read(shades);
    }
    hostDisconnected() {
        this.#observer.disconnect();
        this.#query.removeEventListener('change', this.#later);
    }
    #later = () => {
        cancelAnimationFrame(this.#frame);
        this.#frame = requestAnimationFrame(() => this.#colours.read(shades));
    };
}
