import type {Settings} from './options.js';

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
export function json(value: unknown, init: ResponseInit = {}): Response {
  return jsonText(JSON.stringify(value), init);
}

/** A JSON answer whose text is already there. */
export function jsonText(text: string, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  headers.set('content-type', 'application/json');
  return new Response(text, {...init, headers});
}

/** Whether what the client has, by `If-None-Match`, is still `etag` (RFC 9110 §13.1.2, weak comparison). */
export function notModified(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match');
  if (known === null) return false;
  const opaque = etag.replace(/^W\//, '');
  return known.trim() === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === opaque);
}
