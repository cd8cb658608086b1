import {expect} from 'chai';

import type {CommentsAdapter} from '../../src/adapters/adapter.js';
import {type MemoryAdapter, memoryAdapter} from '../../src/adapters/memory.js';
import type {ReaderComment, Thread} from '../../src/model/comment.js';
import {adapterContract, freshThread, randomKey} from '../../src/testing/index.js';

/** An adapter with one fault, and a sentence of the contract that finds it. */
const faults: Readonly<Record<string, (sound: MemoryAdapter) => Partial<CommentsAdapter>>> = {
  'a comment that was posted is stored, and answered as it is shown': (sound) => ({
    post: (comment, call) => sound.post({...comment, source: comment.source.toLowerCase()}, call),
  }),
  'several paragraphs arrive as they were typed': (sound) => ({
    post: (comment, call) => sound.post({...comment, source: comment.source.replace(/\n+/g, '\n')}, call),
  }),
  'a reply is stored under the comment it answers': (sound) => ({
    post: (comment, call) => sound.post({...comment, parentId: null}, call),
  }),
  'the same key twice is stored once and answered alike': (sound) => ({
    post: (comment, call) => sound.post({...comment, key: randomKey()}, call),
  }),
  'a comment of nothing but spaces is refused, and not stored': (sound) => ({
    post: (comment, call) => sound.post({...comment, source: comment.source.trim() || '(nothing)'}, call),
  }),
  'what was posted can be found again, and what was not is not there': () => ({posted: async () => undefined}),
  'every root is on exactly one page, and no page has more than were asked for': (sound) => ({
    list: (thread, {cursor, ...query}, call) =>
      sound.list(thread, cursor === undefined ? query : {...query, cursor, limit: 1}, call).then((page) => ({
        ...page,
        comments: cursor === undefined ? page.comments : page.comments.slice(1),
      })),
  }),
  'sorted by newest, roots come in that order': (sound) => ({
    list: (thread, query, call) => sound.list(thread, {...query, sort: 'oldest'}, call),
  }),
  'the total counts published comments at every depth': (sound) => ({
    list: async (thread, query, call) => {
      const page = await sound.list(thread, query, call);
      return {...page, total: page.comments.filter(({parentId}) => parentId === null).length};
    },
  }),
  'a call that was aborted rejects with the reason it was aborted for': (sound) => ({
    list: (thread, query, {locale, keep}) =>
      sound.list(thread, query, {locale, keep, signal: new AbortController().signal}),
  }),
  'a path is a comment and its ancestors, root first': (sound) => ({
    path: async (thread, id, call) => (await sound.path(thread, id, call)).reverse(),
  }),
  'threads are counted, empty ones as 0 or not at all': () => ({counts: async () => new Map()}),
  'an edit of a text that has changed since is a conflict, and changes nothing': (sound) => ({
    edit: (id, {source}, call) => sound.edit(id, {source}, call),
  }),
  'a comment with replies leaves its place when it is deleted, and its replies stay': (sound) => ({
    list: async (thread, query, call) => {
      const page = await sound.list(thread, query, call);
      return {...page, comments: page.comments.filter(({status}) => status !== 'deleted')};
    },
  }),
  'a comment without replies goes when it is deleted': () => ({remove: async () => {}}),
  'a vote counts once, is remembered, and can be taken back': (sound) => ({
    vote: async (id, mine, call) => ({...(await sound.vote(id, mine, call)), mine: 0}),
  }),
};

describe('adapterContract', () => {
  for (const [sentence, fault] of Object.entries(faults)) {
    it(`finds the adapter of which it is not true that ${sentence}`, async () => {
      const contract = await adapterContract(() => {
        const sound = memoryAdapter();
        return {...worldOf(sound), adapter: {...sound, ...fault(sound)}};
      });
      const found = contract.find(({name}) => name === sentence);
      expect(found, 'the sentence is in the contract').to.not.equal(undefined);
      const error = await found?.run().then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).to.be.instanceOf(Error);
    });
  }

  it('skips what an adapter cannot do, and says in the name what is not there', async () => {
    const contract = await adapterContract(() => {
      const {name, list, ...rest} = memoryAdapter();
      return {...worldOf({...rest, name, list} as MemoryAdapter), adapter: {name, list}};
    });
    const ran = contract.filter(({skipped}) => !skipped);
    for (const {run} of ran) await run();
    expect(ran.map(({name}) => name)).to.include('an empty thread is a page without comments');
    const skipped = contract.filter((each) => each.skipped).map(({name}) => name);
    expect(skipped).to.include('a preview is a body, and stores nothing (skipped: there is no preview)');
  });

  it('tries what an adapter can do where it is a class, whose methods are not its own', async () => {
    class Shelf implements CommentsAdapter {
      readonly name = 'shelf';
      readonly #sound: MemoryAdapter;
      constructor(sound: MemoryAdapter) {
        this.#sound = sound;
      }
      list(...asked: Parameters<MemoryAdapter['list']>) {
        return this.#sound.list(...asked);
      }
      post(...asked: Parameters<MemoryAdapter['post']>) {
        return this.#sound.post(...asked);
      }
    }
    const contract = await adapterContract(() => {
      const sound = memoryAdapter();
      return {...worldOf(sound), adapter: new Shelf(sound)};
    });
    const tried = contract.filter(({skipped}) => !skipped);
    expect(tried.map(({name}) => name)).to.include('a reply is stored under the comment it answers');
    for (const {run} of tried) await run();
    const skipped = contract.filter((each) => each.skipped).map(({name}) => name);
    expect(skipped).to.include('a preview is a body, and stores nothing (skipped: there is no preview)');
  });

  it('makes each case a world of its own, and ends it', async () => {
    let open = 0;
    const contract = await adapterContract(() => {
      open++;
      return {...worldOf(memoryAdapter()), end: async () => void open--};
    });
    await Promise.all(contract.map(({run}) => run()));
    expect(open).to.equal(0);
  });
});

function worldOf(adapter: MemoryAdapter) {
  return {
    adapter,
    thread: freshThread(),
    alone: true,
    stored: async ({id}: Thread) =>
      (adapter.stored(id) as ReaderComment[]).map((comment) => ({
        id: comment.id,
        parentId: comment.parentId,
        status: comment.status,
        source: comment.status !== 'deleted' && comment.body.format !== 'tree' ? comment.body.source : '',
      })),
  };
}
