import type {Thread} from './comment.js';

/** Parameters that say where a reader came from, not what they read. */
const TRACKING =
  /^(?:utm_.*|(?:fb|g|d|ms|y|tw|tt)clid|msclkid|[gw]braid|gad_source|igsh(?:id)?|mc_[ce]id|_g[al]|ref_src|mkt_tok|oly_(?:anon|enc)_id|vero_id|wickedid|_hs(?:enc|mi)|hsctatracking|srsltid)$/i;

/**
 * The key of the page at `url`: host and path without scheme, `www.`, default port, hash,
 * tracking parameters, trailing slash and `index.html`; escapes in capitals, other parameters sorted by name.
 * The same page linked in two ways is one thread. What is not a URL is its own key.
 */
export function normaliseUrl(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
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

/** What a page and its tag say about the thread. */
export interface ThreadClues {
  /** The address the page is at, and its host; empty where an address has none (`about:srcdoc`). */
  readonly url: string;
  readonly host: string;
  /** `<link rel="canonical">`, absolute; absent where the page has none. */
  readonly canonical?: string | undefined;
  readonly title: string;
  /** The tag's own `thread` and `site`; an empty one counts as absent. */
  readonly thread?: string | undefined;
  readonly site?: string | undefined;
  /** What the adapter's `identify` found. */
  readonly identified?: string | undefined;
}

/** The thread of a page: the tag's own key, else the backend's, else the canonical URL normalised. */
export function identifyThread(clues: ThreadClues): Thread {
  const url = clues.canonical || clues.url;
  return {
    id: clues.thread || clues.identified || normaliseUrl(url),
    site: clues.site || clues.host.replace(/^www\./, ''),
    url,
    title: clues.title,
  };
}
