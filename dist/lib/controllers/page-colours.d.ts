/** Further colours as CSS declarations. Handed a link of the page's inside the element, whose colour it may change. */
export type Shades = (host: HTMLElement, link: HTMLElement) => string;
/**
 * Takes the page's link colour for an element that has been drawn. In a style sheet, because strict
 * pages drop `style` attributes; browsers older than those it needs keep the defaults.
 */
export declare class PageColours {
    #private;
    constructor(host: HTMLElement, root: ShadowRoot);
    /** Asks a link of our own, which is gone at once: what the page gives it, and no transition under way. */
    read(shades?: Shades): void;
}
