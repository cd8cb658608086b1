import {expect} from 'chai';

import '../../src/define.js';

import type {ThreadPage} from '../../src/model/comment.js';
import {comment, fields, focused, heldAdapter, outline, place, press, seen, until} from './world.js';

/** An element whose first page is here; further ones are held. `paths`: the comments an address may point at. */
async function first(page: object, paths: Readonly<Record<string, readonly object[]>> = {}, more: object = {}) {
  const held = heldAdapter({path: async (_thread, id) => (paths[id] ?? []) as never, ...more});
  const element = place(held.adapter);
  (await held.lists.nth(0)).answer({fields, ...page} as ThreadPage);
  await seen(element, 'riposte-form textarea');
  return {...held, element, root: element.renderRoot as ShadowRoot};
}

afterEach(() => {
  for (const element of document.querySelectorAll('riposte-comments')) element.remove();
});

describe('a comment that is brought in by its address', () => {
  it('leaves the button for the further replies of what it answers', async () => {
    const root = comment('1', null, {moreReplies: 'r'});
    const {element, lists} = await first({comments: [root]}, {9: [comment('1'), comment('9', '1')]});
    expect(await element.reveal('9')).to.equal(true);
    expect(outline(element)).to.deep.equal(['1', '1/9']);
    (await lists.nth(1)).answer({comments: []});
    (await seen(element, '[data-do="more-replies"]')).focus();
    await press(element, 'more-replies');
    (await lists.nth(2)).answer({comments: [comment('8', '1'), comment('9', '1'), comment('10', '1')]});
    await until(element, () => outline(element).join() === '1,1/8,1/9,1/10');
  });

  it('comes with the answers to it, and says where there are more', async () => {
    const {element, lists} = await first({comments: [comment('1')], cursor: 'c'}, {5: [comment('5')]});
    expect(await element.reveal('5')).to.equal(true);
    const replies = await lists.nth(1);
    expect(replies.asked.parentId).to.equal('5');
    replies.answer({comments: [comment('51', '5')], cursor: 'further'});
    await until(element, () => outline(element).join() === '1,5,5/51');
    await press(element, 'more-replies');
    expect((await lists.nth(2)).asked.cursor).to.equal('further');
  });

  it('takes its place among the others when its page comes, and so does one that was posted here', async () => {
    const {element, lists, posts, root} = await first({comments: [comment('1')], cursor: 'c'}, {4: [comment('4')]});
    await element.reveal('4');
    (await lists.nth(1)).answer({comments: []});
    const box = (await seen(element, '.writing textarea')) as HTMLTextAreaElement;
    box.focus();
    box.value = 'Mine';
    box.dispatchEvent(new InputEvent('input', {bubbles: true}));
    root.querySelector<HTMLElement>('.writing .post')!.click();
    (await posts.nth(0)).answer(comment('6'));
    await until(element, () => outline(element).join() === '1,4,6');
    box.focus();
    await press(element, 'more');
    (await lists.nth(2)).answer({comments: ['2', '3', '4', '5'].map((id) => comment(id)), cursor: 'd'});
    await until(element, () => outline(element).join() === '1,6,2,3,4,5');
    await press(element, 'more');
    (await lists.nth(3)).answer({comments: [comment('6'), comment('7')]});
    await until(element, () => outline(element).join() === '1,2,3,4,5,6,7');
  });

  it('keeps the answers that came with it in order when its page brings the first of them again', async () => {
    const {element, lists} = await first({comments: [comment('1')], cursor: 'c'}, {4: [comment('4')]});
    await element.reveal('4');
    (await lists.nth(1)).answer({comments: ['41', '42', '43'].map((id) => comment(id, '4'))});
    await seen(element, '#comment-43');
    (await seen(element, '[data-do="more"]')).focus();
    await press(element, 'more');
    const again = ['41', '42'].map((id) => comment(id, '4'));
    (await lists.nth(2)).answer({comments: [comment('3'), comment('4'), ...again, comment('5')]});
    await until(element, () => outline(element).includes('5'));
    expect(outline(element).join()).to.equal('1,3,4,4/41,4/42,4/43,5');
  });

  it('stays where it is while the reader is in it', async () => {
    const {element, lists, root} = await first({comments: [comment('1')], cursor: 'c'}, {4: [comment('4')]});
    await element.reveal('4');
    (await lists.nth(1)).answer({comments: []});
    const linked = root.activeElement as HTMLElement;
    expect(linked.id).to.equal('comment-4');
    root.querySelector<HTMLElement>('[data-do="more"]')!.dispatchEvent(new MouseEvent('click', {bubbles: true}));
    (await lists.nth(2)).answer({comments: ['2', '3', '4', '5'].map((id) => comment(id))});
    await until(element, () => outline(element).includes('5'));
    expect(outline(element).join()).to.equal('1,4,2,3,5');
  });
});

describe('reading on', () => {
  it('keeps the button for further replies of a comment that is edited', async () => {
    const own = comment('1', null, {moreReplies: 'r', can: {edit: true}});
    const edited = {...comment('1'), body: {format: 'text', source: 'Said better'}, can: {edit: true}};
    const {element, root} = await first({comments: [own]}, {}, {edit: async () => edited});
    await press(element, 'edit');
    const box = (await seen(element, 'li riposte-form textarea')) as HTMLTextAreaElement;
    box.value = 'Said better';
    box.dispatchEvent(new InputEvent('input', {bubbles: true}));
    box.closest('riposte-form')!.querySelector<HTMLElement>('.post')!.click();
    await seen(element, '.body', /Said better/);
    expect(root.querySelectorAll('[data-do="more-replies"]').length).to.equal(1);
  });

  it('A25: puts the focus on the last comment where a page brings nothing that was not here', async () => {
    const {element, lists, root} = await first({comments: [comment('1')], cursor: 'c'}, {2: [comment('2')]});
    await element.reveal('2');
    (await lists.nth(1)).answer({comments: []});
    root.querySelector<HTMLElement>('[data-do="more"]')!.focus();
    await press(element, 'more');
    (await lists.nth(2)).answer({comments: [comment('2')]});
    await until(element, () => !root.querySelector('[data-do="more"]'));
    await focused(root, '2');
  });

  it('A10: names each button for further replies after its comment', async () => {
    const comments = ['1', '2'].map((id) => comment(id, null, {moreReplies: id}));
    const {root} = await first({comments});
    const names = [...root.querySelectorAll('[data-do="more-replies"]')].map((each) => each.ariaLabel);
    expect(new Set(names).size).to.equal(2);
    for (const name of names) expect(name).to.match(/^Show more replies: Author \d/);
  });
});
