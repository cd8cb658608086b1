import {expect} from 'chai';

import '../../src/define.js';

import type {ThreadPage} from '../../src/model/comment.js';
import {comment, fields, focused, heldAdapter, place, seen} from './world.js';

afterEach(() => {
  for (const element of document.querySelectorAll('riposte-comments')) element.remove();
});

/** An element whose first page is held. */
function waiting() {
  const held = heldAdapter({path: async () => []});
  const element = place(held.adapter);
  return {...held, element};
}

const boxesOf = (element: HTMLElement) => element.shadowRoot!.querySelectorAll('li riposte-form').length;

describe('a page’s script', () => {
  it('can reveal a comment before the thread is here: it is brought into view when it comes', async () => {
    const {element, lists} = waiting();
    const revealed = element.reveal('2');
    const list = await lists.nth(0);
    list.answer({comments: [comment('1'), comment('2')], fields} as ThreadPage);
    expect(await revealed).to.equal(true);
    await focused(element.renderRoot as ShadowRoot, '2');
  });

  it('hears that a comment can not be revealed where the thread can not be read', async () => {
    const {element, lists} = waiting();
    const revealed = element.reveal('2');
    const {error} = console;
    console.error = () => {}; // which tells the page's developer
    (await lists.nth(0)).refuse(new Error('no'));
    expect(await revealed).to.equal(false);
    console.error = error;
  });

  it('can start a reply before the thread is here, and under a comment whose branch is folded', async () => {
    const {element, lists} = waiting();
    const started = element.startReply('2');
    (await lists.nth(0)).answer({comments: [comment('1'), comment('2', '1')], fields} as ThreadPage);
    await started;
    await seen(element, 'li li riposte-form');
    expect(element.shadowRoot?.activeElement?.localName).to.equal('textarea');

    const folded = waiting();
    (await folded.lists.nth(0)).answer({comments: [comment('1'), comment('2', '1')], fields} as ThreadPage);
    (await seen(folded.element, '[data-do="fold"]')).click();
    await seen(folded.element, '[data-do="unfold"]');
    await folded.element.startReply('2');
    await seen(folded.element, 'li li riposte-form');
  });

  for (const [why, page, change] of [
    ['the thread is closed', {closed: true}, () => {}],
    ['the element is only to be read', {}, (element: HTMLElement) => element.toggleAttribute('read-only', true)],
    ['the comment takes no replies', {comments: [comment('1', null, {can: {reply: false}})]}, () => {}],
    ['the comment waits for approval', {comments: [comment('1', null, {status: 'pending'})]}, () => {}],
  ] as const) {
    it(`starts no reply where ${why}`, async () => {
      const {element, lists} = waiting();
      (await lists.nth(0)).answer({comments: [comment('1')], fields, ...page} as ThreadPage);
      await seen(element, 'article');
      await element.reveal('1'); // so that all parts are here
      change(element);
      await element.updateComplete;
      await element.startReply('1');
      await element.updateComplete;
      expect(boxesOf(element)).to.equal(0);
    });
  }
});
