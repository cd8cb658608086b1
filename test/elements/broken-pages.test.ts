import {expect} from 'chai';

import {CommentsError} from '../../src/model/errors.js';
import '../../src/define.js';
import {comment, fields, heldAdapter, outline, place, press, seen, until} from './world.js';

/** An element whose first page is drawn, and whose later parts are here. */
async function first(page: object = {}) {
  const held = heldAdapter();
  const element = place(held.adapter);
  (await held.lists.nth(0)).answer({comments: [comment('1')], total: 9, fields, ...page} as never);
  await seen(element, 'riposte-form textarea');
  return {...held, element};
}

describe('answers that come out of order', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('riposte-comments')) element.remove();
  });

  it('P33: of two lists that were asked for, the last one counts, whichever comes first', async () => {
    const {element, lists} = await first();
    void element.refresh();
    const older = await lists.nth(1);
    void element.refresh();
    const newer = await lists.nth(2);
    newer.answer({comments: [comment('new')], total: 1});
    await seen(element, 'article', /Says new/);
    older.answer({comments: [comment('old')], total: 1});
    await older.settled;
    await element.updateComplete;
    expect(outline(element)).to.deep.equal(['new']);
  });

  it('P33: a page of a list that was read anew meanwhile is not mixed into it, and the way on stays', async () => {
    const {element, lists} = await first({cursor: 'after 1'});
    await press(element, 'more');
    const page = await lists.nth(1);
    element.sort = 'newest';
    const anew = await lists.nth(2);
    anew.answer({comments: [comment('9')], cursor: 'after 9'});
    await seen(element, 'article', /Says 9/);
    page.answer({comments: [comment('2')]});
    await page.settled;
    await press(element, 'more');
    const next = await lists.nth(3);
    expect(next.asked.cursor).to.equal('after 9');
    next.answer({comments: [comment('8')]});
    await seen(element, 'article', /Says 8/);
    expect(outline(element)).to.deep.equal(['9', '8']);
  });

  it('P33: a page asked for while the list was being read anew does not go into another order', async () => {
    const {element, lists} = await first({cursor: 'after 1'});
    element.sort = 'newest';
    const anew = await lists.nth(1);
    await press(element, 'more');
    const page = await lists.nth(2);
    anew.answer({comments: [comment('9')], cursor: 'after 9'});
    await seen(element, 'article', /Says 9/);
    page.answer({comments: [comment('2')], cursor: 'after 2'});
    await until(element, () => !element.renderRoot.querySelector('[data-do="more"][aria-disabled]'));
    expect(outline(element)).to.deep.equal(['9']);
    await press(element, 'more');
    expect((await lists.nth(3)).asked.cursor).to.equal('after 9');
  });

  it('P33: where the list can not be read anew, further pages and replies that were given up can be asked for again', async () => {
    const {element, lists} = await first({cursor: 'after 1', comments: [comment('1', null, {moreReplies: 'r'})]});
    await press(element, 'more');
    await lists.nth(1);
    await press(element, 'more-replies');
    await lists.nth(2);
    void element.refresh();
    (await lists.nth(3)).refuse(new CommentsError('offline', 'no network'));
    await seen(element, '[role="alert"]', /offline/i);
    await until(element, () => element.renderRoot.querySelectorAll('[aria-disabled="true"]').length === 0);
    await press(element, 'more');
    (await lists.nth(4)).answer({comments: [comment('2')]});
    await press(element, 'more-replies');
    (await lists.nth(5)).answer({comments: [comment('1a', '1')]});
    await seen(element, 'article', /Says 1a/);
    expect(outline(element)).to.deep.equal(['1', '1/1a', '2']);
  });

  it('P33: a reply that comes before what it answers ends under it', async () => {
    const {element, lists} = await first({comments: [comment('3', '2'), comment('1')], cursor: 'c'});
    expect(outline(element)).to.have.members(['3', '1']);
    await press(element, 'more');
    (await lists.nth(1)).answer({comments: [comment('2')]});
    await seen(element, 'article', /Says 2/);
    expect(outline(element)).to.include('2/3');
    expect(outline(element)).to.have.members(['1', '2', '2/3']);
  });
});

describe('pages that lie', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('riposte-comments')) element.remove();
  });

  it('P35: stops at a cursor it has been handed before, and draws once what comes twice', async () => {
    const {element, lists} = await first({cursor: 'a'});
    const pages = [
      {comments: [comment('1'), comment('2')], cursor: 'b'},
      {comments: [comment('2'), comment('3')], cursor: 'a'},
    ];
    for (const [index, page] of pages.entries()) {
      await press(element, 'more');
      (await lists.nth(index + 1)).answer(page as never);
      await seen(element, 'article', new RegExp(`Says ${index + 2}`));
    }
    await until(element, () => !element.renderRoot.querySelector('[data-do="more"]'));
    expect(outline(element)).to.deep.equal(['1', '2', '3']);
    expect(lists.all.length).to.equal(3);
  });

  it('P35: stops at a cursor for replies it has been handed before', async () => {
    const {element, lists} = await first({comments: [comment('1', null, {moreReplies: 'a'})]});
    for (const [index, cursor] of ['b', 'a'].entries()) {
      await press(element, 'more-replies');
      (await lists.nth(index + 1)).answer({comments: [comment(`r${index}`, '1')], cursor});
      await seen(element, 'article', new RegExp(`Says r${index}`));
    }
    await until(element, () => !element.renderRoot.querySelector('[data-do="more-replies"]'));
    expect(outline(element)).to.deep.equal(['1', '1/r0', '1/r1']);
  });

  it('P35: an empty page with a cursor asks for nothing by itself, and the next press reads on', async () => {
    const {element, lists} = await first({cursor: 'a'});
    await press(element, 'more');
    (await lists.nth(1)).answer({comments: [], cursor: 'b'});
    await until(element, () => !element.renderRoot.querySelector('[data-do="more"][aria-disabled]'));
    await element.updateComplete;
    expect(lists.all.length).to.equal(2);
    await press(element, 'more');
    const next = await lists.nth(2);
    expect(next.asked.cursor).to.equal('b');
    next.answer({comments: [comment('2')]});
    await seen(element, 'article', /Says 2/);
  });

  for (const total of [-3, 0, 1.5, 2, 999, Number.NaN, 2 ** 60]) {
    it(`P35: a total of ${total} for three comments is never a negative or broken number on the page`, async () => {
      const held = heldAdapter();
      const element = place(held.adapter);
      (await held.lists.nth(0)).answer({
        comments: [comment('1', null, {moreReplies: 'r'}), comment('2'), comment('3')],
        total,
        cursor: 'c',
      });
      await seen(element, 'riposte-form textarea, [role="alert"]');
      const text = element.renderRoot.querySelector('section')?.textContent ?? '';
      expect(text).not.to.match(/-\d|NaN|undefined|Infinity|\d\.5/);
    });
  }
});
