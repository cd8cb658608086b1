import type {PageColours} from '../controllers/colours-controller.js';

/**
 * A style sheet of one element's own, for colours that are only known at run time. A sheet,
 * because strict pages drop `style` attributes; older browsers than those it needs keep the defaults.
 */
export class PagePaint {
  readonly #sheet = typeof CSSStyleSheet.prototype.replaceSync === 'function' ? new CSSStyleSheet() : undefined;
  #painted: PageColours | undefined;

  /** Adds the sheet to a root; once. */
  adopt(root: ShadowRoot): void {
    if (this.#sheet && 'adoptedStyleSheets' in root)
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }

  /** Shows the page's colours. */
  apply(colours: PageColours | undefined): void {
    if (!this.#sheet || !colours || colours === this.#painted) return;
    this.#painted = colours;
    const {dark, quiet, accent, onAccent} = colours;
    const link = accent ? `--_page-accent:${accent};--_on-page-accent:${onAccent};` : '';
    this.#sheet.replaceSync(`:host{color-scheme:${dark ? 'dark' : 'light'};--_quiet-share:${quiet}%;${link}}`);
  }
}
