import { type HttpHandler } from 'msw';
import type { CommentsServerOptions } from './server/options.js';
import { type SeedThread } from './server/seed.js';
export type { SeedComment, SeedThread } from './server/seed.js';
/** What {@link commentsHandlers} plays. The server's own options (`fields`, `hold`, `votes`, …) go with it. */
export interface CommentsHandlersOptions extends Partial<Omit<CommentsServerOptions, 'basePath' | 'publicUrl'>> {
    /** Base URL, as in the tag's `server`: absolute, or relative to the page. */
    readonly server: string;
    readonly seed?: readonly SeedThread[];
    /**
     * Asked before the server: an answer takes its place (`Response.error()`: no network), a promise holds it up.
     * `serve` hands a request to the server, for faults that come after it.
     */
    readonly faults?: (request: Request, serve: (request: Request) => Promise<Response>) => Response | undefined | Promise<Response | undefined>;
}
/**
 * The reference server as msw handlers, in a page or a process: the real one, over a store in
 * memory that starts with `seed` and ends with the page. For demos and for tests of your own.
 */
export declare function commentsHandlers(options: CommentsHandlersOptions): HttpHandler[];
