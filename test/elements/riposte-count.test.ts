import {expect} from 'chai';

import type {CommentsAdapter} from '../../src/adapters/adapter.js';
import {RiposteCount} from '../../src/index.js';

describe('<riposte-count>', () => {
  before(() => {
    if (!customElements.get('riposte-count')) customElements.define('riposte-count', RiposteCount);
  });
  afterEach(() => {
    for (const element of document.querySelectorAll('riposte-count')) element.remove();
  });

  it('counts a page by its key, its address and its path alike', async () => {
    const {host} = location;
    const adapter = counting({[`${host}/post.html`]: 3});
    const written = [
      `${host}/post.html`,
      `http://${host}/post.html`,
      `HTTPS://www.${host}/post.html?utm_source=x#comment-7`,
      '/post.html',
    ];
    for (const thread of written) expect(await drawn(place(adapter, thread)), thread).to.equal('3');
  });

  it('takes any other name to the letter', async () => {
    const names = ['blog.example/post/', '42', 'my own: key', 'post.html', 'ftp://blog.example/post/'];
    const adapter = counting(Object.fromEntries(names.map((name, index) => [name, index + 1])));
    for (const [index, name] of names.entries()) {
      expect(await drawn(place(adapter, name)), name).to.equal(String(index + 1));
    }
  });

  it('leaves an address that cannot be read to the backend, and draws no number where that has none', async () => {
    const {asked, adapter} = asking();
    const element = place(adapter, 'https://');
    element.textContent = 'Some';
    expect(await asked).to.deep.equal(['https://']);
    expect(element.renderRoot.textContent).to.equal('');
  });
});

/** An adapter that counts these threads, by id, and 0 of any other. */
function counting(counts: Readonly<Record<string, number>>): CommentsAdapter {
  return {
    name: 'counting',
    list: async () => ({comments: []}),
    counts: async (threads) => new Map(threads.map(({id}) => [id, counts[id] ?? 0])),
  };
}

/** An adapter that counts nothing, and the ids it was first asked for. */
function asking(): {readonly asked: Promise<readonly string[]>; readonly adapter: CommentsAdapter} {
  let hear!: (ids: readonly string[]) => void;
  const asked = new Promise<readonly string[]>((resolve) => {
    hear = resolve;
  });
  const adapter: CommentsAdapter = {
    name: 'asking',
    list: async () => ({comments: []}),
    async counts(threads) {
      hear(threads.map(({id}) => id));
      return new Map();
    },
  };
  return {asked, adapter};
}

function place(adapter: CommentsAdapter, thread: string): RiposteCount {
  const element = document.createElement('riposte-count');
  element.thread = thread;
  element.adapter = adapter;
  document.body.append(element);
  return element;
}

/** The number it draws, now or later. */
function drawn(element: RiposteCount): Promise<string> {
  return new Promise((resolve) => {
    const look = () => {
      const text = element.renderRoot.textContent?.trim();
      if (!text) return;
      observer.disconnect();
      resolve(text);
    };
    const observer = new MutationObserver(look);
    observer.observe(element.renderRoot, {subtree: true, childList: true, characterData: true});
    look();
  });
}
