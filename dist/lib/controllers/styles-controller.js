import { supportsAdoptingStyleSheets } from 'lit';
/**
 * Keeps an element's looks where the page moves it into another document, e.g. a frame's: the
 * browser takes away style sheets that were made in the old one.
 */
export class StylesController {
    #root;
    /** As made in the document this code runs in. */
    #sheets = [];
    constructor(host, root) {
        this.#root = root;
        if (supportsAdoptingStyleSheets)
            host.addController(this);
    }
    hostConnected() {
        const root = this.#root;
        const page = root.ownerDocument;
        const Sheet = page.defaultView?.CSSStyleSheet;
        if (root.adoptedStyleSheets.length > 0 || !Sheet)
            return;
        root.adoptedStyleSheets = page === document ? [...this.#sheets] : this.#sheets.map((sheet) => copyOf(sheet, Sheet));
    }
    hostUpdated() {
        const { ownerDocument: page, adoptedStyleSheets: sheets } = this.#root;
        if (page === document)
            this.#sheets = [...sheets];
    }
}
function copyOf(sheet, Sheet) {
    const copy = new Sheet();
    copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));
    return copy;
}
