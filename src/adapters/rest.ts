import {PageFrame, type ThreadPage} from '../model/comment.js';
import {check} from '../model/guard.js';
import type {CommentsAdapter, Keep} from './adapter.js';
import {part} from './part.js';
import type {Drawer} from './rest-drawer.js';
import {linkTo, ownKey, type RestOptions} from './rest-link.js';
import type {LaterMethod} from './rest-more.js';

export type {RestOptions} from './rest-link.js';

/** What a {@link restAdapter} can do. */
export type RestAdapter = CommentsAdapter & Required<Pick<CommentsAdapter, LaterMethod>>;

/** Most roots in one page. */
const mostRoots = 200;

/**
 * Talks to the reference server, or to anything that speaks `model/protocol.ts`.
 *
 * Readers have no accounts: the server answers all of them alike, and what is a reader's own
 * (`can`, `votes.mine`, comments that wait for approval) is added from the adapter's drawer on
 * this device, which is read while the answer is on its way. The code for that and for all but
 * the list comes later: with the first page for those who have written before, else when it is needed; `define.ts` loads it with the form.
 * @throws CommentsError `invalid` where `server` is no address.
 */
export function restAdapter(options: RestOptions): RestAdapter {
  const link = linkTo(options);
  const later =
    <M extends LaterMethod>(name: M) =>
    async (...given: Parameters<RestAdapter[M]>): Promise<never> =>
      ((await loadMore()).restMore(link, own)[name] as (...given: unknown[]) => Promise<never>)(...given);

  /** The reader's own things, for those who have any. */
  const own = async (keep: Keep): Promise<Drawer | undefined> => {
    const record = await keep.get(ownKey);
    if (record === undefined) return undefined;
    try {
      return (await loadMore()).openDrawer(keep, record, link.now);
    } catch {
      return undefined; // the thread is there to be read all the same
    }
  };

  return {
    name: 'rest',
    sorts: ['oldest', 'newest', 'top'],
    idempotent: true,

    async list(thread, query, call) {
      const {sort, limit, parentId, cursor} = query;
      const params = new URLSearchParams({
        site: thread.site,
        thread: thread.id,
        sort,
        limit: `${Math.min(limit, mostRoots)}`,
        ...(parentId !== undefined && {parent: parentId}),
        ...(cursor !== undefined && {cursor}),
      });
      const [{data}, drawer] = await Promise.all([link.ask('GET', `comments?${params}`, call), own(call.keep)]);
      const page = check(PageFrame, data, 'page') as ThreadPage;
      return drawer ? {...page, comments: drawer.addTo(page.comments, thread, query, link.signedIn)} : page;
    },

    path: later('path'),
    counts: later('counts'),
    post: later('post'),
    edit: later('edit'),
    source: later('source'),
    remove: later('remove'),
    vote: later('vote'),
    report: later('report'),
    preview: later('preview'),
  };
}

/** Loads all but the list. */
function loadMore(): Promise<typeof import('./rest-more.js')> {
  return part(() => import('./rest-more.js'));
}
