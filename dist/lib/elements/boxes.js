import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { commonRules } from './form-rules.js';
import { RiposteForm } from './riposte-form.js';
/** The box for a new comment, before anything has become of its text: one object, so that it is not drawn again for nothing. */
const unused = { purpose: { mode: 'new' }, state: { status: 'open' } };
/** Names a box among those of one thread. */
function boxName({ mode, target }) {
    return `${mode} ${target}`;
}
/**
 * The boxes of a thread: one for a new comment, and those open for replies and edits. Knows
 * who writes here, so that nobody types their name twice.
 */
export class Boxes {
    #root;
    #store;
    #context;
    #words;
    #changed;
    #open;
    #setting;
    /** `changed` is called with the comment whose box must be drawn again; '' is the one for a new comment. */
    constructor(root, store, context, words, changed) {
        /** Who writes here, as last typed in any box. */
        this.who = { name: '', email: '', url: '' };
        /** Whether the reader wants to be remembered on this device. */
        this.remembered = false;
        this.#open = new Map();
        this.#root = root;
        this.#store = store;
        this.#context = context;
        this.#words = words;
        this.#changed = changed;
    }
    /** Which draft belongs to a box here. */
    key(mode, target) {
        const context = this.#context();
        if (!context)
            return undefined;
        const { adapter, server, thread } = context;
        return { adapter: adapter.name, server, site: thread.site, thread: thread.id, mode, target };
    }
    has(mode, target) {
        return this.#open.has(boxName({ mode, target }));
    }
    /** Whether the box for a new comment is there for what is in it, or comes back into it. */
    get holds() {
        const form = this.find({ mode: 'new', target: '' });
        return this.has('new', '') || form?.written === true || form?.matches(':focus-within') === true;
    }
    /** Opens a box; one that is open stays as it is. */
    open(target, purpose) {
        if (this.has(purpose.mode, target))
            return;
        this.#open.set(boxName({ mode: purpose.mode, target }), { purpose, state: { status: 'open' } });
        this.#changed(target);
    }
    /** Opens the box for a reply to a comment. False where there is none to reply to. */
    openReply(comment) {
        if (!comment || comment.status === 'deleted')
            return false;
        this.open(comment.id, { mode: 'reply', name: comment.author.name || this.#words().anonymous });
        return true;
    }
    close({ mode, target }) {
        this.#open.delete(boxName({ mode, target }));
        this.#changed(target);
    }
    /** Says how the text of a box is going. */
    become({ mode, target }, state) {
        const name = boxName({ mode, target });
        const box = this.#open.get(name) ?? (mode === 'new' ? unused : undefined);
        if (box)
            this.#open.set(name, { purpose: box.purpose, state });
        this.#changed(target);
    }
    /** Writes unsent text and closes all boxes: another thread will be read. */
    leave() {
        for (const form of this.#forms())
            void form.flush();
        this.#open.clear();
    }
    /** Draws a box; nothing where it is not open. The one for a new comment always is. */
    draw(mode, target) {
        const key = this.key(mode, target);
        const setting = this.#settingNow();
        const box = this.#open.get(boxName({ mode, target }));
        if (!key || !setting || (!box && mode !== 'new'))
            return nothing;
        const { purpose, state } = box ?? unused;
        return html `${keyed(JSON.stringify(key), html `<riposte-form class="box" .purpose=${purpose} .setting=${setting} .box=${key} .state=${state}
        .who=${this.who} .remembered=${this.remembered}></riposte-form>`)}`;
    }
    /** The element of a box, once it is drawn. */
    find({ mode, target }) {
        return this.#forms().find(({ box }) => box.mode === mode && box.target === target);
    }
    #forms() {
        return [...this.#root.querySelectorAll('riposte-form')].filter((form) => form instanceof RiposteForm);
    }
    /** The same object while nothing in it has changed: a form is not drawn again for nothing. */
    #settingNow() {
        const context = this.#context();
        if (!context)
            return undefined;
        const { formats, fields, formLevel, adapter } = context;
        const words = this.#words();
        const store = this.#store();
        const made = [words, formats, JSON.stringify(fields), formLevel, adapter, this.viewer, store];
        if (!this.#setting || made.some((each, index) => each !== this.#setting?.made[index])) {
            const setting = {
                words,
                formats,
                rules: fields ?? commonRules,
                viewer: this.viewer,
                store,
                level: formLevel,
                signIn: adapter.signIn !== undefined,
                context: this.#context,
            };
            this.#setting = { made, setting };
            for (const form of this.#forms())
                form.setting = setting; // those under a comment are not drawn again for it
        }
        return this.#setting.setting;
    }
}
