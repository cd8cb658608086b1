import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notModified } from '../server/route.js';
import { compressed } from './compress.js';
/**
 * Serves what pages load: `riposte.js`, asked for anew each time, and its chunks, which never
 * change. Everything is read once, so that no path can lead out of the folder. Any page may
 * load them: a module from another origin needs leave to, and there is nothing secret in them.
 *
 * @param folder - The package's `dist`. Where it isn't there, nothing is served.
 * @param before - Folders of the chunks of earlier releases, which pages that stand open still load.
 * @returns Answers a path under the server's base, or undefined where it is none of these files.
 */
export async function scriptFiles(folder, before = []) {
    const files = new Map();
    const add = async (name, path, hashed) => {
        const bytes = Uint8Array.from(await readFile(path));
        const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
        files.set(name, { bytes, etag, type: typeOf(name), hashed });
    };
    for (const chunks of [...before, join(folder, 'chunks')]) {
        for (const name of await namesIn(chunks))
            await add(`chunks/${name}`, join(chunks, name), true);
    }
    for (const name of await namesIn(folder))
        if (name === 'riposte.js')
            await add(name, join(folder, name), false);
    return (path, request) => {
        const file = files.get(path);
        return file && answer(file, request);
    };
}
async function answer({ bytes, etag, type, hashed }, request) {
    const headers = {
        etag,
        'content-type': type,
        'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
    };
    if (request.method !== 'GET' && request.method !== 'HEAD')
        return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
    const unchanged = notModified(request, etag);
    return compressed(new Response(unchanged ? null : bytes, { status: unchanged ? 304 : 200, headers }), request, 'best');
}
async function namesIn(folder) {
    try {
        const entries = await readdir(folder, { withFileTypes: true });
        return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    }
    catch {
        return []; // not built
    }
}
function typeOf(name) {
    if (name.endsWith('.css'))
        return 'text/css; charset=utf-8';
    if (name.endsWith('.map') || name.endsWith('.json'))
        return 'application/json';
    return 'text/javascript; charset=utf-8';
}
