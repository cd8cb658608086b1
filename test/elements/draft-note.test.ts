import {expect} from 'chai';

import {memoryAdapter} from '../../src/adapters/memory.js';
import '../../src/define.js';
import type {RiposteForm} from '../../src/elements/riposte-form.js';
import {fields, seen, type, until} from './world.js';

describe('a draft that is being written', () => {
  it('is said to be saved once the writing pauses, not between two keys', async () => {
    const element = document.createElement('riposte-comments');
    element.setAttribute('thread', `noted ${Date.now()} ${Math.random()}`);
    element.adapter = memoryAdapter({fields});
    document.body.append(element);
    const area = (await seen(element, '.writing textarea')) as HTMLTextAreaElement;
    const form = (await seen(element, '.writing riposte-form')) as RiposteForm;
    let text = '';
    for (const letter of 'calm') {
      type(area, (text += letter));
      await form.flush();
      await form.updateComplete;
      expect(form.querySelector('.saved')?.textContent).to.equal(undefined);
    }
    await until(element, () => form.querySelector('.saved')?.textContent === 'Draft saved');
    type(area, `${text}er`);
    await form.updateComplete;
    expect(form.querySelector('.saved')?.textContent).to.equal(undefined);
    element.remove();
  });
});
