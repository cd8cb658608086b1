/**
 * Why a request may have failed, for the page's developer. Browsers do not tell a page, so it is every reason that is left.
 * `permit`: how an owner lets a site use this backend; absent: as the reference server is told.
 */
export function whyUnreachable(url: URL, permit = 'start it with --origin'): string {
  const page = globalThis.location;
  const local = /^(?:localhost|127\.|\[::1\])/.test(url.hostname);
  if (page?.protocol === 'https:' && url.protocol === 'http:' && !local) {
    return `A page on https may not ask ${url.origin}: serve the comments on https too, and name that address.`;
  }
  const reasons = [`it is not running there`, `a Content-Security-Policy lacks "connect-src ${url.origin}"`];
  if (page && page.origin !== url.origin) {
    reasons.push(`it does not allow this site (${permit} ${page.origin})`);
  }
  return `No answer from ${url.origin}: ${reasons.join(', or ')}, or the network or an extension stopped it.`;
}
