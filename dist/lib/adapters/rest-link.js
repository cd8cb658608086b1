import { CommentsError } from '../model/errors.js';
import { apiBase } from '../model/api-base.js';
import { part } from './part.js';
import { readJson, send } from './request.js';
/** Where in the adapter's drawer a reader's own things are. */
export const ownKey = 'own';
/** Opens the way to a server. @throws CommentsError `invalid` where its address is none. */
export function linkTo(options) {
    const { fetch = (request) => globalThis.fetch(request), token, now = Date.now } = options;
    const base = baseOf(options.server);
    return {
        now,
        signedIn: token !== undefined,
        async ask(method, path, { signal }, { body, headers, writes = method !== 'GET' } = {}) {
            const bearer = await tokenFrom(token);
            const init = {
                method,
                headers: {
                    ...headers,
                    ...(body !== undefined && { 'content-type': 'application/json' }),
                    ...(bearer && { authorization: `Bearer ${bearer}` }),
                },
                body: JSON.stringify(body),
            };
            const answer = await send(new URL(path, base), init, { fetch, signal, writes });
            if (answer.status >= 200 && answer.status < 300) {
                const empty = answer.status === 202 || answer.status === 204;
                return { data: empty ? undefined : readJson(answer, writes), headers: answer.headers };
            }
            const { refusalError } = await part(() => import('./rest-refusal.js'));
            throw refusalError(answer, base, now());
        },
    };
}
/** The reader's token, from code that is the site's own. */
async function tokenFrom(token) {
    try {
        return await token?.();
    }
    catch (cause) {
        throw new CommentsError('unauthorized', '`token` failed: see the cause.', { cause });
    }
}
function baseOf(server) {
    try {
        if (server)
            return apiBase(server, globalThis.document?.baseURI ?? server);
    }
    catch {
        // not an address
    }
    throw new CommentsError('invalid', `“${server}” is no server: set server="https://…" on the tag.`);
}
