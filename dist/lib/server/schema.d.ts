import { type Migration } from 'kysely';
import type { StoredComment } from './store.js';
/**
 * The tables, in SQL that SQLite and PostgreSQL share: times are ISO 8601 texts (which sort),
 * flags are 0 and 1.
 */
export interface Schema {
    thread: {
        /** Digest of site and key, which may be longer than an index can hold. */
        id: string;
        site: string;
        key: string;
        url: string;
        title: string;
        created_at: string;
        closed: number;
        total: number;
        version: number;
    };
    comment: {
        id: string;
        thread_id: string;
        parent_id: string | null;
        status: StoredComment['status'];
        /** 1 where readers see it or its tombstone. */
        shown: number;
        created_at: string;
        edited_at: string | null;
        source: string;
        name: string;
        email: string;
        url: string;
        up: number;
        down: number;
        /** `up - down`, kept so that it can be ordered by. */
        score: number;
    };
    vote: {
        comment_id: string;
        voter: string;
        value: number;
    };
    report: {
        comment_id: string;
        reporter: string;
        reason: string;
        created_at: string;
    };
    receipt: {
        key: string;
        fingerprint: string;
        comment_id: string;
        body: string | null;
        created_at: string;
    };
}
/** Every change the tables have gone through, by name; they run in the order of their names, each once. */
export declare const migrations: Readonly<Record<string, Migration>>;
