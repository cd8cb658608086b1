import { type Kysely } from 'kysely';
import type { Schema } from './schema.js';
import type { Store } from './store.js';
/** A {@link Store} over tables of {@link Schema}. `end` closes `db`. */
export declare function sqlStore(db: Kysely<Schema>): Store;
