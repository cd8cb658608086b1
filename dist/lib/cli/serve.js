import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { commentsServer } from '../server/comments-server.js';
import { libsqlStore } from '../server/libsql-store.js';
import { pathOf } from '../server/options.js';
import { clientAt, proxiesAmong, readerBehind } from './client.js';
import { compressed } from './compress.js';
import { pageFiles } from './page-files.js';
import { keepPrivate } from './private-file.js';
import { keepRelease } from './releases.js';
import { scriptFiles } from './script-files.js';
import { secretIn } from './secret.js';
import { unusedConnections } from './unused-connections.js';
/** How long, in ms, requests may take to finish once the server is asked to stop; `docker stop` waits for 10 s. */
const GRACE_MS = 8_000;
/** Bytes of headers and address that are read: a page may ask for the counts of fifty threads by their addresses. */
const HEADER_BYTES = 65_536;
/**
 * Starts the reference server on its embedded database.
 * @throws TypeError where an option can't be used; the system's error where the port or folder can't.
 */
export async function serve(options = {}) {
    const { port = 8787, host = '127.0.0.1', data = './riposte-data', origins = [], publicUrl } = options;
    const basePath = pathOf(options.basePath);
    const dist = options.dist ?? fileURLToPath(new URL('../../', import.meta.url));
    const proxies = proxiesAmong(options.trustedProxies ?? []);
    const pages = options.pages === undefined ? undefined : pageFiles(options.pages);
    await mkdir(data, { recursive: true, mode: 0o700 }); // it holds email addresses
    const secret = await secretIn(data);
    const scripts = await scriptFiles(dist, await keepRelease(dist, join(data, 'releases')));
    const database = join(data, 'comments.db');
    await keepPrivate(database);
    const store = await libsqlStore({ path: database });
    try {
        const comments = commentsServer({
            secret,
            ...options.comments,
            store,
            origins,
            basePath,
            ...(publicUrl !== undefined && { publicUrl }),
        });
        const fetch = async (request, { incoming }) => {
            const { pathname } = new URL(request.url);
            const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : undefined;
            const file = path === undefined ? undefined : ((await scripts(path, request)) ?? (await pages?.(path)));
            if (file)
                return file;
            const reader = readerBehind(incoming.socket.remoteAddress, request.headers.get('x-forwarded-for'), proxies);
            return compressed(await comments(request, clientAt(reader)), request, 'quick');
        };
        const server = createAdaptorServer({
            fetch,
            overrideGlobalObjects: false,
            serverOptions: { maxHeaderSize: HEADER_BYTES },
        });
        const unused = unusedConnections(server);
        server.listen(port, host);
        await once(server, 'listening'); // rejects where the port can't be had
        let closing;
        return {
            url: publicUrl === undefined ? addressOf(server, host, basePath) : publicUrl.replace(/\/*$/, '/'),
            close: () => (closing ??= stop(server, unused).then(() => store.end())),
        };
    }
    catch (error) {
        await store.end();
        throw error;
    }
}
async function stop(server, unused) {
    const closed = once(server, 'close');
    server.close();
    for (const socket of unused)
        socket.destroy();
    // A connection that is kept alive counts as open until it has nothing to do.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    await closed;
    clearInterval(idle);
    clearTimeout(late);
}
function addressOf(server, host, basePath) {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return `http://${host.includes(':') ? `[${host}]` : host}:${port}${basePath}`;
}
