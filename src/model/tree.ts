import type {ReaderComment} from './comment.js';

/** A comment in its thread, and what changes when it must be drawn again. */
export interface Entry {
  /** Stays the same while the comment lives here, also when its id is only known later. */
  readonly key: string;
  readonly comment: ReaderComment;
  /** Grows whenever anything about this comment changes. */
  readonly stamp: number;
}

/** An entry at its place in the tree. */
export interface TreeNode extends Entry {
  /** The comment answered; undefined for roots and for replies whose parent is not here. */
  readonly parent: TreeNode | undefined;
  /** 0 for roots; true depth, however deep it is drawn. */
  readonly depth: number;
  /** How many replies hang below, at every depth. */
  readonly below: number;
}

interface Growing extends TreeNode {
  parent: Growing | undefined;
  depth: number;
  below: number;
}

/**
 * Puts a flat list in reading order: each comment followed by its replies, both in the order
 * they came in. Of two comments with one id the later wins, in the earlier's place. Replies
 * without a parent here, and the members of a cycle, are roots. Loops only: a chain of
 * 10,000 replies is a list like any other.
 */
export function readingOrder(entries: Iterable<Entry>): TreeNode[] {
  const byId = new Map<string, Growing>();
  for (const {key, comment, stamp} of entries) {
    byId.set(comment.id, {key, comment, stamp, parent: undefined, depth: 0, below: 0});
  }
  for (const node of byId.values()) {
    const {parentId} = node.comment;
    node.parent = parentId === null ? undefined : byId.get(parentId);
  }
  let order = walk(byId.values());
  if (order.length < byId.size) {
    breakCycles(byId.values()); // no root leads to them
    order = walk(byId.values());
  }
  for (let i = order.length - 1; i >= 0; i--) {
    const {parent, below} = order[i] as Growing;
    if (parent) parent.below += below + 1;
  }
  return order;
}

/**
 * Goes on with a reading order: `entries` came after all that is in it, have ids of their own and answer none of it.
 * A long thread comes in dozens of pages, and to order all of it with each was much of its work. Undefined where
 * a reply in the order has waited for one of them: it is to be ordered anew.
 */
export function goOn(order: readonly TreeNode[], entries: readonly Entry[]): TreeNode[] | undefined {
  const ids = new Set<string | null>(entries.map(({comment}) => comment.id));
  if (order.some(({parent, comment}) => !parent && ids.has(comment.parentId))) return undefined;
  return [...order, ...readingOrder(entries)];
}

/** What the roots lead to, each node before its replies. */
function walk(nodes: Iterable<Growing>): Growing[] {
  const children = new Map<Growing | undefined, Growing[]>(); // let go with this call: nodes are kept
  for (const node of nodes) {
    const siblings = children.get(node.parent);
    if (siblings) siblings.push(node);
    else children.set(node.parent, [node]);
  }
  const order: Growing[] = [];
  const next = (children.get(undefined) ?? []).reverse();
  for (let node = next.pop(); node; node = next.pop()) {
    node.depth = node.parent ? node.parent.depth + 1 : 0;
    order.push(node);
    const replies = children.get(node) ?? [];
    for (let i = replies.length - 1; i >= 0; i--) next.push(replies[i] as Growing);
  }
  return order;
}

/** Makes every member of a cycle a root; what hangs on the cycle stays where it is. */
function breakCycles(nodes: Iterable<Growing>): void {
  const walkOf = new Map<Growing, number>();
  let walk = 0;
  for (const start of nodes) {
    walk++;
    let node: Growing | undefined = start;
    while (node && !walkOf.has(node)) {
      walkOf.set(node, walk);
      node = node.parent;
    }
    if (!node || walkOf.get(node) !== walk) continue; // ended at a root, or on a path known to be sound
    for (let member: Growing | undefined = node; member?.parent; ) {
      const above: Growing = member.parent;
      member.parent = undefined;
      member = above;
    }
  }
}

/** A node as it is drawn, with the list below it. */
export interface DrawnNode {
  readonly node: TreeNode;
  readonly replies: DrawnNode[];
  /** Largest stamp in what is drawn here: unchanged, nothing of it needs drawing again. */
  stamp: number;
}

/** The roots to draw, and where to go on from. */
export interface Nested {
  readonly roots: DrawnNode[];
  /** Where the last root stands in the order. */
  readonly last: number;
}

/**
 * Nests the first `most` nodes of a reading order. Below `maxDepth` lists in lists, replies
 * go on in the last list: browsers crash on thousands of nested ones, and readers lose their
 * way long before that. A subtree that is cut off has a stamp of its own, so that it is
 * drawn again when there is more of it. `hidden` says whose replies are folded away.
 * `done`, of the same order or its beginning and for the same options but `most`, is gone on with: a long
 * list is drawn in hundreds of slices, and to begin each anew made most of its garbage.
 */
export function nest(
  order: readonly TreeNode[],
  options: {
    readonly most: number;
    readonly maxDepth: number;
    readonly hidden?: (id: string) => boolean | undefined;
  },
  done?: Nested,
): Nested {
  const {most, maxDepth, hidden} = options;
  const before = done?.roots.at(-1)?.node; // every order that does not go on with another has nodes of its own
  let {roots, last}: Nested = done && before && before === order[done.last] ? done : {roots: [], last: 0};
  roots.pop(); // more of it may be drawn now
  const depthOf = (node: TreeNode) => Math.min(node.depth, maxDepth);
  const path: DrawnNode[] = []; // what the next node may hang on
  let i = last;
  for (let node = order[i]; node && i < most; node = order[++i]) {
    const {stamp} = node;
    const item: DrawnNode = {node, replies: [], stamp};
    path.length = depthOf(node);
    (path.at(-1)?.replies ?? roots).push(item);
    for (const above of path) if (stamp > above.stamp) above.stamp = stamp;
    if (path.push(item) === 1) last = i;
    if (hidden?.(node.comment.id)) i += node.below;
  }
  const cut = order[i];
  if (cut) for (const above of path.slice(0, depthOf(cut))) above.stamp = Number.MAX_SAFE_INTEGER - most;
  return {roots, last};
}
