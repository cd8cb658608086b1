import {expect} from 'chai';

import type {Call} from '../../src/adapters/adapter.js';
import {memoryAdapter} from '../../src/adapters/memory.js';
import '../../src/define.js';
import type {RiposteComments} from '../../src/elements/riposte-comments.js';
import {CommentsError} from '../../src/model/errors.js';
import {fields, press, seen, type, until} from './world.js';

/** The thread of one comment of the reader's own, with drafts kept on this device. */
function mount(adapter: ReturnType<typeof memoryAdapter>, thread: string): RiposteComments {
  const element = document.createElement('riposte-comments');
  element.setAttribute('thread', thread);
  element.adapter = adapter;
  document.body.append(element);
  return element;
}

const edited = (element: RiposteComments) =>
  seen(element, 'article riposte-form textarea') as Promise<HTMLTextAreaElement>;

describe('an edit that was left unsaved', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('riposte-comments')) element.remove();
  });

  it('comes back also where the backend no longer tells what was typed', async () => {
    let asked = 0;
    const adapter = memoryAdapter({
      fields,
      before(method) {
        if (method === 'source' && asked++ > 0) throw new CommentsError('server', 'broken');
      },
    });
    const {thread} = await written(adapter);
    const before = mount(adapter, thread);
    await press(before, 'edit');
    type(await edited(before), 'As I would have it');
    before.remove();
    const after = mount(adapter, thread);
    const text = await edited(after);
    await until(after, () => text.value === 'As I would have it');
  });

  it('comes back, and writes over nothing that was said elsewhere since it began', async () => {
    const adapter = memoryAdapter({fields});
    const {thread, id} = await written(adapter);
    const before = mount(adapter, thread);
    await press(before, 'edit');
    type(await edited(before), 'As I would have it');
    before.remove(); // which writes what is not yet written

    await adapter.edit?.(id, {source: 'As it is now, from my other device'}, call);

    const after = mount(adapter, thread);
    const text = await edited(after);
    await until(after, () => text.value === 'As I would have it');
    (await seen(after, 'article riposte-form button[type="submit"]')).click();
    await seen(after, 'blockquote', /from my other device/);
    expect(text.value).to.equal('As I would have it');
    expect(JSON.stringify(adapter.stored(thread))).to.contain('from my other device');

    // Now both have been seen: it is the reader's to say which.
    (await seen(after, 'article riposte-form button[type="submit"]')).click();
    await seen(after, 'article .body', /As I would have it/);
    expect(JSON.stringify(adapter.stored(thread))).not.to.contain('from my other device');
  });
});

/** Asked with a drawer that keeps nothing. */
const call: Call = {
  signal: new AbortController().signal,
  locale: 'en',
  keep: {get: async () => undefined, set: async () => {}, delete: async () => {}},
};

/** Has a comment of the reader's own in a thread of its own. */
async function written(adapter: ReturnType<typeof memoryAdapter>): Promise<{thread: string; id: string}> {
  const id = `edited ${Date.now()} ${Math.random()}`;
  const thread = {id, site: location.host, url: location.href, title: ''};
  const comment = await adapter.post?.({key: id, thread, parentId: null, source: 'As it was'}, call);
  return {thread: id, id: comment?.id ?? ''};
}
