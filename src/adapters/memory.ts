import type {FieldRules, NewComment, ReaderComment, Thread, Votes} from '../model/comment.js';
import {CommentsError} from '../model/errors.js';
import type {AdapterFactory, Call, CommentsAdapter} from './adapter.js';
import {field, idOf, pageOf, type Slot} from './memory-pages.js';

/** What a {@link memoryAdapter} begins with. */
export interface MemoryOptions {
  /**
   * What threads begin with: a list for every thread, or one for each thread id. Handed over as
   * it is, however odd, since a widget must stand whatever a backend sends.
   */
  readonly comments?: readonly unknown[] | Readonly<Record<string, readonly unknown[]>>;
  readonly fields?: FieldRules;
  /** True: nobody can post. */
  readonly closed?: boolean;
  /** True: what is posted waits for approval. */
  readonly holds?: boolean;
  /** Instead of the counted one. */
  readonly total?: number;
  /** Most direct replies that come with each comment, before `moreReplies`; all of them by default. */
  readonly replies?: number;
  /** Milliseconds since the epoch; `Date.now` by default. */
  readonly now?: () => number;
  /** Awaited before each call: holds it while pending, fails it by rejecting. */
  readonly before?: (method: MemoryMethod) => Promise<void> | void;
}

/** What a {@link memoryAdapter} can do. */
export type MemoryMethod =
  | 'list'
  | 'path'
  | 'post'
  | 'posted'
  | 'edit'
  | 'source'
  | 'remove'
  | 'vote'
  | 'report'
  | 'preview'
  | 'counts';

/** An adapter whose methods are all there, and a way to look behind it. */
export type MemoryAdapter = CommentsAdapter &
  Required<Pick<CommentsAdapter, MemoryMethod>> & {
    /** Everything a thread holds, in the order it came, without going through a call. */
    stored(threadId: string): readonly unknown[];
  };

const versionOf = (slot: Slot): unknown => field(slot, 'editedAt') ?? field(slot, 'createdAt');
const counted = (slot: Slot): boolean =>
  !slot.gone && field(slot, 'status') === 'published' && field(slot, 'kind') !== 'mention';

/** Makes a {@link memoryAdapter} of its own for a tag. */
export const memoryFactory: AdapterFactory = () => memoryAdapter();

/**
 * A whole backend in the page's memory: for demonstrations and tests. It has one reader, who
 * may edit and delete what they post, and forgets everything with the page.
 */
export function memoryAdapter(options: MemoryOptions = {}): MemoryAdapter {
  const {comments: seeds = [], now = Date.now, replies: firstReplies = Infinity} = options;
  const threads = new Map<string, Slot[]>();
  const sent = new Map<string, {readonly text: string; readonly slot: Slot}>();
  let lastTime = 0;

  const slotsOf = (threadId: string): Slot[] => {
    let slots = threads.get(threadId);
    if (!slots) {
      const named = Object.entries(seeds as Readonly<Record<string, unknown[]>>);
      const seed = Array.isArray(seeds) ? seeds : (named.find(([id]) => id === threadId)?.[1] ?? []);
      slots = seed.map((data: unknown): Slot => ({data, gone: false, own: false}));
      threads.set(threadId, slots);
    }
    return slots;
  };

  /** Finds a living comment wherever it is, or in these slots. */
  const find = (id: string, among?: readonly Slot[]): {readonly slot: Slot; readonly slots: readonly Slot[]} => {
    for (const slots of among ? [among] : threads.values()) {
      const slot = slots.find((each) => !each.gone && idOf(each) === id && field(each, 'status') !== 'deleted');
      if (slot) return {slot, slots};
    }
    throw new CommentsError('not-found', `There is no comment ${id}.`);
  };

  const findOwn = (id: string) => {
    const found = find(id);
    if (!found.slot.own) throw new CommentsError('forbidden', `Comment ${id} is someone else's.`);
    return found;
  };

  /** Now, but never the same instant twice: times are the versions that `base` names. */
  const tick = (): string => new Date((lastTime = Math.max(now(), lastTime + 1))).toISOString();

  const begin = async (method: MemoryMethod, {signal}: Call): Promise<void> => {
    signal.throwIfAborted();
    const held = options.before?.(method);
    if (!held) return;
    let stop = () => {};
    const aborted = new Promise<never>((_, reject) => {
      stop = () => reject(signal.reason);
    });
    signal.addEventListener('abort', stop);
    try {
      await Promise.race([held, aborted]);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };

  return {
    name: 'memory',
    sorts: ['oldest', 'newest', 'top'],
    idempotent: true,
    stored: (threadId) => slotsOf(threadId).flatMap((slot) => (slot.gone ? [] : [slot.data])),

    async list(thread, query, call) {
      await begin('list', call);
      const slots = slotsOf(thread.id);
      const page = pageOf(slots, query, firstReplies);
      const total = options.total ?? slots.filter(counted).length;
      const {fields, closed} = options;
      return {...page, total, ...(fields && {fields}), ...(closed !== undefined && {closed})};
    },

    async path(thread, id, call) {
      await begin('path', call);
      const byId = new Map(slotsOf(thread.id).map((slot) => [idOf(slot), slot]));
      const path = new Set<Slot>();
      for (let slot = byId.get(id); slot && !path.has(slot); slot = byId.get(String(field(slot, 'parentId')))) {
        path.add(slot);
      }
      if (path.size === 0) throw new CommentsError('not-found', `There is no comment ${id}.`);
      return [...path].reverse().map((slot) => slot.data as ReaderComment);
    },

    async post(comment, call) {
      await begin('post', call);
      const text = JSON.stringify([comment.thread.id, comment.parentId, comment.source, comment.author]);
      const before = sent.get(comment.key);
      if (before && before.text !== text)
        throw new CommentsError('conflict', 'Another comment was sent with this key.');
      if (before) return before.slot.data as ReaderComment;
      refuse(comment, options);
      const slots = slotsOf(comment.thread.id);
      if (comment.parentId !== null) find(comment.parentId, slots);
      const {name = '', url} = comment.author ?? {};
      const data: ReaderComment = {
        id: `own-${sent.size + 1}`,
        parentId: comment.parentId,
        createdAt: tick(),
        status: options.holds ? 'pending' : 'published',
        author: {name, ...(url && {url})},
        body: {format: 'text', source: comment.source},
        votes: {up: 0, down: 0, mine: 0},
        can: {edit: true, remove: true},
      };
      const slot: Slot = {data, gone: false, own: true};
      slots.push(slot);
      sent.set(comment.key, {text, slot});
      return data;
    },

    async posted({key}, call) {
      await begin('posted', call);
      return sent.get(key)?.slot.data as ReaderComment | undefined;
    },

    async edit(id, {source, base}, call) {
      await begin('edit', call);
      const {slot} = findOwn(id);
      if (base !== undefined && base !== versionOf(slot)) {
        throw new CommentsError('conflict', `Comment ${id} has changed since it was read.`);
      }
      refuseSource(source, options);
      const edited = {...(slot.data as ReaderComment), body: {format: 'text', source}, editedAt: tick()};
      slot.data = edited;
      return edited as ReaderComment;
    },

    async source(id, call) {
      await begin('source', call);
      return (field(findOwn(id).slot, 'body') as {source: string}).source;
    },

    async remove(id, call) {
      await begin('remove', call);
      const {slot, slots} = findOwn(id);
      const {parentId, createdAt} = slot.data as ReaderComment;
      const answered = slots.some((each) => !each.gone && field(each, 'parentId') === id);
      slot.gone = !answered;
      slot.data = {id, parentId, createdAt, status: 'deleted'};
    },

    async vote(id, mine, call) {
      await begin('vote', call);
      const {slot} = find(id);
      const old = (field(slot, 'votes') as Votes | undefined) ?? {up: 0, down: 0, mine: 0};
      if (mine < 0 && old.down === undefined) throw new CommentsError('invalid', 'Here comments are liked or not.');
      const up = old.up - Number(old.mine > 0) + Number(mine > 0);
      const down = (old.down ?? 0) - Number(old.mine < 0) + Number(mine < 0);
      const votes: Votes = {up, ...(old.down !== undefined && {down}), mine};
      slot.data = {...(slot.data as ReaderComment), votes};
      return votes;
    },

    async report(id, _reason, call) {
      await begin('report', call);
      find(id);
    },

    async preview(source, call) {
      await begin('preview', call);
      return {format: 'text', source};
    },

    async counts(list: readonly Thread[], call) {
      await begin('counts', call);
      return new Map(list.map(({id}) => [id, slotsOf(id).filter(counted).length]));
    },
  };
}

/** Refuses what a backend with these rules would refuse. */
function refuse(comment: NewComment, options: MemoryOptions): void {
  if (options.closed) throw new CommentsError('closed', 'This thread is closed.');
  refuseSource(comment.source, options);
  const missing = (['name', 'email', 'url'] as const).filter(
    (name) => options.fields?.[name] === 'required' && !comment.author?.[name]?.trim(),
  );
  if (missing.length === 0) return;
  throw new CommentsError('invalid', `Missing: ${missing.join(', ')}.`, {
    fields: Object.fromEntries(missing.map((name) => [name, 'Please fill this in.'])),
  });
}

function refuseSource(source: string, {fields}: MemoryOptions): void {
  if (!source.trim()) {
    throw new CommentsError('invalid', 'The comment is empty.', {fields: {source: 'Please write something.'}});
  }
  if (source.length > (fields?.maxLength ?? Infinity)) throw new CommentsError('too-large', 'The comment is too long.');
}
