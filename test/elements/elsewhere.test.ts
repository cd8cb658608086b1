import {expect} from 'chai';

import {registerAdapter} from '../../src/define.js';
import type {RiposteComments} from '../../src/elements/riposte-comments.js';
import {CommentsError} from '../../src/model/errors.js';
import {Calls, comment, fields, heldAdapter, outline, place, press, seen, type, until} from './world.js';

/** An element with one comment and its form, of an adapter whose further answers are held. */
async function first(more: Parameters<typeof heldAdapter>[0] = {}, page: object = {}) {
  const held = heldAdapter(more);
  const element = place(held.adapter);
  (await held.lists.nth(0)).answer({comments: [comment('1')], total: 9, fields, ...page} as never);
  const box = (await seen(element, 'riposte-form textarea')) as HTMLTextAreaElement;
  return {...held, element, box};
}

/** Moves the element to another thread whose list has this comment. */
async function moveOn(element: RiposteComments, lists: Awaited<ReturnType<typeof first>>['lists'], id = 'other') {
  const asked = lists.all.length;
  element.thread = `${element.thread} and another`;
  (await lists.nth(asked)).answer({comments: [comment(id)], total: 1, fields});
  await seen(element, 'article', new RegExp(`Says ${id}`));
}

/** How some of what it draws looks, as the page it is in would say. */
function looksOf(element: RiposteComments): string[] {
  const view = element.ownerDocument.defaultView!;
  const of = (selector: string) => view.getComputedStyle(element.renderRoot.querySelector(selector)!);
  const {position} = of('.avatar');
  return [position, of('.post').cursor, of('textarea').display, view.getComputedStyle(element).display];
}

/** The body of a frame that is put on the page. */
function frameBody(): HTMLElement {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  return frame.contentDocument!.body;
}

afterEach(() => {
  for (const element of document.querySelectorAll('riposte-comments, iframe')) element.remove();
});

describe('an element that is moved about', () => {
  it('P49: moved in the page, it keeps what is drawn and typed, asks for nothing, and can still read on', async () => {
    const {element, lists, box} = await first({}, {cursor: 'c'});
    type(box, 'Half a thought');
    const article = element.renderRoot.querySelector('article');
    const to = document.createElement('div');
    document.body.prepend(to);
    to.append(element);
    await element.updateComplete;
    expect(element.renderRoot.querySelector('article')).to.equal(article);
    expect(box.isConnected && box.value).to.equal('Half a thought');
    expect(lists.all.length).to.equal(1);
    await press(element, 'more');
    (await lists.nth(1)).answer({comments: [comment('2')]});
    await seen(element, 'article', /Says 2/);
    to.remove();
  });

  it('P49: taken out while a request is under way, it hears no answer; put back, it asks again', async () => {
    const {element, lists} = await first({}, {cursor: 'c'});
    await press(element, 'more');
    const page = await lists.nth(1);
    void element.refresh();
    const anew = await lists.nth(2);
    element.remove();
    page.answer({comments: [comment('late')]});
    anew.answer({comments: [comment('late')]});
    await anew.settled;
    expect(outline(element)).to.deep.equal(['1']);
    document.body.append(element);
    (await lists.nth(3)).answer({comments: [comment('1'), comment('2')], cursor: 'd'});
    await seen(element, 'article', /Says 2/);
    await press(element, 'more');
    expect((await lists.nth(4)).asked.cursor).to.equal('d');
  });

  it('P49: taken out during the first request and put back, it asks again', async () => {
    const {adapter, lists} = heldAdapter();
    const element = place(adapter);
    const early = await lists.nth(0);
    element.remove();
    early.refuse(new CommentsError('server', 'late'));
    await early.settled;
    document.body.append(element);
    (await lists.nth(1)).answer({comments: [comment('1')]});
    await seen(element, 'article', /Says 1/);
  });

  it('P49: hears each press once, however often it was taken out and put back', async () => {
    const {element, lists, posts, box} = await first({}, {cursor: 'c'});
    for (let times = 0; times < 20; times++) {
      element.remove();
      document.body.append(element);
    }
    type(box, 'Once');
    element.renderRoot.querySelector<HTMLElement>('.post')?.click();
    (await posts.nth(0)).answer(comment('new'));
    await seen(element, 'article', /Says new/);
    await press(element, 'more');
    (await lists.nth(1)).answer({comments: [comment('2')]});
    await seen(element, 'article', /Says 2/);
    expect(posts.all.length).to.equal(1);
    expect(lists.all.length).to.equal(2);
  });

  it('P49: an adapter that is registered while the element is off the page is found when it is back', async () => {
    const element = document.createElement('riposte-comments');
    element.setAttribute('adapter', 'registered-late');
    element.setAttribute('thread', 'late');
    document.body.append(element);
    await element.updateComplete;
    element.remove();
    const {adapter, lists} = heldAdapter();
    registerAdapter('registered-late', () => adapter);
    document.body.append(element);
    (await lists.nth(0)).answer({comments: [comment('1')]});
    await seen(element, 'article', /Says 1/);
  });

  it('P49: a clone is an element of its own, with the children and attributes of the first', async () => {
    const {element, box, adapter, lists} = await first();
    type(box, 'Mine alone');
    element.append('Fallback');
    const clone = element.cloneNode(true) as RiposteComments;
    expect(clone.textContent).to.equal('Fallback');
    clone.adapter = adapter;
    document.body.append(clone);
    (await lists.nth(1)).answer({comments: [comment('1')], fields});
    const other = (await seen(clone, 'riposte-form textarea')) as HTMLTextAreaElement;
    expect(other.value).to.equal('');
    expect(box.value).to.equal('Mine alone');
  });

  it('P49: adopted into a frame, and back, it keeps its state and its looks', async () => {
    const {element, lists, box} = await first({}, {cursor: 'c'});
    type(box, 'Half a thought');
    const looks = () => looksOf(element);
    const before = looks();
    expect(before[0]).to.equal('absolute');
    frameBody().append(element);
    expect(looks()).to.deep.equal(before);
    expect(box.value).to.equal('Half a thought');
    await press(element, 'more');
    (await lists.nth(1)).answer({comments: [comment('2')]});
    await seen(element, 'article', /Says 2/);
    document.body.append(element);
    expect(looks()).to.deep.equal(before);
    expect(box.value).to.equal('Half a thought');
    expect(outline(element)).to.deep.equal(['1', '2']);
  });

  const moments = {
    'before it was ever on the page': async () => {},
    'while its list is under way': async (element: RiposteComments) => {
      document.body.append(element);
      await element.updateComplete;
    },
    'when its list is drawn, and nothing else yet': async (element: RiposteComments, answer: () => void) => {
      document.body.append(element);
      answer();
      await seen(element, 'article');
    },
  };
  for (const [name, moment] of Object.entries(moments)) {
    it(`P49: put into a frame ${name}, it has its looks there, and back on the page`, async () => {
      const {element: other} = await first();
      const looks = looksOf(other);
      let answer = () => {};
      const asked = new Promise<void>((resolve) => {
        answer = resolve;
      });
      const element = document.createElement('riposte-comments');
      element.thread = 'framed';
      element.drafts = 'off';
      element.adapter = {
        ...heldAdapter().adapter,
        list: async () => {
          await asked;
          return {comments: [comment('1')], fields};
        },
      };
      await moment(element, answer);
      frameBody().append(element);
      answer();
      await seen(element, 'riposte-form textarea');
      expect(looksOf(element)).to.deep.equal(looks);
      document.body.append(element);
      expect(looksOf(element)).to.deep.equal(looks);
    });
  }
});

describe('answers that come when another thread is on the page', () => {
  it('P50: a post that is answered late is not drawn in the new thread', async () => {
    const {element, lists, posts, box} = await first();
    type(box, 'For the old one');
    element.renderRoot.querySelector<HTMLElement>('.post')?.click();
    const post = await posts.nth(0);
    await moveOn(element, lists);
    post.answer(comment('late'));
    await post.settled;
    await element.updateComplete;
    expect(outline(element)).to.deep.equal(['other']);
  });

  it('P50: neither is an edit, nor a vote on a comment with the same id', async () => {
    const own = comment('1', null, {can: {edit: true, remove: true}, votes: {up: 1, mine: 0}});
    const edits = new Calls<string, never>();
    const votes = new Calls<string, never>();
    const more = {edit: (id: string) => edits.take(id), vote: (id: string) => votes.take(id)};
    const {element, lists} = await first(more, {comments: [own]});
    await press(element, 'like');
    const vote = await votes.nth(0);
    await press(element, 'edit');
    const box = (await seen(element, 'article textarea, li > article riposte-form textarea')) as HTMLTextAreaElement;
    type(box, 'Said better');
    box.closest('riposte-form')?.querySelector<HTMLElement>('.post')?.click();
    const edit = await edits.nth(0);
    await moveOn(element, lists, '1');
    edit.answer({...own, body: {format: 'text', source: 'Late'}} as never);
    vote.answer({up: 77, mine: 1} as never);
    await Promise.all([edit.settled, vote.settled]);
    await element.updateComplete;
    expect(element.renderRoot.textContent).not.to.match(/Late|77/);
    expect(outline(element)).to.deep.equal(['1']);
  });

  it('P50: nor further pages, further replies or a list', async () => {
    const {element, lists} = await first({}, {cursor: 'c', comments: [comment('1', null, {moreReplies: 'r'})]});
    await press(element, 'more');
    await press(element, 'more-replies');
    const old = [await lists.nth(1), await lists.nth(2)];
    await moveOn(element, lists, '1');
    for (const each of old) each.answer({comments: [comment('late')], cursor: 'late'});
    await Promise.all(old.map(({settled}) => settled));
    await element.updateComplete;
    expect(outline(element)).to.deep.equal(['1']);
    expect(element.renderRoot.querySelector('[data-do="more"], [data-do="more-replies"]')).to.equal(null);
  });

  it('P50: of two threads one after the other, the last one is shown, whichever answers first', async () => {
    const {element, lists} = await first();
    element.thread = 'second';
    const second = await lists.nth(1);
    element.thread = 'third';
    const third = await lists.nth(2);
    third.answer({comments: [comment('3')]});
    await seen(element, 'article', /Says 3/);
    second.answer({comments: [comment('2')]});
    await second.settled;
    await until(element, () => outline(element).join() === '3');
  });
});
