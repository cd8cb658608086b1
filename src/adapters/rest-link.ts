import {CommentsError} from '../model/errors.js';
import {apiBase} from '../model/api-base.js';
import type {Call} from './adapter.js';
import {part} from './part.js';
import {type Fetch, readJson, send} from './request.js';

/** How a {@link restAdapter} reaches its server. */
export interface RestOptions {
  /** Base URL of the server, absolute or relative to the page; `api/v1/` is below it. */
  readonly server: string;
  /** The browser's by default. */
  readonly fetch?: Fetch | undefined;
  /** The site's own signed-in reader; undefined while nobody is. */
  readonly token?: (() => Promise<string | undefined>) | undefined;
  /** Milliseconds since the epoch; `Date.now` by default. */
  readonly now?: (() => number) | undefined;
}

/** Where in the adapter's drawer a reader's own things are. */
export const ownKey = 'own';

/** What goes with a request beside its path. */
export interface Extras {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** False where nothing is stored, though the method says so; true for every method but GET. */
  readonly writes?: boolean;
}

/** A reference server, ready to be asked. */
export interface Link {
  readonly now: () => number;
  readonly signedIn: boolean;
  /** Rejects with whatever went wrong as a `CommentsError`. `data` is undefined where the answer was empty. */
  ask(method: string, path: string, call: Call, extras?: Extras): Promise<{data: unknown; headers: Headers}>;
}

/** Opens the way to a server. @throws CommentsError `invalid` where its address is none. */
export function linkTo(options: RestOptions): Link {
  const {fetch = (request: Request) => globalThis.fetch(request), token, now = Date.now} = options;
  const base = baseOf(options.server);
  return {
    now,
    signedIn: token !== undefined,
    async ask(method, path, {signal}, {body, headers, writes = method !== 'GET'} = {}) {
      const bearer = await tokenFrom(token);
      const init: RequestInit = {
        method,
        headers: {
          ...headers,
          ...(body !== undefined && {'content-type': 'application/json'}),
          ...(bearer && {authorization: `Bearer ${bearer}`}),
        },
        body: JSON.stringify(body),
      };
      const answer = await send(new URL(path, base), init, {fetch, signal, writes});
      if (answer.status >= 200 && answer.status < 300) {
        const empty = answer.status === 202 || answer.status === 204;
        return {data: empty ? undefined : readJson(answer, writes), headers: answer.headers};
      }
      const {refusalError} = await part(() => import('./rest-refusal.js'));
      throw refusalError(answer, base, now());
    },
  };
}

/** The reader's token, from code that is the site's own. */
async function tokenFrom(token: RestOptions['token']): Promise<string | undefined> {
  try {
    return await token?.();
  } catch (cause) {
    throw new CommentsError('unauthorized', '`token` failed: see the cause.', {cause});
  }
}

function baseOf(server: string): URL {
  try {
    if (server) return apiBase(server, globalThis.document?.baseURI ?? server);
  } catch {
    // not an address
  }
  throw new CommentsError('invalid', `“${server}” is no server: set server="https://…" on the tag.`);
}
