import { adoptStyles, supportsAdoptingStyleSheets } from 'lit';
const given = new WeakMap();
/**
 * Gives a root further styles, each once; and all of them anew where it has none any more. A root takes
 * only sheets made in its own document: moved to another, e.g. a frame's, it loses them and gets copies.
 */
export function addStyles(root, styles = []) {
    const before = given.get(root) ?? [];
    const fresh = styles.filter((style) => !before.includes(style));
    const all = [...before, ...fresh];
    given.set(root, all);
    if (!supportsAdoptingStyleSheets)
        return adoptStyles(root, fresh); // as `style` elements, which stay
    const { adoptedStyleSheets: now, ownerDocument: page } = root;
    const view = page.defaultView;
    const missing = now.length ? fresh : all;
    if (!view || !missing.length)
        return;
    const sheets = missing.map((style) => style.styleSheet ?? style);
    root.adoptedStyleSheets = [...now, ...(page === document ? sheets : sheets.map((sheet) => copyOf(sheet, view)))];
}
function copyOf({ cssRules }, view) {
    const copy = new view.CSSStyleSheet();
    copy.replaceSync([...cssRules].map(({ cssText }) => cssText).join(''));
    return copy;
}
