import { type RouteCall } from './route.js';
/**
 * `POST comments`: stores a comment once, however often its key comes. The answer is kept with
 * the comment, in the same transaction, so a replay is the first answer to the byte.
 */
export declare function postComment({ request, client, settings }: RouteCall): Promise<Response>;
