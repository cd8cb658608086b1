var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AdapterController } from '../controllers/adapter-controller.js';
import { ColoursController } from '../controllers/colours-controller.js';
import { PageController } from '../controllers/page-controller.js';
import { afterPaint, SlicesController } from '../controllers/slices-controller.js';
import { ThreadController } from '../controllers/thread-controller.js';
import { nest } from '../model/tree.js';
import { english } from '../model/words.js';
import { loadSanitiser, sanitiserReady } from './body.js';
import { commentNames } from './comment-names.js';
import { anchor, commentList } from './comment-view.js';
import { styles } from './comments.styles.js';
import { RiposteFailedEvent, RiposteLoadedEvent } from './events.js';
import { formatsFor } from './formats.js';
import { PagePaint } from './page-paint.js';
import { whenIdle, whenParsed } from './parsed.js';
import { scrollTo } from './scroll.js';
import { bareSurroundings } from './surroundings.js';
import { failure, formFailure, headingOf, loadingLines, mentionList, morePages, sortControl, staleNotice, } from './thread-view.js';
import { tokens } from './tokens.js';
/**
 * The comments of a page: a threaded list, and a form to add to it.
 *
 * Its children are what is seen until the list is there, and where the list can't be had.
 *
 * @tag riposte-comments
 * @slot - What readers without JavaScript see: a plain list, a plain form, a link.
 * @fires {RipostePostEvent} riposte-post - Post was pressed; cancelled, the text stays in its box.
 * @fires {RipostePostedEvent} riposte-posted - The backend has stored a comment.
 * @fires {RiposteLoadedEvent} riposte-loaded - A thread has been read.
 * @fires {RiposteFailedEvent} riposte-failed - Something failed that the reader was told of.
 * @fires {RiposteSignInEvent} riposte-sign-in - The reader wants to sign in; cancelled, the page does it.
 * @csspart meta - The line above a comment: who, and when.
 * @csspart author - The author's name.
 * @csspart body - What a comment says.
 * @csspart actions - The buttons under a comment.
 * @cssprop [--riposte-accent] - Links, marks and the strong button; the page's link colour.
 * @cssprop [--riposte-on-accent] - Text on the accent.
 * @cssprop [--riposte-ui-font=system-ui] - Font of buttons and labels.
 * @cssprop [--riposte-radius=0.5rem] - Corners of fields and buttons.
 * @cssprop [--riposte-gap=2rem] - Between threads.
 * @cssprop [--riposte-measure=65ch] - Longest line of a comment.
 * @cssprop [--riposte-quiet] - Times, actions, hints.
 * @cssprop [--riposte-line] - Hairlines.
 * @cssprop [--riposte-edge] - Borders of fields.
 * @cssprop [--riposte-wash] - Grounds of code and fields.
 * @cssprop [--riposte-mark] - Ground of the comment an address points at.
 * @cssprop [--riposte-min-block-size=min(100vh, 44rem)] - Kept free from the start, so that nothing shifts.
 */
export class RiposteComments extends LitElement {
    constructor() {
        super(...arguments);
        /** Name of an adapter, or one of the page's own. */
        this.adapter = 'rest';
        /** How roots are ordered. Follows the reader's choice. */
        this.sort = 'oldest';
        /** Roots a page, 1 to 200. */
        this.pageSize = 25;
        /** Lists in lists, 0 to 20; deeper replies go on in the last. */
        this.maxDepth = 6;
        /** Level of the heading, 1 to 6; the form's is one below. */
        this.headingLevel = 2;
        /** `auto` takes the page's own colours; the others bring text and ground of their own. */
        this.theme = 'auto';
        this.density = 'comfortable';
        /** `remote` fetches pictures from wherever the backend says they are. */
        this.avatars = 'initials';
        /** Whether pictures in comments are fetched; off: each is a link. */
        this.images = 'off';
        /** Whether unsent text is kept on this device. */
        this.drafts = 'on';
        /** No form and no buttons. */
        this.readOnly = false;
        /** Words to use in place of the catalogue's. */
        this.phrases = {};
        this.said = '';
        this.formMissing = false;
        this.backend = new AdapterController(this, () => RiposteComments.surroundings);
        this.page = new PageController(this, () => this.handleMove());
        this.list = new ThreadController(this, () => this.source(), { prepare });
        this.slices = new SlicesController(this, () => this.list.order.length);
        this.colours = new ColoursController(this);
        this.paint = new PagePaint();
        this.folded = new Set();
        this.started = false;
        this.chosen = false;
        this.told = {};
    }
    static { this.styles = [tokens, styles]; }
    /** What every element of this page is handed; set once, where the tags are registered. */
    static { this.surroundings = bareSurroundings; }
    /** Reads the thread again; what is here stays until the answer is there. */
    async refresh() {
        await this.list.refresh();
    }
    /** Opens the box for a reply under a comment, and puts the focus in it. */
    async startReply(id) {
        if (await this.list.bring(id))
            await this.act('reply', id);
    }
    /** Brings a comment into view, with what it answers, and gives it the focus. False where there is no such comment. */
    async reveal(id) {
        if (!(await this.list.bring(id)))
            return false;
        const { order } = this.list;
        const index = order.findIndex(({ comment }) => comment.id === id);
        for (let node = order[index]?.parent; node; node = node.parent)
            this.unfold(node.comment.id);
        this.slices.reach(index + 1);
        const before = this.marked;
        this.marked = id;
        for (const each of [before, id])
            if (each !== undefined)
                this.list.touch(each);
        await this.updateComplete;
        const article = this.article(id);
        if (!article)
            return false;
        await scrollTo(article);
        article.focus({ preventScroll: true });
        return true;
    }
    connectedCallback() {
        super.connectedCallback();
        this.toReveal = this.page.target;
        const told = this.hasAttribute('server') || this.hasAttribute('adapter') || typeof this.adapter !== 'string';
        if (told)
            this.start();
        else if (!this.started)
            whenParsed(() => this.start());
    }
    willUpdate(changed) {
        if (changed.has('adapter') && typeof this.adapter !== 'string')
            this.started = true;
        const backend = changed.has('adapter') || changed.has('server') || changed.has('token');
        if (this.started && (backend || !this.chosen))
            this.choose();
        this.follow();
        if (changed.get('sort') !== undefined && this.list.state.status === 'ready')
            void this.list.refresh();
    }
    render() {
        return html `<slot name="probe" hidden></slot>
      <p class="said" role="status">${this.said}</p>
      ${this.renderThread(this.list.state, this.words)}`;
    }
    renderThread(thread, words) {
        const { state: backend } = this.backend;
        if (backend.status === 'failed')
            return html `<slot></slot>${failure(backend.error, 'adapter', words)}`;
        switch (thread.status) {
            case 'idle':
                return html `<slot></slot>`;
            case 'loading':
                return html `<slot></slot>${loadingLines(words)}`;
            case 'failed':
                return html `<slot></slot>${failure(thread.error, 'load', words)}`;
            case 'ready':
                return this.renderReady(thread, words);
        }
    }
    renderReady(thread, words) {
        const { frame, more, again, readAt } = thread;
        const { order } = this.list;
        const { formats } = this;
        const comments = order.filter(({ comment }) => comment.kind !== 'mention');
        const mentions = order.filter(({ comment }) => comment.kind === 'mention');
        const { drawn } = this.slices;
        const items = nest(comments, {
            most: drawn,
            maxDepth: clamp(this.maxDepth, 0, 20),
            cutStamp: Number.MAX_SAFE_INTEGER - drawn,
            hidden: ({ comment }) => this.folded.has(comment.id),
        });
        const title = this.current?.thread.title ?? '';
        return html `<section aria-labelledby="heading">
      <div class="head">
        <h2 id="heading" tabindex="-1" aria-level=${this.level}>${headingOf(frame, title, comments.length === 0, words, formats)}</h2>
        ${comments.length > 1 ? sortControl(this.adapterNow?.sorts, this.sort, words) : nothing}
      </div>
      ${again.status === 'failed' ? staleNotice(again.error, formats.when(new Date(readAt).toISOString()), words) : nothing}
      ${frame.notice ? html `<p class="notice">${frame.notice}</p>` : nothing}
      ${comments.length > 0 ? html `<ol class="thread" role="list">${commentList(items, this.viewNow())}</ol>` : nothing}
      ${frame.cursor !== undefined && drawn >= order.length ? morePages(more, words) : nothing}
      ${mentionList(mentions.map(({ comment }) => comment), words)}
      ${this.renderWriting(comments.length === 0, words)}
    </section>`;
    }
    renderWriting(empty, words) {
        if (this.closed)
            return html `<p class="notice quiet">${words.closed}</p>`;
        if (this.readOnly || !this.adapterNow?.post)
            return nothing;
        return html `${empty ? html `<p class="notice">${words.beFirst}</p>` : nothing}
      <div class="writing">${this.formMissing ? formFailure(words) : (this.writing?.form() ?? nothing)}</div>`;
    }
    firstUpdated() {
        const root = this.renderRoot;
        this.paint.adopt(root);
        root.addEventListener('click', (event) => this.handleClick(event));
        root.addEventListener('change', (event) => this.handleChange(event));
    }
    updated() {
        this.paint.apply(this.theme === 'auto' ? this.colours.colours : undefined);
        const { state: thread } = this.list;
        if (thread.status === 'ready' && this.current && this.told.loaded !== this.current.key) {
            this.told = { loaded: this.current.key };
            this.dispatchEvent(new RiposteLoadedEvent(this.current.thread, thread.frame.total));
            if (this.toReveal !== undefined)
                void this.reveal(this.toReveal);
            this.toReveal = undefined;
            afterPaint(() => whenIdle(() => void this.loadWriting()));
        }
        if (thread.status === 'failed' && this.told.failed !== thread.error) {
            this.told = { failed: thread.error };
            this.dispatchEvent(new RiposteFailedEvent(thread.error));
        }
    }
    start() {
        this.started = true;
        this.requestUpdate();
    }
    choose() {
        this.chosen = true;
        const { adapter, server, token } = this;
        const given = typeof token === 'string' ? async () => token : token;
        void this.backend.choose({ adapter, server, data: { ...this.dataset }, token: given });
    }
    /** Finds out which thread this is now, and reads it where it is another than before. */
    follow() {
        const { state: backend } = this.backend;
        if (backend.status !== 'ready')
            return;
        const identified = this.thread ? undefined : backend.adapter.identify?.(document);
        const { thread: own, site, pageTitle } = this;
        const thread = this.page.thread({ thread: own, site, pageTitle }, identified);
        const key = JSON.stringify([backend.adapter.name, backend.server, thread.site, thread.id]);
        const same = this.current?.key === key;
        this.current = { thread, key };
        if (same)
            return;
        this.slices.restart();
        this.folded.clear();
        this.writing?.leave();
        void this.list.load();
    }
    source() {
        const { state: backend } = this.backend;
        if (backend.status !== 'ready' || !this.current)
            return undefined;
        return {
            adapter: backend.adapter,
            thread: this.current.thread,
            sort: this.sort,
            pageSize: clamp(this.pageSize, 1, 200),
            asking: { locale: this.language, keep: backend.keep },
        };
    }
    /** Loads the form, and everything a reader does to a comment. */
    async loadWriting() {
        if (this.writing || this.readOnly)
            return this.writing;
        this.formMissing = false;
        try {
            const drafts = this.drafts === 'on' ? RiposteComments.surroundings.drafts() : undefined;
            const { Writing: Loaded } = await import('./writing.js');
            this.writing ??= new Loaded(this, this.list, await drafts, () => this.writingContext());
        }
        catch (error) {
            console.error('<riposte-comments>', error);
            this.formMissing = true;
        }
        this.requestUpdate();
        return this.writing;
    }
    writingContext() {
        const source = this.source();
        const { state: backend } = this.backend;
        const { state: thread } = this.list;
        if (!source || backend.status !== 'ready')
            return undefined;
        return {
            ...source,
            server: backend.server,
            fields: thread.status === 'ready' ? thread.frame.fields : undefined,
            words: this.words,
            phrases: this.phrases,
            formats: this.formats,
            formLevel: Math.min(this.level + 1, 6),
            say: (words) => this.say(words),
            article: (id) => this.article(id),
            heading: () => this.renderRoot.querySelector('#heading'),
        };
    }
    async act(name, id) {
        const writing = await this.loadWriting();
        await writing?.act(name, id);
    }
    handleClick(event) {
        const target = event.target;
        const link = target.closest('a[href*="#comment-"]');
        if (link)
            return this.handleLink(link, event);
        const button = target.closest('button[data-do]');
        const name = button?.dataset.do;
        if (!button || !name || button.getAttribute('aria-disabled') === 'true')
            return;
        const id = button.dataset.of ?? button.closest('article')?.id.slice(anchor('').length) ?? '';
        switch (name) {
            case 'load':
                return void this.list.load();
            case 'refresh':
                return void this.list.refresh();
            case 'adapter':
                return void this.backend.again();
            case 'form':
                return void this.loadWriting();
            case 'more':
                return void this.readMore(() => this.list.more());
            case 'more-replies':
                return void this.readMore(() => this.list.moreReplies(id));
            case 'fold':
                this.folded.add(id);
                this.list.touch(id);
                return void this.focusOn(`[data-do="unfold"][data-of="${CSS.escape(id)}"]`);
            case 'unfold':
                this.unfold(id);
                return void this.focusOn(`[id="${CSS.escape(anchor(id))}"] [data-do="fold"]`);
            default:
                return void this.act(name, id);
        }
    }
    /** The browser can't find what is inside a shadow root, and says nothing of a hash that is there already. */
    handleLink(link, event) {
        const here = link.href.replace(/#.*/, '') === location.href.replace(/#.*/, '');
        if (!here || link.hash !== location.hash || event.metaKey || event.ctrlKey || event.shiftKey)
            return;
        const { target } = this.page;
        if (target !== undefined)
            void this.reveal(target);
    }
    handleChange(event) {
        const select = event.target;
        if (select.dataset.do === 'sort')
            this.sort = select.value;
    }
    handleMove() {
        const before = this.current?.key;
        this.toReveal = this.page.target;
        this.follow();
        if (this.toReveal === undefined || this.current?.key !== before || this.list.state.status !== 'ready')
            return;
        void this.reveal(this.toReveal);
        this.toReveal = undefined;
    }
    async readMore(read) {
        const before = this.list.order.length;
        const first = await read();
        if (!first)
            return;
        this.slices.reach(this.list.order.findIndex(({ comment }) => comment.id === first.id) + 1);
        this.say(this.words.loaded(this.list.order.length - before));
        await this.focusOn(`[id="${CSS.escape(anchor(first.id))}"]`);
    }
    unfold(id) {
        if (this.folded.delete(id))
            this.list.touch(id);
    }
    async focusOn(selector) {
        await this.updateComplete;
        this.renderRoot.querySelector(selector)?.focus({ preventScroll: true });
    }
    article(id) {
        return this.renderRoot.querySelector(`[id="${CSS.escape(anchor(id))}"]`);
    }
    say(words) {
        this.said = words === this.said ? `${words}\u00a0` : words; // the same words again are read out again
    }
    get adapterNow() {
        const { state: backend } = this.backend;
        return backend.status === 'ready' ? backend.adapter : undefined;
    }
    get closed() {
        const { state: thread } = this.list;
        return thread.status === 'ready' && thread.frame.closed === true;
    }
    get level() {
        return clamp(this.headingLevel, 1, 6);
    }
    get language() {
        const page = this.locale || this.closest('[lang]')?.lang || navigator.language;
        // The page says which language, the browser knows which country's dates.
        return navigator.language.startsWith(`${page}-`) ? navigator.language : page;
    }
    get words() {
        return this.catalogueNow().words;
    }
    get formats() {
        return this.catalogueNow().formats;
    }
    catalogueNow() {
        const { phrases, language } = this;
        if (this.catalogue?.phrases === phrases && this.catalogue.language === language)
            return this.catalogue;
        const words = { ...english, ...phrases };
        return (this.catalogue = { phrases, language, words, formats: formatsFor(language, words) });
    }
    /** What the comments are drawn with: the same object while nothing in it has changed, so that none is drawn again. */
    viewNow() {
        const { adapterNow: adapter, readOnly, words, formats } = this;
        const can = {
            reply: !readOnly && !this.closed && adapter?.post !== undefined,
            vote: !readOnly && adapter?.vote !== undefined,
            report: !readOnly && adapter?.report !== undefined,
            edit: !readOnly && adapter?.edit !== undefined,
            remove: !readOnly && adapter?.remove !== undefined,
        };
        const key = JSON.stringify([can, this.avatars, this.images, this.maxDepth, sanitiserReady()]);
        if (this.view?.key === key && this.view.words === words)
            return this.view.view;
        const view = {
            words,
            formats,
            can,
            avatars: this.avatars,
            images: this.images === 'on',
            maxDepth: clamp(this.maxDepth, 0, 20),
            now: Date.now,
            folded: (id) => this.folded.has(id),
            marked: (id) => this.marked === id,
            repliesOf: (id) => this.list.repliesOf(id),
            extras: (node) => this.writing?.extras(node),
            nameOf: ({ key: node }) => this.namesNow().get(node) ?? '',
        };
        this.view = { key, words, view };
        return view;
    }
    namesNow() {
        const { order } = this.list;
        if (this.names?.of !== order)
            this.names = { of: order, names: commentNames(order, this.words, this.formats) };
        return this.names.names;
    }
}
__decorate([
    property()
], RiposteComments.prototype, "server", void 0);
__decorate([
    property()
], RiposteComments.prototype, "adapter", void 0);
__decorate([
    property()
], RiposteComments.prototype, "thread", void 0);
__decorate([
    property()
], RiposteComments.prototype, "site", void 0);
__decorate([
    property({ attribute: 'page-title' })
], RiposteComments.prototype, "pageTitle", void 0);
__decorate([
    property()
], RiposteComments.prototype, "sort", void 0);
__decorate([
    property({ attribute: 'page-size', type: Number })
], RiposteComments.prototype, "pageSize", void 0);
__decorate([
    property({ attribute: 'max-depth', type: Number })
], RiposteComments.prototype, "maxDepth", void 0);
__decorate([
    property({ attribute: 'heading-level', type: Number })
], RiposteComments.prototype, "headingLevel", void 0);
__decorate([
    property()
], RiposteComments.prototype, "locale", void 0);
__decorate([
    property({ reflect: true })
], RiposteComments.prototype, "theme", void 0);
__decorate([
    property({ reflect: true })
], RiposteComments.prototype, "density", void 0);
__decorate([
    property({ reflect: true })
], RiposteComments.prototype, "avatars", void 0);
__decorate([
    property()
], RiposteComments.prototype, "images", void 0);
__decorate([
    property()
], RiposteComments.prototype, "drafts", void 0);
__decorate([
    property({ attribute: 'read-only', type: Boolean })
], RiposteComments.prototype, "readOnly", void 0);
__decorate([
    property({ attribute: false })
], RiposteComments.prototype, "token", void 0);
__decorate([
    property({ attribute: false })
], RiposteComments.prototype, "phrases", void 0);
__decorate([
    state()
], RiposteComments.prototype, "said", void 0);
__decorate([
    state()
], RiposteComments.prototype, "formMissing", void 0);
/** A number from an attribute, within bounds; what is no number is the least. */
function clamp(value, least, most) {
    return Math.min(most, Math.max(least, Math.trunc(value) || least));
}
/** Pages with HTML in them are drawn once the sanitiser is there. */
function prepare(comments) {
    const html = comments.some((comment) => comment.status !== 'deleted' && comment.body.format === 'html');
    return html && !sanitiserReady() ? loadSanitiser() : undefined;
}
