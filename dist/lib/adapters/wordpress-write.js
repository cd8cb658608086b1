import { CommentsError } from '../model/errors.js';
import { dropAttempt, findAttempt, keepAttempt } from './wordpress-attempts.js';
import { readComment, readComments, recentQuery } from './wordpress-comment.js';
import { CLOSED_API, codeIn } from './wordpress-errors.js';
import { postByForm } from './wordpress-form.js';
import { heldCopies, keepHeld, localId } from './wordpress-held.js';
import { decodeEntities, fingerprint, storedName } from './wordpress-text.js';
/** How far this device's clock may be off, in ms: a day where ids tell what came later, else not much. */
const clockSlackMs = (after) => (after > 0 ? 86_400_000 : 120_000);
/** Writes: by REST, else by the site's own form. Remembers which of them took the last guest. */
export class WordpressWriter {
    #client;
    #reader;
    #byForm = false;
    constructor(client, reader) {
        this.#client = client;
        this.#reader = reader;
    }
    async post(comment, call) {
        call.signal.throwIfAborted();
        const { keep } = call;
        const { site, now } = this.#client;
        const post = this.#reader.postOf(comment.thread);
        const [viewer, before] = await Promise.all([
            this.#client.session(call),
            findAttempt(keep, site.api, comment.key),
            this.#checkParent(post, comment.parentId, call),
        ]);
        const attempt = before ?? { key: comment.key, after: this.#reader.highest, at: now() };
        if (!before)
            await keepAttempt(keep, site.api, attempt, now());
        let stored;
        try {
            stored = await this.#send(post, comment, viewer, attempt, call);
        }
        catch (error) {
            const unsure = before || call.signal.aborted || (error instanceof CommentsError && error.maybeStored);
            if (!unsure)
                await dropAttempt(keep, site.api, comment.key);
            if (!before || !(error instanceof CommentsError) || error.code !== 'duplicate')
                throw error;
            // It was this very comment: an earlier try of it got through, and its answer did not.
            stored = (await this.#find(post, comment, attempt, viewer, call)) ?? this.#waiting(comment, attempt.id, viewer);
        }
        if (stored.status === 'pending') {
            await keepHeld(keep, site.api, post, { comment: stored, at: now(), print: fingerprint(comment.source) });
        }
        await keepAttempt(keep, site.api, { ...attempt, id: stored.id }, now());
        return stored;
    }
    /** The comment an earlier try stored. One that is held is shown to nobody; its writer has a copy. */
    async posted(comment, call) {
        const { site, now } = this.#client;
        const post = this.#reader.postOf(comment.thread);
        const attempt = await findAttempt(call.keep, site.api, comment.key);
        if (!attempt)
            return undefined; // it was never sent from here
        const held = (await heldCopies(call.keep, site.api, post, now())).find((copy) => copy.comment.id === attempt.id);
        if (held)
            return held.comment;
        return this.#find(post, comment, attempt, await this.#client.session(call), call);
    }
    async edit(id, content, call) {
        const viewer = await this.#client.session(call);
        const { data } = await this.#client.write('POST', `wp/v2/comments/${Number(id)}`, { content }, call);
        return this.#reader.shown(readComment(data), viewer);
    }
    /** What was typed, which WordPress shows to those who may edit it. */
    async source(id, call) {
        await this.#client.session(call);
        const { data } = await this.#client.get(`wp/v2/comments/${Number(id)}`, { context: 'edit' }, call);
        const { raw } = readComment(data).content;
        if (raw === undefined)
            throw new CommentsError('forbidden', 'WordPress does not show what was typed.');
        return raw;
    }
    /** Into the trash; for good where the site has none. */
    async remove(id, call) {
        await this.#client.session(call);
        const route = `wp/v2/comments/${Number(id)}`;
        try {
            await this.#client.write('DELETE', route, {}, call);
        }
        catch (error) {
            const code = codeIn(error);
            if (code === 'rest_already_trashed')
                return;
            if (code !== 'rest_trash_not_supported')
                throw error;
            await this.#client.write('DELETE', route, { force: true }, call);
        }
    }
    async #send(post, comment, viewer, attempt, call) {
        if (!this.#byForm || viewer) {
            try {
                return await this.#byRest(post, comment, viewer, call);
            }
            catch (error) {
                if (viewer || !this.#client.site.own || !refusesGuests(error))
                    throw error;
            }
        }
        const { heldId, recent } = await postByForm(this.#client, post, comment, call, async () => {
            const { closed } = await this.#reader.facts(post, call);
            return closed === true;
        });
        this.#byForm = true;
        if (heldId !== undefined)
            return this.#waiting(comment, heldId, viewer);
        const mine = this.#pick(recent, comment, attempt, viewer) ?? (await this.#find(post, comment, attempt, viewer, call));
        return mine ?? this.#waiting(comment, undefined, viewer);
    }
    async #byRest(post, { parentId, source, author = {} }, viewer, call) {
        const guest = viewer
            ? {}
            : {
                ...(author.name && { author_name: author.name }),
                ...(author.email && { author_email: author.email }),
                ...(author.url && { author_url: author.url }),
            };
        const body = { post: Number(post), ...(parentId !== null && { parent: Number(parentId) }), content: source, ...guest };
        const { data } = await this.#client.write('POST', 'wp/v2/comments', body, call).catch((error) => {
            throw naming(error, author);
        });
        const stored = readComment(data);
        // What was taken for spam waits for somebody too: its writer is told no more than that.
        const status = stored.status === 'approved' ? 'approved' : 'hold';
        return this.#reader.shown({ ...stored, status }, viewer);
    }
    async #find(post, comment, attempt, viewer, call) {
        const { data } = await this.#client.get('wp/v2/comments', recentQuery(post, comment), call);
        return this.#pick(readComments(data), comment, attempt, viewer);
    }
    /** The one with this parent, author and text that came after the attempt began. */
    #pick(recent, { parentId, source, author = {} }, attempt, viewer) {
        const print = fingerprint(source);
        const mine = recent.find((each) => {
            const since = attempt.at - clockSlackMs(attempt.after);
            const later = each.id > attempt.after && Date.parse(`${each.date_gmt}Z`) >= since;
            const writer = viewer
                ? String(each.author) === viewer.id
                : decodeEntities(each.author_name) === storedName(author.name);
            return later && writer && each.parent === Number(parentId ?? 0) && fingerprint(each.content.rendered) === print;
        });
        return mine && this.#reader.shown(mine, viewer);
    }
    /** What its writer sees of a comment that WordPress shows to nobody yet. */
    #waiting({ key, parentId, source, author = {} }, id, viewer) {
        return {
            id: id ?? localId(key),
            parentId,
            createdAt: new Date(this.#client.now()).toISOString(),
            status: 'pending',
            author: { name: viewer?.name ?? storedName(author.name), ...(author.url && !viewer && { url: author.url }) },
            body: { format: 'text', source },
            can: { reply: false },
        };
    }
    /** WordPress stores replies to whatever it is told; a comment that is gone would never show them. */
    async #checkParent(post, parentId, call) {
        if (parentId === null || this.#reader.knows(parentId))
            return;
        const copies = await heldCopies(call.keep, this.#client.site.api, post, this.#client.now());
        if (/^\d+$/.test(parentId) && copies.some(({ comment }) => comment.id === parentId))
            return;
        if (await this.#reader.one(post, parentId, call))
            return;
        throw new CommentsError('not-found', `There is no comment ${parentId} under post ${post} to reply to.`);
    }
}
/** It stored nothing, and the site's own form may: guests are not let in by REST, or nobody is. */
function refusesGuests(error) {
    if (!(error instanceof CommentsError) || error.maybeStored)
        return false;
    const code = codeIn(error);
    if (code === undefined)
        return error.code === 'blocked' || error.code === 'not-found';
    return code === 'rest_comment_login_required' || CLOSED_API.test(code);
}
/** WordPress asks for name and email in one breath: what was given is not at fault. */
function naming(error, author) {
    if (codeIn(error) !== 'rest_comment_author_data_required' || !(error instanceof CommentsError))
        return error;
    const { detail = error.message } = error;
    const missing = ['name', 'email'].filter((field) => !author[field]?.trim());
    const named = missing.length > 0 ? missing : ['email'];
    const fields = Object.fromEntries(named.map((field) => [field, detail]));
    return new CommentsError(error.code, error.message, { cause: error.cause, detail, fields });
}
