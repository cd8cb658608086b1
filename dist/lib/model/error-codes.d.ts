/** Every way a call to a backend can go wrong; readers get words for each in `Words.failures`. */
export declare const errorCodes: readonly ['offline', 'timeout', 'blocked', 'unauthorized', 'forbidden', 'not-found', 'closed', 'conflict', 'rate-limited', 'invalid', 'duplicate', 'too-large', 'challenge', 'bad-answer', 'server'];
/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];
