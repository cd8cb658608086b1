import { type Store } from './store.js';
/**
 * Comments in memory, gone with the process or page: for tests, demos and msw. Each method
 * does its work before anything else can run, which is all the transaction it needs.
 */
export declare function memoryStore(): Store;
