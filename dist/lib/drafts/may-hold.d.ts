/**
 * Whether this browser may have kept anything for Riposte: asked without opening the database, which would make it.
 * Browsers that can't say, or do not within a second, may have. `storage` may throw, as the global does in sandboxed frames.
 */
export declare function mayHold(storage?: () => IDBFactory | undefined, delay?: (fire: () => void, ms: number) => unknown): Promise<boolean>;
