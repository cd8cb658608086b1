import {expect} from 'chai';

import '../../src/define.js';
import {RiposteCount} from '../../src/elements/riposte-count.js';
import type {ReaderComment, Votes} from '../../src/model/comment.js';
import {CommentsError} from '../../src/model/errors.js';
import {Calls, comment, fields, heldAdapter, outline, place, seen, type} from './world.js';

const {error: print, warn} = console;

describe('what a reader has done, as the backend sees it', () => {
  beforeEach(() => {
    console.error = () => {}; // which tells the page's developer
  });

  afterEach(() => {
    console.error = print;
    console.warn = warn;
    for (const element of document.querySelectorAll('riposte-comments, riposte-count')) element.remove();
  });

  it('stays under what it answers when the list is read anew, though that is on a later page', async () => {
    const {adapter, lists, posts} = heldAdapter();
    const element = place(adapter);
    const page = {comments: [comment('a')], fields, cursor: '2'};
    (await lists.nth(0)).answer(page);
    (await seen(element, '[data-do="more"]')).click();
    (await lists.nth(1)).answer({comments: [comment('b')]});
    await seen(element, '#comment-b');
    await element.startReply('b');
    type((await seen(element, 'li textarea')) as HTMLTextAreaElement, 'A reply');
    (await seen(element, 'li .post')).click();
    (await posts.nth(0)).answer(comment('mine', 'b'));
    await seen(element, '#comment-mine');
    void element.refresh();
    const again = await lists.nth(2);
    again.answer(page);
    await again.settled;
    await element.updateComplete;
    expect(outline(element)).to.deep.equal(['a', 'b', 'b/mine']);
  });

  it('votes at once, takes the vote back when pressed again, and puts it back where it failed', async () => {
    const votes = new Calls<number, Votes>();
    const {adapter, lists} = heldAdapter({vote: (_id, mine) => votes.take(mine) as never});
    const element = place(adapter);
    (await lists.nth(0)).answer({comments: [comment('a', null, {votes: {up: 2, mine: 0}})], fields});
    await seen(element, '.writing textarea');
    const like = () => seen(element, '[data-do="like"]');
    const pressed = (how: boolean, count: RegExp) => seen(element, `[data-do="like"][aria-pressed="${how}"]`, count);
    const answered = async (call: number, answer: Votes) => {
      const vote = await votes.nth(call);
      vote.answer(answer);
      await vote.settled;
    };
    (await like()).click();
    await pressed(true, /3/);
    await answered(0, {up: 3, mine: 1});
    (await like()).click();
    await pressed(false, /2/);
    await answered(1, {up: 2, mine: 0});
    (await like()).click();
    await pressed(true, /3/);
    (await votes.nth(2)).refuse(new CommentsError('server', 'broken'));
    await seen(element, 'li .state', /not counted/);
    await pressed(false, /2/);
    expect(votes.all.map(({asked}) => asked)).to.deep.equal([1, 0, 1]);
  });

  it('keeps a vote that was counted where a second press of it fails', async () => {
    const votes = new Calls<number, Votes>();
    const {adapter, lists} = heldAdapter({vote: (_id, mine) => votes.take(mine) as never});
    const element = place(adapter);
    (await lists.nth(0)).answer({comments: [comment('a', null, {votes: {up: 0, mine: 0}})], fields});
    await seen(element, '.writing textarea');
    const like = await seen(element, '[data-do="like"]');
    like.click();
    const first = await votes.nth(0);
    like.click();
    first.answer({up: 1, mine: 1});
    (await votes.nth(1)).refuse(new CommentsError('server', 'down'));
    await seen(element, 'li [role="alert"]');
    expect((await seen(element, '[data-do="like"]')).getAttribute('aria-pressed')).to.equal('true');
  });

  it('is drawn once where the list brings it as HTML before any answer does', async () => {
    const {adapter, lists, posts} = heldAdapter({name: `held ${Math.random()}`});
    const element = place(adapter);
    (await lists.nth(0)).answer({comments: [comment('a')], fields});
    type((await seen(element, '.writing textarea')) as HTMLTextAreaElement, 'Hello & welcome');
    (await seen(element, '.writing .post')).click();
    const post = await posts.nth(0);
    void element.refresh();
    const body = {format: 'html', source: '<p>Hello &amp; <b>welcome</b></p>\n'};
    const stored = comment('1', null, {author: {name: ''}, createdAt: new Date().toISOString(), body}) as ReaderComment;
    (await lists.nth(1)).answer({comments: [comment('a'), stored], fields});
    await seen(element, '#comment-1');
    expect(outline(element)).to.deep.equal(['a', '1']);
    post.answer(stored);
    await post.settled;
    await element.updateComplete;
    expect(outline(element)).to.deep.equal(['a', '1']);
  });

  for (const [what, answer] of [
    ['no Map', {post: 5}],
    ['a number below nothing', new Map([['post', -1]])],
    ['half a comment', new Map([['post', 2.5]])],
    ['words', new Map([['post', 'many']])],
  ] as const) {
    it(`is not counted where an adapter answers ${what}`, async () => {
      if (!customElements.get('riposte-count')) customElements.define('riposte-count', RiposteCount);
      let warned = 0;
      console.warn = () => warned++;
      const counts = new Calls<undefined, never>();
      const element = document.createElement('riposte-count') as RiposteCount;
      element.thread = 'post';
      element.adapter = heldAdapter({counts: () => counts.take(undefined)}).adapter;
      document.body.append(element);
      const asked = await counts.nth(0);
      asked.answer(answer as never);
      await asked.settled;
      await element.updateComplete;
      expect(element.renderRoot.textContent).to.equal('');
      if (what === 'no Map') expect(warned).to.equal(1);
    });
  }
});
