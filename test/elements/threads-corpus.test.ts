import {expect} from 'chai';

import type {CommentsAdapter} from '../../src/adapters/adapter.js';
import {memoryAdapter} from '../../src/adapters/memory.js';
import '../../src/define.js';
import type {RiposteComments} from '../../src/elements/riposte-comments.js';
import type {ThreadPage} from '../../src/model/comment.js';
import {CommentsError} from '../../src/model/errors.js';

const folder = '/shared/corpora/threads';
const here = (await fetch(`${folder}/synthetic/01-empty.json`)).ok;
const files = async (kind: string): Promise<string[]> => (here ? (await fetch(`${folder}/${kind}/`)).json() : []);

/** A test over the collection; where that is absent, one that is skipped and says why. */
function itHere(name: string, run: Mocha.AsyncFunc): void {
  if (here) it(name, run);
  else it(`${name} (skipped: its data is not in ../shared)`);
}

/** A comment of the corpus, whose body is a string beside its format, as the contract has it. */
function ours(comment: unknown): unknown {
  if (typeof comment !== 'object' || comment === null || !('body' in comment)) return comment;
  const {body, format, ...rest} = comment as {body: unknown; format?: unknown};
  return {status: 'published', ...rest, body: {format: format ?? 'text', source: body}};
}

/** Draws what an adapter has; resolves once all of it is drawn, or refused. */
async function settled(adapter: CommentsAdapter): Promise<RiposteComments> {
  const element = document.createElement('riposte-comments');
  element.adapter = adapter;
  const done = new Promise<Event>((resolve) => {
    element.addEventListener('riposte-loaded', resolve, {once: true});
    element.addEventListener('riposte-failed', resolve, {once: true});
  });
  document.body.append(element);
  const {type} = await done;
  await element.updateComplete;
  if (type === 'riposte-failed') await alerted(element);
  return element;
}

/** Resolves when a failure is told: its words come with the code that shows them. */
function alerted(element: RiposteComments): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!element.renderRoot.querySelector('.state[role="alert"]')) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(element.renderRoot, {subtree: true, childList: true});
    look();
  });
}

/** Resolves when a list has stopped growing: two paints and a task without a change. */
async function stillness(element: RiposteComments): Promise<number> {
  let count = -1;
  for (let still = 0; still < 3; ) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const now = element.renderRoot.querySelectorAll('article').length;
    still = now === count ? still + 1 : 0;
    count = now;
  }
  return count;
}

describe(here ? 'threads of the corpus' : 'threads of the corpus (skipped: ../shared/corpora is not here)', () => {
  const errors: string[] = [];
  const noted = (event: ErrorEvent | PromiseRejectionEvent) =>
    errors.push(String('reason' in event ? event.reason : event.message));
  beforeEach(() => {
    errors.length = 0;
    addEventListener('error', noted);
    addEventListener('unhandledrejection', noted);
  });
  afterEach(() => {
    removeEventListener('error', noted);
    removeEventListener('unhandledrejection', noted);
    for (const element of document.querySelectorAll('riposte-comments')) element.remove();
  });

  itHere(
    'P34 P37 P38 P39 P40 P42: every synthetic thread is drawn or refused in words, and none throws',
    async function () {
      this.timeout(120_000);
      for (const file of await files('synthetic')) {
        if (!file.endsWith('.json')) continue;
        const {comments} = (await (await fetch(`${folder}/synthetic/${file}`)).json()) as {comments: unknown[]};
        const element = await settled(memoryAdapter({comments: comments.map(ours) as never}));
        element.pageSize = 200;
        const drawn = await stillness(element);
        const text = element.renderRoot.textContent ?? '';
        expect(drawn > 0 || /No replies yet|makes no sense/.test(text), `${file}: ${text.slice(0, 200)}`).to.equal(
          true,
        );
        // What the widget says itself; authors may be called NaN.
        const own = [...element.renderRoot.querySelectorAll('h2, time, .actions, .more, .pages')].map(
          (part) => part.textContent,
        );
        expect(own.join(), file).not.to.match(/Invalid Date|NaN|\[object Object\]|-\d+ (?:more|repl)/);
        expect(errors, file).to.deep.equal([]);
        element.remove();
      }
    },
  );

  itHere('P39: a chain of 10,000 replies is drawn to its end', async function () {
    this.timeout(240_000);
    const {comments} = (await (await fetch(`${folder}/synthetic/06-deep-chain-10000.json`)).json()) as {
      comments: unknown[];
    };
    const all = {comments: comments.map(ours), total: comments.length} as unknown as ThreadPage;
    const element = await settled({name: 'whole', list: async () => all});
    expect(await stillness(element)).to.equal(comments.length);
    let depth = 0;
    for (
      let at: Element | null = [...element.renderRoot.querySelectorAll('article')].pop() ?? null;
      at;
      at = at.parentElement
    ) {
      if (at.localName === 'ol') depth++;
    }
    expect(depth).to.equal(7);
    expect(errors).to.deep.equal([]);
  });

  itHere('P34: every malformed answer is drawn in part or refused in words, and none throws', async function () {
    this.timeout(120_000);
    for (const file of await files('malformed')) {
      const text = await (await fetch(`${folder}/malformed/${file}`)).text();
      const element = await settled({
        name: 'malformed',
        async list() {
          try {
            return JSON.parse(text) as ThreadPage;
          } catch (cause) {
            throw new CommentsError('bad-answer', 'not JSON', {cause});
          }
        },
      });
      const words = element.renderRoot.textContent ?? '';
      expect(words, file).to.match(/No replies yet|makes no sense|repl/);
      expect(errors, file).to.deep.equal([]);
      element.remove();
    }
  });

  it('P31 P32: an adapter that throws anything at all is refused in words, with a way on', async () => {
    for (const thrown of [undefined, 'text', {toString: () => assertNever()}, new Error('oops')]) {
      const element = await settled({
        name: 'thrower',
        list() {
          throw thrown;
        },
      });
      expect(element.renderRoot.querySelector('[role="alert"] button')?.textContent).to.equal('Try again');
      expect(errors).to.deep.equal([]);
      element.remove();
    }
  });
});

function assertNever(): never {
  throw new Error('toString was called');
}
