/** Where the calls live, from a server's base URL. `server` may be relative to the page. */
export declare function apiBase(server: string, page: string): URL;
