import {expect} from 'chai';

import {restAdapter} from '../../src/adapters/rest.js';
import {identifyThread} from '../../src/model/thread.js';
import {callWith} from '../../src/testing/index.js';

/** The threads of pages with such paths, and what a server is asked that says each of them has 3 comments. */
async function counted(pathOf: (page: number) => string, pages: number) {
  const asked: URL[] = [];
  const adapter = restAdapter({
    server: 'https://comments.example.org/',
    fetch: async (request) => {
      const url = new URL(request.url);
      asked.push(url);
      const counts = Object.fromEntries(url.searchParams.getAll('thread').map((id) => [id, 3]));
      return Response.json({counts});
    },
  });
  const threads = Array.from({length: pages}, (_, page) => {
    const url = `https://blog.example.org/${pathOf(page)}`;
    return identifyThread({url, host: 'blog.example.org', title: 'T'});
  });
  const counts = await adapter.counts?.(threads, callWith());
  return {asked, counts, threads};
}

describe('restAdapter counts the comments of a page full of teasers', () => {
  it('in one question, where there are fifty of them at most', async () => {
    const {asked, counts} = await counted((page) => `2026/post-${page}/`, 50);
    expect(asked.length).to.equal(1);
    expect(counts?.size).to.equal(50);
  });

  it('in several, none longer than a server takes, where their addresses are in letters that weigh more', async () => {
    const {asked, counts, threads} = await counted(
      (page) => `2026/11/как-настроить-комментарии-на-статическом-сайте-${page}/`,
      50,
    );
    for (const {href} of asked) expect(href.length).to.be.at.most(6200);
    expect(asked.length).to.be.at.least(2);
    expect(threads.map(({id}) => counts?.get(id))).to.deep.equal(threads.map(() => 3));
  });
});
