import {expect} from 'chai';

import '../../src/define.js';
import {openDraftStore} from '../../src/drafts/drafts.js';
import {openInventory} from '../../src/drafts/inventory.js';
import {openOutbox} from '../../src/drafts/outbox.js';
import {RiposteComments} from '../../src/elements/riposte-comments.js';
import {CommentsError} from '../../src/model/errors.js';
import {newWorld} from '../drafts/world.js';
import {comment, fields, heldAdapter, press, seen, type, until} from './world.js';

const {surroundings} = RiposteComments;

/** A reader's comment that is being sent, and is kept on their device so long. */
async function sending(more: Parameters<typeof heldAdapter>[0] = {}) {
  const world = newWorld();
  const device = world.device();
  const keeping = async () => ({drafts: openDraftStore(device), outbox: openOutbox(device)});
  RiposteComments.surroundings = Object.create(surroundings, {drafts: {value: keeping}});
  const held = heldAdapter({name: `held ${next++}`, ...more}); // a turn is one backend's: none waits for another test's
  const element = document.createElement('riposte-comments');
  element.thread = 'gone';
  element.adapter = held.adapter;
  document.body.append(element);
  (await held.lists.nth(0)).answer({comments: [comment('1')], fields});
  type((await seen(element, '.writing textarea')) as HTMLTextAreaElement, 'Not a word lost');
  (await seen(element, '.writing .post')).click();
  const post = await held.posts.nth(0);
  const unsent = () =>
    [...element.renderRoot.querySelectorAll('article')].filter((each) => each.textContent?.includes('Not a word lost'));
  return {...held, world, device, element, post, unsent};
}

let next = 0;

/** The same, where the backend has said that it takes no more just now. */
async function waiting(more: Parameters<typeof heldAdapter>[0] = {}) {
  const sent = await sending(more);
  sent.post.refuse(new CommentsError('rate-limited', 'slow down', {retryAfter: 3000}));
  await seen(sent.element, '[data-do="send-again"]');
  return sent;
}

/** All that is kept here, in its reader's hands. */
const inventoryOf = ({device, world}: Pick<Awaited<ReturnType<typeof sending>>, 'device' | 'world'>) =>
  openInventory(
    device,
    () => {},
    () => world.factory,
  );

describe('a comment that waits to be sent, and is gone from the device', () => {
  afterEach(() => {
    RiposteComments.surroundings = surroundings;
    document.querySelector('riposte-comments')?.remove();
  });

  it('P50: is sent when its reader presses Try again, with the key it had', async () => {
    const {element, world, post, posts} = await waiting();
    await world.clear();
    await press(element, 'send-again');
    const again = await posts.nth(1);
    expect(again.asked.key).to.equal(post.asked.key);
    again.answer(comment('2', null, {body: {format: 'text', source: 'Not a word lost'}}));
    await until(element, () => element.renderRoot.querySelector('#comment-2'));
  });

  it('is asked about first where the backend can’t tell a second try from a second comment', async () => {
    const {element, world, posts} = await waiting({idempotent: undefined});
    await world.clear();
    await press(element, 'send-again');
    await press(element, 'send-anew');
    await posts.nth(1);
  });

  it('goes back into its box when its reader wants to edit it', async () => {
    const {element, world, unsent} = await waiting();
    await world.clear();
    await press(element, 'take-back');
    await until(element, () =>
      [...element.renderRoot.querySelectorAll('textarea')].some(({value}) => value === 'Not a word lost'),
    );
    await until(element, () => unsent().length === 0);
  });

  it('goes when its reader withdraws it', async () => {
    const {element, world, unsent} = await waiting();
    await world.clear();
    await press(element, 'withdraw');
    await until(element, () => unsent().length === 0);
  });

  it('says that it could not be sent, where it was being sent meanwhile', async () => {
    const {element, world, post, posts} = await sending();
    await world.clear();
    post.refuse(new CommentsError('offline', 'no network'));
    await press(element, 'send-again');
    await posts.nth(1);
  });

  it('goes back into its box where it is refused', async () => {
    const {element, world, post} = await sending();
    await world.clear();
    post.refuse(new CommentsError('invalid', 'too long', {fields: {source: 'Too long.'}}));
    await seen(element, '.writing .fault', /Too long/);
    expect((element.renderRoot.querySelector('.writing textarea') as HTMLTextAreaElement).value).to.equal(
      'Not a word lost',
    );
  });

  for (const all of [false, true]) {
    it(`is on no page any more where its reader has deleted ${all ? 'all' : 'it'} there`, async () => {
      const {element, device, world, unsent} = await waiting();
      const inventory = inventoryOf({device, world});
      const [kept] = (await inventory.list()).filter(({parts}) => parts[0] === 'outbox');
      await (all ? inventory.wipe() : inventory.remove(kept?.at ?? ''));
      await until(element, () => unsent().length === 0);
    });
  }

  it('does not come back where its reader deleted it while it was being sent, and that failed', async () => {
    const {element, device, world, post, unsent} = await sending();
    await inventoryOf({device, world}).wipe();
    await until(element, () => unsent().length === 0);
    post.refuse(new CommentsError('offline', 'no network'));
    await post.settled;
    await element.updateComplete;
    expect(unsent().length).to.equal(0);
  });
});
