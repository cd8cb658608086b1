import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
const types = {
    '.html': 'text/html; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.jpg': 'image/jpeg',
    '.webp': 'image/webp',
    '.woff2': 'font/woff2',
    '.txt': 'text/plain; charset=utf-8',
};
/** Serves the pages of a small site from `folder`: a demo, a test. Undefined where there is no such file. */
export function pageFiles(folder) {
    const root = resolve(folder);
    return async (path) => {
        let file;
        try {
            file = resolve(join(root, decodeURIComponent(path), path.endsWith('/') || path === '' ? 'index.html' : ''));
        }
        catch {
            return undefined; // not properly encoded
        }
        if (!file.startsWith(root + sep) || file.includes('\0'))
            return undefined;
        try {
            const bytes = Uint8Array.from(await readFile(file));
            const type = types[extname(file)] ?? 'application/octet-stream';
            const headers = { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
            return new Response(bytes, { headers });
        }
        catch {
            return undefined; // no such file, or a folder
        }
    };
}
