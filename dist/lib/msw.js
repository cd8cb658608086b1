import { http } from 'msw';
import { apiBase } from './model/api-base.js';
import { commentsServer } from './server/comments-server.js';
import { memoryStore } from './server/memory-store.js';
import { plant } from './server/seed.js';
/**
 * The reference server as msw handlers, in a page or a process: the real one, over a store in
 * memory that starts with `seed` and ends with the page. For demos and for tests of your own.
 */
export function commentsHandlers(options) {
    const { server, seed = [], faults, store = memoryStore(), ...rest } = options;
    const base = apiBase(server, globalThis.document?.baseURI ?? server);
    const handler = commentsServer({ ...rest, store, basePath: base.pathname.replace(/api\/v1\/$/, '') });
    const seeded = plant(store, seed);
    const address = new RegExp(`^${base.href.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
    return [
        http.all(address, async ({ request }) => {
            await seeded;
            return (await faults?.(request, handler)) ?? handler(request);
        }),
    ];
}
