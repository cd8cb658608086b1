import type {TemplateResult} from 'lit';

import {errorFrom} from '../controllers/delivery.js';
import type {FurtherReading} from '../controllers/further-reading.js';
import {Posting} from '../controllers/posting.js';
import {unsentId} from '../controllers/unsent-comment.js';
import type {DraftStore, Keeping, OutboxEntry} from '../drafts/store.js';
import type {FormSubmitEvent} from './form-context.js';
import {newComment} from './new-comment.js';
import {Returns} from './returns.js';
import type {RiposteForm} from './riposte-form.js';
import type {Desk} from './writing-context.js';
import {RipostePostedEvent, RipostePostEvent} from './writing-events.js';
import {sendingLine} from './writing-view.js';

/** What sending leads to that is not its own. */
interface SendingOwner {
  /** Opens the box in which a comment is edited. */
  edit(id: string): Promise<void>;
  /** A sign-in runs inside its click: what it needs must be here by then. */
  signInWanted(): void;
}

/** Comments on their way from a box to the backend, and back where they are refused or wanted again. */
export class Sending {
  readonly posting: Posting;
  readonly #desk: Desk;
  readonly #store: DraftStore | undefined;
  readonly #owner: SendingOwner;
  readonly #returns: Returns;

  constructor(desk: Desk, further: Pick<FurtherReading, 'bring'>, {drafts, outbox}: Keeping, owner: SendingOwner) {
    this.#desk = desk;
    this.#store = drafts;
    this.#owner = owner;
    this.posting = new Posting(desk.host, desk.list, outbox, desk.context, {
      stored: (entry, id, here) => void this.#stored(entry, id, here),
      failed: (entry) => this.#failed(entry),
      refused: (entry) => this.#returns.add(entry),
    });
    this.#returns = new Returns(desk, this.posting, further);
  }

  /** Another thread will be read. */
  clear(): void {
    this.#returns.clear();
  }

  /** Boxes are being drawn: what is due goes back into them. */
  giveBack(): void {
    this.#returns.giveBack();
  }

  /** How a comment is getting on that the backend has not confirmed. */
  line(id: string): TemplateResult | undefined {
    const {posting} = this;
    const entry = posting.stateOf(id);
    if (!entry) return undefined;
    const {offline} = posting;
    const {host, context} = this.#desk;
    const durable = posting.durable && host.drafts !== 'off';
    const signIn = context()?.adapter.signIn !== undefined;
    return sendingLine(id, entry, {words: this.#desk.words(), durable, offline, wait: posting.waitOf(entry), signIn});
  }

  /** Post was pressed in a form for a new comment or a reply. */
  async submit(form: RiposteForm, filled: FormSubmitEvent['detail']): Promise<void> {
    const {host, boxes, context, focus} = this.#desk;
    const {thread, sort} = context() ?? {};
    if (!thread) return;
    const {box} = form;
    const comment = newComment(filled, thread, box.mode === 'reply' ? box.target : null, boxes.viewer);
    if (!host.dispatchEvent(new RipostePostEvent(comment))) return;
    if (filled.who) void this.#store?.remember(boxes.remembered ? boxes.who : undefined);

    const first = box.mode === 'new' && sort === 'newest';
    const sending = this.posting.send(comment, box, () => form.park(), {first, fleeting: host.drafts === 'off'});
    boxes.close(box);
    void focus(() => context()?.article(unsentId(comment)), form);
    await sending;
  }

  /** Does what a button of such a comment says. False where it is none of those. */
  async act(name: string, id: string): Promise<boolean> {
    const {posting} = this;
    const {list, context, focus} = this.#desk;
    switch (name) {
      case 'send-again':
      case 'send-anew':
        await posting.again(id, name === 'send-anew');
        return true;
      case 'take-back':
        await this.#returns.takeBack(id);
        return true;
      case 'was-posted':
      case 'withdraw': {
        const entry = await posting.claim(id);
        if (entry) await posting.remove(entry);
        if (name === 'was-posted') await list.refresh();
        await focus(() => context()?.heading());
        return true;
      }
      default:
        return false;
    }
  }

  async #stored(entry: OutboxEntry, id: string, here: boolean): Promise<void> {
    const {host, list, words} = this.#desk;
    const context = this.#desk.context();
    const comment = list.find(id)?.comment;
    if (!here || !context || !comment) return;
    context.say(comment.status === 'pending' ? words().waiting : words().posted);
    host.dispatchEvent(new RipostePostedEvent(comment, context.thread));
    if (this.#returns.wanted(entry)) await this.#owner.edit(id);
  }

  #failed(entry: OutboxEntry): void {
    this.#returns.wanted(entry);
    const {error} = entry;
    if (!error) return;
    if (error.code === 'unauthorized') this.#owner.signInWanted();
    this.#desk.tell(errorFrom(error));
  }
}
