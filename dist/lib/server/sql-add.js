import { changeThreadOf, ensureThread, findReceipt, threadId } from './sql-rows.js';
/** Stores a comment and its receipt, or finds out why not. `db` is inside a transaction. */
export async function addComment(db, addition) {
    const { thread, comment, receipt, receiptsSince } = addition;
    await db.deleteFrom('receipt').where('created_at', '<', receiptsSince).execute();
    const known = await findReceipt(db, receipt.key);
    if (known)
        return { outcome: 'known', receipt: known };
    const refused = await refusal(db, addition);
    if (refused)
        return refused;
    // Before anything else is written: of two requests with one key the second waits here, and then finds it.
    const { numInsertedOrUpdatedRows } = await db
        .insertInto('receipt')
        .values({
        key: receipt.key,
        fingerprint: receipt.fingerprint,
        comment_id: receipt.commentId,
        body: receipt.body,
        created_at: receipt.createdAt,
    })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) {
        const first = await findReceipt(db, receipt.key);
        if (first)
            return { outcome: 'known', receipt: first };
    }
    await ensureThread(db, thread, comment.createdAt);
    await db
        .insertInto('comment')
        .values({
        id: comment.id,
        thread_id: threadId(thread),
        parent_id: comment.parentId,
        status: comment.status,
        shown: Number(comment.status === 'published'),
        created_at: comment.createdAt,
        edited_at: comment.editedAt,
        source: comment.source,
        name: comment.author.name,
        email: comment.author.email,
        url: comment.author.url,
        up: comment.up,
        down: comment.down,
        score: comment.up - comment.down,
    })
        .execute();
    if (comment.status === 'published')
        await changeThreadOf(db, comment.id, 1);
    return { outcome: 'stored' };
}
async function refusal(db, { thread, comment, duplicateSince }) {
    const id = threadId(thread);
    const known = await db.selectFrom('thread').select('closed').where('id', '=', id).executeTakeFirst();
    if (known?.closed === 1)
        return { outcome: 'closed' };
    if (comment.parentId !== null) {
        const parent = await db
            .selectFrom('comment')
            .select('id')
            .where('id', '=', comment.parentId)
            .where('thread_id', '=', id)
            .where('status', '=', 'published')
            .executeTakeFirst();
        if (!parent)
            return { outcome: 'no-parent' };
    }
    if (duplicateSince === undefined)
        return undefined;
    const same = await db
        .selectFrom('comment')
        .select('id')
        .where('thread_id', '=', id)
        .where('parent_id', comment.parentId === null ? 'is' : '=', comment.parentId)
        .where('shown', 'in', [0, 1]) // both, in the order of the index
        .where('created_at', '>=', duplicateSince)
        .where('source', '=', comment.source)
        .where('name', '=', comment.author.name)
        .where('email', '=', comment.author.email)
        .limit(1)
        .executeTakeFirst();
    return same && { outcome: 'duplicate' };
}
