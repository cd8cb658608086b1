import {expect} from 'chai';

import {deviceKey, type DeviceOptions} from '../../src/drafts/device.js';
import {done, gate, newClock, newWorld, quotaFactory} from './world.js';

describe('the device', () => {
  it('gives back what another page put there', async () => {
    const world = newWorld();
    await world.device().set('a', {text: 'words'});
    expect(await world.device().get('a')).to.deep.equal({text: 'words'});
  });

  it('leaves nothing behind where a reader only reads or deletes', async () => {
    const world = newWorld();
    const device = world.device();
    expect(await device.get('a')).to.equal(undefined);
    await device.set('a', undefined);
    await device.run((use) => use('readonly', (store) => done(store.getAllKeys())));
    expect(await world.exists()).to.equal(false);
    expect(device.durable).to.equal(true);
  });

  it('writes though a read before it found no database', async () => {
    const world = newWorld();
    const device = world.device();
    const reading = device.get('a');
    await device.set('a', 1);
    expect(await reading).to.be.oneOf([undefined, 1]);
    expect((await world.disk()).get('a')).to.equal(1);
  });

  it('makes keys of odd names that never meet', () => {
    const names = [
      '',
      '"',
      '\\',
      '/',
      ',',
      '","',
      '[',
      ']',
      '__proto__',
      'a,b',
      '\ud800',
      '\udfff',
      '\\ud800',
      '\u2028',
    ];
    const keys = names.flatMap((a) => names.map((b) => deviceKey('draft', a, b)));
    expect(new Set(keys).size).to.equal(names.length ** 2);
    for (const key of keys) expect(JSON.parse(key)).to.have.length(3);
  });

  it('holds up no other page once its own is left: what it had begun is begun again where its reader comes back', async () => {
    const world = newWorld();
    const device = world.device();
    await device.set('a', 1);
    const began = gate();
    let tries = 0;
    const read = device.run((use) =>
      use('readonly', async (store) => {
        tries++;
        await done(store.get('a'));
        began.open();
        while (tries === 1) await done(store.get('a')); // never ends by itself, as where the page sleeps
        return done(store.get('a'));
      }),
    );
    await began.promise;
    const written = world.device().set('b', 2);
    window.dispatchEvent(new Event('pagehide'));
    await written;
    expect([await read, tries]).to.deep.equal([1, 2]);
  });

  it('ends no writing that is on its way when the page is left', async () => {
    const world = newWorld();
    const device = world.device();
    await device.set('a', 1);
    const written = device.set('a', 2);
    await Promise.resolve(); // its request is sent
    window.dispatchEvent(new Event('pagehide'));
    await written;
    expect((await world.disk()).get('a')).to.equal(2);
    expect(device.durable).to.equal(true);
  });

  it('keeps the order of two writes under one key', async () => {
    const world = newWorld();
    const device = world.device();
    const first = device.set('a', 1);
    const second = device.set('a', 2);
    expect(await device.get('a')).to.equal(2);
    await first;
    expect(device.unsaved.get('a')).to.equal(2);
    await second;
    expect((await world.disk()).get('a')).to.equal(2);
    expect(device.unsaved.size).to.equal(0);
  });

  const missing: Record<string, DeviceOptions['indexedDB']> = {
    'is not there': () => undefined,
    'throws when it is asked for': () => {
      throw new DOMException('not here', 'SecurityError');
    },
    'will not open': () =>
      ({
        open() {
          throw new DOMException('not now', 'InvalidStateError');
        },
      }) as unknown as IDBFactory,
    'fails to open': () => ({open: () => failing('UnknownError')}) as unknown as IDBFactory,
  };
  for (const [fault, factory] of Object.entries(missing)) {
    it(`P08: keeps values while the page lives where IndexedDB ${fault}, and says so once`, async () => {
      const errors: unknown[] = [];
      const device = newWorld().device({
        indexedDB: factory as () => IDBFactory,
        onfailure: (error) => errors.push(error),
      });
      await device.set('a', 'words');
      expect(await device.get('a')).to.equal('words');
      expect(await device.get('b')).to.equal(undefined);
      await device.set('a', undefined);
      expect(await device.get('a')).to.equal(undefined);
      expect(device.durable).to.equal(false);
      expect(errors).to.have.length(1);
    });
  }

  it('P09: waits one second for a database that never opens, and not again', async () => {
    const clock = newClock();
    let opened = () => {};
    const opening = new Promise<void>((resolve) => {
      opened = resolve;
    });
    const open = () => {
      opened();
      return {};
    };
    const device = newWorld().device({
      indexedDB: () => ({open}) as unknown as IDBFactory,
      setTimeout: clock.setTimeout,
    });
    const reading = device.get('a');
    await opening;
    clock.pass(1000);
    expect(await reading).to.equal(undefined);
    expect(device.durable).to.equal(false);
    await device.set('a', 'words');
    expect(await device.get('a')).to.equal('words');
  });

  it('P09: reads on where the browser never says which databases it has', async () => {
    const clock = newClock();
    const world = newWorld();
    await world.plant('a', 'kept');
    let asked = () => {};
    const asking = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const databases = () => {
      asked();
      return new Promise(() => {});
    };
    const {factory} = world;
    const device = world.device({
      indexedDB: () => ({open: factory.open, databases}) as unknown as IDBFactory,
      setTimeout: clock.setTimeout,
    });
    const reading = device.get('a');
    await asking;
    clock.pass(1000);
    expect(await reading).to.equal('kept');
  });

  it('P09: reads by another connection where the first one does not answer', async () => {
    const clock = newClock();
    const world = newWorld();
    await world.plant('a', 'kept');
    const asked = gate();
    const open = (name: string) => {
      const request = world.factory.open(name);
      const first = world.opened.length === 0;
      if (first) request.addEventListener('success', () => neverAnswers(request.result, asked.open));
      return request;
    };
    const device = world.device({
      indexedDB: () => ({open, databases: world.factory.databases}) as IDBFactory,
      setTimeout: clock.setTimeout,
    });
    const reading = device.get('a');
    await asked.promise;
    clock.pass(5000);
    expect(await reading).to.equal('kept');
    expect(world.opened).to.have.length(2);
    expect(device.durable).to.equal(true);
  });

  it('P09: takes all it was given to the disk once a database opens late, over nothing that was there', async () => {
    const clock = newClock();
    const world = newWorld();
    await world.plant('a', 'kept before');
    const late = {} as {onsuccess: () => void; result: IDBDatabase};
    const device = world.device({
      indexedDB: () => ({open: () => late}) as unknown as IDBFactory,
      setTimeout: clock.setTimeout,
    });
    const writing = device.set('b', 'typed meanwhile');
    clock.pass(1000);
    await writing;
    expect(device.durable).to.equal(false);

    late.result = await done(world.factory.open('riposte'));
    late.onsuccess();
    await device.run((use) => use('readonly', (store) => done(store.count()))); // after what was still to be saved
    expect(device.durable).to.equal(true);
    expect([...(await world.disk())]).to.deep.equal([
      ['a', 'kept before'],
      ['b', 'typed meanwhile'],
    ]);
  });

  it('P10: makes way for a release with a newer database, and keeps what that one wrote', async () => {
    const world = newWorld();
    const device = world.device();
    await device.set('a', 1);
    const request = world.factory.open('riposte', 7);
    const newer = await done(request);
    newer.close();
    await device.set('b', 2);
    expect(device.durable).to.equal(true);
    const [last] = world.opened.slice(-1);
    expect(last?.version).to.equal(7);
    expect([...(await world.disk()).keys()]).to.deep.equal(['a', 'b']);
  });

  it('P11: opens again where the browser closed the connection, and loses nothing', async () => {
    const world = newWorld();
    const device = world.device();
    await device.set('a', 1);
    world.opened[0]?.close(); // without a close event, as Safari does
    await device.set('b', 2);
    expect(device.durable).to.equal(true);
    expect(world.opened).to.have.length(2);
    expect([...(await world.disk()).keys()]).to.deep.equal(['a', 'b']);
  });

  it('P12: holds in memory what a full disk refused, and saves again once there is room', async () => {
    const world = newWorld();
    let full = true;
    const device = world.device({indexedDB: () => quotaFactory(world.factory, () => full)});
    await device.set('a', 'words');
    expect(device.durable).to.equal(false);
    expect(await device.get('a')).to.equal('words');
    full = false;
    await device.set('b', 'more words');
    expect(device.durable).to.equal(true);
    await device.run((use) => use('readonly', (store) => done(store.count()))); // after what was still to be saved
    expect([...(await world.disk())]).to.deep.equal([
      ['a', 'words'],
      ['b', 'more words'],
    ]);
    expect(device.unsaved.size).to.equal(0);
  });

  it('P14: makes the store again where the site data was cleared', async () => {
    const world = newWorld();
    const device = world.device();
    await device.set('a', 1);
    await world.clear();
    await device.set('b', 2);
    expect(device.durable).to.equal(true);
    expect([...(await world.disk()).keys()]).to.deep.equal(['b']);
  });
});

/** A request that fails in its own time. */
function failing(name: string) {
  const request = {error: new DOMException('no', name), onerror: (_: Event) => {}};
  queueMicrotask(() => request.onerror(new Event('error')));
  return request;
}

/** Makes every request of a connection one that is never answered. */
function neverAnswers(db: IDBDatabase, asked: () => void): void {
  const get = () => {
    asked();
    return {};
  };
  db.transaction = () => Object.assign(new EventTarget(), {objectStore: () => ({get})}) as unknown as IDBTransaction;
}
