import type { Settings } from './options.js';
/** A request on its way through one route. */
export interface RouteCall {
    readonly request: Request;
    /** Address it came from; undefined where that may be many readers'. */
    readonly client: string | undefined;
    readonly url: URL;
    /** The comment in the path; empty where the route names none. */
    readonly id: string;
    readonly settings: Settings;
}
/** Answers one method of one path, or throws a `Refusal`. */
export type Route = (call: RouteCall) => Promise<Response>;
/** A JSON answer. */
export declare function json(value: unknown, init?: ResponseInit): Response;
/** A JSON answer whose text is already there. */
export declare function jsonText(text: string, init?: ResponseInit): Response;
/** Whether what the client has, by `If-None-Match`, is still `etag` (RFC 9110 §13.1.2, weak comparison). */
export declare function notModified(request: Request, etag: string): boolean;
