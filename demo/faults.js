/**
 * Faults a backend can have, each played around the real one: `serve` hands a request to it. What throws
 * `Dropped` has lost its connection. Used by the page beside this file, and by the tests.
 */

/** The connection ended without an answer. */
export class Dropped extends Error {}

/** Fault by name: what becomes of a request. `ms` and `seconds` say how long, where that matters. */
export const faults = {
  /** Answers late. */
  async late(request, serve, {ms = 3000} = {}) {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return serve(request);
  },

  /** Takes the request, and never answers. */
  never: (request) =>
    new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(new Dropped('given up')))),

  /** Stores it, and never answers. */
  async silent(request, serve) {
    await serve(request.clone());
    return faults.never(request);
  },

  /** Hands the request over twice, as some proxies do. */
  async twice(request, serve) {
    const [, second] = await Promise.all([serve(request.clone()), serve(request.clone())]);
    return second;
  },

  /** Fails before anything is stored. */
  error: async () => problem(500, 'server', 'Played: the server failed.'),

  /** Stores it, then fails. */
  async errorAfter(request, serve) {
    await serve(request);
    return problem(500, 'server', 'Played: the server failed after it had stored this.');
  },

  /** A proxy that can't reach the server behind it. */
  async gateway() {
    return new Response('<h1>502 Bad Gateway</h1>', {status: 502, headers: {'content-type': 'text/html'}});
  },

  /** Too many requests, with the seconds to wait. */
  limited: async (_request, _serve, {seconds = 2} = {}) =>
    problem(429, 'rate-limited', 'Played: too many requests.', {'retry-after': String(seconds)}),

  /** Down for a while, with the date it will be back. */
  async maintenance(_request, _serve, {seconds = 3} = {}) {
    const until = new Date(Date.now() + seconds * 1000).toUTCString();
    return new Response('', {status: 503, headers: {'retry-after': until}});
  },

  /** A captive portal: the network is there, and answers everything with a page of its own. */
  async portal() {
    return new Response('<!doctype html><title>Welcome to our Wi-Fi</title>', {headers: {'content-type': 'text/html'}});
  },

  /** The connection drops before the server has the request. */
  async dropped() {
    throw new Dropped('before it was stored');
  },

  /** The server has stored it, and the connection drops before the answer. */
  async droppedAfter(request, serve) {
    await serve(request);
    throw new Dropped('after it was stored');
  },

  /** The thread was closed meanwhile. */
  closed: async () => problem(403, 'closed', 'Played: this thread is closed.'),

  /** The reader's session has ended. */
  signedOut: async () => problem(401, 'unauthorized', 'Played: your session has ended.'),
};

function problem(status, code, detail, headers = {}) {
  return new Response(JSON.stringify({status, code, detail}), {
    status,
    headers: {'content-type': 'application/problem+json', ...headers},
  });
}
