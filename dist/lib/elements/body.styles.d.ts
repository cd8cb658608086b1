/** What comments say: the marks a writer can make, in the page's own font. */
export declare const bodyStyles: import("lit").CSSResult;
