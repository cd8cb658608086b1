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
/**
 * Sends one request and waits for all of its answer, even where `fetch` never settles.
 * Rejects with the signal's reason, or a `CommentsError` `timeout`, `offline` or `blocked`:
 * online, and no answer that a page may read. A status is never an error here.
 */
export declare function send(url: URL, init: RequestInit, { fetch, signal, writes, permit }: Sending): Promise<Answer>;
/**
 * The JSON of an answer. A page of HTML in its place is a captive portal, a login wall or a
 * wrong address: nothing of the backend's, so a write may or may not have got through.
 * @throws CommentsError `bad-answer`.
 */
export declare function readJson({ url, status, headers, text }: Answer, writes: boolean): unknown;
