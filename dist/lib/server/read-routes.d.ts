import { type RouteCall } from './route.js';
/** `GET comments`: a page of a thread, or of the replies to one of its comments. */
export declare function listComments({ request, url, settings }: RouteCall): Promise<Response>;
/**
 * `GET comments/{id}`: a comment and its ancestors; with its token also what was typed. Where the address names a
 * thread, only one of that thread: an address of another page may end in the same hash.
 */
export declare function readPath({ request, id, url, settings }: RouteCall): Promise<Response>;
/** `GET counts`: how many published comments each thread has. */
export declare function countThreads({ url, settings }: RouteCall): Promise<Response>;
