import {http, type HttpHandler} from 'msw/http';

import type {Thread} from './model/comment.js';
import {apiBase} from './model/protocol.js';
import {commentsServer} from './server/comments-server.js';
import {memoryStore} from './server/memory-store.js';
import type {CommentsServerOptions} from './server/options.js';
import type {Store, StoredComment} from './server/store.js';

/** A comment that is there from the start, with the replies below it. */
export interface SeedComment {
  /** For links to it; made up where absent. Ids are unique over all threads. */
  readonly id?: string;
  readonly name: string;
  readonly url?: string;
  readonly text: string;
  /** When it was written; ISO 8601. */
  readonly at: string;
  readonly editedAt?: string;
  /** Default `published`; a `deleted` one stays as a tombstone where it has replies. */
  readonly status?: StoredComment['status'];
  /** How many voted it up. */
  readonly up?: number;
  readonly replies?: readonly SeedComment[];
}

/** A thread that is there from the start. */
export interface SeedThread {
  /** As the tag will ask for it: see `identifyThread`. `url` and `title` are for feeds and moderators. */
  readonly thread: Pick<Thread, 'id' | 'site'> & Partial<Thread>;
  readonly closed?: boolean;
  /** In any order. */
  readonly comments: readonly SeedComment[];
}

/** What {@link commentsHandlers} plays. The server's own options (`fields`, `hold`, `votes`, …) go with it. */
export interface CommentsHandlersOptions extends Partial<Omit<CommentsServerOptions, 'basePath' | 'publicUrl'>> {
  /** Base URL, as in the tag's `server`: absolute, or relative to the page. */
  readonly server: string;
  readonly seed?: readonly SeedThread[];
  /** Asked before the server: an answer takes its place (`Response.error()`: no network), a promise holds it up. */
  readonly faults?: (request: Request) => Response | undefined | Promise<Response | undefined>;
}

/**
 * The reference server as msw handlers, in a page or a process: the real one, over a store in
 * memory that starts with `seed` and ends with the page. For demos and for tests of your own.
 */
export function commentsHandlers(options: CommentsHandlersOptions): HttpHandler[] {
  const {server, seed = [], faults, store = memoryStore(), ...rest} = options;
  const base = apiBase(server, globalThis.document?.baseURI ?? server);
  const handler = commentsServer({...rest, store, basePath: base.pathname.replace(/api\/v1\/$/, '')});
  const seeded = plant(store, seed);
  const address = new RegExp(`^${base.href.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
  return [
    http.all(address, async ({request}) => {
      await seeded;
      return (await faults?.(request)) ?? handler(request);
    }),
  ];
}

async function plant(store: Store, seed: readonly SeedThread[]): Promise<void> {
  let made = 0;
  for (const {
    thread: {id, site, url = '', title = ''},
    closed,
    comments,
  } of seed) {
    const thread: Thread = {id, site, url, title};
    const queue = comments.map((comment) => ({comment, parentId: null as string | null}));
    const deleted: string[] = [];
    for (const {comment, parentId} of queue) {
      const stored = storedFrom(comment, parentId, comment.id ?? `seed-${String(++made).padStart(6, '0')}`);
      await plantOne(store, thread, stored, comment.up ?? 0);
      if (comment.status === 'deleted') deleted.push(stored.id);
      for (const reply of comment.replies ?? []) queue.push({comment: reply, parentId: stored.id});
    }
    for (const id of deleted) await store.remove(id);
    if (closed) await store.close(thread, true, new Date().toISOString());
  }
}

function storedFrom(seed: SeedComment, parentId: string | null, id: string): StoredComment {
  const {name, url = '', text, at, editedAt, status = 'published'} = seed;
  return {
    id,
    parentId,
    status: status === 'deleted' ? 'published' : status, // it is deleted once its replies are there
    createdAt: new Date(at).toISOString(),
    editedAt: editedAt === undefined ? null : new Date(editedAt).toISOString(),
    source: text,
    author: {name, email: '', url},
    up: 0,
    down: 0,
  };
}

async function plantOne(store: Store, thread: Thread, comment: StoredComment, up: number): Promise<void> {
  const {id: commentId, createdAt} = comment;
  const receipt = {key: `seed ${commentId}`, fingerprint: '', commentId, body: null, createdAt};
  const {outcome} = await store.add({thread, comment, receipt, receiptsSince: ''});
  if (outcome !== 'stored')
    throw new Error(`The seed's comment “${comment.source.slice(0, 40)}” was refused: ${outcome}.`);
  for (let voter = 0; voter < up; voter++) await store.vote(commentId, `seed ${voter}`, 1);
}
