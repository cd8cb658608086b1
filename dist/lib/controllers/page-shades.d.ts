/**
 * Declarations for an element on its page: whether text is light on dark there, which pop-ups of
 * the browser's own must know, and how much of the text colour quiet text needs to be read easily.
 * The browser reads and mixes the colours, in whatever notation the page has them, on `probe`. Says nothing of what is
 * so anyhow: what an element hands down is a reason to style everything in it anew.
 */
export declare function shades(host: HTMLElement, probe: HTMLElement): string;
