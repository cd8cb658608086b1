import {type ReactiveController, type ReactiveControllerHost, supportsAdoptingStyleSheets} from 'lit';

/**
 * Keeps an element's looks where the page moves it into another document, e.g. a frame's: the
 * browser takes away style sheets that were made in the old one.
 */
export class StylesController implements ReactiveController {
  readonly #root: ShadowRoot;
  /** As made in the document this code runs in. */
  #sheets: readonly CSSStyleSheet[] = [];

  constructor(host: ReactiveControllerHost, root: ShadowRoot) {
    this.#root = root;
    if (supportsAdoptingStyleSheets) host.addController(this);
  }

  hostConnected(): void {
    const root = this.#root;
    const page = root.ownerDocument;
    const Sheet = page.defaultView?.CSSStyleSheet;
    if (root.adoptedStyleSheets.length > 0 || !Sheet) return;
    root.adoptedStyleSheets = page === document ? [...this.#sheets] : this.#sheets.map((sheet) => copyOf(sheet, Sheet));
  }

  hostUpdated(): void {
    const {ownerDocument: page, adoptedStyleSheets: sheets} = this.#root;
    if (page === document) this.#sheets = [...sheets];
  }
}

function copyOf(sheet: CSSStyleSheet, Sheet: typeof CSSStyleSheet): CSSStyleSheet {
  const copy = new Sheet();
  copy.replaceSync([...sheet.cssRules].map(({cssText}) => cssText).join('\n'));
  return copy;
}
