/**
 * The public tokens, each read in this file and nowhere else, and what stands in for those a page
 * does not set. Quiet text, hairlines and washes are mixtures of the text colour, so they are
 * right on any page; where the browser can't mix, quiet text is inherited and there is no wash.
 * `--_quiet-share` and `--_page-accent` come from `ColoursController`.
 * Public tokens are never declared on `:host`: a page's value would be lost.
 */
export declare const tokens: import("lit").CSSResult;
