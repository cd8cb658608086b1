/** How a preview is told from what has been said already. */
export declare const previewStyles: import("lit").CSSResult;
