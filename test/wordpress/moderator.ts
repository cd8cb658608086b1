import type {Fetch} from '../../src/adapters/request.js';
import type {RunningWordpress} from './wordpress.js';

/** A comment as the database has it. */
export interface StoredComment {
  readonly id: number;
  readonly parent: number;
  readonly name: string;
  /** As it was typed. */
  readonly text: string;
  readonly status: string;
}

/** A second way into a WordPress, past the adapter under test: its administrator. */
export interface Moderator {
  /** All comments of a post, held ones too, oldest first. */
  comments(post: string | number): Promise<StoredComment[]>;
  approve(id: number): Promise<void>;
}

/** Logs the administrator in. */
export async function moderatorOf(wordpress: RunningWordpress): Promise<Moderator> {
  const fetch: Fetch = await wordpress.login('admin');
  const answer = await fetch(new Request(`${wordpress.url}/wp-admin/admin-ajax.php?action=rest-nonce`));
  const nonce = await answer.text();
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = {'content-type': 'application/json', 'x-wp-nonce': nonce};
    const response = await fetch(new Request(`${wordpress.api}wp/v2/${path}`, {...init, headers}));
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  return {
    async comments(post) {
      const all: StoredComment[] = [];
      for (let page = 1, pages = 1; page <= pages; page++) {
        const query = `post=${post}&status=all&context=edit&per_page=100&orderby=id&order=asc&page=${page}`;
        const response = await ask(`comments?${query}`);
        pages = Number(response.headers.get('x-wp-totalpages'));
        all.push(...((await response.json()) as Raw[]).map(fromRaw));
      }
      return all;
    },
    async approve(id) {
      await ask(`comments/${id}`, {method: 'POST', body: JSON.stringify({status: 'approved'})});
    },
  };
}

interface Raw {
  readonly id: number;
  readonly parent: number;
  readonly author_name: string;
  readonly content: {readonly raw: string};
  readonly status: string;
}

function fromRaw({id, parent, author_name: name, content, status}: Raw): StoredComment {
  return {id, parent, name, text: content.raw, status};
}
