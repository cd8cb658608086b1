/** Where the calls live, from a server's base URL. `server` may be relative to the page. */
export function apiBase(server, page) {
    const base = new URL(server, page);
    if (!base.pathname.endsWith('/'))
        base.pathname += '/';
    base.search = '';
    base.hash = '';
    return new URL('api/v1/', base);
}
