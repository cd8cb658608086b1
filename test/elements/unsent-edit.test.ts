import {expect} from 'chai';

import '../../src/define.js';
import type {RiposteForm} from '../../src/elements/riposte-form.js';
import {CommentsError} from '../../src/model/errors.js';
import {Calls, comment, fields, heldAdapter, place, press, seen, type} from './world.js';

const own = comment('1', null, {can: {edit: true}});

/** An edit that is being saved: its reader has pressed the button, and the backend has not answered. */
async function saving() {
  const edits = new Calls<string, typeof own>();
  const {adapter, lists} = heldAdapter({edit: (_id, {source}) => edits.take(source)});
  const element = place(adapter);
  (await lists.nth(0)).answer({comments: [own], fields});
  await press(element, 'edit');
  const area = (await seen(element, 'article textarea')) as HTMLTextAreaElement;
  type(area, 'As I would have it');
  const button = await seen(element, 'article .post');
  button.focus();
  button.click();
  const edit = await edits.nth(0);
  await element.updateComplete;
  return {element, area, button, edit, edits, root: element.renderRoot as ShadowRoot};
}

describe('an edit that is being saved', () => {
  afterEach(() => document.querySelector('riposte-comments')?.remove());

  it('stays in sight, with the focus where it was, and says that it is being sent', async () => {
    const {element, area, button, root} = await saving();
    await seen(element, 'article [role="status"]', /Sending…/);
    expect(area.checkVisibility()).to.equal(true);
    expect(area.value).to.equal('As I would have it');
    expect(area.readOnly).to.equal(true);
    expect(root.activeElement).to.equal(button);
    expect((await seen(element, 'article .state', /Sending…/)).checkVisibility()).to.equal(true);
  });

  it('can be neither sent twice nor called off, and gives way to the comment', async () => {
    const {element, area, button, edit, edits, root} = await saving();
    button.click();
    area.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true}));
    await element.updateComplete;
    expect(area.isConnected).to.equal(true);
    edit.answer({...own, body: {format: 'text', source: 'As I would have it'}} as typeof own);
    const body = await seen(element, 'article .body', /As I would have it/);
    await edit.settled;
    await element.updateComplete;
    expect(root.activeElement).to.equal(body.closest('article'));
    expect(edits.all.length).to.equal(1);
  });

  it('takes in nothing that would be lost when it is saved', async () => {
    const {element, area} = await saving();
    type(area, 'As I would have it, and what a button or a paste put in');
    await (element.renderRoot.querySelector('article riposte-form') as RiposteForm).updateComplete;
    expect(area.value).to.equal('As I would have it');
  });

  it('can be written on where it could not be saved', async () => {
    const {element, area, edit, root} = await saving();
    edit.refuse(new CommentsError('forbidden', 'no'));
    await seen(element, 'article [role="alert"]', /Not sent/);
    await edit.settled;
    expect(area.readOnly).to.equal(false);
    expect(area.value).to.equal('As I would have it');
    expect(root.activeElement).to.equal(area);
    expect(element.renderRoot.textContent).not.to.contain('Sending…');
  });
});
