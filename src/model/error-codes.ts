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
] as const;

/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];
