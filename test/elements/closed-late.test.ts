import {expect} from 'chai';

import {memoryOutbox} from '../../src/controllers/memory-outbox.js';
import '../../src/define.js';
import {openDraftStore} from '../../src/drafts/drafts.js';
import type {DraftKey, OutboxEntry} from '../../src/drafts/store.js';
import {RiposteComments} from '../../src/elements/riposte-comments.js';
import {CommentsError} from '../../src/model/errors.js';
import {newWorld} from '../drafts/world.js';
import {comment, fields, heldAdapter, press, seen, type, until} from './world.js';

const {surroundings} = RiposteComments;

const box: DraftKey = {adapter: 'held', server: '', site: 'blog.test', thread: 'closing', mode: 'new', target: ''};

const open = {comments: [comment('a')], fields};
const closed = {...open, closed: true};

/** A visit to a thread on this device, once `first` has come. `waiting`: what an earlier visit has left in the outbox. */
async function visit(world: ReturnType<typeof newWorld>, first: object, waiting?: OutboxEntry) {
  const drafts = openDraftStore(world.device());
  const outbox = memoryOutbox();
  if (waiting) await outbox.add(waiting, () => {});
  RiposteComments.surroundings = Object.create(surroundings, {
    kept: {value: async () => true},
    drafts: {value: async () => ({drafts, outbox})},
  });
  const held = heldAdapter();
  const element = document.createElement('riposte-comments');
  element.thread = box.thread;
  element.site = box.site;
  element.adapter = held.adapter;
  document.body.append(element);
  (await held.lists.nth(0)).answer(first as never);
  await seen(element, '.writing .device');
  const area = () => element.renderRoot.querySelector<HTMLTextAreaElement>('.writing textarea');
  const refresh = async () => {
    void element.refresh();
    const list = held.lists.all.length - 1;
    (await held.lists.nth(list)).answer(closed);
    await seen(element, '.notice', /closed/);
    await element.updateComplete;
  };
  return {...held, element, area, refresh, holds: (text: string) => until(element, () => area()?.value === text)};
}

describe('a thread that is closed while its reader writes', () => {
  afterEach(() => {
    RiposteComments.surroundings = surroundings;
    document.querySelector('riposte-comments')?.remove();
  });

  it('leaves the form where it is, with the text in it', async () => {
    const {area, refresh} = await visit(newWorld(), open);
    const before = area() as HTMLTextAreaElement;
    type(before, 'Half a thought');
    await refresh();
    expect(area() === before).to.equal(true);
    expect(before.value).to.equal('Half a thought');
  });

  it('lets them undo that they discarded it', async () => {
    const world = newWorld();
    await openDraftStore(world.device()).write(box, {text: 'Not a word lost', caret: 0, savedAt: Date.now()});
    const {element, holds, refresh} = await visit(world, open);
    await holds('Not a word lost');
    await refresh();
    (await seen(element, '.drafts button', /Discard/)).click();
    await holds('');
    await element.updateComplete;
    (await seen(element, '.drafts button', /Undo/)).click();
    await holds('Not a word lost');
  });

  it('says why what they post there comes back', async () => {
    const {area, element, holds, posts, refresh} = await visit(newWorld(), open);
    type(area() as HTMLTextAreaElement, 'Too late');
    await refresh();
    (await seen(element, '.writing .post')).click();
    await holds('');
    (await posts.nth(0)).refuse(new CommentsError('closed', 'closed'));
    await seen(element, '.writing [role="alert"]', /closed/i);
    await holds('Too late');
  });

  it('has no form where nothing was written, and says what is on this device all the same', async () => {
    const {area, refresh} = await visit(newWorld(), open);
    await refresh();
    expect(area()).to.equal(null);
    const again = await visit(newWorld(), closed);
    expect(again.area()).to.equal(null);
  });

  it('has nothing under it where its backend takes no comments at all', async () => {
    const {adapter, lists} = heldAdapter({post: undefined as never});
    const keeping = async () => ({drafts: openDraftStore(newWorld().device()), outbox: memoryOutbox()});
    RiposteComments.surroundings = Object.create(surroundings, {drafts: {value: keeping}});
    const element = document.createElement('riposte-comments');
    element.thread = 'to be read';
    element.adapter = adapter;
    document.body.append(element);
    (await lists.nth(0)).answer({comments: [comment('a'), comment('b')]});
    await seen(element, '.sort select'); // all that comes later is here
    void element.refresh();
    (await lists.nth(1)).answer(closed);
    await seen(element, '.notice', /closed/);
    expect(element.renderRoot.querySelector('.writing')).to.equal(null);
  });

  it('shows what an earlier visit left unsent', async () => {
    const world = newWorld();
    await openDraftStore(world.device()).write(box, {text: 'Not a word lost', caret: 0, savedAt: Date.now()});
    const {holds} = await visit(world, closed);
    await holds('Not a word lost');
  });

  it('gives back what was queued before, when its reader wants to edit it', async () => {
    const written = {key: 'k1', thread: {id: box.thread, site: box.site, url: 'https://blog.test/', title: ''}};
    const entry: OutboxEntry = {
      comment: {...written, parentId: null, source: 'Queued before', author: {name: 'Ada'}, sentAt: ''} as never,
      box,
      at: Date.now(),
      askedAt: Date.now(),
      status: 'queued',
      tries: 1,
      nextAt: Date.now() + 600_000,
      maybe: false,
      error: {code: 'rate-limited', message: ''} as never,
    };
    const {element, holds} = await visit(newWorld(), closed, entry);
    await press(element, 'take-back');
    await holds('Queued before');
  });
});

describe('an edit that was left unsent', () => {
  afterEach(() => {
    RiposteComments.surroundings = surroundings;
    document.querySelector('riposte-comments')?.remove();
  });

  for (const [what, comments] of [
    [
      'has been deleted',
      [comment('a'), {id: 'b', parentId: null, createdAt: '2026-01-01T10:00:00Z', status: 'deleted'}],
    ],
    ['is not in the thread', [comment('a')]],
  ] as const) {
    it(`is offered as a comment of its own where its comment ${what}`, async () => {
      const world = newWorld();
      const edit: DraftKey = {...box, mode: 'edit', target: 'b'};
      await openDraftStore(world.device()).write(edit, {text: 'Better said', caret: 0, savedAt: Date.now()});
      const {element, holds} = await visit(world, {...open, comments});
      await holds('Better said');
      await seen(element, '.writing .drafts', /Draft restored/);
      element.remove();
      const next = await visit(world, {...open, comments});
      await next.holds('Better said');
      const left = await openDraftStore(world.device()).inThread(box);
      expect(left.map(({mode}) => mode)).to.deep.equal(['new']);
    });
  }
});
