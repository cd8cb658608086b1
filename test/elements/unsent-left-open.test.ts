import {expect} from 'chai';

import type {CommentsAdapter} from '../../src/adapters/adapter.js';
import {memoryOutbox} from '../../src/controllers/memory-outbox.js';
import '../../src/define.js';
import {openDraftStore} from '../../src/drafts/drafts.js';
import type {DraftKey} from '../../src/drafts/store.js';
import {RiposteComments} from '../../src/elements/riposte-comments.js';
import type {ReaderComment} from '../../src/model/comment.js';
import {CommentsError} from '../../src/model/errors.js';
import {newWorld, quotaFactory} from '../drafts/world.js';
import {Calls, comment, fields, heldAdapter, press, seen, until} from './world.js';

const {surroundings} = RiposteComments;

const box = {adapter: 'held', server: '', site: 'blog.test', thread: 'left'};
const reply: DraftKey = {...box, mode: 'reply', target: 'b'};

/** A reader's device with this text left in a reply to the comment b, and maybe one in the box for a new comment. */
async function deviceWith(text: string, other?: string) {
  const world = newWorld();
  const drafts = openDraftStore(world.device());
  await drafts.write(reply, {text, caret: 0, savedAt: Date.now()});
  if (other) await drafts.write({...box, mode: 'new', target: ''}, {text: other, caret: 0, savedAt: Date.now()});
  return world;
}

type World = Awaited<ReturnType<typeof deviceWith>>;

/** The next visit, with this first page of the thread. */
async function visit(world: World, page: object, more: Partial<CommentsAdapter> = {}, device = world.device()) {
  const drafts = openDraftStore(device);
  RiposteComments.surroundings = Object.create(surroundings, {
    kept: {value: async () => true},
    drafts: {value: async () => ({drafts, outbox: memoryOutbox()})},
  });
  const held = heldAdapter(more);
  const element = document.createElement('riposte-comments');
  element.thread = box.thread;
  element.site = box.site;
  element.adapter = held.adapter;
  document.body.append(element);
  (await held.lists.nth(0)).answer({comments: [comment('a')], fields, ...page} as never);
  await seen(element, '.writing textarea');
  return {...held, element};
}

/** Waits for a text in a form. */
const holds = (element: RiposteComments, form: string, text: string) =>
  until(element, () => element.renderRoot.querySelector<HTMLTextAreaElement>(`${form} textarea`)?.value === text);

/** The boxes that hold something, on the next visit. */
const leftIn = async (world: World) =>
  (await openDraftStore(world.device()).inThread(box)).map(({mode, target}) => `${mode} ${target}`);

const tombstone = {id: 'b', parentId: null, createdAt: '2026-01-01T10:00:00Z', status: 'deleted'};

const notFound = async (): Promise<never> => {
  throw new CommentsError('not-found', 'gone');
};

describe('a reply that was left unsent', () => {
  afterEach(() => {
    RiposteComments.surroundings = surroundings;
    document.querySelector('riposte-comments')?.remove();
  });

  it('P04: is there as soon as the page with its comment is', async () => {
    const paths = new Calls<string, ReaderComment[]>();
    const world = await deviceWith('To be continued');
    const {element, lists} = await visit(world, {cursor: '2'}, {path: (_thread, id) => paths.take(id)});
    const path = await paths.nth(0);
    path.refuse(new CommentsError('timeout', 'too late'));
    await path.settled;
    await press(element, 'more');
    (await lists.nth(1)).answer({comments: [comment('b')]});
    await holds(element, '.item > .box', 'To be continued');
  });

  it('P04: is there once its comment can be had, where that failed at first', async () => {
    const paths = new Calls<string, ReaderComment[]>();
    const world = await deviceWith('To be continued');
    const {element, lists} = await visit(world, {}, {path: (_thread, id) => paths.take(id)});
    for (const at of [0, 1]) (await paths.nth(at)).refuse(new CommentsError('timeout', 'too late'));
    await paths.all[1]?.settled;
    void element.refresh();
    (await lists.nth(1)).answer({comments: [comment('a')], fields});
    (await paths.nth(2)).answer([comment('b')]);
    await holds(element, '.item > .box', 'To be continued');
    expect(element.renderRoot.querySelector<HTMLTextAreaElement>('.writing textarea')?.value).to.equal('');
  });

  const ends: Record<string, readonly [page: object, more?: Partial<CommentsAdapter>]> = {
    'has been deleted': [{comments: [comment('a'), tombstone]}],
    'is unknown to the backend': [{}, {path: notFound}],
    'is not in the thread': [{}],
  };
  for (const [what, [page, more]] of Object.entries(ends)) {
    it(`is offered as a comment of its own where what it answers ${what}`, async () => {
      const world = await deviceWith('Not a word lost');
      const {element} = await visit(world, page, more);
      await holds(element, '.writing', 'Not a word lost');
      await seen(element, '.writing .drafts', /Draft restored/);
      element.remove();
      const next = await visit(world, page, more);
      await holds(next.element, '.writing', 'Not a word lost');
      expect(await leftIn(world)).to.deep.equal(['new ']);
    });
  }

  it('stands beside what is in the box for a new comment', async () => {
    const {element} = await visit(await deviceWith('The reply', 'The comment'), {}, {path: notFound});
    await seen(element, '.writing .drafts', /“The reply”/);
    await holds(element, '.writing', 'The comment');
    expect((await seen(element, '.writing .drafts')).textContent).to.contain('Draft restored');
  });

  it('waits where not all of the thread is here', async () => {
    const asked = new Calls<string, ReaderComment[]>();
    const world = await deviceWith('To be continued');
    const {element} = await visit(world, {cursor: '2'}, {path: (_thread, id) => asked.take(id)});
    const path = await asked.nth(0);
    path.refuse(new CommentsError('not-found', 'gone'));
    await path.settled;
    await element.updateComplete;
    expect(element.renderRoot.querySelector<HTMLTextAreaElement>('.writing textarea')?.value).to.equal('');
    expect(await leftIn(world)).to.deep.equal(['reply b']);
  });

  it('P12: stays where it was kept, too, while the disk is full', async () => {
    const world = await deviceWith('Not a word lost');
    const device = world.device({indexedDB: () => quotaFactory(world.factory, () => true)});
    const {element} = await visit(world, {}, {path: notFound}, device);
    await seen(element, '.writing .drafts', /can’t|cannot|kept/i);
    await holds(element, '.writing', 'Not a word lost');
    expect(await leftIn(world)).to.deep.equal(['reply b']);
  });
});
