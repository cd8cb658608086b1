import {expect} from 'chai';

import '../../src/define.js';
import {openDraftStore} from '../../src/drafts/drafts.js';
import {openOutbox} from '../../src/drafts/outbox.js';
import {RiposteComments} from '../../src/elements/riposte-comments.js';
import {CommentsError} from '../../src/model/errors.js';
import {newWorld} from '../drafts/world.js';
import {comment, fields, heldAdapter, place, press, seen, type, until} from './world.js';

const {surroundings} = RiposteComments;

/** A thread on a device that keeps drafts until it is told not to. */
async function first() {
  const world = newWorld();
  const device = world.device();
  const keeping = async () => ({drafts: openDraftStore(device), outbox: openOutbox(device)});
  RiposteComments.surroundings = Object.create(surroundings, {drafts: {value: keeping}});
  const held = heldAdapter();
  const element = document.createElement('riposte-comments');
  element.thread = 'off';
  element.adapter = held.adapter;
  document.body.append(element);
  (await held.lists.nth(0)).answer({comments: [comment('1')], fields});
  const area = (await seen(element, '.writing textarea')) as HTMLTextAreaElement;
  return {...held, element, world, area};
}

describe('drafts that are switched off', () => {
  afterEach(() => {
    RiposteComments.surroundings = surroundings;
    document.querySelector('riposte-comments')?.remove();
  });

  it('P16: what is posted from then on is not kept either, but sent, and sent again', async () => {
    const {element, posts, world, area} = await first();
    element.drafts = 'off';
    await element.updateComplete;
    type(area, 'A secret');
    (await seen(element, '.writing .post')).click();
    (await posts.nth(0)).refuse(new CommentsError('rate-limited', 'slow down', {retryAfter: 500}));
    await seen(element, '.state', /Not sent/);
    expect(await world.exists()).to.equal(false);
    await press(element, 'send-again');
    const again = await posts.nth(1);
    expect(again.asked.source).to.equal('A secret');
    again.answer(comment('new'));
    await seen(element, 'article', /Says new/);
    expect(await world.exists()).to.equal(false);
  });

  it('says that what could not be sent ends with the page', async () => {
    const {element, posts, area} = await first();
    element.drafts = 'off';
    await element.updateComplete;
    type(area, 'A secret');
    (await seen(element, '.writing .post')).click();
    (await posts.nth(0)).refuse(new CommentsError('rate-limited', 'slow down', {retryAfter: 500}));
    await seen(element, '.state', /Leave this page open/);
  });

  /** The box for a reply to the second comment, in a thread that keeps nothing. */
  async function replying() {
    const held = heldAdapter();
    const element = place(held.adapter);
    (await held.lists.nth(0)).answer({comments: [comment('1'), comment('2', '1')], fields});
    await seen(element, '.writing textarea');
    const open = async () => {
      (await seen(element, '#comment-2 [data-do="reply"]')).click();
      return (await seen(element, '.item > .box textarea')) as HTMLTextAreaElement;
    };
    return {...held, element, open, area: await open()};
  }

  it('a reply that was called off is there again for who goes on with it', async () => {
    const {element, open, area, posts} = await replying();
    type(area, 'A precious reply');
    (await seen(element, '.item > .box button', /Cancel/)).click();
    await element.updateComplete;
    expect(area.isConnected).to.equal(false);
    const again = await open();
    await until(element, () => again.value === 'A precious reply');
    await seen(element, '.item > .box .drafts', /Draft restored/);

    (await seen(element, '.item > .box .post')).click();
    (await posts.nth(0)).answer(comment('3', '2'));
    await seen(element, 'article', /Says 3/);
    expect((await open()).value).to.equal('');
  });

  it('a reply that was begun is there when its thread is unfolded', async () => {
    const {element, area} = await replying();
    type(area, 'A precious reply');
    await press(element, 'fold');
    await until(element, () => !area.isConnected);
    await press(element, 'unfold');
    await until(
      element,
      () =>
        element.renderRoot.querySelector<HTMLTextAreaElement>('.item > .box textarea')?.value === 'A precious reply',
    );
  });
});
