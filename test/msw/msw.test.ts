import {expect} from 'chai';
import {type SetupWorker, setupWorker} from 'msw/browser';

import {restAdapter} from '../../src/adapters/rest.js';
import {commentsHandlers} from '../../src/msw.js';
import {callWith, freshThread, newComment} from '../../src/testing/index.js';

describe('commentsHandlers', () => {
  let worker: SetupWorker;
  before(async () => {
    worker = setupWorker();
    await worker.start({quiet: true, onUnhandledFrame: 'bypass'});
  });
  afterEach(() => worker.resetHandlers());
  after(() => worker.stop());

  it('answers a page from what it was seeded with, replies and tombstones in place', async () => {
    const thread = freshThread();
    const server = 'https://comments.example.org/blog/';
    worker.use(
      ...commentsHandlers({
        server,
        seed: [
          {
            thread,
            closed: true,
            comments: [
              {id: 'first', name: 'Ada', text: 'Well said.', at: '2026-01-01T10:00:00Z', up: 3},
              {
                id: 'gone',
                name: 'Ben',
                text: 'Never mind.',
                at: '2026-01-02T10:00:00Z',
                status: 'deleted',
                replies: [{id: 'reply', name: 'Cleo', text: 'What was it?', at: '2026-01-03T10:00:00+01:00'}],
              },
            ],
          },
        ],
      }),
    );
    const page = await restAdapter({server}).list(thread, {sort: 'oldest', limit: 25}, callWith());
    expect(page.comments.map(({id, parentId, status}) => [id, parentId, status])).to.deep.equal([
      ['first', null, 'published'],
      ['gone', null, 'deleted'],
      ['reply', 'gone', 'published'],
    ]);
    expect(page.comments[0]?.votes?.up).to.equal(3);
    expect(page.total).to.equal(2);
    expect(page.closed).to.equal(true);
  });

  it('keeps what is posted, at a server relative to the page too', async () => {
    const thread = freshThread();
    worker.use(...commentsHandlers({server: '/played'}));
    const adapter = restAdapter({server: '/played/'});
    const call = callWith();
    const {id} = await adapter.post(newComment(thread), call);
    const page = await adapter.list(thread, {sort: 'oldest', limit: 25}, call);
    expect(page.comments.map((comment) => [comment.id, comment.can?.edit])).to.deep.equal([[id, true]]);
  });

  it('lets a fault answer instead of the server', async () => {
    let faults = 1;
    const server = 'https://faulty.example.org';
    worker.use(...commentsHandlers({server, faults: () => (faults-- > 0 ? Response.error() : undefined)}));
    const adapter = restAdapter({server});
    const read = () => adapter.list(freshThread(), {sort: 'oldest', limit: 25}, callWith());
    expect(await read().catch((error: unknown) => error)).to.include({code: 'blocked'});
    expect((await read()).comments).to.deep.equal([]);
  });

  it('lets a fault come after the server has stored', async () => {
    const thread = freshThread();
    const server = 'https://forgetful.example.org';
    const faults = async (request: Request, serve: (request: Request) => Promise<Response>) => {
      if (request.method !== 'POST') return undefined;
      await serve(request);
      return Response.error();
    };
    worker.use(...commentsHandlers({server, faults}));
    const adapter = restAdapter({server});
    const call = callWith();
    expect(await adapter.post(newComment(thread), call).catch((error: unknown) => error)).to.include({
      maybeStored: true,
    });
    expect((await adapter.list(thread, {sort: 'oldest', limit: 25}, call)).comments.length).to.equal(1);
  });
});
