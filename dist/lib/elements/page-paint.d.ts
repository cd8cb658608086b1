import type { PageColours } from '../controllers/colours-controller.js';
/**
 * A style sheet of one element's own, for colours that are only known at run time. A sheet,
 * because strict pages drop `style` attributes; older browsers than those it needs keep the defaults.
 */
export declare class PagePaint {
    #private;
    /** Adds the sheet to a root; once. */
    adopt(root: ShadowRoot): void;
    /** Shows the page's colours. */
    apply(colours: PageColours | undefined): void;
}
