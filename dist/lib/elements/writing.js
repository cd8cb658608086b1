import { html, nothing } from 'lit';
import { ask } from '../controllers/ask.js';
import { reportFault } from '../controllers/thread-controller.js';
import { Voting } from '../controllers/voting.js';
import { CommentsError } from '../model/errors.js';
import { checkViewer } from '../model/answers.js';
import { Boxes } from './boxes.js';
import { Failures } from './failures.js';
import { fieldInUse, isElsewhere } from './field-in-use.js';
import { LeftOpen } from './left-open.js';
import { placeKept } from './return-place.js';
import { RiposteForm } from './riposte-form.js';
import { Sending } from './sending.js';
import { isRead, whenTold } from './when-read.js';
import { WritingFoot } from './writing-foot.js';
/**
 * Everything a reader does to a thread. Arrives after the first comment has been drawn; the
 * thread's element asks it what to draw, and hands it every press.
 */
export class Writing {
    #host;
    #list;
    #store;
    #context;
    #words;
    #voting;
    #boxes;
    #desk;
    #failures;
    #left;
    #sending;
    #foot;
    #deeds;
    /** Something was written here, and nothing can be any more: the form stays until the thread is left. */
    #late = false;
    /** Counts threads, so that what is found for the one before is known when it comes late. */
    #visit = 0;
    constructor(host, list, further, keeping, context, words) {
        this.#host = host;
        this.#list = list;
        this.#store = keeping.drafts;
        this.#context = context;
        this.#words = words;
        this.#voting = new Voting(list, context);
        this.#failures = new Failures(host, list);
        this.#boxes = new Boxes(host.renderRoot, () => this.#drafts, context, words, (target) => {
            if (target)
                list.touch(target);
            else
                host.requestUpdate();
        });
        this.#desk = {
            host,
            list,
            boxes: this.#boxes,
            context,
            words,
            focus: (find, from) => this.#focus(find, from),
            fail: (id, error, what) => this.#failures.add(id, error, what),
            tell: (error) => this.#failures.tell(error),
            signedIn: async () => {
                await this.enter();
                await this.#sending.posting.hurry();
            },
        };
        this.#left = new LeftOpen(this.#desk, further, async (id) => (await this.#loadDeeds(id))?.openEdit(id, true));
        this.#foot = new WritingFoot(this.#desk, keeping.drafts, this.#left, (mode, id) => this.act(mode, id));
        this.#sending = new Sending(this.#desk, further, keeping, {
            edit: (id) => this.act('edit', id),
            signInWanted: () => void this.#loadDeeds(''),
        });
        if (!customElements.get('riposte-form'))
            customElements.define('riposte-form', RiposteForm);
        const root = host.renderRoot;
        root.addEventListener('riposte-form-submit', (event) => void this.#handleSubmit(event));
        root.addEventListener('riposte-form-cancel', (event) => this.#handleCancel(event.target));
        root.addEventListener('riposte-form-who', (event) => this.#handleWho(event));
        host.addEventListener('riposte-loaded', () => void this.#openRest());
        void this.enter();
    }
    /** A thread is being read: finds who writes here, what is on its way, and what was left unsent. */
    async enter() {
        const context = this.#context();
        if (!context)
            return;
        const { adapter, asking } = context;
        const visit = ++this.#visit;
        const shown = whenTold(this.#host, () => isRead(this.#list.state));
        const [viewer] = await Promise.all([
            adapter.viewer &&
                ask({ ...asking, ...unending() }, async (call) => checkViewer(await adapter.viewer?.(call))).catch(unknownReader),
            this.#left.find(this.#store, this.#drafts),
            this.#sending.posting.enter(),
        ]);
        if (visit !== this.#visit)
            return;
        this.#boxes.viewer = viewer;
        this.#host.requestUpdate();
        await shown;
        if (visit !== this.#visit)
            return;
        // Once the reader is known, who may just have signed in; and not before the list, which would not show what is stored meanwhile.
        void this.#sending.posting.wake();
        await this.#openRest();
    }
    /** Opens the boxes left open under these comments, which are about to be drawn. Resolves when all of them are known. */
    prepare(comments) {
        return this.#left.prepare(comments);
    }
    /** What was left here is opened, and a reader who comes back from signing in is taken where they were. */
    async #openRest() {
        const opened = await this.#left.openRest();
        // To ask what the session keeps takes 5 ms: not where nobody signs in.
        if (opened && this.#context()?.adapter.signIn && placeKept())
            await (await this.#loadDeeds(''))?.comeBack();
    }
    /** Another thread will be read: unsent text is written first, and the boxes are closed. */
    leave() {
        this.#boxes.leave();
        this.#left.clear();
        this.#late = false;
        this.#voting.leave();
        this.#failures.clear();
        this.#sending.clear();
        this.#deeds?.clear();
        queueMicrotask(() => void this.enter()); // once the element knows its new thread
    }
    /**
     * The form under the list, and what stands around it. Where nothing can be written any more, `wanted` is false: the
     * form stays, or comes, for the words in it alone; nothing is drawn where there are none.
     */
    form(wanted) {
        this.#sending.giveBack();
        if (wanted)
            this.#late = false;
        else
            this.#late ||= this.#boxes.holds || this.#left.found.some(({ mode }) => mode === 'new');
        return this.#foot.draw(wanted || this.#late ? this.#boxes.draw('new', '') : nothing);
    }
    /** Whether a box is open at a comment. */
    isUsed(id) {
        return this.#boxes.has('edit', id) || this.#boxes.has('reply', id);
    }
    /** What stands in or under a comment because of what is being done to it. */
    extras({ comment: { id } }) {
        const sending = this.#sending.line(id);
        const failed = this.#failures.line(id, this.#words());
        const deed = this.#deeds?.view(id);
        const editing = this.#boxes.has('edit', id);
        const replying = this.#boxes.has('reply', id);
        if (!sending && !failed && !deed && !editing && !replying)
            return undefined;
        const lines = [sending ?? nothing, failed ?? nothing, deed ?? nothing];
        const below = [...lines, replying ? this.#boxes.draw('reply', id) : nothing];
        return { inPlace: editing ? html `${this.#boxes.draw('edit', id)}` : undefined, below: html `${below}` };
    }
    /** Does what a pressed button says. */
    async act(name, id, button) {
        switch (name) {
            case 'reply': {
                const from = fieldInUse();
                this.#boxes.openReply(this.#list.find(id)?.comment);
                return this.#focus(() => this.#boxes.find({ mode: 'reply', target: id }), from);
            }
            case 'like':
            case 'dislike': {
                const error = await this.#voting.vote(id, name === 'like' ? 1 : -1);
                return error && this.#failures.add(id, error, this.#words().voteFailed);
            }
            case 'show':
                return this.#foot.show();
            case 'device':
                return this.#foot.toggleDevice();
            case 'cancel':
                if (this.#failures.close(id))
                    return this.#focus(() => this.#context()?.article(id));
        }
        if (await this.#sending.act(name, id))
            return;
        const deeds = await this.#loadDeeds(id);
        await deeds?.act(name, id, button?.closest('riposte-form') ?? undefined);
    }
    /** What readers do now and then comes when it is first asked for. */
    async #loadDeeds(id) {
        if (this.#deeds)
            return this.#deeds;
        try {
            const { Deeds: Loaded } = await import('./deeds.js');
            this.#deeds ??= new Loaded(this.#desk);
        }
        catch (cause) {
            this.#failures.add(id, new CommentsError('blocked', 'A part of Riposte could not be loaded; see the cause.', { cause }));
        }
        return this.#deeds;
    }
    async #handleSubmit(event) {
        const form = event.target;
        const { box } = form;
        if (box.mode === 'edit')
            return (await this.#loadDeeds(box.target))?.save(form, event.detail.source);
        return this.#sending.submit(form, event.detail);
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
        }, form);
    }
    #handleWho({ detail }) {
        this.#boxes.who = detail.who;
        this.#boxes.remembered = detail.remembered;
        if (!detail.remembered)
            void this.#store?.remember(undefined);
    }
    async #focus(find, from) {
        await this.#host.updateComplete;
        const found = find();
        if (found instanceof RiposteForm)
            await found.updateComplete;
        if (!isElsewhere(from))
            found?.focus();
    }
    /** Where unsent text is kept, while the page wants it kept. */
    get #drafts() {
        return this.#host.drafts === 'off' ? undefined : this.#store;
    }
}
/** What a reader has asked for is done even when they move on. */
function unending() {
    return { signal: new AbortController().signal };
}
/** A reader the backend can't name is a guest. */
function unknownReader(error) {
    reportFault(error);
    return undefined;
}
