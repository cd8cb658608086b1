import { CommentsError } from '../model/errors.js';
/** Longest wait for an answer, in ms. Writing takes longer, and to be unsure of a post is worse than to wait. */
export const waitMs = { read: 15_000, write: 30_000 };
/**
 * Sends one request and waits for all of its answer, even where `fetch` never settles.
 * Rejects with the signal's reason, or a `CommentsError` `timeout`, `offline` or `blocked`:
 * online, and no answer that a page may read. A status is never an error here.
 */
export async function send(url, init, { fetch, signal, writes, permit }) {
    signal.throwIfAborted();
    const stop = new AbortController();
    let abort = () => { };
    let timer;
    const over = new Promise((_, reject) => {
        const end = (reason) => {
            reject(reason); // first, so that this is the error, and not the one fetch rejects with
            stop.abort();
        };
        abort = () => end(signal.reason);
        const ms = writes ? waitMs.write : waitMs.read;
        timer = setTimeout(() => end(new CommentsError('timeout', `${url.origin} did not answer for ${ms / 1000} s.`, { maybeStored: writes })), ms);
    });
    signal.addEventListener('abort', abort);
    const arrive = async () => {
        const response = await fetch(new Request(url, { ...init, signal: stop.signal }));
        return {
            url: response.url || url.href,
            status: response.status,
            headers: response.headers,
            text: await response.text(),
        };
    };
    try {
        return await Promise.race([arrive(), over]);
    }
    catch (cause) {
        if (signal.aborted)
            throw signal.reason;
        if (cause instanceof CommentsError)
            throw cause;
        throw unreachable(url, permit, { cause, maybeStored: writes });
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
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
        const type = headers.get('content-type') ?? 'no content type';
        throw new CommentsError('bad-answer', `${url} answered ${status} with ${type} where JSON was agreed.`, {
            cause,
            maybeStored: writes,
        });
    }
}
/** Browsers do not tell a page why a request failed, so its developer gets every reason that is left. */
function unreachable(url, permit = 'allow', options) {
    if (globalThis.navigator?.onLine === false)
        return new CommentsError('offline', 'The browser is offline.', options);
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
