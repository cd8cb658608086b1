import {expect} from 'chai';

import '../../src/define.js';
import {CommentsError, type ErrorCode} from '../../src/model/errors.js';
import {comment, fields, heldAdapter, outline, place, press, seen, type, until} from './world.js';

/** An element whose list could not be read, and whose later parts are here. */
async function unread(code: ErrorCode = 'offline') {
  const held = heldAdapter();
  const element = place(held.adapter);
  const {console} = globalThis;
  const {error: print} = console;
  console.error = () => {}; // which tells the page's developer
  (await held.lists.nth(0)).refuse(new CommentsError(code, 'no network'));
  await seen(element, '[role="alert"]');
  console.error = print;
  return {...held, element};
}

const textOf = (element: HTMLElement) => element.shadowRoot!.querySelector<HTMLTextAreaElement>('.writing textarea')!;

describe('a list that can not be read just now', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('riposte-comments')) element.remove();
  });

  it('can be written to: what is posted stands under what went wrong, and once in the list when that comes', async () => {
    const {element, lists, posts} = await unread();
    await seen(element, '.writing textarea');
    type(textOf(element), 'Out of the tunnel');
    type(element.renderRoot.querySelector<HTMLInputElement>('.writing input[name="name"]')!, 'Ada'); // as long as nobody says otherwise
    (await seen(element, '.writing button[type="submit"]')).click();
    await seen(element, 'article', /Out of the tunnel/);
    const post = await posts.nth(0);
    await press(element, 'refresh');
    const list = await lists.nth(1);
    const stored = comment('7', null, {body: {format: 'text', source: post.asked.source}});
    post.answer(stored);
    await post.settled;
    list.answer({comments: [comment('1'), stored], total: 2, fields});
    await seen(element, 'h2', /2 replies/);
    expect(outline(element)).to.deep.equal(['1', '7']);
    expect(posts.all.length).to.equal(1);
  });

  it('leaves the form, its text and its caret alone when it comes after all', async () => {
    const {element, lists} = await unread('timeout');
    const text = (await seen(element, '.writing textarea')) as HTMLTextAreaElement;
    await press(element, 'refresh');
    const list = await lists.nth(1);
    await until(element, () => element.renderRoot.querySelector('.state[role="alert"]') === null);
    text.focus();
    type(text, 'Half a thought');
    text.setSelectionRange(4, 4);
    list.answer({comments: [comment('1')], total: 1, fields});
    await seen(element, 'article', /Says 1/);
    await element.updateComplete;
    expect(textOf(element) === text).to.equal(true);
    expect(element.shadowRoot?.activeElement === text).to.equal(true);
    expect([text.value, text.selectionStart]).to.deep.equal(['Half a thought', 4]);
  });

  it('is read when there is a network again, unless someone is writing under it', async () => {
    const {element, lists} = await unread();
    const text = (await seen(element, '.writing textarea')) as HTMLTextAreaElement;
    text.focus();
    dispatchEvent(new Event('online'));
    expect(lists.all.length).to.equal(1);
    text.blur();
    dispatchEvent(new Event('online'));
    (await lists.nth(1)).answer({comments: [comment('1')], total: 1, fields});
    await seen(element, 'article', /Says 1/);
  });

  it('has no form where the backend has refused it for good', async () => {
    const {element} = await unread('forbidden');
    await customElements.whenDefined('riposte-form');
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.writing') === null).to.equal(true);
  });
});
