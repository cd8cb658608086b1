import type { AdapterFactory } from './adapters/adapter.js';
/** Makes an adapter available to tags as `adapter="name"`, whichever copy of Riposte they are of; the last one of a name counts. */
export declare function registerAdapter(name: string, factory: AdapterFactory): void;
/** Makes `url` the base of tags that name no server; read when they start, at the end of this task or later. */
export declare function serveFrom(url: string): void;
