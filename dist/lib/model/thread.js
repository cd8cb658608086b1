/** Parameters that say where a reader came from, not what they read. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_ga|_gl|ref_src|mkt_tok|oly_anon_id|oly_enc_id|vero_id|wickedid|_hsenc|_hsmi|hsctatracking|srsltid)$/i;
/**
 * The key of the page at `url`: host and path without scheme, `www.`, default port, hash,
 * tracking parameters, trailing slash and `index.html`; other parameters sorted by name.
 * The same page linked in two ways is one thread. What is not a URL is its own key.
 */
export function normaliseUrl(url) {
    let parsed;
    try {
        parsed = new URL(url);
    }
    catch {
        return url.trim(); // a key an owner made up is as good as any
    }
    const host = parsed.host.replace(/^www\./, '');
    const path = parsed.pathname.replace(/\/index\.html?$/i, '/').replace(/\/+$/, '');
    const kept = [...parsed.searchParams].filter(([name]) => !TRACKING.test(name));
    kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const query = new URLSearchParams(kept).toString();
    return host + path + (query && `?${query}`);
}
/** The thread of a page: the tag's own key, else the backend's, else the canonical URL normalised. */
export function identifyThread(clues) {
    const url = clues.canonical || clues.url;
    return {
        id: clues.thread || clues.identified || normaliseUrl(url),
        site: clues.site || siteOf(clues.url),
        url,
        title: clues.title,
    };
}
/** The page's host, without `www.`; empty where an address has none (`about:srcdoc`). */
function siteOf(url) {
    try {
        return new URL(url).host.replace(/^www\./, '');
    }
    catch {
        return '';
    }
}
