import { checkComment } from '../model/guard.js';
import { ask, asCommentsError } from './ask.js';
import { count, drop, put } from './list-changes.js';
/** Longest a change may take, in ms: longer than adapters wait themselves. */
const changingMs = 35_000;
/** Names the version of a comment that is here. */
export function versionOf({ editedAt, createdAt }) {
    return editedAt ?? createdAt;
}
/** Does to comments that are there what a reader may: edit, delete, report. */
export class Changing {
    #list;
    #source;
    /** Counts threads: what is answered when another is here changes nothing on the page. */
    #visit = 0;
    constructor(list, source) {
        this.#list = list;
        this.#source = source;
    }
    /** Another thread is read. */
    leave() {
        this.#visit++;
    }
    /** What was typed, for editing; the body itself where the backend does not tell. Rejects with a `CommentsError`. */
    async source(comment) {
        const { body } = comment;
        const own = body.format === 'tree' ? '' : body.source;
        const asked = await this.#ask(async (call, { adapter }) => adapter.source?.(comment.id, call) ?? own);
        return typeof asked === 'string' ? asked : own;
    }
    /** Saves an edit made on `base`, the version it began with. */
    async edit({ id }, source, base) {
        const visit = this.#visit;
        try {
            const answer = await this.#ask(async (call, { adapter }) => adapter.edit?.(id, { source, base }, call));
            const saved = checkComment(answer);
            await this.#list.prepare([saved]);
            if (visit === this.#visit)
                this.#take(saved);
            return undefined;
        }
        catch (error) {
            return asCommentsError(error);
        }
    }
    /** Reads what a comment says by now, and which version that is. Undefined where the backend does not tell. */
    async latest(id) {
        const visit = this.#visit;
        try {
            const path = await this.#ask(async (call, { adapter, thread }) => adapter.path?.(thread, id, call));
            const comment = path && checkComment(path.at(-1));
            if (!comment || comment.status === 'deleted')
                return undefined;
            const source = await this.source(comment);
            await this.#list.prepare([comment]);
            if (visit !== this.#visit)
                return undefined;
            this.#take(comment);
            return { source, base: versionOf(comment) };
        }
        catch {
            return undefined; // the reader is told of the conflict all the same
        }
    }
    /** Deletes a comment. One that is gone already is deleted. With replies below, its place stays. */
    async remove(id) {
        const visit = this.#visit;
        try {
            await this.#ask(async (call, { adapter }) => adapter.remove?.(id, call));
        }
        catch (error) {
            const failed = asCommentsError(error);
            if (failed.code !== 'not-found')
                return failed;
        }
        const node = this.#list.order.find(({ comment }) => comment.id === id);
        if (!node || visit !== this.#visit)
            return undefined;
        const { comment, below } = node;
        if (comment.status === 'published')
            count(this.#list, -1);
        if (below === 0 && comment.moreReplies === undefined)
            drop(this.#list, id);
        else
            put(this.#list, {
                id,
                parentId: comment.parentId,
                createdAt: comment.createdAt,
                status: 'deleted',
                moreReplies: comment.moreReplies,
            });
        return undefined;
    }
    /** Tells the moderators. */
    async report(id, reason) {
        try {
            await this.#ask(async (call, { adapter }) => adapter.report?.(id, reason, call));
            return undefined;
        }
        catch (error) {
            return asCommentsError(error);
        }
    }
    /** Takes in what the backend says of a comment by itself, which does not tell where its further replies are. */
    #take(comment) {
        const { moreReplies } = this.#list.find(comment.id)?.comment ?? {};
        put(this.#list, { ...comment, ...(moreReplies !== undefined && { moreReplies }) });
    }
    #ask(run) {
        const source = this.#source();
        if (!source)
            return Promise.resolve(undefined);
        const { signal } = new AbortController(); // what a reader has asked for is done even when they move on
        return ask({ ...source.asking, signal }, (call) => run(call, source), changingMs);
    }
}
