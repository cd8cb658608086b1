import type {Thread} from '../../src/model/comment.js';
import type {Store, StoredComment} from '../../src/server/store.js';
import type {StoredView} from '../../src/testing/index.js';

/** The second door into a server: its store, read without the server. */
export function storedIn(store: Store): (thread: Thread) => Promise<StoredView[]> {
  return async (thread) => {
    const all: StoredComment[] = await store.roots(thread, {sort: 'oldest', limit: 1_000});
    for (const comment of all) {
      const replies = await store.replies([comment.id], {limit: 1_000});
      all.push(...(replies.get(comment.id) ?? []));
    }
    return all.map(({id, parentId, status, source}) => ({id, parentId, status, source}));
  };
}
