import {expect} from 'chai';

import {memoryAdapter} from '../../src/adapters/memory.js';
import '../../src/define.js';
import type {RiposteComments} from '../../src/elements/riposte-comments.js';

const lines = (count: number) => Array.from({length: count}, (_, index) => `Line ${index} of many.`).join('\n\n');
const comment = (id: string, source: string) => ({
  id,
  parentId: null,
  createdAt: `2026-01-01T10:${id.padStart(2, '0')}:00Z`,
  status: 'published',
  author: {name: `Ada ${id}`},
  body: {format: 'text', source},
});

let next = 0;

/** The first element a selector finds in there, now or as soon as it is drawn. */
function drawn(element: RiposteComments, selector: string): Promise<HTMLElement> {
  return new Promise((resolve) => {
    const look = () => {
      const found = element.renderRoot.querySelector<HTMLElement>(selector);
      if (!found) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(look);
    observer.observe(element.renderRoot, {subtree: true, childList: true, attributes: true});
    look();
  });
}

function mount(...sources: string[]): RiposteComments {
  const element = document.createElement('riposte-comments');
  element.thread = `tall ${next++}`;
  element.readOnly = true;
  element.adapter = memoryAdapter({comments: sources.map((source, index) => comment(String(index + 1), source))});
  document.body.append(element);
  return element;
}

describe('a comment taller than the window', () => {
  beforeEach(() => {
    scrollTo(0, 0);
  });
  afterEach(() => {
    for (const element of document.querySelectorAll('riposte-comments')) element.remove();
  });

  it('is cut, and a button with its own words shows all of it and less again', async () => {
    const element = mount(lines(120), 'Short');
    const body = await drawn(element, '.cut');
    const button = body.nextElementSibling as HTMLButtonElement;
    expect(button.textContent).to.equal('Show all');
    expect(button.getAttribute('aria-label')).to.match(/^Show all: .*Ada 1/);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(body.offsetHeight).to.be.below(body.scrollHeight).and.at.least(innerHeight);
    button.focus();
    button.click();
    expect(body.offsetHeight).to.equal(body.scrollHeight);
    expect(button.textContent).to.equal('Show less');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(element.shadowRoot?.activeElement).to.equal(button);
    button.click();
    expect(body.matches('.cut')).to.equal(true);
    const {top, bottom} = button.getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight, 'the button is still in view').to.equal(true);
  });

  it('shows where the browser goes to something in it, and what it went to stays where it was', async () => {
    const element = mount(lines(120));
    const body = await drawn(element, '.cut');
    const last = body.lastElementChild as HTMLElement;
    last.scrollIntoView({block: 'center', behavior: 'instant'});
    const {top} = last.getBoundingClientRect();
    await new Promise((resolve) => body.addEventListener('scroll', resolve, {once: true}));
    expect(body.matches('.cut')).to.equal(false);
    expect(last.getBoundingClientRect().top).to.be.closeTo(top, 2);
  });

  it('is whole where an address points at it', async () => {
    const element = mount('Short', lines(120));
    const body = await drawn(element, '.cut');
    expect(await element.reveal('2')).to.equal(true);
    expect(body.matches('.cut')).to.equal(false);
  });

  it('is cut before it comes into view, though it was far down the thread', async () => {
    const element = mount(...Array.from({length: 24}, (_, index) => lines(index % 20 === 0 ? 80 : 4)));
    await drawn(element, '#comment-1 .cut'); // what cuts is here by now
    const last = await drawn(element, '#comment-21 .body');
    while (!last.matches('.cut')) {
      scrollBy({top: 50, behavior: 'instant'});
      await new Promise(requestAnimationFrame);
      expect(last.getBoundingClientRect().top).to.be.above(innerHeight);
    }
  });

  it('that fits is left as it is', async () => {
    const element = mount(lines(12), lines(120));
    await drawn(element, '#comment-2 .cut');
    expect(element.renderRoot.querySelector('#comment-1 .body + .more')).to.equal(null);
  });
});
