/**
 * The public tokens, each read here and nowhere else, and what stands in for those a page
 * does not set. Quiet text, hairlines and washes are mixtures of the text colour, so they are
 * right on any page; `--_quiet-share`, `--_page-accent` and `--_on-page-accent` come from
 * `ColoursController`. Public tokens are never declared on `:host`: a page's value would be lost.
 */
export declare const tokens: import("lit").CSSResult;
