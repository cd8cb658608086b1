import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {libsqlStore} from '../../src/server/libsql-store.js';
import {memoryStore} from '../../src/server/memory-store.js';
import type {Store} from '../../src/server/store.js';
import {storeContract} from './store-contract.js';

const openers: Readonly<Record<string, (folder: string) => Promise<Store>>> = {
  'The store in memory': async () => memoryStore(),
  'The store in a libSQL file': (folder) => libsqlStore({path: join(folder, 'comments.db')}),
};

for (const [name, open] of Object.entries(openers)) {
  describe(name, () => {
    for (const {name: promise, run} of storeContract) {
      it(promise, async () => {
        const folder = await mkdtemp(join(tmpdir(), 'riposte-store-'));
        const store = await open(folder);
        try {
          await run(store);
        } finally {
          await store.end();
          await rm(folder, {recursive: true});
        }
      });
    }
  });
}
