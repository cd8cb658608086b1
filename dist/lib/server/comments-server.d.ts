import { type CommentsServerOptions } from './options.js';
/**
 * The reference server, DESIGN §5, as a function: it runs behind any HTTP server, in a service
 * worker and inside a page (WebCrypto is all it needs). It never rejects: what goes wrong
 * is logged and answered with 500. `client` is the address a request came from, where that is one reader's.
 * @throws TypeError at once, where an option can't be used.
 */
export declare function commentsServer(options: CommentsServerOptions): (request: Request, client?: string) => Promise<Response>;
