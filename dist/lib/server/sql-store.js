import { sql } from 'kysely';
import { addComment } from './sql-add.js';
import { removeComment } from './sql-remove.js';
import { changeThreadOf, commentFrom, ensureThread, findReceipt, threadFrom, threadId } from './sql-rows.js';
/** A {@link Store} over tables of {@link Schema}. `end` closes `db`. */
export function sqlStore(db) {
    return {
        async thread(ref) {
            const row = await db.selectFrom('thread').selectAll().where('id', '=', threadId(ref)).executeTakeFirst();
            return row && threadFrom(row);
        },
        async roots(ref, { sort, after, limit }) {
            const direction = sort === 'oldest' ? 'asc' : 'desc';
            const rows = await db
                .selectFrom('comment')
                .selectAll()
                .where('thread_id', '=', threadId(ref))
                .where('parent_id', 'is', null)
                .where('shown', '=', 1)
                .$if(after !== undefined, (query) => query.where((eb) => beyond(eb, after, direction)))
                .$if(sort === 'top', (query) => query.orderBy('score', direction))
                .orderBy('created_at', direction)
                .orderBy('id', direction)
                .limit(limit)
                .execute();
            return rows.map(commentFrom);
        },
        async replies(parents, { after, limit }) {
            const found = new Map();
            if (parents.length === 0)
                return found;
            const rows = await db
                .selectFrom('comment as parent')
                .innerJoin('comment as reply', 'reply.parent_id', 'parent.id')
                .selectAll('reply')
                .where('parent.id', 'in', parents)
                .where('reply.shown', '=', 1)
                .$if(after !== undefined, (query) => query.where((eb) => eb(eb.refTuple('reply.created_at', 'reply.id'), '>', eb.tuple(after?.createdAt ?? '', after?.id ?? ''))))
                // Stops at each parent's own last row, so that a parent with a great many costs no more than the others.
                .where((eb) => eb('reply.created_at', '<=', eb.fn.coalesce(eb
                .selectFrom('comment as last')
                .select('last.created_at')
                .whereRef('last.parent_id', '=', 'parent.id')
                .where('last.shown', '=', 1)
                .$if(after !== undefined, (query) => query.where((inner) => inner(inner.refTuple('last.created_at', 'last.id'), '>', inner.tuple(after?.createdAt ?? '', after?.id ?? ''))))
                .orderBy('last.created_at')
                .orderBy('last.id')
                .limit(1)
                .offset(limit - 1), sql `'~'`)))
                .orderBy('reply.parent_id')
                .orderBy('reply.created_at')
                .orderBy('reply.id')
                .execute();
            for (const row of rows) {
                const comment = commentFrom(row);
                const siblings = found.get(row.parent_id ?? '');
                if (!siblings)
                    found.set(row.parent_id ?? '', [comment]);
                else if (siblings.length < limit)
                    siblings.push(comment); // more only where several were written at once
            }
            return found;
        },
        async find(id) {
            const row = await db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirst();
            if (!row)
                return undefined;
            const thread = await db
                .selectFrom('thread')
                .selectAll()
                .where('id', '=', row.thread_id)
                .executeTakeFirstOrThrow();
            return { comment: commentFrom(row), thread: threadFrom(thread) };
        },
        async path(id) {
            const rows = await db
                .withRecursive('path', (query) => query
                .selectFrom('comment')
                .selectAll('comment')
                .select(sql `0`.as('height'))
                .where('comment.id', '=', id)
                .unionAll((above) => above
                .selectFrom('path')
                .innerJoin('comment', 'comment.id', 'path.parent_id')
                .selectAll('comment')
                .select(sql `path.height + 1`.as('height'))))
                .selectFrom('path')
                .selectAll()
                .orderBy('height', 'desc')
                .execute();
            return rows.map(commentFrom);
        },
        async counts(refs) {
            const ids = refs.map(threadId);
            if (ids.length === 0)
                return [];
            const rows = await db.selectFrom('thread').select(['id', 'total']).where('id', 'in', ids).execute();
            const totals = new Map(rows.map(({ id, total }) => [id, total]));
            return ids.map((id) => totals.get(id) ?? 0);
        },
        async receipt(key) {
            return findReceipt(db, key);
        },
        add: (addition) => db.transaction().execute((transaction) => addComment(transaction, addition)),
        edit: (id, { source, editedAt, base }) => db.transaction().execute(async (transaction) => {
            const { numUpdatedRows } = await transaction
                .updateTable('comment')
                .set({ source, edited_at: editedAt })
                .where('id', '=', id)
                .where('status', '!=', 'deleted')
                .where((eb) => eb(eb.fn.coalesce('edited_at', 'created_at'), '=', base))
                .executeTakeFirst();
            if (numUpdatedRows === 0n)
                return false;
            await changeThreadOf(transaction, id, 0);
            return true;
        }),
        remove: (id) => db.transaction().execute((transaction) => removeComment(transaction, id)),
        vote: (id, voter, mine) => db.transaction().execute(async (transaction) => {
            const comment = await transaction
                .selectFrom('comment')
                .select(['up', 'down'])
                .where('id', '=', id)
                .where('status', '=', 'published')
                .executeTakeFirst();
            if (!comment)
                return undefined;
            const cast = transaction
                .selectFrom('vote')
                .select('value')
                .where('comment_id', '=', id)
                .where('voter', '=', voter);
            const before = (await cast.executeTakeFirst())?.value ?? 0;
            if (before === mine)
                return comment;
            const up = comment.up + Number(mine > 0) - Number(before > 0);
            const down = comment.down + Number(mine < 0) - Number(before < 0);
            await transaction.deleteFrom('vote').where('comment_id', '=', id).where('voter', '=', voter).execute();
            if (mine !== 0)
                await transaction.insertInto('vote').values({ comment_id: id, voter, value: mine }).execute();
            await transaction
                .updateTable('comment')
                .set({ up, down, score: up - down })
                .where('id', '=', id)
                .execute();
            await changeThreadOf(transaction, id, 0);
            return { up, down };
        }),
        report: (id, { reporter, reason, createdAt }) => db.transaction().execute(async (transaction) => {
            const known = transaction
                .selectFrom('comment')
                .select('id')
                .where('id', '=', id)
                .where('status', '=', 'published');
            if (!(await known.executeTakeFirst()))
                return false;
            await transaction
                .insertInto('report')
                .values({ comment_id: id, reporter, reason, created_at: createdAt })
                .onConflict((conflict) => conflict.columns(['comment_id', 'reporter']).doNothing())
                .execute();
            return true;
        }),
        close: (thread, closed, now) => db.transaction().execute(async (transaction) => {
            await ensureThread(transaction, thread, now);
            await transaction
                .updateTable('thread')
                .set((eb) => ({ closed: Number(closed), version: eb('version', '+', 1) }))
                .where('id', '=', threadId(thread))
                .execute();
        }),
        end: () => db.destroy(),
    };
}
/** Past a place in the order of roots. */
function beyond(eb, { createdAt, id, score }, direction) {
    const past = direction === 'asc' ? '>' : '<';
    return score === undefined
        ? eb(eb.refTuple('created_at', 'id'), past, eb.tuple(createdAt, id))
        : eb(eb.refTuple('score', 'created_at', 'id'), past, eb.tuple(score, createdAt, id));
}
