/** All that arrives with the form. */
export declare const lateStyles: import("lit").CSSResult[];
