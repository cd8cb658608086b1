import {expect} from 'chai';

import '../../src/define.js';
import {comment, fields, heldAdapter, seen} from './world.js';

describe('a thread that was read only', () => {
  afterEach(() => document.querySelector('riposte-comments')?.remove());

  it('has its form as soon as it may be written on', async () => {
    const {adapter, lists} = heldAdapter();
    const element = document.createElement('riposte-comments');
    element.thread = 'opened later';
    element.drafts = 'off';
    element.readOnly = true;
    element.adapter = adapter;
    document.body.append(element);
    (await lists.nth(0)).answer({comments: [comment('1'), comment('2')], fields});
    await seen(element, '.sort select'); // all that comes later is here
    expect(element.renderRoot.querySelector('riposte-form')).to.equal(null);
    element.readOnly = false;
    await seen(element, '.writing textarea');
  });
});
