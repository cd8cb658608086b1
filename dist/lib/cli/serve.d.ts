import { type CommentsServerOptions } from '../server/options.js';
/** How `riposte serve` runs. */
export interface ServeOptions {
    /** 0 takes any free port. Default 8787. */
    readonly port?: number;
    /** Default 127.0.0.1: this machine only. */
    readonly host?: string;
    /** Folder of the database and the secret, made if it isn't there. Default `./riposte-data`. */
    readonly data?: string;
    /** Origins whose pages may use the server; its own always may. */
    readonly origins?: readonly string[];
    /** Address readers reach it at, where a proxy stands in front. */
    readonly publicUrl?: string | undefined;
    /** Path it lives under. Default `/`. */
    readonly basePath?: string | undefined;
    /** Proxies whose `X-Forwarded-For` is believed: addresses, and networks like `10.0.0.0/8`. Default: none. */
    readonly trustedProxies?: readonly string[];
    /** Folder of `riposte.js` and `chunks`. Default: the package's own. */
    readonly dist?: string;
    /** Folder of a small site to serve beside it. */
    readonly pages?: string;
    /** How the comments behave: fields, votes, holding, time. */
    readonly comments?: Omit<CommentsServerOptions, 'store' | 'origins' | 'publicUrl' | 'basePath'>;
}
/** A server that is running. */
export interface RunningServer {
    /** Where it is, ended with a slash. */
    readonly url: string;
    /** Lets requests finish, then closes the database. Calling it again waits for the same end. */
    close(): Promise<void>;
}
/**
 * Starts the reference server on its embedded database.
 * @throws TypeError where an option can't be used; the system's error where the port or folder can't.
 */
export declare function serve(options?: ServeOptions): Promise<RunningServer>;
