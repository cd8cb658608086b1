/** Every way a call to a backend can go wrong; readers get words for each in `Words.failures`. */
export const errorCodes = [
    'offline',
    'timeout',
    'blocked',
    'unauthorized',
    'forbidden',
    'not-found',
    'closed',
    'conflict',
    'rate-limited',
    'invalid',
    'duplicate',
    'too-large',
    'challenge',
    'bad-answer',
    'server',
];
/**
 * The one error adapters reject with. `code` is for programs and for choosing the reader's
 * words; `message` tells the site's developer what happened and what to change.
 */
export class CommentsError extends Error {
    constructor(code, message, options = {}) {
        super(message, 'cause' in options ? { cause: options.cause } : undefined);
        this.name = 'CommentsError';
        this.code = code;
        this.retryAfter = options.retryAfter;
        this.fields = options.fields;
        this.challenge = options.challenge;
        this.maybeStored = options.maybeStored ?? false;
        this.detail = options.detail;
    }
}
