/** A server's base URL, which ends in a slash. `server` may be relative to the page. Throws where it is no address. */
export declare function serverBase(server: string, page: string): URL;
/** Where the calls live. */
export declare function apiBase(server: string, page: string): URL;
