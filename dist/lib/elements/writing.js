import { html, nothing } from 'lit';
import { ask } from '../controllers/ask.js';
import { Changing } from '../controllers/changing.js';
import { newKey, Posting } from '../controllers/posting.js';
import { unsent } from '../controllers/unsent.js';
import { checkViewer } from '../model/guard.js';
import { englishWriting } from '../model/writing-words.js';
import { Boxes } from './boxes.js';
import { RiposteFailedEvent, RipostePostedEvent, RipostePostEvent, RiposteSignInEvent } from './events.js';
import { formStyles } from './form.styles.js';
import { webAddress } from './form-rules.js';
import { addStyles } from './late-styles.js';
import { RiposteForm } from './riposte-form.js';
import { deedView, notSent, sendingLine } from './writing-view.js';
/**
 * Everything a reader does to a thread. Arrives after the first comment has been drawn; the
 * thread's element asks it what to draw, and hands it every press.
 */
export class Writing {
    #host;
    #list;
    #store;
    #context;
    #posting;
    #changing;
    #boxes;
    #deeds = new Map();
    /** The box each unsent comment came from, by the id it is drawn under. */
    #origins = new Map();
    constructor(host, list, store, context) {
        this.#host = host;
        this.#list = list;
        this.#store = store;
        this.#context = context;
        this.#posting = new Posting(list, context);
        this.#changing = new Changing(list, context);
        this.#boxes = new Boxes(host.renderRoot, store, context, (target) => {
            if (target)
                list.touch(target);
            else
                host.requestUpdate();
        });
        if (!customElements.get('riposte-form'))
            customElements.define('riposte-form', RiposteForm);
        const root = host.renderRoot;
        addStyles(root, formStyles);
        root.addEventListener('riposte-form-submit', (event) => void this.#handleSubmit(event));
        root.addEventListener('riposte-form-cancel', (event) => this.#handleCancel(event.target));
        root.addEventListener('riposte-form-who', (event) => this.#handleWho(event));
        void this.enter();
    }
    /** A thread is being read: finds who writes here, and opens the boxes that hold unsent text. */
    async enter() {
        const context = this.#context();
        if (!context)
            return;
        const { adapter, asking, thread, server } = context;
        const [identity, drafts, viewer] = await Promise.all([
            this.#store?.identity(),
            this.#store?.inThread({ adapter: adapter.name, server, site: thread.site, thread: thread.id }),
            adapter.viewer &&
                ask({ ...asking, ...unending() }, async (call) => checkViewer(await adapter.viewer?.(call))).catch(unknownReader),
        ]);
        if (identity) {
            this.#boxes.who = identity;
            this.#boxes.remembered = true;
        }
        this.#boxes.viewer = viewer;
        for (const { key } of drafts ?? []) {
            if (key.mode === 'new' || !(await this.#list.bring(key.target)))
                continue;
            if (key.mode === 'reply')
                this.#openReply(key.target);
            else if (adapter.edit)
                await this.#openEdit(key.target);
        }
        this.#host.requestUpdate();
    }
    /** Another thread will be read: unsent text is written first, and the boxes are closed. */
    leave() {
        this.#boxes.leave();
        this.#deeds.clear();
        queueMicrotask(() => void this.enter()); // once the element knows its new thread
    }
    /** The form under the list. */
    form() {
        return this.#boxes.draw('new', '');
    }
    /** What stands in or under a comment because of what is being done to it. */
    extras({ comment: { id } }) {
        const deed = this.#deeds.get(id);
        const sending = this.#posting.stateOf(id);
        const editing = this.#boxes.has('edit', id);
        const replying = this.#boxes.has('reply', id);
        if (!deed && !sending && !editing && !replying)
            return undefined;
        const words = this.#words();
        const below = [
            sending?.status === 'sending' ? sendingLine(words) : nothing,
            sending?.status === 'failed' ? notSent(id, sending.error, words) : nothing,
            deed ? deedView(id, deed, words) : nothing,
            replying ? this.#boxes.draw('reply', id) : nothing,
        ];
        return { inPlace: editing ? html `${this.#boxes.draw('edit', id)}` : undefined, below: html `${below}` };
    }
    /** Does what a pressed button says. */
    async act(name, id) {
        switch (name) {
            case 'reply':
                this.#openReply(id);
                return this.#focus(() => this.#boxes.find({ mode: 'reply', target: id }));
            case 'edit':
                await this.#openEdit(id);
                return this.#focus(() => this.#boxes.find({ mode: 'edit', target: id }));
            case 'like':
            case 'dislike': {
                const error = await this.#changing.vote(id, name === 'like' ? 1 : -1);
                return error && this.#fail(id, error, this.#words().voteFailed);
            }
            case 'remove':
                return this.#do(id, { kind: 'delete' });
            case 'remove-yes':
                return this.#remove(id);
            case 'report':
                return this.#do(id, { kind: 'report' });
            case 'report-send':
                return this.#report(id);
            case 'cancel':
                this.#undo(id);
                return this.#focus(() => this.#context()?.article(id));
            case 'send-again': {
                const result = await this.#posting.again(id);
                return result && this.#settle(id, result);
            }
            case 'take-back':
                return this.#takeBack(id);
            case 'sign-in':
                return this.#signIn();
        }
    }
    #openReply(id) {
        const comment = this.#list.find(id)?.comment;
        if (!comment || comment.status === 'deleted')
            return;
        this.#boxes.open(id, { mode: 'reply', name: comment.author.name || this.#words().anonymous });
    }
    async #openEdit(id) {
        const comment = this.#list.find(id)?.comment;
        if (!comment || comment.status === 'deleted' || this.#boxes.has('edit', id))
            return;
        try {
            this.#boxes.open(id, { mode: 'edit', source: await this.#changing.source(comment) });
        }
        catch (error) {
            this.#fail(id, error);
        }
    }
    async #handleSubmit(event) {
        const form = event.target;
        const { box } = form;
        if (box.mode === 'edit')
            return this.#saveEdit(form, event.detail.source);
        const comment = this.#newComment(event.detail, box.mode === 'reply' ? box.target : null);
        const context = this.#context();
        if (!context || !comment || !this.#host.dispatchEvent(new RipostePostEvent(comment)))
            return;
        if (event.detail.who)
            void this.#store?.remember(this.#boxes.remembered ? this.#boxes.who : undefined);
        const id = unsent + comment.key;
        form.park();
        this.#origins.set(id, box);
        this.#boxes.become(box, { status: box.mode === 'new' ? 'open' : 'sending' });
        const first = box.mode === 'new' && context.sort === 'newest';
        const sending = this.#posting.send(comment, { now: Date.now(), first });
        void this.#focus(() => this.#context()?.article(id));
        await this.#settle(id, await sending);
    }
    #newComment({ source, who }, parentId) {
        const context = this.#context();
        if (!context)
            return undefined;
        const { name, email, url } = who ?? {};
        const author = who && {
            ...(name?.trim() ? { name: name.trim() } : {}),
            ...(email?.trim() ? { email: email.trim() } : {}),
            ...(url?.trim() ? { url: webAddress(url) ?? url.trim() } : {}),
        };
        const shown = author ?? (this.#boxes.viewer && { name: this.#boxes.viewer.name });
        return { key: newKey(), thread: context.thread, parentId, source, ...(shown ? { author: shown } : {}) };
    }
    /** Sending has ended: the box the text came from is told, and the reader. */
    async #settle(id, result) {
        const box = this.#origins.get(id);
        const context = this.#context();
        if (!box || !context)
            return;
        const { text } = result;
        const form = this.#boxes.find(box);
        if (result.status === 'failed') {
            this.#host.dispatchEvent(new RiposteFailedEvent(result.error));
            return;
        }
        this.#origins.delete(id);
        if (result.status === 'stored') {
            const { comment } = result;
            const held = comment.status === 'pending';
            form?.settle(text);
            if (box.mode !== 'new')
                this.#boxes.close(box);
            context.say(held ? this.#words().waiting : this.#words().posted);
            this.#host.dispatchEvent(new RipostePostedEvent(comment, context.thread));
            return;
        }
        form?.giveBack(text);
        this.#boxes.become(box, { status: 'refused', error: result.error });
        this.#host.dispatchEvent(new RiposteFailedEvent(result.error));
        await this.#focus(() => this.#boxes.find(box));
    }
    async #takeBack(id) {
        const comment = this.#posting.withdraw(id);
        const box = this.#origins.get(id);
        if (!comment || !box)
            return;
        this.#origins.delete(id);
        this.#boxes.find(box)?.giveBack(comment.source);
        this.#boxes.become(box, { status: 'open' });
        await this.#focus(() => this.#boxes.find(box));
    }
    async #saveEdit(form, source) {
        const { box } = form;
        const comment = this.#list.find(box.target)?.comment;
        if (!comment)
            return;
        this.#boxes.become(box, { status: 'sending' });
        const error = await this.#changing.edit(comment, source);
        if (error) {
            this.#boxes.become(box, { status: 'refused', error });
            this.#host.dispatchEvent(new RiposteFailedEvent(error));
            return this.#focus(() => this.#boxes.find(box));
        }
        form.discard();
        this.#boxes.close(box);
        this.#context()?.say(this.#words().saved);
        await this.#focus(() => this.#context()?.article(box.target));
    }
    /** Closes a box; its text stays kept, and is there again when the box is opened again. */
    #handleCancel(form) {
        const { box } = form;
        if (box.mode === 'edit' && !form.written)
            form.discard();
        void form.flush();
        this.#boxes.close(box);
        const selector = `[data-do="${box.mode}"]`;
        void this.#focus(() => {
            const article = this.#context()?.article(box.target);
            return article?.querySelector(selector) ?? article;
        });
    }
    #handleWho({ detail }) {
        this.#boxes.who = detail.who;
        this.#boxes.remembered = detail.remembered;
        if (!detail.remembered)
            void this.#store?.remember(undefined);
    }
    async #remove(id) {
        const next = this.#neighbour(id);
        const error = await this.#changing.remove(id);
        if (error)
            return this.#fail(id, error);
        this.#undo(id);
        this.#context()?.say(this.#words().removed);
        await this.#focus(() => this.#context()?.article(next ?? '') ?? this.#context()?.heading());
    }
    /** Where the focus goes when a comment is gone: a reply's parent, else the next root, else the one before. */
    #neighbour(id) {
        const { order } = this.#list;
        const index = order.findIndex(({ comment }) => comment.id === id);
        const node = order[index];
        if (node?.parent)
            return node.parent.comment.id;
        const after = order.slice(index + 1).find(({ depth }) => depth === 0);
        const before = order
            .slice(0, Math.max(0, index))
            .reverse()
            .find(({ depth }) => depth === 0);
        return (after ?? before)?.comment.id;
    }
    async #report(id) {
        const reason = this.#host.renderRoot.querySelector(`[data-report="${CSS.escape(id)}"]`)?.value.trim() ?? '';
        const error = await this.#changing.report(id, reason);
        if (error)
            return this.#fail(id, error);
        this.#deeds.set(id, { kind: 'reported' });
        this.#list.touch(id);
        await this.#focus(() => this.#context()?.article(id));
    }
    async #signIn() {
        const context = this.#context();
        if (!context?.adapter.signIn || !this.#host.dispatchEvent(new RiposteSignInEvent()))
            return;
        await Promise.all([...this.#host.renderRoot.querySelectorAll('riposte-form')].map((form) => form.flush()));
        await ask({ ...context.asking, ...unending() }, async (call) => context.adapter.signIn?.(call), 600_000).catch(unknownReader);
        await this.enter();
    }
    async #do(id, deed) {
        this.#deeds.set(id, deed);
        this.#list.touch(id);
        await this.#focus(() => this.#host.renderRoot.querySelector(`[data-first="${CSS.escape(id)}"]`));
    }
    #undo(id) {
        this.#deeds.delete(id);
        this.#list.touch(id);
    }
    #fail(id, error, what = '') {
        this.#deeds.set(id, { kind: 'failed', what, error });
        this.#list.touch(id);
        this.#host.dispatchEvent(new RiposteFailedEvent(error));
    }
    async #focus(find) {
        await this.#host.updateComplete;
        const found = find();
        if (found instanceof RiposteForm)
            await found.updateComplete;
        found?.focus();
    }
    #words() {
        const context = this.#context();
        return { ...context?.words, ...englishWriting, ...context?.phrases };
    }
}
/** What a reader has asked for is done even when they move on. */
function unending() {
    return { signal: new AbortController().signal };
}
/** A reader the backend can't name is a guest. */
function unknownReader() {
    return undefined;
}
