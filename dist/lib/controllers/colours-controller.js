/** Contrast quiet text keeps; a little over the 4.5 that WCAG 1.4.3 asks for, because colours are rounded. */
const readable = 4.6;
/**
 * Reads the page's colours, and again when its theme changes: the widget is light on a light
 * page and dark on a dark one without being told.
 */
export class ColoursController {
    #host;
    #observer = new MutationObserver(() => this.#later());
    #query = matchMedia('(prefers-color-scheme: dark)');
    #waiting = false;
    constructor(host) {
        this.#host = host;
        host.addController(this);
    }
    hostConnected() {
        const themes = {
            attributes: true,
            attributeFilter: ['class', 'style', 'theme', 'data-theme', 'data-color-mode', 'data-bs-theme'],
        };
        this.#observer.observe(document.documentElement, themes);
        if (document.body)
            this.#observer.observe(document.body, themes);
        this.#query.addEventListener('change', this.#later);
        if (this.#host.shadowRoot?.firstChild)
            this.#read();
    }
    hostUpdated() {
        if (!this.colours)
            this.#read(); // the first time there is a slot to ask a link in
    }
    hostDisconnected() {
        this.#observer.disconnect();
        this.#query.removeEventListener('change', this.#later);
    }
    #later = () => {
        if (this.#waiting)
            return;
        this.#waiting = true;
        requestAnimationFrame(() => {
            this.#waiting = false;
            this.#read();
        });
    };
    #read() {
        if (!this.#host.isConnected)
            return;
        const text = parse(getComputedStyle(this.#host).color) ?? [0, 0, 0, 1];
        const dark = luminance(text) > 0.4;
        const ground = groundOf(this.#host) ?? (dark ? [0, 0, 0, 1] : [255, 255, 255, 1]);
        const link = linkColour(this.#host);
        const onLink = link && parse(link);
        const onAccent = onLink && contrast(onLink, [255, 255, 255, 1]) < contrast(onLink, [0, 0, 0, 1]) ? '#000' : '#fff';
        const next = { dark, quiet: quietest(text, ground), accent: link, onAccent };
        if (JSON.stringify(next) === JSON.stringify(this.colours))
            return;
        this.colours = next;
        this.#host.requestUpdate();
    }
}
/** The least of the text colour, in per cent from 66 up, that is still read easily on the ground. */
function quietest(text, ground) {
    for (let percent = 66; percent < 100; percent += 2) {
        if (contrast(over(text, ground, percent / 100), ground) >= readable)
            return percent;
    }
    return 100;
}
/** The first opaque background behind an element, looking through shadow roots. */
function groundOf(element) {
    for (let at = element; at;) {
        const colour = parse(getComputedStyle(at).backgroundColor);
        if (colour && colour[3] > 0.5)
            return colour;
        const root = at.getRootNode();
        at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return undefined;
}
/** What colour the page gives a link here; asked of a link of our own, which is gone at once. */
function linkColour(host) {
    const slot = host.shadowRoot?.querySelector('slot[name="probe"]');
    if (!slot)
        return undefined;
    const link = document.createElement('a');
    link.href = '#';
    link.slot = 'probe';
    host.append(link);
    const { color } = getComputedStyle(link);
    link.remove();
    return color === getComputedStyle(host).color ? undefined : color;
}
function parse(css) {
    const numbers = /^rgba?\(([^)]+)\)$/
        .exec(css)?.[1]
        ?.split(/[\s,/]+/)
        .map(Number);
    if (numbers && numbers.length >= 3)
        return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 1];
    return css && css !== 'transparent' ? painted(css) : undefined;
}
/** Any other notation (oklch(), color()) is painted on one pixel and read back. */
function painted(css) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const pen = canvas.getContext('2d');
    if (!pen)
        return undefined;
    pen.fillStyle = css;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 255] = pen.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
}
function over(text, ground, share) {
    const mix = (i) => text[i] * share + ground[i] * (1 - share);
    return [mix(0), mix(1), mix(2), 1];
}
/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]) {
    const linear = (channel) => {
        const c = channel / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
function contrast(a, b) {
    const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
}
