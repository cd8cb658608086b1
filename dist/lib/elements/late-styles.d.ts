import { type CSSResult } from 'lit';
/** Adds a style sheet to a root that has been drawn already. */
export declare function addStyles(root: ShadowRoot, styles: CSSResult): void;
