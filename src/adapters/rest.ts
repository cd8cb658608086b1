import {PageFrame, type ReaderComment, type ThreadPage} from '../model/comment.js';
import {check} from '../model/guard.js';
import {CountsAnswer, limits, PathAnswer} from '../model/protocol.js';
import type {CommentsAdapter} from './adapter.js';
import {changeDrawer, personal, readDrawer, threadKey, withHeld} from './rest-drawer.js';
import {linkTo, type RestOptions} from './rest-link.js';
import {restWrites, type WritingMethod} from './rest-writes.js';

export type {RestOptions} from './rest-link.js';

/** What a {@link restAdapter} can do. */
export type RestAdapter = CommentsAdapter &
  Required<Pick<CommentsAdapter, 'path' | 'counts' | WritingMethod>>;

/**
 * Talks to the reference server, or to anything that speaks `model/protocol.ts`.
 *
 * Readers have no accounts: the server answers all of them alike, and what is a reader's own
 * (`can`, `votes.mine`, comments that wait for approval) is added from the adapter's drawer on
 * this device, which is read while the answer is on its way.
 * @throws CommentsError `invalid` where `server` is no address.
 */
export function restAdapter(options: RestOptions): RestAdapter {
  const link = linkTo(options);
  const {base, now, signedIn, ask} = link;

  return {
    name: 'rest',
    sorts: ['oldest', 'newest', 'top'],
    idempotent: true,

    async list(thread, query, call) {
      const {sort, limit, parentId, cursor} = query;
      const params = new URLSearchParams({site: thread.site, thread: thread.id, sort, limit: String(Math.min(limit, limits.page))});
      if (parentId !== undefined) params.set('parent', parentId);
      if (cursor !== undefined) params.set('cursor', cursor);
      const [{data}, drawer] = await Promise.all([
        ask('GET', `comments?${params}`, call),
        readDrawer(call.keep, base.href),
      ]);
      const frame = check(PageFrame, data, 'page') as ThreadPage;
      if (drawer.own.length === 0 && drawer.votes.length === 0) return frame;

      const listed = new Set(frame.comments.map((comment) => comment?.id));
      if (drawer.own.some((own) => own.held && listed.has(own.id))) {
        void changeDrawer(call.keep, base.href, now(), ({own}) => ({
          own: own.map((each) => (listed.has(each.id) ? {...each, held: undefined} : each)),
        }));
      }
      const comments = withHeld(frame.comments, drawer, threadKey(thread), query, now());
      return {...frame, comments: comments.map(personal(signedIn ? {...drawer, votes: []} : drawer, now()))};
    },

    async path(_thread, id, call) {
      const [{data}, drawer] = await Promise.all([
        ask('GET', `comments/${encodeURIComponent(id)}`, call),
        readDrawer(call.keep, base.href),
      ]);
      const {comments} = check(PathAnswer, data, 'path');
      return (comments as ReaderComment[]).map(personal(drawer, now()));
    },

    async counts(threads, call) {
      const bySite = new Map<string, string[]>();
      for (const {site, id} of threads) bySite.set(site, [...(bySite.get(site) ?? []), id]);
      const calls: Promise<{data: unknown}>[] = [];
      for (const [site, ids] of bySite) {
        for (let at = 0; at < ids.length; at += limits.counts) {
          const params = new URLSearchParams({site});
          for (const id of ids.slice(at, at + limits.counts)) params.append('thread', id);
          calls.push(ask('GET', `counts?${params}`, call));
        }
      }
      const answers = await Promise.all(calls);
      return new Map(answers.flatMap(({data}) => Object.entries(check(CountsAnswer, data, 'counts').counts)));
    },

    ...restWrites(link),
  };
}
