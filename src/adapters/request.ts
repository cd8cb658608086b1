import {CommentsError, type CommentsErrorOptions} from '../model/errors.js';

/** Sends a request: the browser's own `fetch`, or a server's handler in a test. */
export type Fetch = (request: Request) => Promise<Response>;

/** How one request is to be treated. */
export interface Sending {
  readonly fetch: Fetch;
  /** The caller's; the sending rejects with its reason. */
  readonly signal: AbortSignal;
  /** True where the backend changes something: it may then have been stored although no answer came. */
  readonly writes: boolean;
  /** How an owner lets a site use this backend, said before the site's origin. */
  readonly permit?: string;
}

/** An answer that has arrived in full, whatever its status. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Longest wait for an answer, in ms. Writing takes longer, and to be unsure of a post is worse than to wait. */
export const waitMs = {read: 15_000, write: 30_000} as const;

/**
 * Sends one request and waits for all of its answer, even where `fetch` never settles.
 * Rejects with the signal's reason, or a `CommentsError` `timeout`, `offline` or `blocked`:
 * online, and no answer that a page may read. A status is never an error here.
 */
export async function send(url: URL, init: RequestInit, {fetch, signal, writes, permit}: Sending): Promise<Answer> {
  signal.throwIfAborted();
  const stop = new AbortController();
  let abort = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    const end = (reason: unknown) => {
      reject(reason); // first, so that this is the error, and not the one fetch rejects with
      stop.abort();
    };
    abort = () => end(signal.reason);
    const ms = writes ? waitMs.write : waitMs.read;
    timer = setTimeout(
      () =>
        end(new CommentsError('timeout', `${url.origin} did not answer for ${ms / 1000} s.`, {maybeStored: writes})),
      ms,
    );
  });
  signal.addEventListener('abort', abort);
  const arrive = async (): Promise<Answer> => {
    const response = await fetch(new Request(url, {...init, signal: stop.signal}));
    return {
      url: response.url || url.href,
      status: response.status,
      headers: response.headers,
      text: await response.text(),
    };
  };
  try {
    return await Promise.race([arrive(), over]);
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    if (cause instanceof CommentsError) throw cause;
    throw unreachable(url, permit, {cause, maybeStored: writes});
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

/**
 * The JSON of an answer. A page of HTML in its place is a captive portal, a login wall or a
 * wrong address: nothing of the backend's, so a write may or may not have got through.
 * @throws CommentsError `bad-answer`.
 */
export function readJson({url, status, headers, text}: Answer, writes: boolean): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const type = headers.get('content-type') ?? 'no content type';
    throw new CommentsError('bad-answer', `${url} answered ${status} with ${type} where JSON was agreed.`, {
      cause,
      maybeStored: writes,
    });
  }
}

/** Browsers do not tell a page why a request failed, so its developer gets every reason that is left. */
function unreachable(url: URL, permit = 'allow', options: CommentsErrorOptions): CommentsError {
  if (globalThis.navigator?.onLine === false) return new CommentsError('offline', 'The browser is offline.', options);
  const page = globalThis.location;
  const local = /^(?:localhost|127\.|\[::1\])/.test(url.hostname);
  if (page?.protocol === 'https:' && url.protocol === 'http:' && !local) {
    const message = `A page on https may not ask ${url.origin}: serve the comments on https too, and name that address.`;
    return new CommentsError('blocked', message, options);
  }
  const reasons = [`it is not running there`, `a Content-Security-Policy lacks "connect-src ${url.origin}"`];
  if (page && page.origin !== url.origin) {
    reasons.push(`it does not allow this site (${permit} ${page.origin})`);
  }
  const message = `No answer from ${url.origin}: ${reasons.join(', or ')}, or the network or an extension stopped it.`;
  return new CommentsError('blocked', message, options);
}
