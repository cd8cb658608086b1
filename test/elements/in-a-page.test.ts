import {expect} from 'chai';

import '../../src/define.js';

import {comment, fields, focused, heldAdapter, seen} from './world.js';

const address = location.href;

function canonical(href: string): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = 'canonical';
  link.href = href;
  return link;
}

/** An element that follows the page, i.e. names no thread; its lists are held. */
function following() {
  const held = heldAdapter();
  const element = document.createElement('riposte-comments');
  element.drafts = 'off';
  element.adapter = held.adapter;
  document.body.append(element);
  return {...held, element};
}

/** A router sets the rest of a page's head some frames after its address. */
async function frames(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await new Promise(requestAnimationFrame);
}

afterEach(() => {
  for (const each of document.querySelectorAll('riposte-comments, link[rel=canonical], base, .parent')) each.remove();
  history.replaceState(null, '', address);
});

describe('a page whose router moves it on', () => {
  it('P50: its new canonical address is followed though it comes later than the new address', async () => {
    const link = canonical('https://blog.example/one');
    document.head.append(link);
    const {element, lists} = following();
    (await lists.nth(0)).answer({comments: [comment('1')], fields});
    await seen(element, 'riposte-form textarea');
    history.pushState(null, '', '?two');
    document.title = `${document.title} `; // which every browser tells of
    await frames(3);
    link.href = 'https://blog.example/two';
    const next = await lists.nth(1);
    expect(next.asked.thread.id).to.equal('blog.example/two');
    next.answer({comments: [comment('2')], fields});
    await seen(element, 'article', /Says 2/);
  });

  it('P50: so is one that replaces the link', async () => {
    const link = canonical('https://blog.example/one');
    document.head.append(link);
    const {element, lists} = following();
    (await lists.nth(0)).answer({comments: [comment('1')], fields});
    await seen(element, 'riposte-form textarea');
    await frames(3);
    link.replaceWith(canonical('https://blog.example/three'));
    expect((await lists.nth(1)).asked.thread.id).to.equal('blog.example/three');
  });
});

describe('a page with <base>', () => {
  it('A05: a link to the comment that is answered leads to it, not to another page', async () => {
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    document.head.append(base);
    const {element, lists} = following();
    (await lists.nth(0)).answer({comments: [comment('1'), comment('2', '1')], fields});
    await seen(element, 'riposte-form textarea');
    const link = await seen(element, '.parent');
    link.click();
    await focused(element.renderRoot as ShadowRoot, '1');
    expect(location.href).to.equal(`${address}#comment-1`);
  });
});

describe('parents that are as wide as what is in them', () => {
  const parents = {
    'a column of centred items': 'display: flex; flex-direction: column; align-items: center',
    'a grid of centred items': 'display: grid; justify-items: center',
    'an item of a flexible row': 'display: flex',
    'an inline block': 'display: inline-block',
    'fit-content': 'inline-size: fit-content',
    'a table': 'display: table',
  };
  for (const [name, style] of Object.entries(parents)) {
    it(`A35: ${name}, on a phone, is no wider than the window`, async () => {
      const frame = document.createElement('iframe');
      frame.className = 'parent';
      frame.style.cssText = 'inline-size: 340px; block-size: 500px; border: 0';
      document.body.append(frame);
      const inside = frame.contentDocument!;
      inside.write('<!doctype html><meta name=viewport content=width=device-width><body><main></main>');
      inside.close();
      const parent = inside.querySelector('main')!;
      parent.style.cssText = style;
      const {element, lists} = following();
      parent.append(element);
      (await lists.nth(0)).answer({
        comments: [comment('1', null, {body: {format: 'text', source: 'word '.repeat(80)}})],
        fields,
      });
      await seen(element, 'riposte-form textarea');
      expect(inside.documentElement.scrollWidth).to.be.at.most(340);
      expect(element.getBoundingClientRect().left).to.be.at.least(0);
    });
  }
});
