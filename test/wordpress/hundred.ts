import {wordpressAdapter, type WordpressAdapter} from '../../src/adapters/wordpress.js';
import type {NewComment, Thread} from '../../src/model/comment.js';
import {type BadNetwork, badNetwork} from './bad-network.js';
import {moderatorOf, type StoredComment} from './moderator.js';
import type {RunningWordpress} from './wordpress.js';

/** A post of a real WordPress, a network that fails, and comments to send over it. */
export interface Hundred {
  readonly thread: Thread;
  /** Speaks over the bad network. */
  readonly adapter: WordpressAdapter;
  readonly network: BadNetwork;
  /** Each with a key of its own. Every tenth says what the one before it said, by somebody else. */
  readonly comments: readonly NewComment[];
  /** What WordPress has in the end, read past the adapter and over a good network. */
  stored(): Promise<StoredComment[]>;
}

/** What a test needs to send 100 comments and more to a real WordPress while `share` of all requests fail. */
export async function hundredComments(
  wordpress: RunningWordpress,
  {count = 100, share = 0.3, seed = 1} = {},
): Promise<Hundred> {
  const post = wordpress.freshPost();
  const network = badNetwork({share, seed});
  const thread = {
    id: post,
    site: new URL(wordpress.url).host,
    url: `${wordpress.url}/?p=${post}`,
    title: `Post ${post}`,
  };
  const moderator = await moderatorOf(wordpress);
  return {
    thread,
    network,
    adapter: wordpressAdapter({api: wordpress.api, fetch: network.fetch}),
    comments: Array.from({length: count}, (_, i) => ({
      key: `hundred-${seed}-${i}`,
      thread,
      parentId: null,
      source: i % 10 === 9 ? `Number ${i - 1}` : `Number ${i}`,
      author: {name: i % 10 === 9 ? 'Bea' : 'Ana', email: i % 10 === 9 ? 'bea@example.org' : 'ana@example.org'},
    })),
    stored: () => moderator.comments(post),
  };
}
