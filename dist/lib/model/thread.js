/** Parameters that say where a reader came from, not what they read. */
const TRACKING = /^(?:utm_.*|(?:fb|g|d|ms|y|tw|tt)clid|msclkid|[gw]braid|gad_source|igsh(?:id)?|mc_[ce]id|_g[al]|ref_src|mkt_tok|oly_(?:anon|enc)_id|vero_id|wickedid|_hs(?:enc|mi)|hsctatracking|srsltid)$/i;
/**
 * The key of the page at `url`: host and path without scheme, `www.`, default port, hash,
 * tracking parameters, trailing slash and `index.html`; escapes in capitals, other parameters sorted by name.
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
    const path = parsed.pathname
        .replace(/%[\da-f]{2}/gi, (hex) => hex.toUpperCase())
        .replace(/\/index\.html?$/i, '/')
        .replace(/\/+$/, '');
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
        site: clues.site || clues.host.replace(/^www\./, ''),
        url,
        title: clues.title,
    };
}
