/** Where a WordPress lives, seen from the page. */
export interface Site {
    /** Root of the REST API: ends in `wp-json/`, or carries `rest_route` where links are plain. */
    readonly api: URL;
    /** `wp-comments-post.php`; `wp-login.php` and `wp-admin/` are its neighbours. */
    readonly form: URL;
    /** The site serves this page too (or there is no page): cookies and the site's own form work. */
    readonly own: boolean;
    readonly page: Document | undefined;
}
/** What an owner, or nobody, said of where the site is. Addresses may be relative to the page. */
export interface SiteClues {
    readonly api?: string | undefined;
    readonly form?: string | undefined;
    readonly server?: string | undefined;
    readonly page?: Document | undefined;
}
/**
 * Finds the site: `api`, else what the page names in `<link rel="https://api.w.org/">`, else `wp-json/` under `server`.
 * @throws CommentsError `invalid`, in words for the owner, where nothing leads there.
 */
export declare function findSite({ api, form, server, page }: SiteClues): Site;
/** The address of a route such as `wp/v2/comments`. */
export declare function routeUrl(api: URL, route: string, query?: Iterable<readonly [string, string]>): URL;
/** The same API by the query every WordPress understands, also one without pretty permalinks. */
export declare function plainApi(api: URL): URL;
/** The id WordPress gave the post or page shown, from what its themes and its head say. */
export declare function postIdOf(page: Document): string | undefined;
/** Routes that may answer for a post, likeliest first: its kind is not in its id. */
export declare function postRoutes(post: string, page: Document | undefined): string[];
/** The site's own comment form, where the page holds it. */
export declare function commentForm(page: Document | undefined): HTMLFormElement | undefined;
