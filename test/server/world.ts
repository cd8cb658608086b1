import {apiBase} from '../../src/model/api-base.js';
import {header} from '../../src/model/protocol.js';
import {commentsServer} from '../../src/server/comments-server.js';
import {memoryStore} from '../../src/server/memory-store.js';
import type {CommentsServerOptions} from '../../src/server/options.js';

const SERVER = 'https://comments.test/';
export const THREAD = {id: 'blog.test/post', site: 'blog.test', url: 'https://blog.test/post', title: 'A post'};
const AUTHOR = {name: 'Ada', email: 'ada@example.org'};

/** What a test sends; what it leaves out is what a well-behaved client sends. */
export interface Sending {
  readonly key?: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Over all worlds: two of them may share a store. */
let keys = 0;

/** A server of a test's own, with the clock in the test's hand. */
export function world(options: Partial<CommentsServerOptions> = {}) {
  const clock = {ms: Date.parse('2026-03-01T12:00:00.000Z')};
  const logged: unknown[] = [];
  const store = options.store ?? memoryStore();
  const handler = commentsServer({
    now: () => clock.ms,
    log: (error) => logged.push(error),
    secret: 'a secret of the tests alone',
    ...options,
    store,
  });

  const request = (method: string, path: string, body?: unknown, {key, token, headers}: Sending = {}) =>
    handler(
      new Request(new URL(path, apiBase(SERVER, SERVER)), {
        method,
        headers: {
          ...(body !== undefined && {'content-type': 'application/json'}),
          ...(key !== undefined && {[header.idempotencyKey]: key}),
          ...(token !== undefined && {[header.token]: token}),
          ...headers,
        },
        ...(body !== undefined && {body: typeof body === 'string' ? body : JSON.stringify(body)}),
      }),
    );

  const postBody = (source: string, more: object = {}) => ({
    thread: THREAD,
    parentId: null,
    source,
    author: AUTHOR,
    ...more,
  });

  return {
    store,
    clock,
    logged,
    handler,
    request,
    postBody,
    /** Posts and expects success. A second goes by, as between a reader's comments. */
    async post(source: string, more: object = {}, sending: Sending = {}) {
      clock.ms += 1000;
      const response = await request('POST', 'comments', postBody(source, more), {
        key: `key-of-the-test-${++keys}`,
        ...sending,
      });
      if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
      const comment: {id: string; status: string; createdAt: string} = await response.json();
      return {id: comment.id, comment, token: response.headers.get(header.token) ?? ''};
    },
    async list(query: Readonly<Record<string, string>> = {}, sending: Sending = {}) {
      const parameters = new URLSearchParams({site: THREAD.site, thread: THREAD.id, ...query});
      const response = await request('GET', `comments?${parameters}`, undefined, sending);
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
      const page: Page = await response.json();
      return page;
    },
  };
}

/** A page as JSON brings it. */
export interface Page {
  readonly comments: readonly {
    readonly id: string;
    readonly parentId: string | null;
    readonly status: string;
    readonly moreReplies?: string;
    readonly editedAt?: string;
    readonly author?: {readonly name: string; readonly url?: string};
    readonly body?: {readonly nodes: readonly unknown[]};
    readonly votes?: {readonly up: number; readonly down?: number; readonly mine: number};
  }[];
  readonly total: number;
  readonly cursor?: string;
  readonly closed?: boolean;
}
