import {expect} from 'chai';
import {html, render} from 'lit';

import {type Action, actionRow} from '../../src/elements/comment-actions.js';

const action = (does: string, word: string, attributes: Action['attributes'] = {}): Action => ({
  does,
  word,
  attributes,
});
const liked = (pressed: boolean) => action('like', pressed ? '♥ 1' : '♡', {'aria-pressed': `${pressed}`});
const reply = action('reply', 'Reply', {'aria-label': 'Reply to Ana'});
const edit = action('edit', 'Edit');
const report = action('report', 'Report');

describe('the buttons under a comment', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => place.remove());

  const draw = (actions: readonly Action[]) => render(html`${actionRow(actions)}`, place);
  const words = () => [...place.querySelectorAll('.actions > *')].map(({textContent}) => textContent);
  const focused = () => (document.activeElement as HTMLElement).dataset.do;

  it('come in their order, each with what it is called', () => {
    draw([liked(false), reply, report]);
    expect(words()).to.deep.equal(['♡', 'Reply', 'Report']);
    expect(place.querySelector('[data-do=reply]')?.getAttribute('aria-label')).to.equal('Reply to Ana');
    expect([...place.querySelectorAll('button')].map(({type}) => type)).to.deep.equal(['button', 'button', 'button']);
  });

  it('keep the focus while one changes, and while others come and go beside it', () => {
    draw([liked(false), reply, edit, report]);
    place.querySelector<HTMLElement>('[data-do=like]')?.focus();
    draw([liked(true), reply, edit, report]);
    expect(words()[0]).to.equal('♥ 1');
    expect(document.activeElement?.getAttribute('aria-pressed')).to.equal('true');

    place.querySelector<HTMLElement>('[data-do=edit]')?.focus();
    draw([edit, report]);
    expect(words()).to.deep.equal(['Edit', 'Report']);
    expect(focused()).to.equal('edit');
    draw([liked(true), reply, edit]);
    expect(words()).to.deep.equal(['♥ 1', 'Reply', 'Edit']);
    expect(focused()).to.equal('edit');
  });

  it('are a figure where there is nothing to press', () => {
    const figure = (word: string): Action => ({word, attributes: {class: 'votes quiet'}});
    draw([figure('3'), reply]);
    const [first] = place.querySelectorAll('.votes');
    expect(first?.localName).to.equal('span');
    draw([figure('4'), reply]);
    expect(words()).to.deep.equal(['4', 'Reply']);
    draw([liked(false), reply]);
    expect(place.querySelector('.votes')).to.equal(null);
    expect(words()).to.deep.equal(['♡', 'Reply']);
  });
});
