/** How the tools around a box look. */
export declare const toolsStyles: import("lit").CSSResult;
