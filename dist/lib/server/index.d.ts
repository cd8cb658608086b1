export { commentsServer } from './comments-server.js';
export type { CommentsServerOptions, IncomingComment } from './options.js';
export { libsqlStore } from './libsql-store.js';
export { plant, type SeedComment, type SeedThread } from './seed.js';
export { memoryStore } from './memory-store.js';
export { StoreError } from './store.js';
export type { Added, Addition, Position, Receipt, RootsQuery, Store, StoredComment, StoredThread, ThreadRef, } from './store.js';
