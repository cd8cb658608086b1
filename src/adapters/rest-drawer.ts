import * as z from 'zod/mini';

import type {ReaderComment, Thread} from '../model/comment.js';
import type {Keep, ListQuery} from './adapter.js';

/**
 * What this device knows of its reader, who has no account: the server answers every reader
 * alike, and the rest is added here. One record for each server, written only once there is
 * something to remember.
 */
const Drawer = z.object({
  /** Which browser votes; a secret, made at the first vote. */
  voter: z.optional(z.string()),
  /** Comments written here, oldest first. */
  own: z.array(
    z.object({
      id: z.string(),
      /** The right to edit and delete it. */
      token: z.string(),
      /** When it was written, in ms. */
      at: z.number(),
      /** ISO 8601; absent: for as long as it stands. */
      editUntil: z.optional(z.string()),
      /** A copy of a comment that waits for approval, and its thread: nobody else is shown it yet. */
      held: z.optional(z.object({thread: z.string(), comment: z.custom<ReaderComment>((held) => typeof held === 'object')})),
    }),
  ),
  /** Comment ids and votes, oldest first. */
  votes: z.array(z.tuple([z.string(), z.literal([-1, 1])])),
});
type Drawer = z.infer<typeof Drawer>;

/** A comment written on this device. */
export type Own = Drawer['own'][number];

const empty: Drawer = {own: [], votes: []};
const monthMs = 30 * 24 * 60 * 60 * 1000;
/** More than anybody edits or votes on; a record must not grow for ever. */
const most = 1_000;

/** Names a thread among all of a server's. */
export function threadKey({site, id}: Thread): string {
  return JSON.stringify([site, id]);
}

/** Reads the drawer; one that is missing or damaged is empty. */
export async function readDrawer(keep: Keep, server: string): Promise<Drawer> {
  const found = z.safeParse(Drawer, await keep.get(server));
  return found.success ? found.data : empty;
}

let turn: Promise<void> = Promise.resolve();

/** Changes the drawer, one change at a time: in this page and, where there are Web Locks, in every tab. */
export async function changeDrawer(
  keep: Keep,
  server: string,
  now: number,
  change: (drawer: Drawer) => Partial<Drawer>,
): Promise<void> {
  const run = async () => {
    const drawer = await readDrawer(keep, server);
    const {voter, own, votes} = {...drawer, ...change(drawer)};
    await keep.set(server, {
      ...(voter && {voter}),
      own: own.map((each) => (waits(each, now) ? each : {...each, held: undefined})).slice(-most),
      votes: votes.slice(-most),
    });
  };
  // Locks can be missing (plain http) or refused (sandboxed frames); the page's own turn stays.
  const locked = () => globalThis.navigator?.locks?.request(`riposte ${server}`, run).catch(run) ?? run();
  return (turn = turn.then(locked, locked));
}

/** Whether a comment is still to be shown to its writer before the list has it. */
function waits({held, at}: Own, now: number): boolean {
  return held !== undefined && now - at < monthMs;
}

/** What only this device can say of a comment: whether its reader may change it, and how they voted. */
export function personal(drawer: Drawer, now: number): <T>(comment: T) => T {
  const own = new Map(drawer.own.map((each) => [each.id, each]));
  const votes = new Map(drawer.votes);
  return <T>(comment: T): T => {
    const {id, can, votes: sums, status} = (comment ?? {}) as Partial<ReaderComment>;
    const mine = own.get(id as string);
    const vote = votes.get(id as string);
    const open = mine && status !== 'deleted' && (!mine.editUntil || Date.parse(mine.editUntil) > now);
    const voted = vote !== undefined && sums !== undefined;
    if (!open && !voted) return comment;
    return {
      ...comment,
      ...(open && {can: {...can, edit: true, remove: true, ...(mine.editUntil && {editUntil: mine.editUntil})}}),
      ...(voted && {votes: {...sums, mine: vote}}),
    };
  };
}

/**
 * Puts the reader's own held comments into a page: replies after their parents' other replies,
 * roots on the first page, where the newest one belongs in this order.
 */
export function withHeld(
  comments: readonly ReaderComment[],
  drawer: Drawer,
  thread: string,
  {sort, parentId, cursor}: Pick<ListQuery, 'sort' | 'parentId' | 'cursor'>,
  now: number,
): ReaderComment[] {
  const here = new Set(comments.map((comment) => comment?.id));
  const merged = [...comments];
  for (const own of drawer.own) {
    const held = own.held?.thread === thread && waits(own, now) ? own.held.comment : undefined;
    if (!held || here.has(held.id)) continue;
    const first = cursor === undefined && (parentId ?? null) === held.parentId;
    if (!first && !here.has(held.parentId as string)) continue;
    here.add(held.id);
    if (held.parentId !== null || sort !== 'newest') merged.push(held);
    else merged.splice(firstUnpinned(merged), 0, held);
  }
  return merged;
}

function firstUnpinned(comments: readonly ReaderComment[]): number {
  const at = comments.findIndex((comment) => comment?.parentId === null && !comment.pinned);
  return at < 0 ? comments.length : at;
}
