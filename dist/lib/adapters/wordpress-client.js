import { within } from '../model/deadline.js';
import { named } from '../model/more-shapes.js';
import { loose, number, object, text, parseAs } from '../model/shapes.js';
import { CommentsError } from '../model/errors.js';
import { send } from './request.js';
import { codeIn, notRestError, refusalError, refusalOf } from './wordpress-errors.js';
import { plainApi, routeUrl } from './wordpress-site.js';
/** `wp/v2/users/me`. A capability can also be there and false. */
const Me = object({
    id: number,
    name: loose(text, ''),
    avatar_urls: loose(named('string')),
    capabilities: loose(named('boolean'), {}),
});
/** Longest that a call waits to know who is logged in, in ms: a few requests of 15 s each end sooner. */
const sessionMs = 60_000;
/** Speaks with one WordPress: addresses, the login's nonce, refusals. */
export class WordpressClient {
    #fetch;
    #api;
    #nonce;
    #session;
    #signedIn = false;
    #renewing;
    constructor(site, options) {
        this.site = site;
        this.now = options.now;
        this.#fetch = options.fetch;
        this.#api = site.api;
        const { nonce } = site.own ? (globalThis.wpApiSettings ?? {}) : {};
        this.#nonce = options.nonce || (typeof nonce === 'string' && nonce ? nonce : undefined);
    }
    /** The address of a route of this site's API. */
    url(route, query = {}) {
        const pairs = Object.entries(query).flatMap(([name, value]) => Array.isArray(value) ? value.map((each) => [`${name}[]`, String(each)]) : [[name, String(value)]]);
        return routeUrl(this.#api, route, pairs);
    }
    /**
     * Reads a route. Behind `wp-json/` there is nothing where a site has no pretty permalinks; the
     * address by query is always there, and once found is the one used.
     */
    async get(route, query, call) {
        const api = this.#api;
        try {
            return await this.#ask('GET', route, query, undefined, call);
        }
        catch (error) {
            if (!isAbsent(error) || api.search)
                throw error;
            this.#api = plainApi(this.site.api);
            return this.#ask('GET', route, query, undefined, call).catch((again) => {
                if (!isAbsent(again))
                    throw again;
                this.#api = this.site.api;
                throw error;
            });
        }
    }
    /** Changes something. Carries the login only where {@link session} has found one. */
    write(method, route, body, call) {
        return this.#ask(method, route, {}, JSON.stringify(body), call);
    }
    /** Sends the site's own form, and follows it to where it leads. Cookies go with it. */
    submit(fields, call) {
        const init = { method: 'POST', body: fields, headers: { accept: 'application/json, text/html;q=0.9' } };
        return send(this.site.form, init, { fetch: this.#fetch, signal: call.signal, writes: true });
    }
    /** Who is logged in. Asks nobody where the page shows no sign of a login; never rejects for a refusal. */
    session(call) {
        const session = (this.#session ??= this.#findSession(unending(call)).catch((error) => {
            this.#session = undefined; // a network that failed may work the next time
            throw error;
        }));
        return within(call.signal, sessionMs, false, () => session);
    }
    /** Forgets the login, so that {@link session} looks again. */
    forgetSession() {
        this.#session = undefined;
        this.#signedIn = false;
    }
    async #findSession(call) {
        const { own, page } = this.site;
        if (!own)
            return undefined;
        if (!this.#nonce && page?.body?.classList.contains('logged-in'))
            this.#nonce = await this.#freshNonce(call);
        if (!this.#nonce)
            return undefined;
        this.#signedIn = true;
        try {
            const answer = await this.#me('edit', call).catch((error) => {
                if (codeIn(error) === 'rest_forbidden_context')
                    return this.#me('view', call);
                throw error;
            });
            const me = parseAs(Me, answer.data);
            if (!me.success)
                throw new CommentsError('unauthorized', 'WordPress did not say who is logged in.');
            const { id, name, avatar_urls, capabilities } = me.data;
            const can = Object.keys(capabilities).filter((capability) => capabilities[capability]);
            return { id: String(id), name, avatarUrl: avatar_urls?.['96'], capabilities: new Set(can) };
        }
        catch (error) {
            this.#signedIn = false;
            if (!(error instanceof CommentsError))
                throw error;
            const { code, cause } = error;
            const closed = code === 'blocked' && !(cause instanceof Error); // answered, by a firewall
            if (!closed && !['unauthorized', 'forbidden', 'not-found'].includes(code))
                throw error;
            return undefined; // a guest, or a site that tells nobody about users
        }
    }
    #me(context, call) {
        return this.get('wp/v2/users/me', { context, _fields: 'id,name,avatar_urls,capabilities' }, call);
    }
    async #ask(method, route, query, body, call) {
        const nonce = this.#signedIn ? this.#nonce : undefined;
        try {
            return await this.#once(method, route, query, body, nonce, call);
        }
        catch (error) {
            if (nonce === undefined || codeIn(error) !== 'rest_cookie_invalid_nonce')
                throw error;
            if (this.#nonce === nonce)
                await this.#renew(call); // else another call has renewed it meanwhile
            if (this.#nonce === undefined) {
                this.forgetSession(); // the cookie has run out too; what was to be written keeps its writer
                if (body !== undefined)
                    throw error;
            }
            return this.#once(method, route, query, body, this.#nonce, call);
        }
    }
    async #once(method, route, query, body, nonce, call) {
        const url = this.url(route, query);
        const writes = method !== 'GET';
        const headers = {
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...(nonce !== undefined && { 'x-wp-nonce': nonce }),
        };
        const permit = 'WordPress does, unless a plugin removes its rest_send_cors_headers; allow';
        const init = { method, headers, body: body ?? null };
        const answer = await send(url, init, { fetch: this.#fetch, signal: call.signal, writes, permit });
        const data = parse(answer.text);
        if (data !== undefined && answer.status < 300)
            return { data, headers: answer.headers };
        const refusal = refusalOf(data);
        if (!refusal)
            throw notRestError(url.href, answer.status, { wrote: writes });
        throw refusalError(refusal, answer.status, answer.headers, { wrote: writes, now: this.now() });
    }
    /** Gets another nonce; calls that find theirs stale at the same time share it. */
    #renew(call) {
        this.#renewing ??= this.#freshNonce(unending(call))
            .then((nonce) => {
            this.#nonce = nonce;
        })
            .finally(() => {
            this.#renewing = undefined;
        });
        return this.#renewing;
    }
    /** A nonce for who is logged in by cookie; undefined for guests. `wp_ajax_rest_nonce`, since WordPress 5.3. */
    async #freshNonce(call) {
        const url = new URL('wp-admin/admin-ajax.php?action=rest-nonce', this.site.form);
        const answer = await send(url, {}, { fetch: this.#fetch, signal: call.signal, writes: false });
        const nonce = answer.text.trim();
        return answer.status === 200 && /^[\da-f]{10}$/.test(nonce) ? nonce : undefined;
    }
}
/** What several calls wait for goes on though the first of them is not wanted any more. */
function unending(call) {
    return { ...call, signal: new AbortController().signal };
}
/** Nothing of WordPress answered there. */
function isAbsent(error) {
    return error instanceof CommentsError && error.code === 'not-found' && codeIn(error) === undefined;
}
/** JSON, also behind the notices that PHP prints before it; undefined where there is none. */
function parse(text) {
    for (const from of [0, text.search(/^[[{]/m)]) {
        try {
            if (from >= 0)
                return JSON.parse(text.slice(from));
        }
        catch {
            // not the REST API, or not yet: said by the caller, with the address
        }
    }
    return undefined;
}
