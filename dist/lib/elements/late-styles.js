import { adoptStyles, supportsAdoptingStyleSheets } from 'lit';
/** Adds style sheets to a root that has been drawn already. */
export function addStyles(root, styles) {
    if (!supportsAdoptingStyleSheets)
        return adoptStyles(root, [...styles]); // as `style` elements, in browsers that know nothing else
    const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
