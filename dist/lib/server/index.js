export { commentsServer } from './comments-server.js';
export { libsqlStore } from './libsql-store.js';
export { plant } from './seed.js';
export { memoryStore } from './memory-store.js';
export { StoreError } from './store.js';
