import { adoptStyles, supportsAdoptingStyleSheets } from 'lit';
/** Adds a style sheet to a root that has been drawn already. */
export function addStyles(root, styles) {
    const { styleSheet } = styles;
    if (supportsAdoptingStyleSheets && styleSheet)
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    else
        adoptStyles(root, [styles]); // as `style` elements, in browsers that know nothing else
}
