import { changeThreadOf } from './sql-rows.js';
/** Deletes a comment, or empties it where it has replies. `db` is inside a transaction. */
export async function removeComment(db, id) {
    const comment = await db
        .selectFrom('comment')
        .select(['status', 'parent_id'])
        .where('id', '=', id)
        .executeTakeFirst();
    if (!comment || comment.status === 'deleted')
        return;
    await changeThreadOf(db, id, comment.status === 'published' ? -1 : 0);
    await db.updateTable('receipt').set({ body: null }).where('comment_id', '=', id).execute();
    await db.deleteFrom('vote').where('comment_id', '=', id).execute();
    await db.deleteFrom('report').where('comment_id', '=', id).execute();
    if (await hasReplies(db, id)) {
        await db
            .updateTable('comment')
            .set({
            status: 'deleted',
            shown: 1,
            edited_at: null,
            source: '',
            name: '',
            email: '',
            url: '',
            up: 0,
            down: 0,
            score: 0,
        })
            .where('id', '=', id)
            .execute();
        return;
    }
    await db.deleteFrom('comment').where('id', '=', id).execute();
    await removeEmptyTombstones(db, comment.parent_id);
}
/** Walks up from `id` for as long as there is nothing but a tombstone without replies. */
async function removeEmptyTombstones(db, id) {
    for (let above = id; above !== null;) {
        const tombstone = await db
            .selectFrom('comment')
            .select('parent_id')
            .where('id', '=', above)
            .where('status', '=', 'deleted')
            .executeTakeFirst();
        if (!tombstone || (await hasReplies(db, above)))
            return;
        await db.deleteFrom('comment').where('id', '=', above).execute();
        above = tombstone.parent_id;
    }
}
async function hasReplies(db, id) {
    const reply = await db.selectFrom('comment').select('id').where('parent_id', '=', id).limit(1).executeTakeFirst();
    return reply !== undefined;
}
