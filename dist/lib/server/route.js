/** A JSON answer. */
export function json(value, init = {}) {
    return jsonText(JSON.stringify(value), init);
}
/** A JSON answer whose text is already there. */
export function jsonText(text, init = {}) {
    const headers = new Headers(init.headers);
    headers.set('content-type', 'application/json');
    return new Response(text, { ...init, headers });
}
/** Whether what the client has, by `If-None-Match`, is still `etag` (RFC 9110 §13.1.2, weak comparison). */
export function notModified(request, etag) {
    const known = request.headers.get('if-none-match');
    if (known === null)
        return false;
    const opaque = etag.replace(/^W\//, '');
    return known.trim() === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === opaque);
}
