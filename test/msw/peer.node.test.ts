import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';

describe('riposte/msw', () => {
  it('takes of msw only the entry that every version it allows has', async () => {
    const {peerDependencies} = JSON.parse(await readFile('package.json', 'utf8'));
    assert.equal(peerDependencies.msw, '>=2'); // `msw/http` came with 3
    const taken = [...(await readFile('src/msw.ts', 'utf8')).matchAll(/from '(msw[^']*)'/g)].map(([, entry]) => entry);
    assert.deepEqual(taken, ['msw']);
  });
});
