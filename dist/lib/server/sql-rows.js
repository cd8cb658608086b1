import { createHash } from 'node:crypto';
/** The id a thread has in the tables. */
export function threadId({ site, id }) {
    return createHash('sha256').update(`${site}\0${id}`).digest('base64url').slice(0, 22); // 132 bits
}
/** Makes the thread if nobody has commented on it yet. */
export async function ensureThread(db, thread, now) {
    await db
        .insertInto('thread')
        .values({
        id: threadId(thread),
        site: thread.site,
        key: thread.id,
        url: thread.url,
        title: thread.title,
        created_at: now,
        closed: 0,
        total: 0,
        version: 0,
    })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
}
/** Counts a change readers can see into the thread of a comment, which must still be there. */
export async function changeThreadOf(db, commentId, total) {
    await db
        .updateTable('thread')
        .set((eb) => ({ total: eb('total', '+', total), version: eb('version', '+', 1) }))
        .where('id', '=', (eb) => eb.selectFrom('comment').select('thread_id').where('comment.id', '=', commentId))
        .execute();
}
/** The receipt kept under a key. */
export async function findReceipt(db, key) {
    const row = await db.selectFrom('receipt').selectAll().where('key', '=', key).executeTakeFirst();
    return (row && {
        key: row.key,
        fingerprint: row.fingerprint,
        commentId: row.comment_id,
        body: row.body,
        createdAt: row.created_at,
    });
}
/** A thread as a {@link Store} hands it over. */
export function threadFrom(row) {
    const { site, key, url, title, created_at, closed, total, version } = row;
    return { site, id: key, url, title, createdAt: created_at, closed: closed === 1, total, version };
}
/** A comment as a {@link Store} hands it over. */
export function commentFrom(row) {
    return {
        id: row.id,
        parentId: row.parent_id,
        status: row.status,
        createdAt: row.created_at,
        editedAt: row.edited_at,
        source: row.source,
        author: { name: row.name, email: row.email, url: row.url },
        up: row.up,
        down: row.down,
    };
}
