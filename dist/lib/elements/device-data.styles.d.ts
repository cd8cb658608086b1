/** How the list of what this device keeps looks. */
export declare const deviceStyles: import("lit").CSSResult;
