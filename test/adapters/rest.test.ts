import {restAdapter} from '../../src/adapters/rest.js';
import {commentsServer} from '../../src/server/comments-server.js';
import {memoryStore} from '../../src/server/memory-store.js';
import {adapterContract, freshThread} from '../../src/testing/index.js';
import {storedIn} from './stored-in.js';

const contract = await adapterContract(() => {
  const store = memoryStore();
  const handler = commentsServer({store, secret: 'a secret that is long enough'});
  return {
    adapter: restAdapter({server: 'https://comments.example.org/', fetch: handler}),
    thread: freshThread(),
    stored: storedIn(store),
    close: (thread) => store.close(thread, true, new Date().toISOString()),
    end: () => store.end(),
  };
});

describe('restAdapter keeps the contract, with the server behind it', () => {
  for (const {name, run, skipped} of contract) (skipped ? it.skip : it)(name, run);
});
