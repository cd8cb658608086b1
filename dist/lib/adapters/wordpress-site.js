import { CommentsError } from '../model/errors.js';
/**
 * Finds the site: `api`, else what the page names in `<link rel="https://api.w.org/">`, else `wp-json/` under `server`.
 * @throws CommentsError `invalid`, in words for the owner, where nothing leads there.
 */
export function findSite({ api, form, server, page }) {
    const base = page?.baseURI;
    const named = api || page?.querySelector('link[rel="https://api.w.org/"]')?.getAttribute('href');
    const root = named
        ? address(named, base, 'data-api')
        : server
            ? address('wp-json/', folder(server, base), 'server')
            : undefined;
    if (!root) {
        throw new CommentsError('invalid', 'Where is the WordPress? Name its REST API: data-api="https://blog.example/wp-json/".');
    }
    if (!root.searchParams.has('rest_route') && !root.pathname.endsWith('/'))
        root.pathname += '/';
    const action = form || commentForm(page)?.getAttribute('action');
    return {
        api: root,
        form: action ? address(action, base, 'data-form') : new URL('wp-comments-post.php', homeOf(root)),
        own: !page || page.location?.origin === root.origin,
        page,
    };
}
/** The address of a route such as `wp/v2/comments`. */
export function routeUrl(api, route, query = []) {
    const root = api.searchParams.get('rest_route');
    const url = root === null ? new URL(route, api) : new URL(api);
    if (root !== null)
        url.searchParams.set('rest_route', `${root.replace(/\/+$/, '')}/${route}`);
    for (const [name, value] of query)
        url.searchParams.append(name, value);
    return url;
}
/** The same API by the query every WordPress understands, also one without pretty permalinks. */
export function plainApi(api) {
    const url = homeOf(api);
    url.searchParams.set('rest_route', '/');
    return url;
}
/** The id WordPress gave the post or page shown, from what its themes and its head say. */
export function postIdOf(page) {
    const named = /(?:^|\s)(?:postid|page-id)-(\d+)(?=\s|$)/.exec(page.body?.className ?? '')?.[1];
    if (named)
        return named;
    const short = page.querySelector('link[rel="shortlink"]')?.getAttribute('href');
    const linked = /[?&](?:p|page_id)=(\d+)(?=&|$)/.exec(short ?? '')?.[1];
    return linked ?? /^wp\/v2\/(?:posts|pages)\/(\d+)$/.exec(alternateRoute(page) ?? '')?.[1];
}
/** Routes that may answer for a post, likeliest first: its kind is not in its id. */
export function postRoutes(post, page) {
    const alternate = page && alternateRoute(page);
    if (alternate?.endsWith(`/${post}`))
        return [alternate];
    return [`wp/v2/posts/${post}`, `wp/v2/pages/${post}`];
}
/** The site's own comment form, where the page holds it. */
export function commentForm(page) {
    return page?.querySelector('form[action*="wp-comments-post.php"]') ?? undefined;
}
/** `<link rel="alternate" type="application/json">` as a route, from either kind of address. */
function alternateRoute(page) {
    const href = page.querySelector('link[rel="alternate"][type="application/json"]')?.getAttribute('href');
    return /wp\/v2\/[\w-]+\/\d+(?=$|&)/.exec((href ?? '').replace(/%2F/gi, '/'))?.[0];
}
/** The site's front page: the API's address without what makes it an API. */
function homeOf(api) {
    const home = new URL(api);
    const plain = home.searchParams.has('rest_route');
    home.search = '';
    home.hash = '';
    const path = plain ? home.pathname : home.pathname.replace(/[^/]*\/$/, '');
    home.pathname = path.replace(/index\.php\/?$/, '');
    return home;
}
function folder(server, base) {
    const url = address(server, base, 'server');
    return url.pathname.endsWith('/') ? url.href : `${url.origin}${url.pathname}/`;
}
function address(given, base, where) {
    let url;
    try {
        url = new URL(given, base);
    }
    catch {
        // said below, together with addresses of the wrong kind
    }
    if (url?.protocol === 'https:' || url?.protocol === 'http:')
        return url;
    throw new CommentsError('invalid', `${where}="${given}" is not the address of a WordPress site.`);
}
