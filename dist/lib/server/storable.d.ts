/**
 * Makes every text in parsed JSON one that can be stored as it is, in place: U+0000 and lone
 * surrogates become U+FFFD, nothing else changes. A loop, so that no nesting exhausts the stack.
 */
export declare function storable(json: unknown): unknown;
/** Whether a reader would see nothing of `text`. */
export declare function invisible(text: string): boolean;
