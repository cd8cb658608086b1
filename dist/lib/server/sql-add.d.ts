import type { Kysely } from 'kysely';
import type { Schema } from './schema.js';
import type { Added, Addition } from './store.js';
/** Stores a comment and its receipt, or finds out why not. `db` is inside a transaction. */
export declare function addComment(db: Kysely<Schema>, addition: Addition): Promise<Added>;
