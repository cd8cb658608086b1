import {expect} from 'chai';

import '../../src/define.js';

import type {RiposteComments} from '../../src/elements/riposte-comments.js';
import {CommentsError} from '../../src/model/errors.js';
import {englishWriting} from '../../src/model/writing-words.js';
import {comment, fields, heldAdapter, press, seen, type, until} from './world.js';

/** An element with these attributes; its lists are held. */
function placed(attributes: Readonly<Record<string, string>>) {
  const held = heldAdapter();
  const element = document.createElement('riposte-comments');
  for (const [name, value] of Object.entries({thread: 'attributes', drafts: 'off', ...attributes}))
    element.setAttribute(name, value);
  element.adapter = held.adapter;
  document.body.append(element);
  return {...held, element};
}

const level = (element: RiposteComments) => element.renderRoot.querySelector('h2')?.getAttribute('aria-level');

afterEach(() => {
  for (const element of document.querySelectorAll('riposte-comments')) element.remove();
});

describe('attributes that a template left empty, or wrong', () => {
  for (const value of ['', 'abc', '0', '-1']) {
    it(`page-size="${value}" and heading-level="${value}" are as if they were not there`, async () => {
      const {element, lists} = placed({'page-size': value, 'heading-level': value});
      const list = await lists.nth(0);
      expect(list.asked.limit).to.equal(25);
      list.answer({comments: [comment('1')], fields});
      await seen(element, 'article');
      expect(level(element)).to.equal('2');
    });
  }

  it('taken away again, they count as they did before', async () => {
    const {element, lists} = placed({'heading-level': '4', 'max-depth': '0', sort: 'newest'});
    const list = await lists.nth(0);
    list.answer({comments: [comment('1'), comment('2', '1')], fields});
    await seen(element, '#comment-2');
    expect(element.renderRoot.querySelector('.replies')).to.equal(null);
    element.removeAttribute('heading-level');
    element.removeAttribute('max-depth');
    element.removeAttribute('sort');
    expect((await lists.nth(1)).asked.sort).to.equal('oldest');
    await seen(element, '.replies');
    expect(level(element)).to.equal('2');
  });

  it('sort="" asks for the oldest first', async () => {
    const {lists} = placed({sort: ''});
    expect((await lists.nth(0)).asked.sort).to.equal('oldest');
  });

  for (const [word, asked] of [
    ['Newest', 'oldest'],
    ['top', 'oldest'],
    ['newest', 'newest'],
  ]) {
    it(`sort="${word}" asks for the ${asked} first where that and its reverse are the orders there are`, async () => {
      const {lists} = placed({sort: String(word)});
      expect((await lists.nth(0)).asked.sort).to.equal(asked);
    });
  }

  for (const value of ['', 'true', undefined]) {
    it(`what is posted ${value === undefined ? 'where drafts was taken away' : `with drafts="${value}"`} is kept on this device until it is sent`, async () => {
      const {adapter, lists, posts} = heldAdapter({name: `kept ${value}`});
      const element = document.createElement('riposte-comments');
      Object.assign(element, {adapter, thread: 'kept'});
      element.setAttribute('drafts', value ?? 'on');
      document.body.append(element);
      if (value === undefined) element.removeAttribute('drafts');
      (await lists.nth(0)).answer({comments: [comment('1')], fields});
      type((await seen(element, '.writing textarea')) as HTMLTextAreaElement, 'Keep me');
      (await seen(element, '.writing .post')).click();
      const {error} = console;
      console.error = () => {}; // which tells the page's developer
      (await posts.nth(0)).refuse(new CommentsError('server', 'down'));
      const line = await seen(element, '.state', /Not sent/);
      expect(line.textContent).not.to.contain(englishWriting.notKept);
      console.error = error;
      await press(element, 'withdraw');
      await until(element, () => !element.renderRoot.querySelector('[data-do="withdraw"]'));
    });
  }

  it('another order that is chosen while the list is on its way is the one that is shown', async () => {
    const {element, lists} = placed({});
    const early = await lists.nth(0);
    element.sort = 'newest';
    const late = await lists.nth(1);
    expect(late.asked.sort).to.equal('newest');
    late.answer({comments: [comment('2'), comment('1')], fields});
    early.answer({comments: [comment('1'), comment('2')], fields});
    await until(element, () => element.renderRoot.querySelector('article')?.id === 'comment-2');
  });
});
