/** A server's base URL, which ends in a slash. `server` may be relative to the page. Throws where it is no address. */
export function serverBase(server: string, page: string): URL {
  const base = new URL(server, page);
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  base.search = '';
  base.hash = '';
  return base;
}

/** Where the calls live. */
export function apiBase(server: string, page: string): URL {
  return new URL('api/v1/', serverBase(server, page));
}
