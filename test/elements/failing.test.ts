import {expect} from 'chai';

import '../../src/define.js';

import {CommentsError, type ErrorCode} from '../../src/model/errors.js';
import type {ThreadPage} from '../../src/model/comment.js';
import {comment, fields, heldAdapter, place, press, seen} from './world.js';

/** An element whose first page is here and whose parts are; what the page hears of failures is kept. */
async function first(page: object) {
  const held = heldAdapter();
  const element = place(held.adapter);
  const told: string[] = [];
  element.addEventListener('riposte-failed', ({detail}) => told.push(detail.error.message));
  (await held.lists.nth(0)).answer({fields, ...page} as ThreadPage);
  await seen(element, 'riposte-form textarea');
  return {...held, element, told};
}

const {error: print} = console;

describe('what fails', () => {
  beforeEach(() => {
    console.error = () => {}; // which tells the page's developer
  });

  afterEach(() => {
    console.error = print;
    for (const element of document.querySelectorAll('riposte-comments')) element.remove();
  });

  it('is told to the page where a list can not be read again, each time', async () => {
    const {element, lists, told} = await first({comments: [comment('1')]});
    void element.refresh();
    (await lists.nth(1)).refuse(new CommentsError('timeout', 'once'));
    await press(element, 'refresh');
    (await lists.nth(2)).refuse(new CommentsError('timeout', 'twice'));
    await (await lists.nth(2)).settled;
    await element.updateComplete;
    expect(told).to.deep.equal(['once', 'twice']);
  });

  it('is told to the page where further comments, or replies, can not be read', async () => {
    const {element, lists, told} = await first({comments: [comment('1', null, {moreReplies: 'r'})], cursor: 'c'});
    await press(element, 'more');
    (await lists.nth(1)).refuse(new CommentsError('server', 'no page'));
    await seen(element, '.pages .state');
    await press(element, 'more-replies');
    (await lists.nth(2)).refuse(new CommentsError('blocked', 'no replies', {detail: 'Not from here.'}));
    await seen(element, 'li .state', /Not from here\./);
    expect(told).to.deep.equal(['no page', 'no replies']);
  });

  it('is said in the page’s own words, and in ours where it has none', async () => {
    const {element, lists} = await first({comments: [comment('1', null, {moreReplies: 'r'})], cursor: 'c'});
    element.phrases = undefined as never; // as a framework without a value sets it
    await element.updateComplete;
    element.phrases = {failures: {timeout: 'Tut mir leid.'}};
    await press(element, 'more');
    (await lists.nth(1)).refuse(new CommentsError('timeout', 'no page'));
    await seen(element, '.pages .state', /Tut mir leid\./);
    await press(element, 'more-replies');
    (await lists.nth(2)).refuse(new CommentsError('blocked', 'no replies'));
    await seen(element, 'li .state', /\w+ \w+/);
  });

  it('is said in words though its code is one that this release does not know', async () => {
    const {element, lists} = await first({comments: [comment('1')]});
    void element.refresh();
    (await lists.nth(1)).refuse(new CommentsError('payment-required' as ErrorCode, 'no'));
    const said = await seen(element, '.state[role="alert"]');
    const line = said.querySelector('span')!.childNodes;
    const words = [...line].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent);
    expect(words.join('').trim()).to.match(/\w+ \w+/);
  });
});
