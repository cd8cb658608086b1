import {expect} from 'chai';

import {lateKeep} from '../../src/drafts/late-keep.js';
import {mayHold} from '../../src/drafts/may-hold.js';

const silent = {databases: () => new Promise<never>(() => {})} as unknown as IDBFactory;

describe('whether this browser holds anything', () => {
  it('may be so where the browser does not say, and nobody waits for ever', async () => {
    expect(await mayHold(() => silent)).to.equal(true);
  });

  it('may be so where there is no storage to be asked, or asking it throws', async () => {
    expect(await mayHold(() => undefined)).to.equal(true);
    expect(
      await mayHold(() => {
        throw new Error('sandboxed');
      }),
    ).to.equal(true);
  });

  it('does not keep an adapter waiting for its drawer where the browser does not say', async () => {
    const {databases} = indexedDB;
    Object.defineProperty(indexedDB, 'databases', {value: silent.databases, configurable: true});
    try {
      const keep = lateKeep(() => Promise.reject(new Error('no storage')), 'rest', 'https://comments.example/');
      expect(await keep.get('own')).to.equal(undefined);
    } finally {
      Object.defineProperty(indexedDB, 'databases', {value: databases, configurable: true});
    }
  });
});
