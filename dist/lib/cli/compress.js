import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
/** Below this, a compressed answer takes as many packets. */
const WORTHWHILE_BYTES = 1000;
/** Compressed files that never change, by their content's tag and encoding. */
const kept = new Map();
/**
 * The same answer in the smallest encoding its reader takes. `best` is for files: it takes its
 * time, once for each content, which its ETag names; `quick` is for what is said once. ETags must
 * be weak: a strong one would say that the bytes are the same in every encoding.
 */
export async function compressed(response, request, effort) {
    const type = response.headers.get('content-type') ?? '';
    if (response.status === 304)
        response.headers.append('vary', 'Accept-Encoding'); // as the answer it stands for
    if (!response.body || !/^(?:text\/|application\/(?:problem\+)?json)/.test(type))
        return response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const headers = new Headers(response.headers);
    headers.append('vary', 'Accept-Encoding');
    const encoding = bytes.length < WORTHWHILE_BYTES ? undefined : accepted(request);
    if (!encoding)
        return new Response(bytes, { status: response.status, headers });
    headers.set('content-encoding', encoding);
    const key = `${encoding} ${headers.get('etag')}`;
    const smaller = effort === 'best' ? (kept.get(key) ?? encode(bytes, encoding, effort)) : encode(bytes, encoding, effort);
    if (effort === 'best')
        kept.set(key, smaller);
    return new Response(Uint8Array.from(await smaller), { status: response.status, headers });
}
async function encode(bytes, encoding, effort) {
    if (encoding === 'gzip')
        return promisify(gzip)(bytes, { level: effort === 'best' ? 9 : 6 });
    const params = { [constants.BROTLI_PARAM_QUALITY]: effort === 'best' ? 11 : 4 };
    return promisify(brotliCompress)(bytes, { params });
}
function accepted(request) {
    const named = (request.headers.get('accept-encoding') ?? '')
        .split(',')
        .filter((entry) => !/;\s*q=0(?:\.0*)?\s*$/.test(entry))
        .map((entry) => entry.split(';')[0]?.trim().toLowerCase());
    if (named.includes('br'))
        return 'br';
    return named.includes('gzip') ? 'gzip' : undefined;
}
