import { type CSSResultOrNative } from 'lit';
/**
 * Gives a root further styles, each once; and all of them anew where it has none any more. A root takes
 * only sheets made in its own document: moved to another, e.g. a frame's, it loses them and gets copies.
 */
export declare function addStyles(root: ShadowRoot, styles?: readonly CSSResultOrNative[]): void;
