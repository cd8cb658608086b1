import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';

import {restAdapter} from '../../src/adapters/rest.js';
import {commentsServer, libsqlStore} from '../../src/server/index.js';
import {adapterContract, freshThread} from '../../src/testing/index.js';
import {storedIn} from './stored-in.js';

const folder = mkdtempSync(join(tmpdir(), 'riposte-rest-'));
let made = 0;

const contract = await adapterContract(async () => {
  const store = await libsqlStore({path: join(folder, `${made++}.db`)});
  const handler = commentsServer({store, secret: 'a secret that is long enough', votes: 'up-down'});
  return {
    adapter: restAdapter({server: 'https://comments.example.org/', fetch: handler}),
    thread: freshThread(),
    stored: storedIn(store),
    close: (thread) => store.close(thread, true, new Date().toISOString()),
    end: () => store.end(),
  };
});

describe('restAdapter keeps the contract, with the server and its database behind it', () => {
  after(() => rmSync(folder, {recursive: true}));
  for (const {name, run, skipped} of contract) it(name, {skip: skipped ?? false}, run);
});
