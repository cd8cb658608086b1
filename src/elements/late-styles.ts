import {adoptStyles, type CSSResult, supportsAdoptingStyleSheets} from 'lit';

/** Adds style sheets to a root that has been drawn already. */
export function addStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  if (!supportsAdoptingStyleSheets) return adoptStyles(root, [...styles]); // as `style` elements, in browsers that know nothing else
  const sheets = styles.flatMap(({styleSheet}) => styleSheet ?? []);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
