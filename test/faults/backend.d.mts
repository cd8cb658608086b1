import type {FaultName, FaultOptions} from '../../demo/faults.js';
import type {CommentsServerOptions} from '../../src/server/options.js';
import type {Store, ThreadRef} from '../../src/server/store.js';

/** A request as it came, before any fault. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly key: string | null;
  readonly at: number;
}

/** Which fault a request meets; undefined: none. */
export type Plan = (
  request: Request,
  seen: readonly SeenRequest[],
) => PlannedFault | undefined | Promise<PlannedFault | undefined>;

/** A fault, or an answer in its place. */
export type PlannedFault = FaultName | readonly [FaultName, FaultOptions] | Response;

/** How a backend behaves: the server's own options, and its faults. */
export interface BackendOptions extends Partial<CommentsServerOptions> {
  readonly plan?: Plan;
  /** The page at a path. */
  readonly page?: (path: string) => string;
  /** Folder of `riposte.js`. */
  readonly dist?: string;
}

/** A backend that is running, on the same origin as its page. */
export interface Backend {
  readonly url: string;
  readonly store: Store;
  readonly requests: readonly SeenRequest[];
  posts(): readonly SeenRequest[];
  asked(test: (seen: readonly SeenRequest[]) => boolean): Promise<void>;
  stored(thread?: ThreadRef): Promise<string[]>;
  stop(): Promise<void>;
}

/** Starts a backend on a free port of this machine. */
export function startBackend(options?: BackendOptions): Promise<Backend>;

/** A page whose adapter is made by `script`, which finds `restAdapter` in scope and `element` to set it on. */
export function pageWithAdapter(script: string): string;
