import { preflight, allowReading, checkAllowed } from './cors.js';
import { settle } from './options.js';
import { deleteComment, editComment } from './own-routes.js';
import { postComment } from './post-route.js';
import { countThreads, listComments, readPath } from './read-routes.js';
import { previewText, reportComment, voteOnComment } from './reader-routes.js';
import { problemResponse, Refusal } from './refusal.js';
import { StoreError } from './store.js';
/** Paths under `api/v1/`, with `*` for a comment's id. */
const routes = {
    comments: { GET: listComments, POST: postComment },
    'comments/*': { GET: readPath, PATCH: counted(editComment), DELETE: counted(deleteComment) },
    'comments/*/vote': { PUT: counted(voteOnComment) },
    'comments/*/reports': { POST: counted(reportComment) },
    counts: { GET: countThreads },
    preview: { POST: counted(previewText) },
};
/** An answer is data for a script, whatever a reader typed into it: nothing takes it for a page, shows it in one or runs it. */
const NOT_A_PAGE = {
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};
/**
 * The reference server, DESIGN §5, as a function: it runs behind any HTTP server, in a service
 * worker and inside a page (WebCrypto is all it needs). It never rejects: what goes wrong
 * is logged and answered with 500. `client` is the address a request came from, where that is one reader's.
 * @throws TypeError at once, where an option can't be used.
 */
export function commentsServer(options) {
    const settings = settle(options);
    return async (request, client) => {
        const origin = request.headers.get('origin');
        const response = await answer(request, client, origin, settings).catch((error) => failure(error, request, settings));
        const { headers } = response;
        allowReading(headers, origin);
        for (const [name, value] of Object.entries(NOT_A_PAGE))
            headers.set(name, value);
        if (!headers.has('cache-control'))
            headers.set('cache-control', request.method === 'GET' ? 'no-cache' : 'no-store');
        return request.method === 'HEAD' ? new Response(null, response) : response;
    };
}
async function answer(request, client, origin, settings) {
    if (request.method === 'OPTIONS')
        return preflight();
    const url = new URL(request.url);
    checkAllowed(origin, settings.origins, settings.ownOrigin ?? url.origin);
    const { route, id } = findRoute(request.method, url.pathname, settings.apiPath);
    return route({ request, client, url, id, settings });
}
/** A route that a client may take only so often. Posts count themselves: one that is sent again does not count. */
function counted(route) {
    return async (call) => {
        call.settings.admitAction(call.client);
        return route(call);
    };
}
function findRoute(method, path, apiPath) {
    const [, name = '', encoded = '', action] = /^([^/]*)(?:\/([^/]+)(?:\/([^/]+))?)?$/.exec(path.startsWith(apiPath) ? path.slice(apiPath.length) : '') ?? [];
    const pattern = [name, encoded && '*', action].filter(Boolean).join('/');
    const methods = Object.hasOwn(routes, pattern) ? routes[pattern] : undefined;
    const id = decoded(encoded);
    if (!methods || id === undefined)
        throw new Refusal('not-found', 'There is nothing at this address.');
    const route = methods[method === 'HEAD' ? 'GET' : method];
    if (route)
        return { route, id };
    const allow = Object.keys(methods).join(', ');
    throw new Refusal('invalid', `This address takes ${allow}.`, { status: 405, headers: { allow } });
}
/** Undefined where the path is not properly encoded. */
function decoded(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return undefined;
    }
}
function failure(error, request, settings) {
    if (error instanceof Refusal)
        return problemResponse(error);
    settings.log(error, request);
    if (error instanceof StoreError) {
        const full = error.code === 'full';
        return problemResponse(new Refusal('server', error.message, { status: full ? 507 : 503, retryAfter: full ? 60 : 1 }));
    }
    return problemResponse(new Refusal('server', 'Something went wrong here. Nothing of it is your fault.'));
}
