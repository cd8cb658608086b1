import { sql } from 'kysely';
/** Every change the tables have gone through, by name; they run in the order of their names, each once. */
export const migrations = {
    '0001-comments': {
        async up(db) {
            await db.schema
                .createTable('thread')
                .addColumn('id', 'text', (column) => column.primaryKey())
                .addColumn('site', 'text', (column) => column.notNull())
                .addColumn('key', 'text', (column) => column.notNull())
                .addColumn('url', 'text', (column) => column.notNull())
                .addColumn('title', 'text', (column) => column.notNull())
                .addColumn('created_at', 'text', (column) => column.notNull())
                .addColumn('closed', 'integer', (column) => column.notNull())
                .addColumn('total', 'integer', (column) => column.notNull())
                .addColumn('version', 'integer', (column) => column.notNull())
                .execute();
            await db.schema
                .createTable('comment')
                .addColumn('id', 'text', (column) => column.primaryKey())
                .addColumn('thread_id', 'text', (column) => column.notNull().references('thread.id'))
                .addColumn('parent_id', 'text', (column) => column.references('comment.id'))
                .addColumn('status', 'text', (column) => column.notNull())
                .addColumn('shown', 'integer', (column) => column.notNull())
                .addColumn('created_at', 'text', (column) => column.notNull())
                .addColumn('edited_at', 'text')
                .addColumn('source', 'text', (column) => column.notNull())
                .addColumn('name', 'text', (column) => column.notNull())
                .addColumn('email', 'text', (column) => column.notNull())
                .addColumn('url', 'text', (column) => column.notNull())
                .addColumn('up', 'integer', (column) => column.notNull())
                .addColumn('down', 'integer', (column) => column.notNull())
                .addColumn('score', 'integer', (column) => column.notNull())
                .execute();
            // Each order a list can be read in has an index that ends in the columns of its cursor.
            await db.schema
                .createIndex('comment_roots')
                .on('comment')
                .columns(['thread_id', 'shown', 'created_at', 'id'])
                .where(sql.ref('parent_id'), 'is', null)
                .execute();
            await db.schema
                .createIndex('comment_top_roots')
                .on('comment')
                .columns(['thread_id', 'shown', 'score', 'created_at', 'id'])
                .where(sql.ref('parent_id'), 'is', null)
                .execute();
            await db.schema
                .createIndex('comment_replies')
                .on('comment')
                .columns(['parent_id', 'shown', 'created_at', 'id'])
                .where(sql.ref('parent_id'), 'is not', null)
                .execute();
            await db.schema
                .createTable('vote')
                .addColumn('comment_id', 'text', (column) => column.notNull().references('comment.id').onDelete('cascade'))
                .addColumn('voter', 'text', (column) => column.notNull())
                .addColumn('value', 'integer', (column) => column.notNull())
                .addPrimaryKeyConstraint('vote_once', ['comment_id', 'voter'])
                .execute();
            await db.schema
                .createTable('report')
                .addColumn('comment_id', 'text', (column) => column.notNull().references('comment.id').onDelete('cascade'))
                .addColumn('reporter', 'text', (column) => column.notNull())
                .addColumn('reason', 'text', (column) => column.notNull())
                .addColumn('created_at', 'text', (column) => column.notNull())
                .addPrimaryKeyConstraint('report_once', ['comment_id', 'reporter'])
                .execute();
            await db.schema
                .createTable('receipt')
                .addColumn('key', 'text', (column) => column.primaryKey())
                .addColumn('fingerprint', 'text', (column) => column.notNull())
                .addColumn('comment_id', 'text', (column) => column.notNull())
                .addColumn('body', 'text')
                .addColumn('created_at', 'text', (column) => column.notNull())
                .execute();
            await db.schema.createIndex('receipt_age').on('receipt').column('created_at').execute();
            await db.schema.createIndex('receipt_comment').on('receipt').column('comment_id').execute();
        },
    },
};
