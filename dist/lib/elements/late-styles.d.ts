import { type CSSResult } from 'lit';
/** Adds style sheets to a root that has been drawn already. */
export declare function addStyles(root: ShadowRoot, styles: readonly CSSResult[]): void;
