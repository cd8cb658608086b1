import { Refusal } from './refusal.js';
const HEADERS_IN = 'content-type, idempotency-key, riposte-token, authorization, last-event-id';
const HEADERS_OUT = 'riposte-token, retry-after, location';
const METHODS = 'GET, HEAD, POST, PATCH, PUT, DELETE';
const MAX_AGE_SECONDS = '7200';
/**
 * Lets the page at the other end read the answer. Every origin may: a page that is refused has
 * to be able to say why. No cookie or other credential takes part, so nothing is given away.
 */
export function allowReading(headers, origin) {
    headers.append('vary', 'Origin');
    if (origin === null)
        return;
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-expose-headers', HEADERS_OUT);
}
/** Answers a preflight, for every origin, so that the request itself can be refused in words. */
export function preflight() {
    return new Response(null, {
        status: 204,
        headers: {
            'access-control-allow-methods': METHODS,
            'access-control-allow-headers': HEADERS_IN,
            'access-control-max-age': MAX_AGE_SECONDS,
        },
    });
}
/**
 * Lets pages of named origins, and requests from no page at all, through.
 * @throws Refusal 403 that tells the site's owner what to add.
 */
export function checkAllowed(origin, allowed, own) {
    if (origin === null || origin === own || allowed.has(origin))
        return;
    throw new Refusal('blocked', `Pages at ${origin} are not allowed to use this server. Its owner can add --origin ${origin}`);
}
