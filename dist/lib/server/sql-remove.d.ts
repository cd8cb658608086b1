import type { Kysely } from 'kysely';
import type { Schema } from './schema.js';
/** Deletes a comment, or empties it where it has replies. `db` is inside a transaction. */
export declare function removeComment(db: Kysely<Schema>, id: string): Promise<void>;
