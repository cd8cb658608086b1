import { type HttpHandler } from 'msw/http';
import type { Thread } from './model/comment.js';
import type { CommentsServerOptions } from './server/options.js';
import type { StoredComment } from './server/store.js';
/** A comment that is there from the start, with the replies below it. */
export interface SeedComment {
    /** For links to it; made up where absent. Ids are unique over all threads. */
    readonly id?: string;
    readonly name: string;
    readonly url?: string;
    readonly text: string;
    /** When it was written; ISO 8601. */
    readonly at: string;
    readonly editedAt?: string;
    /** Default `published`; a `deleted` one stays as a tombstone where it has replies. */
    readonly status?: StoredComment['status'];
    /** How many voted it up. */
    readonly up?: number;
    readonly replies?: readonly SeedComment[];
}
/** A thread that is there from the start. */
export interface SeedThread {
    /** As the tag will ask for it: see `identifyThread`. `url` and `title` are for feeds and moderators. */
    readonly thread: Pick<Thread, 'id' | 'site'> & Partial<Thread>;
    readonly closed?: boolean;
    /** In any order. */
    readonly comments: readonly SeedComment[];
}
/** What {@link commentsHandlers} plays. The server's own options (`fields`, `hold`, `votes`, …) go with it. */
export interface CommentsHandlersOptions extends Partial<Omit<CommentsServerOptions, 'basePath' | 'publicUrl'>> {
    /** Base URL, as in the tag's `server`: absolute, or relative to the page. */
    readonly server: string;
    readonly seed?: readonly SeedThread[];
    /** Asked before the server: an answer takes its place (`Response.error()`: no network), a promise holds it up. */
    readonly faults?: (request: Request) => Response | undefined | Promise<Response | undefined>;
}
/**
 * The reference server as msw handlers, in a page or a process: the real one, over a store in
 * memory that starts with `seed` and ends with the page. For demos and for tests of your own.
 */
export declare function commentsHandlers(options: CommentsHandlersOptions): HttpHandler[];
