/** How much of the text colour quiet text has where nothing else is said, in percent; as in `tokens.ts`. */
const usual = 74;
/** Contrast quiet text keeps; a little over the 4.5 that WCAG 1.4.3 asks for, because colours are rounded. */
const readable = 4.6;
/**
 * Declarations for an element on its page: whether text is light on dark there, which pop-ups of
 * the browser's own must know, and how much of the text colour quiet text needs to be read easily.
 * The browser reads and mixes the colours, in whatever notation the page has them, on `probe`. Says nothing of what is
 * so anyhow: what an element hands down is a reason to style everything in it anew.
 */
export function shades(host, probe) {
    const luminance = (css) => {
        probe.style.setProperty('color', css, 'important');
        const { color } = getComputedStyle(probe);
        // rgb() counts to 255, color(srgb) to 1
        const [red = 0, green = 0, blue = 0] = channels(color).map((each) => each / (color.startsWith('rgb') ? 255 : 1));
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const inSrgb = (css, share = 100, ground = css) => `color-mix(in srgb,${css} ${share}%,${ground})`;
    const { color: text } = getComputedStyle(host);
    const dark = luminance(inSrgb(text)) > 0.4;
    const ground = groundOf(host) ?? (dark ? '#000' : '#fff');
    const under = luminance(inSrgb(ground));
    let share = usual;
    while (share < 100 && contrast(luminance(inSrgb(text, share, ground)), under) < readable)
        share += 2;
    // its own may be what was said of it here before
    const { colorScheme } = getComputedStyle(outerOf(host) ?? host);
    const scheme = dark ? 'dark' : /^(?:normal|light)$/.test(colorScheme) ? '' : 'light';
    return (scheme && `color-scheme:${scheme};`) + (share === usual ? '' : `--_quiet-share:${share}%`);
}
/** The first opaque background behind an element. */
function groundOf(element) {
    for (let at = element; at;) {
        const { backgroundColor } = getComputedStyle(at);
        if ((channels(backgroundColor)[3] ?? 1) > 0.5)
            return backgroundColor;
        at = outerOf(at);
    }
    return undefined;
}
/** What an element is drawn in, through shadow roots. */
function outerOf(element) {
    const root = element.getRootNode();
    return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
/** The numbers of a computed colour; the fourth is its opacity. */
function channels(css) {
    return (css.match(/[\d.]+/g) ?? []).map(Number);
}
/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function linear(channel) {
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
function contrast(a, b) {
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
