import {html, nothing, type TemplateResult} from 'lit';

import {ask} from '../controllers/ask.js';
import {errorFrom} from '../controllers/delivery.js';
import type {FurtherReading} from '../controllers/further-reading.js';
import {newKey, Posting} from '../controllers/posting.js';
import type {ThreadController} from '../controllers/thread-controller.js';
import {Voting} from '../controllers/voting.js';
import type {DraftKey, DraftStore, Identity, Keeping, OutboxEntry} from '../drafts/store.js';
import type {NewComment, ReaderComment} from '../model/comment.js';
import {CommentsError} from '../model/errors.js';
import {checkViewer} from '../model/answers.js';
import type {TreeNode} from '../model/tree.js';
import type {Words} from '../model/words.js';
import type {WritingWords} from '../model/writing-words.js';
import {Boxes} from './boxes.js';
import type {CommentExtras} from './comment-view.js';
import type {Deeds} from './deeds.js';
import {RiposteFailedEvent} from './events.js';
import {fieldInUse, isElsewhere} from './field-in-use.js';
import {type Filled, webAddress} from './form-rules.js';
import {placeKept} from './return-place.js';
import type {FormSubmitEvent} from './form-context.js';
import {RiposteForm} from './riposte-form.js';
import type {Desk, WritingContext, WritingHost} from './writing-context.js';
import {RipostePostedEvent, RipostePostEvent} from './writing-events.js';
import {WritingFoot} from './writing-foot.js';
import {failedLine, sendingLine} from './writing-view.js';

/**
 * Everything a reader does to a thread. Arrives after the first comment has been drawn; the
 * thread's element asks it what to draw, and hands it every press.
 */
export class Writing {
  readonly #host: WritingHost;
  readonly #list: ThreadController;
  readonly #further: Pick<FurtherReading, 'bring'>;
  readonly #store: DraftStore | undefined;
  readonly #context: () => WritingContext | undefined;
  readonly #words: () => Words & WritingWords;
  readonly #posting: Posting;
  readonly #voting: Voting;
  readonly #boxes: Boxes;
  readonly #desk: Desk;
  /** What has failed, by the comment it was to be done to. */
  readonly #failures = new Map<string, {readonly what: string; readonly error: CommentsError}>();
  /** Texts that go back into their boxes as soon as those can be drawn. */
  readonly #returning = new Set<OutboxEntry>();
  /** Texts to be edited once it is known whether they were posted. */
  readonly #toEdit = new Set<string>();
  readonly #foot: WritingFoot;
  #deeds: Deeds | undefined;
  /** Settles when it is known what was left unsent in this thread. */
  #finding: Promise<void> | undefined;
  /** Boxes that hold unsent text and are still to be opened. */
  #toOpen: readonly DraftKey[] = [];
  /** Counts threads, so that what is found for the one before is known when it comes late. */
  #visit = 0;

  constructor(
    host: WritingHost,
    list: ThreadController,
    further: Pick<FurtherReading, 'bring'>,
    {drafts, outbox}: Keeping,
    context: () => WritingContext | undefined,
    words: () => Words & WritingWords,
  ) {
    this.#host = host;
    this.#list = list;
    this.#further = further;
    this.#store = drafts;
    this.#context = context;
    this.#words = words;
    this.#voting = new Voting(list, context);
    this.#boxes = new Boxes(
      host.renderRoot,
      () => this.#drafts,
      context,
      words,
      (target) => {
        if (target) list.touch(target);
        else host.requestUpdate();
      },
    );
    this.#desk = {
      host,
      list,
      boxes: this.#boxes,
      context,
      words,
      focus: (find, from) => this.#focus(find, from),
      fail: (id, error, what) => this.#fail(id, error, what),
      signedIn: async () => {
        await this.enter();
        await this.#posting.hurry();
      },
    };
    this.#foot = new WritingFoot(this.#desk, drafts, (mode, id) => this.act(mode, id));
    this.#posting = new Posting(host, list, outbox, context, {
      stored: (entry, id, here) => void this.#stored(entry, id, here),
      failed: (entry) => this.#failed(entry),
      refused: (entry) => {
        this.#returning.add(entry);
        host.requestUpdate();
      },
    });
    if (!customElements.get('riposte-form')) customElements.define('riposte-form', RiposteForm);
    const root = host.renderRoot;
    root.addEventListener('riposte-form-submit', (event) => void this.#handleSubmit(event as FormSubmitEvent));
    root.addEventListener('riposte-form-cancel', (event) => this.#handleCancel(event.target as RiposteForm));
    root.addEventListener('riposte-form-who', (event) => this.#handleWho(event as CustomEvent<FormWho>));
    host.addEventListener('riposte-loaded', () => void this.#openRest());
    void this.enter();
  }

  /** A thread is being read: finds who writes here, what is on its way, and what was left unsent. */
  async enter(): Promise<void> {
    const context = this.#context();
    if (!context) return;
    const {adapter, asking} = context;
    const visit = ++this.#visit;
    this.#finding = this.#find(context, visit);
    const shown = this.#listShown();
    const [viewer] = await Promise.all([
      adapter.viewer &&
        ask({...asking, ...unending()}, async (call) => checkViewer(await adapter.viewer?.(call))).catch(unknownReader),
      this.#finding,
      this.#posting.enter(),
    ]);
    if (visit !== this.#visit) return;
    this.#boxes.viewer = viewer;
    this.#host.requestUpdate();
    await shown;
    if (visit !== this.#visit) return;
    // Once the reader is known, who may just have signed in; and not before the list, which would not show what is stored meanwhile.
    void this.#posting.wake();
    await this.#openRest();
  }

  /** Resolves when the thread has been read, or can't be. */
  async #listShown(): Promise<void> {
    const {status} = this.#list.state;
    if (status === 'ready' || status === 'failed') return;
    const told = new AbortController();
    const {signal} = told;
    await new Promise((resolve) => {
      for (const type of ['riposte-loaded', 'riposte-failed']) this.#host.addEventListener(type, resolve, {signal});
    });
    told.abort();
  }

  /**
   * Opens the boxes that hold unsent text under these comments, which are about to be drawn: what was not there in
   * the first place moves nothing when it comes. Resolves when all of them are known.
   */
  async prepare(comments: readonly ReaderComment[]): Promise<void> {
    await this.#finding;
    const here = new Map(comments.map((comment) => [comment.id, comment]));
    this.#toOpen = this.#toOpen.filter(({mode, target}) => mode !== 'reply' || !this.#openBox(here.get(target)));
  }

  async #find({adapter, thread, server}: WritingContext, visit: number): Promise<void> {
    const [identity, drafts] = await Promise.all([
      this.#store?.identity(),
      this.#drafts?.inThread({adapter: adapter.name, server, site: thread.site, thread: thread.id}),
    ]);
    if (visit !== this.#visit) return;
    if (identity) {
      this.#boxes.who = identity;
      this.#boxes.remembered = true;
    }
    this.#toOpen = this.#foot.unfinished = (drafts ?? []).filter(({mode}) => mode !== 'new');
  }

  /** Opens what could not be opened before the list was there: edits, and boxes under comments that are not in its first page. */
  async #openRest(): Promise<void> {
    const visit = this.#visit;
    await this.#finding;
    if (visit !== this.#visit || this.#list.state.status !== 'ready') return;
    const left = this.#toOpen;
    this.#toOpen = [];
    for (const {mode, target} of left) {
      const found = await this.#further.bring(target);
      if (visit !== this.#visit) return;
      if (!found) continue;
      if (mode === 'reply') this.#openReply(target);
      else if (this.#context()?.adapter.edit) await (await this.#loadDeeds(target))?.openEdit(target, true);
    }
    if (left.length > 0) this.#host.requestUpdate();
    if (placeKept()) await (await this.#loadDeeds(''))?.comeBack();
  }

  /** Another thread will be read: unsent text is written first, and the boxes are closed. */
  leave(): void {
    this.#boxes.leave();
    this.#toOpen = [];
    this.#voting.leave();
    this.#failures.clear();
    this.#returning.clear();
    this.#deeds?.clear();
    queueMicrotask(() => void this.enter()); // once the element knows its new thread
  }

  /** The form under the list. */
  form(): TemplateResult {
    for (const entry of this.#returning) {
      this.#returning.delete(entry);
      void this.#giveBack(entry);
    }
    return this.#foot.draw(this.#boxes.draw('new', ''));
  }

  /** What stands in or under a comment because of what is being done to it. */
  extras({comment: {id}}: TreeNode): CommentExtras | undefined {
    const entry = this.#posting.stateOf(id);
    const failure = this.#failures.get(id);
    const deed = this.#deeds?.view(id);
    const editing = this.#boxes.has('edit', id);
    const replying = this.#boxes.has('reply', id);
    if (!entry && !failure && !deed && !editing && !replying) return undefined;
    const words = this.#words();
    const {durable, offline} = this.#posting;
    const signIn = this.#context()?.adapter.signIn !== undefined;
    const wait = entry && this.#posting.waitOf(entry);
    const below = [
      entry ? sendingLine(id, entry, {words, durable, offline, wait, signIn}) : nothing,
      failure ? failedLine(id, failure, words) : nothing,
      deed ?? nothing,
      replying ? this.#boxes.draw('reply', id) : nothing,
    ];
    return {inPlace: editing ? html`${this.#boxes.draw('edit', id)}` : undefined, below: html`${below}`};
  }

  /** Does what a pressed button says. */
  async act(name: string, id: string, button?: HTMLElement): Promise<void> {
    switch (name) {
      case 'reply': {
        const from = fieldInUse();
        this.#openReply(id);
        return this.#focus(() => this.#boxes.find({mode: 'reply', target: id}), from);
      }
      case 'like':
      case 'dislike': {
        const error = await this.#voting.vote(id, name === 'like' ? 1 : -1);
        return error && this.#fail(id, error, this.#words().voteFailed);
      }
      case 'send-again':
        return this.#posting.again(id);
      case 'send-anew':
        return this.#posting.again(id, true);
      case 'take-back':
        return this.#takeBack(id);
      case 'show':
        return this.#foot.show();
      case 'device':
        return this.#foot.toggleDevice();
      case 'was-posted':
      case 'withdraw': {
        const entry = await this.#posting.claim(id);
        if (entry) await this.#posting.remove(entry);
        if (name === 'was-posted') await this.#list.refresh();
        return this.#focus(() => this.#context()?.heading());
      }
      case 'cancel':
        if (this.#failures.delete(id)) {
          this.#list.touch(id);
          return this.#focus(() => this.#context()?.article(id));
        }
    }
    const deeds = await this.#loadDeeds(id);
    await deeds?.act(name, id, button?.closest('riposte-form') ?? undefined);
  }

  #openReply(id: string): void {
    this.#openBox(this.#list.find(id)?.comment);
  }

  /** Opens the box for a reply to a comment. False where there is none to reply to. */
  #openBox(comment: ReaderComment | undefined): boolean {
    if (!comment || comment.status === 'deleted') return false;
    this.#boxes.open(comment.id, {mode: 'reply', name: comment.author.name || this.#words().anonymous});
    return true;
  }

  /** What readers do now and then comes when it is first asked for. */
  async #loadDeeds(id: string): Promise<Deeds | undefined> {
    if (this.#deeds) return this.#deeds;
    try {
      const {Deeds: Loaded} = await import('./deeds.js');
      this.#deeds ??= new Loaded(this.#desk);
    } catch (cause) {
      this.#fail(id, new CommentsError('blocked', 'A part of Riposte could not be loaded; see the cause.', {cause}));
    }
    return this.#deeds;
  }

  async #handleSubmit(event: FormSubmitEvent): Promise<void> {
    const form = event.target as RiposteForm;
    const {box} = form;
    if (box.mode === 'edit') return (await this.#loadDeeds(box.target))?.save(form, event.detail.source);
    const comment = this.#newComment(event.detail, box.mode === 'reply' ? box.target : null);
    const context = this.#context();
    if (!context || !comment || !this.#host.dispatchEvent(new RipostePostEvent(comment))) return;
    if (event.detail.who) void this.#store?.remember(this.#boxes.remembered ? this.#boxes.who : undefined);

    const first = box.mode === 'new' && context.sort === 'newest';
    const sending = this.#posting.send(comment, box, () => form.park(), first);
    if (box.mode === 'new') this.#boxes.become(box, {status: 'open'});
    else this.#boxes.close(box);
    void this.#focus(() => this.#context()?.article(this.#posting.idOf(comment)), form);
    await sending;
  }

  #newComment({source, who}: Filled, parentId: string | null): NewComment | undefined {
    const context = this.#context();
    if (!context) return undefined;
    const {name, email, url} = who ?? {};
    const author = who && {
      ...(name?.trim() ? {name: name.trim()} : {}),
      ...(email?.trim() ? {email: email.trim()} : {}),
      ...(url?.trim() ? {url: webAddress(url) ?? url.trim()} : {}),
    };
    const shown = author ?? (this.#boxes.viewer && {name: this.#boxes.viewer.name});
    return {key: newKey(), thread: context.thread, parentId, source, ...(shown ? {author: shown} : {})};
  }

  async #stored(entry: OutboxEntry, id: string, here: boolean): Promise<void> {
    const context = this.#context();
    const comment = this.#list.find(id)?.comment;
    if (!here || !context || !comment) return;
    context.say(comment.status === 'pending' ? this.#words().waiting : this.#words().posted);
    this.#host.dispatchEvent(new RipostePostedEvent(comment, context.thread));
    if (this.#toEdit.delete(entry.comment.key)) await this.act('edit', id);
  }

  #failed({comment, error}: OutboxEntry): void {
    this.#toEdit.delete(comment.key);
    if (!error) return;
    // A sign-in runs inside its click: what it needs must be here by then.
    if (error.code === 'unauthorized') void this.#loadDeeds('');
    this.#tell(errorFrom(error));
  }

  /** What may have been posted is settled with its own key first, and then edited as what it is. */
  async #takeBack(id: string): Promise<void> {
    const state = this.#posting.stateOf(id);
    if (state?.maybe) {
      this.#toEdit.add(state.comment.key);
      return this.#posting.again(id);
    }
    const entry = await this.#posting.claim(id);
    if (entry) await this.#giveBack({...entry, error: undefined}, true);
  }

  /** Puts a text that will not be sent back into its box, with the reason; where there is no box, it stays in the list. */
  async #giveBack(entry: OutboxEntry, asked = false): Promise<void> {
    const {comment, error} = entry;
    let {box} = entry;
    if (box.mode === 'reply') {
      await this.#further.bring(box.target);
      this.#openReply(box.target);
      // Nobody can answer a comment that is gone: the text is offered as one of its own.
      if (!this.#boxes.has('reply', box.target)) box = {...box, mode: 'new', target: ''};
    }
    await this.#host.updateComplete;
    const form = this.#boxes.find(box);
    if (!form) return;
    const {who} = this.#boxes;
    if (!who.name) this.#boxes.who = {...who, ...comment.author};
    await this.#posting.remove(entry, () => form.giveBack(comment.source));
    if (asked) this.#boxes.become(box, {status: 'open'});
    else {
      const reason = error
        ? errorFrom(error)
        : new CommentsError('blocked', 'It was queued for too long.', {detail: this.#words().waitedLong});
      this.#boxes.become(box, {status: 'refused', error: reason});
      this.#tell(reason);
    }
    if (asked || this.#posting.isOwn(comment)) await this.#focus(() => this.#boxes.find(box));
  }

  /** Closes a box; its text stays kept, and is there again when the box is opened again. */
  #handleCancel(form: RiposteForm): void {
    const {box} = form;
    if (box.mode === 'edit' && !form.written) form.discard();
    void form.flush();
    this.#boxes.close(box);
    const selector = `[data-do="${box.mode}"]`;
    void this.#focus(() => {
      const article = this.#context()?.article(box.target);
      return article?.querySelector<HTMLElement>(selector) ?? article;
    }, form);
  }

  #handleWho({detail}: CustomEvent<FormWho>): void {
    this.#boxes.who = detail.who;
    this.#boxes.remembered = detail.remembered;
    if (!detail.remembered) void this.#store?.remember(undefined);
  }

  #fail(id: string, error: CommentsError, what = ''): void {
    this.#failures.set(id, {what, error});
    this.#list.touch(id);
    this.#tell(error);
  }

  /** Tells the page, and in the console its developer, what the reader is told in softer words. */
  #tell(error: CommentsError): void {
    console.error('<riposte-comments>', error);
    this.#host.dispatchEvent(new RiposteFailedEvent(error));
  }

  async #focus(find: Parameters<Desk['focus']>[0], from?: Element): Promise<void> {
    await this.#host.updateComplete;
    const found = find();
    if (found instanceof RiposteForm) await found.updateComplete;
    if (!isElsewhere(from)) found?.focus();
  }

  /** Where unsent text is kept, while the page wants it kept. */
  get #drafts(): DraftStore | undefined {
    return this.#host.drafts === 'off' ? undefined : this.#store;
  }
}

/** What a form tells while its name fields are typed in. */
interface FormWho {
  readonly who: Identity;
  readonly remembered: boolean;
}

/** What a reader has asked for is done even when they move on. */
function unending(): {readonly signal: AbortSignal} {
  return {signal: new AbortController().signal};
}

/** A reader the backend can't name is a guest. */
function unknownReader(): undefined {
  return undefined;
}
