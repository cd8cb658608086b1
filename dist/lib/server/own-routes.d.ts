import { type RouteCall } from './route.js';
/**
 * `PATCH comments/{id}`: its writer changes the text, while the window is open. An edit that is there
 * already, sent again because its answer was lost, is answered like the first time.
 */
export declare function editComment(call: RouteCall): Promise<Response>;
/**
 * `DELETE comments/{id}`: its writer takes it back, while the window is open. What is already
 * gone is answered like what goes now: the writer wanted it gone, and it is.
 */
export declare function deleteComment(call: RouteCall): Promise<Response>;
