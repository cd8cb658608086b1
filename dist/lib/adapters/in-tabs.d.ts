/**
 * Does `work` while no other tab does any under this name, where browsers let tabs wait for each other: not on plain
 * http, nor in a sandboxed frame. Once, in any case; rejects with what it rejects with.
 */
export declare function inTabs<T>(name: string, work: () => Promise<T>): Promise<T>;
