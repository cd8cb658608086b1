import {expect} from 'chai';

import '../../src/define.js';
import {RiposteComments} from '../../src/elements/riposte-comments.js';
import type {ThreadPage} from '../../src/model/comment.js';
import {comment, fields, focused, heldAdapter, press, seen, type, until} from './world.js';

const {surroundings} = RiposteComments;
const {title} = document;
const address = location.href;

/** An element that is not on the page yet, and its adapter, whose answers are the test's. */
function made() {
  const held = heldAdapter();
  const element = document.createElement('riposte-comments');
  element.thread = `set up ${next++}`;
  element.drafts = 'off';
  return {...held, element};
}

let next = 0;

const page = {comments: [comment('1'), comment('2')], total: 2, fields} as ThreadPage;

/** One that is on the page with its thread; `set`: what is set on it before. */
async function shown(set: (element: RiposteComments) => void = () => {}) {
  const {element, adapter, lists} = made();
  set(element);
  element.adapter = adapter;
  document.body.append(element);
  (await lists.nth(0)).answer(page);
  await heading(element, /2 replies/);
  return {element, lists};
}

const heading = (element: RiposteComments, says: RegExp) => seen(element, 'h2', says);

describe('an element that a framework sets up', () => {
  afterEach(() => {
    RiposteComments.surroundings = surroundings;
    for (const each of document.querySelectorAll('riposte-comments, .around')) each.remove();
    document.title = title;
    history.replaceState(null, '', address);
  });

  for (const none of [undefined, null]) {
    it(`takes the adapter that comes after ${none}, and asks no other`, async () => {
      let asked = 0;
      const counting = () => {
        asked++;
        return undefined;
      };
      RiposteComments.surroundings = Object.create(surroundings, {adapter: {value: counting}});
      const {element, adapter, lists} = made();
      element.adapter = none as never;
      document.body.append(element);
      await element.updateComplete;
      element.adapter = adapter;
      (await lists.nth(0)).answer(page);
      await heading(element, /2 replies/);
      expect(asked).to.equal(0);
    });
  }

  for (const [what, phrases] of Object.entries({
    'one undefined': {replies: undefined, reply: undefined, language: undefined},
    'one of another kind': {replies: '2 Antworten', reply: () => 'Antworten', failures: 'kaputt', language: 'de_DE'},
    'a group with one undefined': {failures: {offline: undefined}},
  })) {
    it(`is drawn with its own words where it is given phrases with ${what}`, async () => {
      const {element, lists} = await shown((each) => {
        each.phrases = phrases as never;
      });
      expect((await seen(element, '[data-do="reply"]')).textContent).to.equal('Reply');
      void element.refresh();
      (await lists.nth(1)).refuse(new TypeError('no network'));
      await seen(element, '[role="alert"]', /\w+ \w+/);
    });
  }

  it('is read anew where its order comes later', async () => {
    const {element, lists} = await shown((each) => {
      each.sort = undefined as never;
    });
    element.sort = 'newest';
    expect((await lists.nth(1)).asked.sort).to.equal('newest');
  });

  it('can be asked for a comment before it is on the page', async () => {
    const {element, adapter, lists} = made();
    element.adapter = adapter;
    const revealed = element.reveal('2');
    await import('../../src/elements/reading.js');
    document.body.append(element);
    (await lists.nth(0)).answer(page);
    expect(await revealed).to.equal(true);
    await focused(element.renderRoot as ShadowRoot, '2');
  });

  it('closes its open boxes when it is made read only, and has them again with what was in them', async () => {
    const {element} = await shown();
    await seen(element, '.writing textarea');
    await press(element, 'reply');
    type((await seen(element, 'li textarea')) as HTMLTextAreaElement, 'Half a thought');
    element.readOnly = true;
    await until(element, () => element.renderRoot.querySelector('textarea') === null);
    element.readOnly = false;
    const box = (await seen(element, 'li textarea')) as HTMLTextAreaElement;
    await until(element, () => box.value === 'Half a thought');
  });

  it('takes the title that a router gives the page after its address', async () => {
    const {element, adapter, lists} = made();
    element.thread = undefined;
    element.adapter = adapter;
    document.body.append(element);
    (await lists.nth(0)).answer(page);
    await seen(element, '.writing textarea');
    history.pushState(null, '', '?another');
    document.title = 'Loading…';
    (await lists.nth(1)).answer(page);
    await heading(element, /Loading/);
    for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame); // all that would draw it anyway has
    document.title = 'Another page';
    await heading(element, /2 replies on “Another page”/);
  });

  it('has its dates in the language around it, also from within another element', async () => {
    const around = document.createElement('div');
    around.className = 'around';
    around.lang = 'de';
    document.body.append(around);
    const {element, adapter, lists} = made();
    element.adapter = adapter;
    around.attachShadow({mode: 'open'}).append(element);
    (await lists.nth(0)).answer(page);
    expect((await seen(element, 'time')).title).to.contain('Januar');
  });

  it('is opened with what it is folded away in, when an address leads to one of its comments', async () => {
    const around = document.createElement('details');
    around.className = 'around';
    const {element, adapter, lists} = made();
    element.adapter = adapter;
    around.append(element);
    document.body.append(around);
    (await lists.nth(0)).answer(page);
    await heading(element, /2 replies/);
    expect(await element.reveal('2')).to.equal(true);
    expect(around.open).to.equal(true);
    await focused(element.renderRoot as ShadowRoot, '2');
  });
});
