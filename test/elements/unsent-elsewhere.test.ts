import {expect} from 'chai';

import {memoryOutbox} from '../../src/controllers/memory-outbox.js';
import '../../src/define.js';
import type {Outbox} from '../../src/drafts/store.js';
import {RiposteComments} from '../../src/elements/riposte-comments.js';
import type {ReaderComment} from '../../src/model/comment.js';
import {CommentsError} from '../../src/model/errors.js';
import {Calls, comment, fields, heldAdapter, press, seen, type} from './world.js';

const {surroundings} = RiposteComments;

/** A thread of one comment, whose unsent texts are in an outbox of the test's. */
async function first(more: Parameters<typeof heldAdapter>[0] = {}, outbox: Outbox = memoryOutbox()) {
  const keeping = async () => ({drafts: undefined, outbox});
  RiposteComments.surroundings = Object.create(surroundings, {drafts: {value: keeping}});
  const held = heldAdapter(more);
  const element = document.createElement('riposte-comments');
  const one = `one ${next++}`; // what is left in a box of a thread is there again in the next
  element.thread = one;
  element.adapter = held.adapter;
  document.body.append(element);
  (await held.lists.nth(0)).answer({comments: [comment('1')], fields});
  await seen(element, '.writing textarea');
  /** Goes to a thread, whose form is drawn. */
  const go = async (thread: 'one' | 'two', ...comments: ReaderComment[]) => {
    const asked = held.lists.all.length;
    element.thread = thread === 'one' ? one : thread;
    (await held.lists.nth(asked)).answer({comments, fields});
    for (const {id} of comments) await seen(element, 'article', new RegExp(`Says ${id}`));
    await seen(element, '.writing textarea');
  };
  return {...held, element, go};
}

let next = 0;

const texts = (element: RiposteComments) =>
  [...element.renderRoot.querySelectorAll('textarea')].map(({value}) => value);

async function post(element: RiposteComments, form: string, text: string): Promise<void> {
  type((await seen(element, `${form} textarea`)) as HTMLTextAreaElement, text);
  (await seen(element, `${form} .post`)).click();
}

/** An outbox in memory that waits for the test with every change or removal, once it is told to. */
function heldOutbox() {
  const outbox = memoryOutbox();
  const waits = new Calls<void, void>();
  let held = false;
  const wait = async () => held && waits.take();
  return {
    waits,
    hold: (now: boolean) => {
      held = now;
    },
    outbox: {
      ...outbox,
      async change(...args) {
        await wait();
        return outbox.change(...args);
      },
      async remove(entry, along) {
        along?.();
        await wait();
        return outbox.remove(entry);
      },
    } satisfies Outbox,
  };
}

describe('a text that comes back when its reader has gone to another thread', () => {
  afterEach(() => {
    RiposteComments.surroundings = surroundings;
    document.querySelector('riposte-comments')?.remove();
  });

  for (const [what, form] of Object.entries({'a comment': '.writing', 'a reply': '.item > .box'})) {
    it(`P50: ${what} goes into no box there, and into its own in its own thread`, async () => {
      const {outbox, waits, hold} = heldOutbox();
      const {element, posts, go} = await first({path: async () => [comment('1')]}, outbox);
      if (form !== '.writing') await press(element, 'reply');
      await post(element, form, 'For the first');
      (await posts.nth(0)).refuse(new CommentsError('rate-limited', 'slow down', {retryAfter: 500}));
      await seen(element, '[data-do="take-back"]');
      hold(true);
      await press(element, 'take-back');
      const claim = await waits.nth(0);
      hold(false);
      await go('two', comment('1'));
      claim.answer();
      await claim.settled;
      await element.updateComplete;
      expect(texts(element)).to.deep.equal(['']);
      await go('one', comment('1'));
      await seen(element, `${form} [role="alert"]`, /Not sent/);
      expect(texts(element).join('')).to.equal('For the first');
    });
  }

  it('P50: why it came back is not said in the box there', async () => {
    const {outbox, waits, hold} = heldOutbox();
    const {element, posts, go} = await first({}, outbox);
    await post(element, '.writing', 'For the first');
    const asked = await posts.nth(0);
    hold(true);
    asked.refuse(new CommentsError('forbidden', 'no'));
    (await waits.nth(0)).answer(); // it is noted as refused
    const removal = await waits.nth(1);
    hold(false);
    await go('two', comment('2'));
    removal.answer();
    await removal.settled;
    await element.updateComplete;
    expect((await seen(element, '.writing [role="alert"]')).textContent?.trim()).to.equal('');
  });
});
