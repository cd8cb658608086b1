import {expect} from 'chai';

import '../../src/define.js';
import {openDevice} from '../../src/drafts/device.js';
import {openDraftStore} from '../../src/drafts/drafts.js';
import {openOutbox} from '../../src/drafts/outbox.js';
import {RiposteComments} from '../../src/elements/riposte-comments.js';
import {comment, fields, heldAdapter, seen, type} from './world.js';

describe('a browser whose tabs may not tell each other', () => {
  const {BroadcastChannel: channels} = globalThis;
  const {surroundings} = RiposteComments;
  before(() => {
    globalThis.BroadcastChannel = class {
      constructor() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      }
    } as never;
    // The page's own may be open by now.
    const device = openDevice({indexedDB: () => undefined});
    const drafts = async () => ({drafts: openDraftStore(device), outbox: openOutbox(device)});
    RiposteComments.surroundings = Object.create(surroundings, {drafts: {value: drafts}});
  });
  after(() => {
    globalThis.BroadcastChannel = channels;
    RiposteComments.surroundings = surroundings;
    document.querySelector('riposte-comments')?.remove();
  });

  it('P08: has its form, and sends what is written there', async () => {
    const {adapter, lists, posts} = heldAdapter();
    const element = document.createElement('riposte-comments');
    element.thread = 'cookies blocked';
    element.adapter = adapter;
    document.body.append(element);
    (await lists.nth(0)).answer({comments: [], fields});
    type((await seen(element, 'riposte-form textarea')) as HTMLTextAreaElement, 'All the same');
    (await seen(element, '.post')).click();
    const post = await posts.nth(0);
    expect(post.asked.source).to.equal('All the same');
    post.answer(comment('new'));
    await seen(element, 'article', /Says new/);
  });
});
