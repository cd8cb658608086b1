import type {Thread} from '../model/comment.js';
import type {Store, StoredComment} from './store.js';

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

/** Puts threads into a store; what is in it already stays. Rejects where a comment is refused. */
export async function plant(store: Store, seed: readonly SeedThread[]): Promise<void> {
  for (const {
    thread: {id, site, url = '', title = ''},
    closed,
    comments,
  } of seed) {
    const thread: Thread = {id, site, url, title};
    const queue = comments.map((comment) => ({comment, parentId: null as string | null}));
    const deleted: string[] = [];
    let made = 0;
    for (const {comment, parentId} of queue) {
      const stored = storedFrom(comment, parentId, comment.id ?? (await madeId(thread, ++made)));
      await plantOne(store, thread, stored, comment.up ?? 0);
      if (comment.status === 'deleted') deleted.push(stored.id);
      for (const reply of comment.replies ?? []) queue.push({comment: reply, parentId: stored.id});
    }
    for (const id of deleted) await store.remove(id);
    if (closed) await store.close(thread, true, new Date().toISOString());
  }
}

/** The id of the nth comment of a thread that has none: another thread's are others, and the next time it is the same. */
async function madeId({id, site}: Thread, n: number): Promise<string> {
  const name = new TextEncoder().encode(JSON.stringify([site, id]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', name));
  const of = Array.from(digest.slice(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `seed-${of}-${String(n).padStart(6, '0')}`;
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
  if (outcome === 'known') return; // planted before, with its votes
  if (outcome !== 'stored')
    throw new Error(`The seed's comment “${comment.source.slice(0, 40)}” was refused: ${outcome}.`);
  for (let voter = 0; voter < up; voter++) await store.vote(commentId, `seed ${voter}`, 1);
}
