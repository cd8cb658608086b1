import { statusOf } from '../model/problem.js';
import { header } from '../model/protocol.js';
/** A request the server will not carry out, thrown from wherever that is found out; nothing was stored. */
export class Refusal extends Error {
    constructor(code, detail, options = {}) {
        super(detail, 'cause' in options ? { cause: options.cause } : undefined);
        this.name = 'Refusal';
        this.code = code;
        this.status = options.status ?? statusOf[code];
        this.fields = options.fields;
        this.retryAfter = options.retryAfter;
        this.headers = options.headers;
    }
}
/** One field that can't stay as it is, 422. */
export function invalidField(name, words) {
    return new Refusal('invalid', words, { fields: { [name]: words } });
}
/** A refusal as RFC 9457 sends it. */
export function problemResponse(refusal) {
    const problem = {
        title: titles[refusal.code],
        status: refusal.status,
        code: refusal.code,
        detail: refusal.message,
        fields: refusal.fields,
        retryAfter: refusal.retryAfter,
    };
    const headers = new Headers({
        ...refusal.headers,
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
    });
    if (refusal.retryAfter !== undefined)
        headers.set(header.retryAfter, String(refusal.retryAfter));
    // what was sent may be quoted in words: no program may take it for HTML, whatever type it believes this to be
    const json = JSON.stringify(problem).replaceAll('<', '\\u003c');
    return new Response(json, { status: refusal.status, headers });
}
const titles = {
    offline: 'The server is not reachable.',
    timeout: 'The server took too long.',
    blocked: 'This page may not use this server.',
    unauthorized: 'Signing in is needed.',
    forbidden: 'This is not allowed.',
    'not-found': 'There is nothing here.',
    closed: 'This thread takes no more comments.',
    conflict: 'This clashes with what is stored.',
    'rate-limited': 'Too many requests.',
    invalid: 'The request is not as it should be.',
    duplicate: 'This has been said already.',
    'too-large': 'That is too much.',
    challenge: 'A proof is needed.',
    'bad-answer': 'Another server gave an answer that makes no sense.',
    server: 'The server failed.',
};
