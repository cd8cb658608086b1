import type {TemplateResult} from 'lit';

import {Changing, versionOf} from '../controllers/changing.js';
import {sameBox} from '../controllers/draft-place.js';
import {englishDeeds} from '../model/deed-words.js';
import {withPhrases} from '../model/phrases.js';
import type {CommentsError} from '../model/errors.js';
import {type Deed, deedView} from './deeds-view.js';
import type {RiposteForm} from './riposte-form.js';
import {comeBack, signIn} from './sign-in.js';
import type {Desk} from './writing-context.js';

/** What a reader does now and then: edit, delete, report, sign in. Loaded when the first of it is asked for. */
export class Deeds {
  readonly #desk: Desk;
  readonly #changing: Changing;
  readonly #deeds = new Map<string, Deed>();
  /** What was written in reports that were called off, by their comments. */
  readonly #reasons = new Map<string, string>();

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#changing = new Changing(desk.list, () => desk.context());
    desk.host.renderRoot.addEventListener('keydown', (event) => this.#handleKey(event as KeyboardEvent));
  }

  /** What stands under a comment because of what is being done to it. */
  view(id: string): TemplateResult | undefined {
    const deed = this.#deeds.get(id);
    return deed && deedView(id, deed, this.#words);
  }

  /** Another thread is read: what was asked is no longer answered. */
  clear(): void {
    this.#deeds.clear();
    this.#reasons.clear();
    this.#changing.leave();
  }

  /** Does what a pressed button says. `from`: the box it is in. */
  async act(name: string, id: string, from?: RiposteForm): Promise<void> {
    const {boxes, focus, context} = this.#desk;
    switch (name) {
      case 'edit':
        await this.openEdit(id);
        return focus(() => boxes.find({mode: 'edit', target: id}));
      case 'remove':
        return this.#do(id, {kind: 'delete'});
      case 'remove-yes':
        return this.#remove(id);
      case 'report':
        return this.#do(id, {kind: 'report', reason: this.#reasons.get(id) ?? ''});
      case 'report-send':
        return this.#report(id);
      case 'use-theirs':
        return this.#useTheirs(id);
      case 'cancel':
        this.#reasons.set(id, this.#reason(id));
        this.#undo(id);
        return focus(() => context()?.article(id));
      case 'sign-in':
        return signIn(this.#desk, from);
    }
  }

  /** Opens the box a comment is edited in. `kept`: unsent text of it is on this device, which stands in it whatever the backend says. */
  async openEdit(id: string, kept = false): Promise<void> {
    const {list, boxes, fail} = this.#desk;
    const comment = list.find(id)?.comment;
    if (!comment || comment.status === 'deleted' || boxes.has('edit', id)) return;
    let source = '';
    try {
      source = await this.#changing.source(comment);
    } catch (error) {
      if (!kept) return fail(id, error as CommentsError, this.#words.notEditable);
    }
    boxes.open(id, {mode: 'edit', source, base: versionOf(comment)});
  }

  /** Saves what is in an edit box. Where the comment was changed meanwhile, both texts stand side by side. */
  async save(form: RiposteForm, source: string): Promise<void> {
    const {list, boxes, focus, tell, context} = this.#desk;
    const {box} = form;
    const id = box.target;
    const comment = list.find(id)?.comment;
    if (!comment) return;
    boxes.become(box, {status: 'sending'});
    const error = await this.#changing.edit(comment, source, form.base ?? versionOf(comment));
    if (!sameBox(boxes.key('edit', id), box)) return; // another thread is here, which may have a comment of that name
    if (error) {
      const latest = error.code === 'conflict' ? await this.#changing.latest(id) : undefined;
      if (latest) {
        this.#deeds.set(id, {kind: 'conflict', theirs: latest.source});
        form.rebase(latest.base);
      }
      boxes.become(box, {status: 'refused', error});
      tell(error);
      return focus(() => boxes.find(box), form);
    }
    this.#deeds.delete(id);
    form.discard();
    boxes.close(box);
    context()?.say(this.#words.saved);
    await focus(() => context()?.article(id), form);
  }

  get #words() {
    const words = this.#desk.words();
    return {...words, ...withPhrases(englishDeeds, words)};
  }

  /** After a sign-in that left the page: the reader is where they were. */
  async comeBack(): Promise<void> {
    await comeBack(this.#desk);
  }

  async #useTheirs(id: string): Promise<void> {
    const {boxes, focus} = this.#desk;
    const deed = this.#deeds.get(id);
    const form = boxes.find({mode: 'edit', target: id});
    if (deed?.kind !== 'conflict' || !form) return;
    form.giveBack(deed.theirs, true); // the reader's own stays beside it
    this.#undo(id);
    boxes.become(form.box, {status: 'open'});
    await focus(() => form, form);
  }

  async #remove(id: string): Promise<void> {
    const {fail, focus, context} = this.#desk;
    const next = this.#neighbour(id);
    const error = await this.#changing.remove(id);
    this.#undo(id);
    if (error) {
      fail(id, error, this.#words.notRemoved);
      return focus(() => context()?.article(id));
    }
    context()?.say(this.#words.removed);
    await focus(() => context()?.article(next ?? '') ?? context()?.heading());
  }

  /** Where the focus goes when a comment is gone: a reply's parent, else the next root, else the one before. */
  #neighbour(id: string): string | undefined {
    const {order} = this.#desk.list;
    const index = order.findIndex(({comment}) => comment.id === id);
    const node = order[index];
    if (node?.parent) return node.parent.comment.id;
    const after = order.slice(index + 1).find(({depth}) => depth === 0);
    const before = order
      .slice(0, Math.max(0, index))
      .reverse()
      .find(({depth}) => depth === 0);
    return (after ?? before)?.comment.id;
  }

  async #report(id: string): Promise<void> {
    const {fail, list, focus, context} = this.#desk;
    const error = await this.#changing.report(id, this.#reason(id).trim());
    if (error) return fail(id, error, this.#words.notReported);
    this.#deeds.set(id, {kind: 'reported'});
    list.touch(id);
    await focus(() => context()?.article(id));
  }

  /** What stands in the report of a comment. */
  #reason(id: string): string {
    const {renderRoot} = this.#desk.host;
    return renderRoot.querySelector<HTMLTextAreaElement>(`[data-report="${CSS.escape(id)}"]`)?.value ?? '';
  }

  /** Escape answers a question with no. */
  #handleKey(event: KeyboardEvent): void {
    const asked = (event.target as Element).closest<HTMLElement>('[data-asked]');
    if (event.key !== 'Escape' || event.isComposing || !asked) return;
    event.stopPropagation();
    event.preventDefault(); // it would close the dialog that the thread is in
    void this.act('cancel', asked.dataset.asked ?? '');
  }

  async #do(id: string, deed: Deed): Promise<void> {
    const {list, host, focus} = this.#desk;
    this.#deeds.set(id, deed);
    list.touch(id);
    await focus(() => host.renderRoot.querySelector<HTMLElement>(`[data-first="${CSS.escape(id)}"]`));
  }

  #undo(id: string): void {
    this.#deeds.delete(id);
    this.#desk.list.touch(id);
  }
}
