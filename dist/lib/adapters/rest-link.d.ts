import type { Call } from './adapter.js';
import { type Fetch } from './request.js';
/** How a {@link restAdapter} reaches its server. */
export interface RestOptions {
    /** Base URL of the server, absolute or relative to the page; `api/v1/` is below it. */
    readonly server: string;
    /** The browser's by default. */
    readonly fetch?: Fetch | undefined;
    /** The site's own signed-in reader; undefined while nobody is. */
    readonly token?: (() => Promise<string | undefined>) | undefined;
    /** Milliseconds since the epoch; `Date.now` by default. */
    readonly now?: (() => number) | undefined;
}
/** Where in the adapter's drawer a reader's own things are. */
export declare const ownKey = "own";
/** What goes with a request beside its path. */
export interface Extras {
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
    /** False where nothing is stored, though the method says so; true for every method but GET. */
    readonly writes?: boolean;
}
/** A reference server, ready to be asked. */
export interface Link {
    readonly now: () => number;
    readonly signedIn: boolean;
    /** Rejects with whatever went wrong as a `CommentsError`. `data` is undefined where the answer was empty. */
    ask(method: string, path: string, call: Call, extras?: Extras): Promise<{
        data: unknown;
        headers: Headers;
    }>;
}
/** Opens the way to a server. @throws CommentsError `invalid` where its address is none. */
export declare function linkTo(options: RestOptions): Link;
