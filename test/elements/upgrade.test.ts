import {expect} from 'chai';

import {heldAdapter, comment, seen} from './world.js';

// In a page of its own, which has the element before it has what makes it one.
describe('an element that is defined late', () => {
  it('P49: honours properties set before, and a second definition changes nothing', async () => {
    const {adapter, lists} = heldAdapter();
    const early = document.createElement('riposte-comments');
    Object.assign(early, {adapter, thread: 'early', sort: 'newest', pageSize: 7});
    document.body.append(early);
    expect(early.shadowRoot).to.equal(null);
    await import('../../src/define.js');
    const {asked} = await lists.nth(0);
    expect([asked.thread.id, asked.sort, asked.limit]).to.deep.equal(['early', 'newest', 7]);
    lists.all[0]?.answer({comments: [comment('1')]});
    await seen(early, 'article', /Says 1/);
    const made = customElements.get('riposte-comments');
    const again = '/src/define.ts?another-copy';
    await import(/* @vite-ignore */ again);
    expect(customElements.get('riposte-comments')).to.equal(made);
    expect(lists.all.length).to.equal(1);
    early.remove();
  });
});
