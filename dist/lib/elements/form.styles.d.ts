/** How boxes look, and the questions asked under a comment. */
export declare const formStyles: import("lit").CSSResult;
