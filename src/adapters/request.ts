import {within} from '../model/deadline.js';
import {CommentsError} from '../model/errors.js';
import {isOffline} from './part.js';

/** Sends a request: the browser's own `fetch`, or a server's handler in a test. */
export type Fetch = (request: Request) => Promise<Response>;

/** How one request is to be treated. */
export interface Sending {
  readonly fetch: Fetch;
  /** The caller's; the sending rejects with its reason. */
  readonly signal: AbortSignal;
  /** True where the backend changes something: it may then have been stored although no answer came. */
  readonly writes: boolean;
  /** How an owner lets a site use this backend, said before the site's origin; absent: as the reference server is told. */
  readonly permit?: string;
}

/** An answer that has arrived in full, whatever its status. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Longest wait for an answer. Writing takes longer, and to be unsure of a post is worse than to wait. */
const readMs = 15_000;
const writeMs = 30_000;

/**
 * Sends one request and waits for all of its answer, even where `fetch` never settles.
 * Rejects with the signal's reason, or a `CommentsError` `timeout`, `offline` or `blocked`:
 * online, and no answer that a page may read. A status is never an error here.
 */
export async function send(url: URL, init: RequestInit, {fetch, signal, writes, permit}: Sending): Promise<Answer> {
  try {
    return await within(signal, writes ? writeMs : readMs, writes, async (own) => {
      const response = await fetch(new Request(url, {...init, signal: own}));
      const {status, headers} = response;
      return {url: response.url || url.href, status, headers, text: await response.text()};
    });
  } catch (cause) {
    if (signal.aborted || cause instanceof CommentsError) throw cause;
    const offline = isOffline();
    const message = offline ? 'The browser is offline.' : await reasons(url, permit, signal);
    throw new CommentsError(offline ? 'offline' : 'blocked', message, {cause, maybeStored: writes});
  }
}

/** What its developer should look at; where even that can't be loaded, or not at once, the network is to blame: no reader waits for it. */
async function reasons(url: URL, permit: string | undefined, signal: AbortSignal): Promise<string> {
  try {
    return (await within(signal, 1000, false, () => import('./unreachable.js'))).whyUnreachable(url, permit);
  } catch {
    return `No answer from ${url.origin}.`;
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
    const type = headers.get('content-type');
    throw new CommentsError('bad-answer', `${url} answered ${status} with ${type}, not JSON.`, {
      cause,
      maybeStored: writes,
    });
  }
}
