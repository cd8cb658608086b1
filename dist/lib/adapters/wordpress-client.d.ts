import type { Call } from './adapter.js';
import { type Answer, type Fetch } from './request.js';
import { type Site } from './wordpress-site.js';
/** An answer of the REST API. */
export interface RestAnswer {
    readonly data: unknown;
    readonly headers: Headers;
}
/** Parameters of a route; a list is sent as `name[]`, once for each value. */
export type RestQuery = Readonly<Record<string, string | number | readonly (string | number)[]>>;
/** Who is logged in, and what WordPress lets them do. */
export interface Session {
    readonly id: string;
    readonly name: string;
    readonly avatarUrl: string | undefined;
    /** Names of capabilities, e.g. `moderate_comments`; empty where the site keeps them to itself. */
    readonly capabilities: ReadonlySet<string>;
}
/** Speaks with one WordPress: addresses, the login's nonce, refusals. */
export declare class WordpressClient {
    #private;
    readonly site: Site;
    readonly now: () => number;
    constructor(site: Site, options: {
        readonly nonce?: string | undefined;
        readonly fetch: Fetch;
        readonly now: () => number;
    });
    /** The address of a route of this site's API. */
    url(route: string, query?: RestQuery): URL;
    /**
     * Reads a route. Behind `wp-json/` there is nothing where a site has no pretty permalinks; the
     * address by query is always there, and once found is the one used.
     */
    get(route: string, query: RestQuery, call: Call): Promise<RestAnswer>;
    /** Changes something. Carries the login only where {@link session} has found one. */
    write(method: 'POST' | 'DELETE', route: string, body: object, call: Call): Promise<RestAnswer>;
    /** Sends the site's own form, and follows it to where it leads. Cookies go with it. */
    submit(fields: URLSearchParams, call: Call): Promise<Answer>;
    /** Who is logged in. Asks nobody where the page shows no sign of a login; never rejects for a refusal. */
    session(call: Call): Promise<Session | undefined>;
    /** Forgets the login, so that {@link session} looks again. */
    forgetSession(): void;
}
