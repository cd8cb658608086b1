import type { AdapterSettings, CommentsAdapter } from './adapter.js';
import type { Fetch } from './request.js';
/** Where the WordPress is, and what of it the page already knows. Every one can be left out on a page of WordPress. */
export interface WordpressOptions {
    /**
     * Root of the REST API, e.g. `https://blog.example/wp-json/` or `/?rest_route=/`, absolute or relative to the page.
     * Default: what the page names in `<link rel="https://api.w.org/">`, else `wp-json/` under `server`.
     */
    readonly api?: string | undefined;
    /** Base URL of the site. */
    readonly server?: string | undefined;
    /** Id of the post commented on, for threads whose key is not one. Default: what the page says. */
    readonly post?: string | undefined;
    /** `wp_create_nonce('wp_rest')` of who is logged in. Default: `wpApiSettings.nonce`. */
    readonly nonce?: string | undefined;
    /** Address of `wp-comments-post.php`. Default: that of a comment form in the page, else of the site. */
    readonly form?: string | undefined;
    /** The page commented on. Default: the document, where there is one. */
    readonly page?: Document | undefined;
    /** Sends the requests. */
    readonly fetch?: Fetch;
    /** Ms since the epoch. */
    readonly now?: () => number;
}
/** What a {@link wordpressAdapter} can do. */
export type WordpressAdapter = CommentsAdapter & Required<Pick<CommentsAdapter, 'identify' | 'path' | 'post' | 'posted' | 'edit' | 'source' | 'remove' | 'counts' | 'viewer'>>;
/**
 * The comments of a WordPress post, over its REST API; guests of sites that take none there
 * write through the site's own form, from its own pages.
 * https://developer.wordpress.org/rest-api/reference/comments/
 * @throws CommentsError `invalid` where no site can be found.
 */
export declare function wordpressAdapter(options?: WordpressOptions): WordpressAdapter;
/** Makes a {@link wordpressAdapter} from a tag: `data-api`, `data-post`, `data-nonce`, `data-form`. */
export declare function wordpressFactory({ server, data }: AdapterSettings): CommentsAdapter;
