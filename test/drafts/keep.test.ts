import {expect} from 'chai';

import type {Keep} from '../../src/adapters/adapter.js';
import {openKeep} from '../../src/drafts/keep.js';
import {newWorld} from './world.js';

describe('the adapter’s drawer', () => {
  it('gives back what was put there, on the next visit too', async () => {
    const world = newWorld();
    await openKeep(world.device(), 'rest', 'https://a.test/').set('token', {id: 1});
    expect(await openKeep(world.device(), 'rest', 'https://a.test/').get('token')).to.deep.equal({id: 1});
  });

  it('is opened by no other adapter, nor for another backend', async () => {
    const device = newWorld().device();
    await openKeep(device, 'rest', 'https://a.test/').set('token', 'mine');
    expect(await openKeep(device, 'rest', 'https://b.test/').get('token')).to.equal(undefined);
    expect(await openKeep(device, 'isso', 'https://a.test/').get('token')).to.equal(undefined);
  });

  it('deletes', async () => {
    const world = newWorld();
    const keep: Keep = openKeep(world.device(), 'rest');
    await keep.set('token', 'mine');
    await keep.delete('token');
    expect(await keep.get('token')).to.equal(undefined);
    expect((await world.disk()).size).to.equal(0);
  });

  it('P08: works for the page where storage is missing', async () => {
    const keep = openKeep(newWorld().device({indexedDB: () => undefined}), 'rest');
    await keep.set('token', 'mine');
    expect(await keep.get('token')).to.equal('mine');
  });
});
