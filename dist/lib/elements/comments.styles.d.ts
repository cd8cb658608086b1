/**
 * What the first view of a thread is drawn with: everything that takes up room, so that nothing
 * moves when the rest arrives with the form (`late.styles.ts`). Narrow pages first: that is also what
 * browsers without container queries get. Avatars and their column are in px, all else follows the
 * page's font size: `rem` would be wrong on pages that set `html {font-size: 62.5%}`.
 */
export declare const styles: import("lit").CSSResult;
