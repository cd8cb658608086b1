import { addStyles } from './adopted-styles.js';
/** Keeps an element's looks where the page moves it into another document. */
export class StylesController {
    #root;
    constructor(host, root) {
        this.#root = root;
        host.addController(this);
    }
    hostConnected() {
        addStyles(this.#root);
    }
}
