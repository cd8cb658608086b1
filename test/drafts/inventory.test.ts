import {expect} from 'chai';

import {deviceKey} from '../../src/drafts/device.js';
import {openDraftStore} from '../../src/drafts/drafts.js';
import {openInventory} from '../../src/drafts/inventory.js';
import {openKeep} from '../../src/drafts/keep.js';
import {boxKey, newWorld} from './world.js';

describe('the inventory of a device', () => {
  it('lists what anything of ours keeps, on the disk or in memory', async () => {
    const world = newWorld();
    const device = world.device();
    await openDraftStore(device).write(boxKey(), {text: 'words', caret: 0, savedAt: Date.now()});
    await openKeep(device, 'rest', 'https://comments.test/').set('own', {tokens: ['t']});
    await device.set(deviceKey('outbox', 'k'), {source: 'queued'});
    await world.plant('no key of ours', 1);
    const kinds = (
      await openInventory(
        world.device(),
        () => {},
        () => world.factory,
      ).list()
    ).map(({parts}) => parts[0]);
    expect(kinds.sort()).to.deep.equal(['draft', 'keep', 'no key of ours', 'outbox']);

    const held = newWorld().device({indexedDB: () => undefined});
    await held.set(deviceKey('outbox', 'k'), {source: 'queued'});
    expect(
      await openInventory(
        held,
        () => {},
        () => undefined,
      ).list(),
    ).to.have.length(1);
  });

  it('leaves nothing behind where there is nothing to list', async () => {
    const world = newWorld();
    expect(
      await openInventory(
        world.device(),
        () => {},
        () => world.factory,
      ).list(),
    ).to.deep.equal([]);
    expect(await world.exists()).to.equal(false);
  });

  it('P16: deletes one thing, and its box in another page knows', async () => {
    const world = newWorld();
    const device = world.device();
    const page = openDraftStore(world.device());
    const version = await page.write(boxKey(), {text: 'secret', caret: 0, savedAt: Date.now()});
    const reply = boxKey({mode: 'reply', target: '1'});
    await page.write(reply, {text: 'stays', caret: 0, savedAt: Date.now()});
    const inventory = openInventory(
      device,
      () => {},
      () => world.factory,
    );
    const [secret] = (await inventory.list()).filter(({value}) => JSON.stringify(value).includes('secret'));
    await inventory.remove(secret?.at ?? '');
    expect(JSON.stringify([...(await world.disk())])).not.to.contain('secret');
    expect(await page.read(boxKey(), version)).to.deep.include({text: '', stands: false});
    expect(await page.read(reply)).to.deep.include({text: 'stays'});
    expect(await inventory.list()).to.have.length(1);
  });

  it('wipes everything, the database too, and what was held in memory', async () => {
    const world = newWorld();
    const device = world.device();
    const page = openDraftStore(device);
    await page.write(boxKey(), {text: 'secret', caret: 0, savedAt: Date.now()});
    await device.set(deviceKey('outbox', 'k'), {source: 'queued'});
    const inventory = openInventory(
      device,
      () => {},
      () => world.factory,
    );
    await inventory.wipe();
    expect(await inventory.list()).to.deep.equal([]);
    expect(await world.exists()).to.equal(false);
    await page.write(boxKey(), {text: 'anew', caret: 0, savedAt: Date.now()});
    expect((await world.disk()).size).to.equal(1);
  });
});
