import type {CommentsAdapter, ListQuery} from '../../src/adapters/adapter.js';
import type {RiposteComments} from '../../src/elements/riposte-comments.js';
import type {NewComment, ReaderComment, Thread, ThreadPage} from '../../src/model/comment.js';

/** A comment by its id, and what it answers. */
export function comment(id: string, parentId: string | null = null, more: object = {}): ReaderComment {
  return {
    id,
    parentId,
    createdAt: '2026-01-01T10:00:00Z',
    status: 'published',
    author: {name: `Author ${id}`},
    body: {format: 'text', source: `Says ${id}`},
    ...more,
  } as ReaderComment;
}

/** A call to an adapter, answered when the test says so. */
export interface Held<Asked, Answer> {
  readonly asked: Asked;
  /** Settles when whoever asked has had time to hear the answer. */
  readonly settled: Promise<unknown>;
  answer(with_: Answer): void;
  refuse(error: unknown): void;
}

/** Calls in the order they came; those to come can be waited for. */
export class Calls<Asked, Answer> {
  readonly all: Held<Asked, Answer>[] = [];
  readonly #waiting: (() => void)[] = [];

  /** Takes a call, and holds it. */
  take(asked: Asked): Promise<Answer> {
    let settle!: Pick<Held<Asked, Answer>, 'answer' | 'refuse'>;
    const promise = new Promise<Answer>((answer, refuse) => {
      settle = {answer, refuse};
    });
    this.all.push({asked, ...settle, settled: promise.then(heard, heard)});
    for (const look of this.#waiting) look();
    return promise;
  }

  /** The nth call, from 0, now or when it comes. */
  async nth(index: number): Promise<Held<Asked, Answer>> {
    while (!this.all[index]) await new Promise<void>((look) => this.#waiting.push(look));
    return this.all[index] as Held<Asked, Answer>;
  }
}

/** A whole task later, every promise that hung on the answer has settled. */
function heard(): Promise<unknown> {
  const {port1, port2} = new MessageChannel();
  return new Promise((later) => {
    port1.onmessage = later;
    port2.postMessage('');
  }).finally(() => port1.close());
}

/** What was asked of `list`. */
export type ListAsked = ListQuery & {readonly thread: Thread};

/** An adapter whose every answer is the test's. */
export function heldAdapter(more: Partial<CommentsAdapter> = {}) {
  const lists = new Calls<ListAsked, ThreadPage>();
  const posts = new Calls<NewComment, ReaderComment>();
  const adapter: CommentsAdapter = {
    name: 'held',
    idempotent: true,
    sorts: ['oldest', 'newest'],
    list: (thread, query) => lists.take({...query, thread}),
    post: (written) => posts.take(written),
    ...more,
  };
  return {adapter, lists, posts};
}

/** What every page says of its form: a text, and nothing else. */
export const fields = {name: 'none', email: 'none', url: 'none', writes: 'text'} as const;

/** An element of this adapter, on the page. */
export function place(adapter: CommentsAdapter, thread = `thread ${next++}`): RiposteComments {
  const element = document.createElement('riposte-comments');
  element.setAttribute('thread', thread);
  element.setAttribute('drafts', 'off');
  element.adapter = adapter;
  document.body.append(element);
  return element;
}

let next = 0;

/** The first element a selector finds in there, now or as soon as it is drawn. */
export function seen(element: RiposteComments, selector: string, says = /(?:)/): Promise<HTMLElement> {
  return until(element, () =>
    [...element.renderRoot.querySelectorAll<HTMLElement>(selector)].find((each) => says.test(each.textContent ?? '')),
  );
}

/** What `look` finds in an element, now or after one of its changes. */
export function until<T>(element: RiposteComments, look: () => T | undefined | false): Promise<T> {
  return new Promise((resolve) => {
    const again = () => {
      const found = look();
      if (found === undefined || found === false) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(again);
    observer.observe(element.renderRoot, {subtree: true, childList: true, attributes: true, characterData: true});
    again();
  });
}

/** Resolves when the focus is on this comment. */
export function focused(root: ShadowRoot, id: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => root.activeElement?.id === `comment-${id}` && resolve();
    root.addEventListener('focusin', look);
    look();
  });
}

/** Presses what has this `data-do`. */
export async function press(element: RiposteComments, does: string): Promise<void> {
  (await seen(element, `[data-do="${does}"]`)).click();
}

/** The comments drawn, in order, each as its ancestors' ids and its own: `1/2`. */
export function outline(element: RiposteComments): string[] {
  return [...element.renderRoot.querySelectorAll('article')].map((article) => {
    const path: string[] = [];
    for (let at: Element | null = article.parentElement; at; at = at.parentElement?.closest('li') ?? null)
      path.unshift(at.querySelector('article')?.id.replace('comment-', '') ?? '');
    return path.join('/');
  });
}

/** Writes into a box as a reader does. */
export function type(box: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  box.value = text;
  box.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}
