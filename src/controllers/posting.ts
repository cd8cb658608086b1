import type {NewComment, ReaderComment, Thread} from '../model/comment.js';
import type {CommentsError, ErrorCode} from '../model/errors.js';
import {checkComment} from '../model/guard.js';
import {ask, asCommentsError} from './ask.js';
import type {ThreadController, ThreadSource} from './thread-controller.js';
import {unsent} from './unsent.js';

/** How sending one comment is going. After `failed` the reader sends again, edits or withdraws. */
export type SendState =
  | {readonly status: 'sending'; readonly comment: NewComment}
  | {readonly status: 'failed'; readonly comment: NewComment; readonly error: CommentsError};

/** How sending ended, for the box the text came from. */
export type SendResult = {readonly text: string} & (
  | {readonly status: 'stored'; readonly comment: ReaderComment}
  | {readonly status: 'refused' | 'failed'; readonly error: CommentsError}
);

/** Longest a backend may take to store a comment, in ms: longer than adapters wait themselves, who know more of what went wrong. */
const sendingMs = 35_000;

/** Failures that sending the same again may mend; any other is the backend's answer to this text. */
const passing: readonly ErrorCode[] = ['offline', 'timeout', 'blocked', 'rate-limited', 'bad-answer', 'server'];

/**
 * Sends comments, one key a text, and draws each at once as not yet sent. What could not be
 * sent stays in the list until it can, or until the reader takes it back. An outbox that
 * outlives the page takes its place behind the same three methods.
 */
export class Posting {
  readonly #list: ThreadController;
  readonly #source: () => ThreadSource | undefined;
  readonly #states = new Map<string, SendState>();

  constructor(list: ThreadController, source: () => ThreadSource | undefined) {
    this.#list = list;
    this.#source = source;
  }

  /** How the comment drawn under this id is being sent; undefined for one that has been. */
  stateOf(id: string): SendState | undefined {
    return this.#states.get(id);
  }

  /** Draws `comment` in this very task, then sends it. `first`: above all others. */
  async send(comment: NewComment, options: {readonly now: number; readonly first: boolean}): Promise<SendResult> {
    const id = unsent + comment.key;
    this.#list.put(
      {
        id,
        parentId: comment.parentId,
        createdAt: new Date(options.now).toISOString(),
        status: 'published',
        author: {name: comment.author?.name ?? '', url: comment.author?.url},
        body: {format: 'text', source: comment.source},
      },
      {key: id, first: options.first},
    );
    return this.#try(comment, false);
  }

  /** Sends what failed once more, with the same key. */
  async again(id: string): Promise<SendResult | undefined> {
    const state = this.#states.get(id);
    return state?.status === 'failed' ? this.#try(state.comment, true) : undefined;
  }

  /** Takes back what has not been sent; answers with its text. */
  withdraw(id: string): NewComment | undefined {
    const state = this.#states.get(id);
    if (state?.status !== 'failed') return undefined;
    this.#states.delete(id);
    this.#list.drop(id);
    return state.comment;
  }

  async #try(comment: NewComment, repeated: boolean): Promise<SendResult> {
    const id = unsent + comment.key;
    const source = this.#source();
    if (!source) return this.#refuse(comment, asCommentsError(undefined));
    this.#become(id, {status: 'sending', comment});
    const {adapter, asking} = source;
    const {signal} = new AbortController(); // leaving the thread must not stop what is on its way
    try {
      const answer = await ask(
        {...asking, signal},
        async (call) => {
          // Without keys, a second try asks first whether the first one arrived after all.
          const stored = repeated && !adapter.idempotent ? await adapter.posted?.(comment, call) : undefined;
          return stored ?? adapter.post?.(comment, call);
        },
        sendingMs,
      );
      const stored = checkComment(answer);
      this.#states.delete(id);
      if (sameThread(this.#source()?.thread, comment.thread)) {
        this.#list.put(stored, {key: id});
        if (stored.status === 'published') this.#list.count(1);
      }
      return {text: comment.source, status: 'stored', comment: stored};
    } catch (caught) {
      const error = asCommentsError(caught);
      if (!passing.includes(error.code)) return this.#refuse(comment, error);
      this.#become(id, {status: 'failed', comment, error});
      return {text: comment.source, status: 'failed', error};
    }
  }

  #refuse({key, source}: NewComment, error: CommentsError): SendResult {
    this.#states.delete(unsent + key);
    this.#list.drop(unsent + key);
    return {text: source, status: 'refused', error};
  }

  #become(id: string, state: SendState): void {
    this.#states.set(id, state);
    this.#list.touch(id);
  }
}

function sameThread(a: Thread | undefined, b: Thread): boolean {
  return a?.id === b.id && a.site === b.site;
}

/** A key for one text: 128 random bits. `randomUUID` is missing on plain http. */
export function newKey(): string {
  const bits = crypto.getRandomValues(new Uint8Array(16));
  return [...bits].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
