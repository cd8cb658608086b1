import type {ReaderComment, Sort, ThreadPage, Votes} from '../model/comment.js';
import type {ListQuery} from './adapter.js';

/** A place in a thread. It outlives its comment, so that a cursor which points at it stays good. */
export interface Slot {
  data: unknown;
  gone: boolean;
  readonly own: boolean;
}

/** Seeds are never checked, so nothing may be asked of them directly: not even a getter is safe. */
export function field(slot: Slot, name: string): unknown {
  try {
    return (slot.data as Record<string, unknown> | null | undefined)?.[name];
  } catch {
    return undefined; // a getter that throws is the widget's to meet
  }
}

/** What a comment is found by; odd ids are what they are as text. */
export const idOf = (slot: Slot): string => String(field(slot, 'id'));
const timeOf = (slot: Slot): number => Date.parse(String(field(slot, 'createdAt'))) || 0;

function scoreOf(slot: Slot): number {
  const votes = field(slot, 'votes') as Votes | undefined;
  return (votes?.up ?? 0) - (votes?.down ?? 0);
}

const orders: Readonly<Record<Sort, (a: Slot, b: Slot) => number>> = {
  oldest: (a, b) => timeOf(a) - timeOf(b),
  newest: (a, b) => timeOf(b) - timeOf(a),
  top: (a, b) => scoreOf(b) - scoreOf(a),
};

/**
 * Cuts a page out of a thread. Orphans are roots, and so is the first of every cycle: no
 * comment, however odd, is on no page.
 */
export function pageOf(slots: readonly Slot[], query: ListQuery, firstReplies: number): ThreadPage {
  const index = new Map(slots.map((slot, at) => [slot, at]));
  const {roots, childrenOf} = treeOf(slots);
  const siblings = [...((query.parentId === undefined ? roots : childrenOf.get(query.parentId)) ?? [])];
  if (query.parentId === undefined) {
    siblings.sort(orders[query.sort]).sort((a, b) => Number(pinned(b)) - Number(pinned(a)));
  }
  const before = slots[Number(query.cursor ?? NaN)];
  const rest = siblings.slice(before ? siblings.indexOf(before) + 1 : 0).filter((slot) => !slot.gone);
  const page = rest.slice(0, query.limit);

  const cursors = new Map<string, string>();
  for (const [parent, children] of childrenOf) {
    if (children.length <= firstReplies) continue;
    cursors.set(parent, String(index.get(children[firstReplies - 1] as Slot)));
    childrenOf.set(parent, children.slice(0, firstReplies));
  }
  const shown = [...withReplies(page, childrenOf)].filter((slot) => !slot.gone);
  const comments = shown.map((slot) => {
    const moreReplies = cursors.get(idOf(slot));
    return (moreReplies === undefined ? slot.data : {...(slot.data as ReaderComment), moreReplies}) as ReaderComment;
  });
  const last = page.at(-1);
  return {comments, ...(last && rest.length > page.length && {cursor: String(index.get(last))})};
}

/** Who is below whom, oldest first. */
function treeOf(slots: readonly Slot[]): {readonly roots: ReadonlySet<Slot>; readonly childrenOf: Map<string, Slot[]>} {
  const ids = new Set(slots.map(idOf));
  const roots = new Set<Slot>();
  const childrenOf = new Map<string, Slot[]>();
  for (const slot of [...slots].sort(orders.oldest)) {
    const parent = field(slot, 'parentId');
    if (typeof parent !== 'string' || !ids.has(parent)) {
      roots.add(slot);
      continue;
    }
    const siblings = childrenOf.get(parent);
    if (siblings) siblings.push(slot);
    else childrenOf.set(parent, [slot]);
  }
  const reached = withReplies(roots, childrenOf);
  for (const slot of slots) {
    if (reached.has(slot)) continue;
    roots.add(slot);
    withReplies([slot], childrenOf, reached);
  }
  return {roots, childrenOf};
}

const pinned = (slot: Slot): boolean => field(slot, 'pinned') === true;

/** Adds to `found` these and everything below them, parents first. A loop: no depth can exhaust the stack. */
function withReplies(
  slots: Iterable<Slot>,
  childrenOf: ReadonlyMap<string, readonly Slot[]>,
  found = new Set<Slot>(),
): Set<Slot> {
  const queue = [...slots];
  for (const slot of queue) {
    if (found.has(slot)) continue;
    found.add(slot);
    for (const child of childrenOf.get(idOf(slot)) ?? []) queue.push(child);
  }
  return found;
}
