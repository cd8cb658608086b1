import {expect} from 'chai';

import type {AdapterSettings} from '../../src/adapters/adapter.js';
import '../../src/define.js';
import {RiposteComments} from '../../src/elements/riposte-comments.js';
import {Calls, comment, fields, heldAdapter, outline, seen, type} from './world.js';

/** What was asked of which of the adapters that were made. */
interface Made {
  readonly server: string | undefined;
  readonly token: string | undefined;
}

/** A backend whose adapter is loaded by its name, and the calls to each adapter that was made of it. */
async function loadedByName() {
  const lists = new Calls<Made & {readonly thread: string}, unknown>();
  const posts = new Calls<Made, unknown>();
  const factory = ({server, token}: AdapterSettings) => ({
    ...heldAdapter().adapter,
    list: async (thread: {readonly id: string}) =>
      lists.take({server, token: await token?.(), thread: thread.id}) as never,
    post: async () => posts.take({server, token: await token?.()}) as never,
  });
  RiposteComments.surroundings = Object.create(surroundings, {adapter: {value: async () => factory}});
  const element = document.createElement('riposte-comments');
  for (const [name, value] of Object.entries({adapter: 'loaded', thread: 'one', drafts: 'off', server: '/first/'}))
    element.setAttribute(name, value);
  document.body.append(element);
  (await lists.nth(0)).answer({comments: [comment('1')], fields});
  const box = (await seen(element, 'riposte-form textarea')) as HTMLTextAreaElement;
  return {element, lists, posts, box};
}

const {surroundings} = RiposteComments;

const serverAt = (path: string) => new URL(path, document.baseURI).href;

describe('a backend that is loaded by its name', () => {
  afterEach(() => {
    RiposteComments.surroundings = surroundings;
    for (const element of document.querySelectorAll('riposte-comments')) element.remove();
  });

  it('is told of a new token, and neither box nor text nor focus is lost', async () => {
    const {element, lists, posts, box} = await loadedByName();
    box.focus();
    type(box, 'Half a thought');
    element.token = 'fresh';
    await element.updateComplete;
    expect(box.isConnected && box.value).to.equal('Half a thought');
    expect(element.renderRoot instanceof ShadowRoot && element.renderRoot.activeElement).to.equal(box);
    (await seen(element, '.post')).click();
    expect((await posts.nth(0)).asked).to.deep.equal({server: serverAt('/first/'), token: 'fresh'});
    expect(lists.all.length).to.equal(1);
  });

  it('is asked for another thread with the new token only', async () => {
    const {element, lists} = await loadedByName();
    element.token = 'fresh';
    element.thread = 'two';
    const {asked, answer} = await lists.nth(1);
    expect(asked).to.deep.equal({server: serverAt('/first/'), token: 'fresh', thread: 'two'});
    answer({comments: [comment('2')], fields});
    await seen(element, 'article', /Says 2/);
    expect(lists.all.length).to.equal(2);
  });

  it('is asked no more once the tag names another server', async () => {
    const {element, lists} = await loadedByName();
    element.server = '/second/';
    element.thread = 'two';
    const {asked, answer} = await lists.nth(1);
    expect(asked).to.deep.equal({server: serverAt('/second/'), token: undefined, thread: 'two'});
    answer({comments: [comment('2')], fields});
    await seen(element, 'article', /Says 2/);
    expect(outline(element)).to.deep.equal(['2']);
    expect(lists.all.length).to.equal(2);
  });
});
