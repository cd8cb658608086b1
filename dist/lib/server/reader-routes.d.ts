import { type RouteCall } from './route.js';
/** `PUT comments/{id}/vote`: sets this browser's vote; the same one twice counts once. */
export declare function voteOnComment({ request, id, settings }: RouteCall): Promise<Response>;
/** `POST comments/{id}/reports`: keeps a report for the site's moderators, the first of each browser. */
export declare function reportComment({ request, id, settings }: RouteCall): Promise<Response>;
/** `POST preview`: a text as it would be shown. */
export declare function previewText({ request, settings }: RouteCall): Promise<Response>;
