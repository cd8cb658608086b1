import { within } from '../model/deadline.js';
import { CommentsError } from '../model/errors.js';
import { isOffline } from './part.js';
/** Longest wait for an answer. Writing takes longer, and to be unsure of a post is worse than to wait. */
const readMs = 15_000;
const writeMs = 30_000;
/**
 * Sends one request and waits for all of its answer, even where `fetch` never settles.
 * Rejects with the signal's reason, or a `CommentsError` `timeout`, `offline` or `blocked`:
 * online, and no answer that a page may read. A status is never an error here.
 */
export async function send(url, init, { fetch, signal, writes, permit }) {
    try {
        return await within(signal, writes ? writeMs : readMs, writes, async (own) => {
            const response = await fetch(new Request(url, { ...init, signal: own }));
            const { status, headers } = response;
            return { url: response.url || url.href, status, headers, text: await response.text() };
        });
    }
    catch (cause) {
        if (signal.aborted || cause instanceof CommentsError)
            throw cause;
        const offline = isOffline();
        const message = offline ? 'The browser is offline.' : await reasons(url, permit, signal);
        throw new CommentsError(offline ? 'offline' : 'blocked', message, { cause, maybeStored: writes });
    }
}
/** What its developer should look at; where even that can't be loaded, or not at once, the network is to blame: no reader waits for it. */
async function reasons(url, permit, signal) {
    try {
        return (await within(signal, 1000, false, () => import('./unreachable.js'))).whyUnreachable(url, permit);
    }
    catch {
        return `No answer from ${url.origin}.`;
    }
}
/**
 * The JSON of an answer. A page of HTML in its place is a captive portal, a login wall or a
 * wrong address: nothing of the backend's, so a write may or may not have got through.
 * @throws CommentsError `bad-answer`.
 */
export function readJson({ url, status, headers, text }, writes) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        const type = headers.get('content-type');
        throw new CommentsError('bad-answer', `${url} answered ${status} with ${type}, not JSON.`, {
            cause,
            maybeStored: writes,
        });
    }
}
