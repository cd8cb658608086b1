import {expect} from 'chai';

import {memoryAdapter} from '../../src/adapters/memory.js';
import '../../src/define.js';
import type {RiposteForm} from '../../src/elements/riposte-form.js';
import {fields, seen, type, until} from './world.js';

describe('a form', () => {
  it('is not drawn again while the thread above it changes', async () => {
    const {element, form, drawings, remove} = await open();
    await element.refresh();
    element.pageTitle = 'Another title';
    await element.updateComplete;
    element.requestUpdate();
    await element.updateComplete;
    await form.updateComplete;
    expect(drawings()).to.equal(0);
    remove();
  });

  it('is drawn when the writing begins and when it pauses, not with every key', async () => {
    const {element, form, drawings, remove} = await open();
    const area = form.querySelector('textarea') as HTMLTextAreaElement;
    let text = 'On ';
    type(area, text);
    await until(element, () => form.querySelector('.saved') !== null);
    const before = drawings();
    for (const letter of 'a calm day') {
      type(area, (text += letter));
      await form.flush(); // saved between any two keys
      await form.updateComplete;
    }
    expect(drawings() - before).to.equal(1);
    await until(element, () => form.querySelector('.saved') !== null);
    expect(drawings() - before).to.equal(2);
    remove();
  });
});

/** A thread with its form, and how often that form is drawn from now on. */
async function open() {
  const element = document.createElement('riposte-comments');
  element.setAttribute('thread', `drawn ${Date.now()} ${Math.random()}`);
  element.adapter = memoryAdapter({fields});
  document.body.append(element);
  const form = (await seen(element, '.writing riposte-form')) as RiposteForm;
  await form.settled();
  let count = 0;
  const {performUpdate} = form as unknown as {performUpdate(): void};
  Object.assign(form, {
    performUpdate() {
      count++;
      performUpdate.call(form);
    },
  });
  return {element, form, drawings: () => count, remove: () => element.remove()};
}
