import {expect} from 'chai';

import type {Fetch} from '../../src/adapters/request.js';
import {restAdapter} from '../../src/adapters/rest.js';
import {CommentsError, type ErrorCode} from '../../src/model/errors.js';
import {callWith, freshThread, newComment} from '../../src/testing/index.js';

const thread = freshThread();
const html = {'content-type': 'text/html'};

describe('restAdapter says what went wrong', () => {
  const bare: readonly (readonly [number, ErrorCode])[] = [
    [400, 'invalid'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'bad-answer'],
    [405, 'bad-answer'],
    [408, 'timeout'],
    [409, 'conflict'],
    [410, 'not-found'],
    [412, 'conflict'],
    [413, 'too-large'],
    [422, 'invalid'],
    [429, 'rate-limited'],
    [500, 'server'],
    [502, 'server'],
    [503, 'server'],
    [504, 'timeout'],
  ];
  for (const [status, code] of bare) {
    it(`by the status alone, where something in between answers ${status} with a page of HTML`, async () => {
      const error = await failureOf(() => new Response('<h1>Sorry</h1>', {status, headers: html}));
      expect(error).to.include({code, maybeStored: status >= 500});
    });
  }

  const problems: readonly (readonly [number, ErrorCode])[] = [
    [403, 'blocked'],
    [403, 'closed'],
    [403, 'challenge'],
    [404, 'not-found'],
    [409, 'duplicate'],
    [422, 'conflict'],
    [503, 'offline'],
  ];
  for (const [status, code] of problems) {
    it(`by the server’s own code “${code}”, whatever the status`, async () => {
      expect(await failureOf(() => problem(status, {code}))).to.include({code});
    });
  }

  it('by the status, where a newer server has a code of its own', async () => {
    expect(await failureOf(() => problem(422, {code: 'too-clever', detail: 'No.'}))).to.include({
      code: 'invalid',
      detail: 'No.',
    });
  });

  it('with the fields that were wrong, the words for the reader, and the challenge to meet', async () => {
    const fields = {email: 'That is no email address.'};
    const challenge = {kind: 'work', data: {bits: 12}};
    const error = await failureOf(() => problem(422, {code: 'invalid', detail: 'Look again.', fields, challenge}));
    expect(error).to.deep.include({fields, challenge, detail: 'Look again.'});
  });

  it('with the seconds to wait, as Retry-After counts them', async () => {
    expect(await failureOf(() => refusal('120'))).to.include({code: 'rate-limited', retryAfter: 120});
  });

  it('with the seconds to wait, where Retry-After is a date', async () => {
    expect(await failureOf(() => refusal('Thu, 01 Jan 2026 00:00:30 GMT'))).to.include({retryAfter: 30});
  });

  it('with no seconds to wait, where Retry-After is odd or missing', async () => {
    expect((await failureOf(() => refusal('soon'))).retryAfter).to.equal(undefined);
    expect((await failureOf(() => new Response('', {status: 429}))).retryAfter).to.equal(undefined);
  });

  it('with no wait at all, where the date of Retry-After is over', async () => {
    expect((await failureOf(() => refusal('Wed, 31 Dec 2025 23:00:00 GMT'))).retryAfter).to.equal(0);
  });

  it('that a hotel’s log-in page is no answer, and the comment may or may not be stored', async () => {
    const error = await failureOf(() => new Response('<html>Welcome to the Grand Hotel</html>', {headers: html}));
    expect(error).to.include({code: 'bad-answer', maybeStored: true});
    expect(error.message).to.contain('text/html');
  });

  it('that a list from a hotel’s log-in page is no answer', async () => {
    const error = await failureOf(() => new Response('<html>Welcome</html>', {headers: html}), 'list');
    expect(error).to.include({code: 'bad-answer', maybeStored: false});
  });

  for (const [what, body] of [
    ['nothing', ''],
    ['half of a comment', '{"id":"1","parentId":null,"sta'],
    ['JSON that is no comment', '{"ok":true}'],
    ['null', 'null'],
  ] as const) {
    it(`that ${what} is no answer to a comment, which may be stored`, async () => {
      const error = await failureOf(() => new Response(body, {status: 201}));
      expect(error).to.include({code: 'bad-answer', maybeStored: true});
    });
  }

  it('that it may be stored, when the connection drops before the answer', async () => {
    const error = await failureOf(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(error).to.include({code: 'blocked', maybeStored: true});
  });

  it('that it may be stored, when the connection drops in the middle of the answer', async () => {
    const torn = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"id":')),
      pull: (controller) => controller.error(new TypeError('network error')),
    });
    expect(await failureOf(() => new Response(torn, {status: 201}))).to.include({code: 'blocked', maybeStored: true});
  });

  it('that the reader is offline, when the browser says so', async () => {
    const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine') as PropertyDescriptor;
    Object.defineProperty(Navigator.prototype, 'onLine', {...online, get: () => false});
    try {
      const error = await failureOf(() => Promise.reject(new TypeError('Failed to fetch')));
      expect(error).to.include({code: 'offline', maybeStored: true});
    } finally {
      Object.defineProperty(Navigator.prototype, 'onLine', online);
    }
  });

  it('to the owner: which server did not answer, and what lets this site use it', async () => {
    const {message} = await failureOf(() => Promise.reject(new TypeError('Failed to fetch')), 'list');
    expect(message).to.contain('https://comments.example.org');
    expect(message).to.contain(`--origin ${location.origin}`);
    expect(message).to.contain('connect-src https://comments.example.org');
  });

  it('to the owner: that there is no Riposte at this address', async () => {
    const {message} = await failureOf(() => new Response('Not found', {status: 404, headers: html}), 'list');
    expect(message).to.contain('There is no Riposte server at https://comments.example.org/api/v1/');
  });

  it('to the owner: that the server’s address is none', () => {
    expect(() => restAdapter({server: 'http://['}))
      .to.throw(CommentsError)
      .with.property('code', 'invalid');
  });

  it('that the site’s own sign-in failed', async () => {
    const token = () => Promise.reject(new Error('The session is over.'));
    const adapter = restAdapter({
      server: 'https://comments.example.org',
      token,
      fetch: () => Promise.reject(new Error()),
    });
    const error = await adapter
      .list(thread, {sort: 'oldest', limit: 25}, callWith())
      .catch((reason: unknown) => reason);
    expect(error).to.include({code: 'unauthorized'});
  });
});

describe('restAdapter waits for an answer', () => {
  for (const [method, ms, maybeStored] of [
    ['list', 15_000, false],
    ['post', 30_000, true],
  ] as const) {
    it(`${ms / 1000} seconds at a ${method}, aborts the request, and says whether it may be stored`, async () => {
      const timers = new Timers();
      try {
        let request: Request | undefined;
        const failure = failureOf((sent) => {
          request = sent;
          timers.fire(ms);
          return new Promise(() => {}); // a fetch that heeds no signal either
        }, method);
        expect(await failure).to.include({code: 'timeout', maybeStored});
        expect(request?.signal.aborted).to.equal(true);
      } finally {
        timers.restore();
      }
    });
  }

  it('until its caller leaves, and then rejects with the caller’s reason and aborts the request', async () => {
    const stop = new AbortController();
    const reason = new Error('The reader has left.');
    let request: Request | undefined;
    const fetch: Fetch = (sent) => {
      request = sent;
      stop.abort(reason);
      return new Promise(() => {});
    };
    const adapter = restAdapter({server: 'https://comments.example.org', fetch});
    const found = await adapter
      .list(thread, {sort: 'oldest', limit: 25}, callWith({signal: stop.signal}))
      .catch((error: unknown) => error);
    expect(found).to.equal(reason);
    expect(request?.signal.aborted).to.equal(true);
  });

  it('and leaves no timer behind', async () => {
    const timers = new Timers();
    try {
      await failureOf(() => new Response('', {status: 500}));
      expect(timers.running).to.deep.equal([]);
    } finally {
      timers.restore();
    }
  });
});

/** What a call rejects with when the server behaves like `fetch`. */
async function failureOf(fetch: (request: Request) => Response | Promise<Response>, method: 'post' | 'list' = 'post') {
  const now = () => Date.parse('2026-01-01T00:00:00Z');
  const adapter = restAdapter({server: 'https://comments.example.org', fetch: async (request) => fetch(request), now});
  const answer: Promise<unknown> =
    method === 'post'
      ? adapter.post(newComment(thread), callWith())
      : adapter.list(thread, {sort: 'oldest', limit: 25}, callWith());
  const error = await answer.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof CommentsError)) throw error;
  return error;
}

function problem(status: number, body: object): Response {
  return new Response(JSON.stringify(body), {status, headers: {'content-type': 'application/problem+json'}});
}

function refusal(retryAfter: string): Response {
  return new Response('', {status: 429, headers: {'retry-after': retryAfter}});
}

/** Holds the adapter's two timers; every other one runs as ever. */
class Timers {
  readonly #setTimeout = globalThis.setTimeout;
  readonly #clearTimeout = globalThis.clearTimeout;
  readonly #held = new Map<number, {readonly ms: number; readonly run: () => void}>();

  constructor() {
    const set = (run: () => void, ms = 0): unknown => {
      if (ms !== 15_000 && ms !== 30_000) return this.#setTimeout.call(globalThis, run, ms);
      this.#held.set(-ms, {ms, run});
      return -ms;
    };
    const clear = (id: number): void => {
      if (!this.#held.delete(id)) this.#clearTimeout.call(globalThis, id);
    };
    Object.assign(globalThis, {setTimeout: set, clearTimeout: clear});
  }

  get running(): number[] {
    return [...this.#held.values()].map(({ms}) => ms);
  }

  fire(ms: number): void {
    const timer = this.#held.get(-ms);
    if (!timer) throw new Error(`No timer runs for ${ms} ms.`);
    timer.run();
  }

  restore(): void {
    Object.assign(globalThis, {setTimeout: this.#setTimeout, clearTimeout: this.#clearTimeout});
  }
}
