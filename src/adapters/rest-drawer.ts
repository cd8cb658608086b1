import type {ReaderComment, Thread} from '../model/comment.js';
import {list} from '../model/more-shapes.js';
import {type Infer, is, loose, number, object, oneOf, text, parseAs} from '../model/shapes.js';
import type {Keep, ListQuery} from './adapter.js';
import {inTabs} from './in-tabs.js';
import {ownKey} from './rest-link.js';

/**
 * What this device knows of its reader, who has no account. Written only once there is
 * something to remember; lists are oldest first.
 */
const Contents = object({
  /** Which browser votes and reports: a secret, made when first needed. */
  voter: loose(text),
  /** Comments written here. */
  own: list(
    object({
      id: text,
      /** The right to edit and delete it. */
      token: text,
      /** When it was written, in ms. */
      at: number,
      /** ISO 8601; absent: for as long as it stands. */
      editUntil: loose(text),
      /** A copy of a comment that waits for approval, and its thread: the server shows it to nobody yet. */
      held: loose(object({thread: text, comment: is<ReaderComment>((held) => typeof held === 'object')})),
    }),
  ),
  votes: list(object({id: text, mine: oneOf([-1, 1])})),
});
type Contents = Infer<typeof Contents>;

const monthMs = 30 * 24 * 60 * 60 * 1000;
/** More than anybody edits or votes on; a record must not grow for ever. */
const most = 1_000;

/** What is the reader's own in a thread. */
export interface Drawer extends Contents {
  /** Adds the reader's held comments to a page, and marks all of it as {@link Drawer.mark} does. */
  addTo(comments: readonly ReaderComment[], thread: Thread, query: ListQuery, signedIn: boolean): ReaderComment[];
  /** Says which of these comments the reader may change, and how they voted; signed in, the server knows better. */
  mark(comments: readonly ReaderComment[], signedIn: boolean): ReaderComment[];
}

/** Opens what `keep` holds; a record that is missing or damaged is empty. `now`: ms since the epoch. */
export function openDrawer(keep: Keep, record: unknown, now: () => number): Drawer {
  const found = parseAs(Contents, record);
  const {voter, own, votes}: Contents = found.success ? found.data : {own: [], votes: []};

  const mark: Drawer['mark'] = (comments, signedIn) => {
    const ownById = new Map(own.map((each) => [each.id, each]));
    const voteById = new Map(signedIn ? [] : votes.map(({id, mine}) => [id, mine]));
    return comments.map((comment) => {
      const mine = ownById.get(comment?.id);
      const vote = voteById.get(comment?.id);
      const marked = {...comment};
      if (mine && comment.status !== 'deleted' && !(Date.parse(mine.editUntil ?? '') <= now())) {
        marked.can = {...comment.can, edit: true, remove: true, ...(mine.editUntil && {editUntil: mine.editUntil})};
      }
      if (vote && comment.votes) marked.votes = {...comment.votes, mine: vote};
      return mine || vote ? marked : comment;
    });
  };

  return {
    voter,
    own,
    votes,
    mark,
    addTo(comments, thread, query, signedIn) {
      const listed = new Set(comments.map((comment) => comment?.id));
      const arrived = own.filter(({held, id}) => held && listed.has(id));
      if (arrived.length > 0) {
        void changeDrawer(keep, now, (latest) => ({
          own: latest.own.map((each) => (listed.has(each.id) ? {...each, held: undefined} : each)),
        }));
      }
      const waiting = own.flatMap(({held, at}) =>
        held?.thread === threadKey(thread) && now() - at < monthMs ? [held.comment] : [],
      );
      return mark(withHeld(comments, waiting, query), signedIn);
    },
  };
}

let turn: Promise<void> = Promise.resolve();

/** Longer than another tab is waited for. A disk that is stuck must not hold up what the server has already answered. */
const patienceMs = 2000;

/**
 * Changes the drawer, one change at a time: in this page and, where there are Web Locks, in every tab. Resolves when
 * that is done, or goes on without whoever waits for it: a tab that keeps the others waiting is passed over.
 */
export async function changeDrawer(
  keep: Keep,
  now: () => number,
  change: (contents: Contents) => Partial<Contents>,
): Promise<void> {
  const run = async () => {
    const contents = openDrawer(keep, await keep.get(ownKey), now);
    const {voter, own, votes} = {...contents, ...change(contents)};
    await keep.set(ownKey, {
      ...(voter && {voter}),
      own: own.map((each) => (now() - each.at < monthMs ? each : {...each, held: undefined})).slice(-most),
      votes: votes.slice(-most),
    });
  };
  const locked = () => inTabs('riposte-rest-drawer', run);
  const patient = new Promise<void>((go) => setTimeout(go, patienceMs));
  return (turn = Promise.race([turn.then(locked, locked), patient]));
}

/** Names a thread among all of a server's. */
export function threadKey({site, id}: Thread): string {
  return JSON.stringify([site, id]);
}

/**
 * Puts held comments into a page: replies after their parents' other replies, roots on the
 * first page, where the newest one belongs in this order.
 */
function withHeld(
  comments: readonly ReaderComment[],
  waiting: readonly ReaderComment[],
  {sort, parentId, cursor}: ListQuery,
): ReaderComment[] {
  const here = new Set(comments.map((comment) => comment?.id));
  const merged = [...comments];
  for (const held of waiting) {
    const due = here.has(held.parentId as string) || (cursor === undefined && held.parentId === (parentId ?? null));
    if (!due || here.has(held.id)) continue;
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
