import {expect} from 'chai';

import {type MemoryOptions, memoryAdapter} from '../../src/adapters/memory.js';
import type {ReaderComment, Thread} from '../../src/model/comment.js';
import type {CommentsError} from '../../src/model/errors.js';
import {adapterContract, callWith, freshThread, newComment} from '../../src/testing/index.js';

const contract = await adapterContract(() => worldOf({}));

describe('memoryAdapter keeps the contract', () => {
  for (const {name, run, skipped} of contract) (skipped ? it.skip : it)(name, run);
});

describe('memoryAdapter', () => {
  it('hands over whatever it was given, however odd', async () => {
    const odd = [null, 5, 'text', {id: 7}, {id: '__proto__', parentId: '__proto__'}, Object.freeze({id: 'a'})];
    const {comments} = await listOf({comments: odd});
    expect(comments).to.have.members(odd);
  });

  it('hands over every comment once though their parents run in circles', async () => {
    const {comments} = await listOf({comments: [seed('a', 'b'), seed('b', 'a'), seed('c', 'c'), seed('d', 'a')]});
    expect(comments.map(({id}) => id).sort()).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('hands over a chain of 10,000 replies', async () => {
    const chain = Array.from({length: 10_000}, (_, at) => seed(`c${at}`, at === 0 ? null : `c${at - 1}`));
    expect((await listOf({comments: chain})).comments).to.have.length(10_000);
  });

  it('sends the first replies, and the rest after their cursor', async () => {
    const replies = Array.from({length: 5}, (_, at) => seed(`r${at}`, 'root'));
    const adapter = memoryAdapter({comments: [seed('root', null), ...replies], replies: 2});
    const thread = freshThread();
    const {comments} = await adapter.list(thread, {sort: 'oldest', limit: 25}, callWith());
    expect(comments.map(({id}) => id)).to.deep.equal(['root', 'r0', 'r1']);
    const cursor = comments[0]?.moreReplies ?? '';
    const more = await adapter.list(thread, {sort: 'oldest', limit: 2, parentId: 'root', cursor}, callWith());
    expect(more.comments.map(({id}) => id)).to.deep.equal(['r2', 'r3']);
  });

  it('puts pinned comments first, and the best rated next where asked', async () => {
    const comments = [
      {...seed('low', null), votes: {up: 1, mine: 0}},
      {...seed('high', null), votes: {up: 9, down: 2, mine: 0}},
      {...seed('pinned', null), pinned: true},
    ];
    const page = await memoryAdapter({comments}).list(freshThread(), {sort: 'top', limit: 25}, callWith());
    expect(page.comments.map(({id}) => id)).to.deep.equal(['pinned', 'high', 'low']);
  });

  it('says which fields are missing', async () => {
    const fields = {name: 'required', email: 'required', url: 'none', writes: 'text'} as const;
    const comment = newComment(freshThread(), {author: {name: 'Ada'}});
    const error = await memoryAdapter({fields})
      .post(comment, callWith())
      .catch((reason: unknown) => reason);
    expect(error).to.include({code: 'invalid'});
    expect((error as {fields: object}).fields).to.have.all.keys('email');
  });

  it('does not count what waits for approval', async () => {
    const adapter = memoryAdapter({holds: true});
    const thread = freshThread();
    const {status} = await adapter.post(newComment(thread), callWith());
    const {total} = await adapter.list(thread, {sort: 'oldest', limit: 25}, callWith());
    expect({status, total}).to.deep.equal({status: 'pending', total: 0});
  });

  it('waits for its hook before a call, and rejects at once when the call is aborted meanwhile', async () => {
    const adapter = memoryAdapter({before: () => new Promise(() => {})});
    const stop = new AbortController();
    const answer = adapter.list(freshThread(), {sort: 'oldest', limit: 25}, callWith({signal: stop.signal}));
    stop.abort(new Error('left'));
    expect(await answer.catch((error: unknown) => error)).to.include({message: 'left'});
  });

  it('takes no reply to a comment of another thread', async () => {
    const adapter = memoryAdapter({comments: {one: [seed('a', null)], two: []}});
    const [one, two] = ['one', 'two'].map((id) => ({...freshThread(), id})) as [Thread, Thread];
    await adapter.list(one, {sort: 'oldest', limit: 25}, callWith());
    const reply = adapter.post(newComment(two, {parentId: 'a'}), callWith());
    expect(await reply.catch((error: CommentsError) => error.code)).to.equal('not-found');
    expect((await adapter.post(newComment(one, {parentId: 'a'}), callWith())).parentId).to.equal('a');
  });

  it('has nothing in a thread with the name of something every object has', async () => {
    const adapter = memoryAdapter({comments: {one: []}});
    const thread = {...freshThread(), id: 'constructor'};
    expect((await adapter.list(thread, {sort: 'oldest', limit: 25}, callWith())).comments).to.deep.equal([]);
  });
});

function seed(id: string, parentId: string | null): ReaderComment {
  const author = {name: 'Ben'};
  const body = {format: 'text', source: id} as const;
  return {id, parentId, createdAt: '2026-01-01T10:00:00Z', status: 'published', author, body};
}

function listOf(options: MemoryOptions) {
  return memoryAdapter(options).list(freshThread(), {sort: 'oldest', limit: 25}, callWith());
}

function worldOf(options: MemoryOptions) {
  const adapter = memoryAdapter(options);
  return {
    adapter,
    thread: freshThread(),
    alone: true,
    stored: async ({id}: {id: string}) =>
      (adapter.stored(id) as ReaderComment[]).map((comment) => ({
        id: comment.id,
        parentId: comment.parentId,
        status: comment.status,
        source: comment.status !== 'deleted' && comment.body.format !== 'tree' ? comment.body.source : '',
      })),
  };
}
