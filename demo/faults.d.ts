/** Hands a request to the backend itself. */
export type Serve = (request: Request) => Promise<Response>;

/** How long a fault takes. */
export interface FaultOptions {
  readonly ms?: number;
  readonly seconds?: number;
}

/** What becomes of a request. Throws `Dropped` where the connection is lost. */
export type Fault = (request: Request, serve: Serve, options?: FaultOptions) => Promise<Response>;

/** The name of a fault. */
export type FaultName =
  | 'late'
  | 'never'
  | 'silent'
  | 'twice'
  | 'error'
  | 'errorAfter'
  | 'gateway'
  | 'limited'
  | 'maintenance'
  | 'portal'
  | 'dropped'
  | 'droppedAfter'
  | 'closed'
  | 'signedOut';

/** The connection ended without an answer. */
export class Dropped extends Error {}

/** Every fault by its name. */
export const faults: Readonly<Record<FaultName, Fault>>;
