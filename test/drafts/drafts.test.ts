import {expect} from 'chai';

import {deviceKey} from '../../src/drafts/device.js';
import {openDraftStore} from '../../src/drafts/drafts.js';
import {boxKey, newClock, newWorld, quotaFactory} from './world.js';

const DAY = 24 * 60 * 60 * 1000;

describe('drafts', () => {
  it('P01: come back on the next visit, with the caret where it was', async () => {
    const world = newWorld();
    await openDraftStore(world.device()).write(boxKey(), {text: 'Dear all,', caret: 4, savedAt: Date.now()});
    const draft = await openDraftStore(world.device()).read(boxKey());
    expect(draft).to.deep.include({text: 'Dear all,', caret: 4});
  });

  it('P04: come back in their own place only', async () => {
    const world = newWorld();
    const boxes = [
      boxKey(),
      boxKey({mode: 'reply', target: '1'}),
      boxKey({mode: 'reply', target: '2'}),
      boxKey({mode: 'reply', target: '__proto__'}),
      boxKey({mode: 'edit', target: '1'}),
      boxKey({thread: 'blog.test/other'}),
      boxKey({thread: 'blog.test/post","new'}),
      boxKey({site: 'other.test'}),
      boxKey({server: ''}),
      boxKey({adapter: 'isso'}),
    ];
    const before = openDraftStore(world.device());
    await Promise.all(boxes.map((key, n) => before.write(key, {text: `text ${n}`, caret: 0, savedAt: Date.now()})));
    const after = openDraftStore(world.device());
    for (const [n, key] of boxes.entries()) expect(await after.read(key)).to.deep.include({text: `text ${n}`});
    const here = await after.inThread(boxKey());
    expect(here.map(({text}) => text).sort()).to.deep.equal([0, 1, 2, 3, 4].map((n) => `text ${n}`));
    for (const {key, text} of here) expect(await after.read(key)).to.deep.include({text});
  });

  it('P05: stay until they are forgotten, and then are gone from the disk', async () => {
    const world = newWorld();
    const store = openDraftStore(world.device());
    await store.write(boxKey(), {text: 'sent', caret: 0, savedAt: Date.now()});
    expect(await store.read(boxKey())).to.deep.include({text: 'sent'});
    await store.forget(boxKey());
    expect(await store.read(boxKey())).to.equal(undefined);
    expect((await world.disk()).size).to.equal(0);
  });

  for (const place of ['two pages', 'two widgets on one page']) {
    it(`keep both texts where ${place} wrote for one box`, async () => {
      const world = newWorld();
      const device = world.device();
      const other = place === 'two pages' ? world.device() : device;
      const [a, b] = [openDraftStore(device), openDraftStore(other)];
      const now = Date.now();
      await a.write(boxKey(), {text: 'from one page', caret: 0, savedAt: now - 2});
      await b.write(boxKey(), {text: 'from the other', caret: 0, savedAt: now - 1});
      expect(await openDraftStore(world.device()).read(boxKey())).to.deep.equal({
        text: 'from the other',
        caret: 0,
        savedAt: now - 1,
        others: [{text: 'from one page', savedAt: now - 2}],
      });
    });
  }

  it('stand in place of what they were restored from', async () => {
    const world = newWorld();
    await openDraftStore(world.device()).write(boxKey(), {text: 'begun', caret: 0, savedAt: Date.now()});
    const later = openDraftStore(world.device());
    await later.read(boxKey());
    await later.write(boxKey(), {text: 'begun and gone on', caret: 0, savedAt: Date.now()});
    const draft = await openDraftStore(world.device()).read(boxKey());
    expect(draft?.text).to.equal('begun and gone on');
    expect(draft).not.to.have.property('others');
  });

  it('keep what another page wrote after it was read', async () => {
    const world = newWorld();
    const now = Date.now();
    const first = openDraftStore(world.device());
    await first.write(boxKey(), {text: 'one', caret: 0, savedAt: now});
    const second = openDraftStore(world.device());
    await second.read(boxKey());
    await first.write(boxKey(), {text: 'one, gone on', caret: 0, savedAt: now});
    await second.write(boxKey(), {text: 'one, otherwise', caret: 0, savedAt: now + 5});
    const draft = await openDraftStore(world.device()).read(boxKey());
    expect(draft?.text).to.equal('one, otherwise');
    expect(draft?.others?.map(({text}) => text)).to.deep.equal(['one, gone on']);
    await second.forget(boxKey());
    expect((await openDraftStore(world.device()).read(boxKey()))?.text).to.equal('one, gone on');
  });

  it('are looked for without leaving a trace', async () => {
    const world = newWorld();
    const store = openDraftStore(world.device());
    expect(await store.read(boxKey())).to.equal(undefined);
    expect(await store.inThread(boxKey())).to.deep.equal([]);
    expect(await store.identity()).to.equal(undefined);
    await store.forget(boxKey());
    await store.remember(undefined);
    expect(await world.exists()).to.equal(false);
    expect(store.durable).to.equal(true);
  });

  it('P08: are held while the page lives where storage is missing', async () => {
    const store = openDraftStore(newWorld().device({indexedDB: () => undefined}));
    await store.write(boxKey(), {text: 'words', caret: 1, savedAt: Date.now()});
    expect(await store.read(boxKey())).to.deep.include({text: 'words', caret: 1});
    expect(await store.inThread(boxKey())).to.have.length(1);
    expect(store.durable).to.equal(false);
    await store.forget(boxKey());
    expect(await store.read(boxKey())).to.equal(undefined);
  });

  it('P11: are saved over a connection that died', async () => {
    const world = newWorld();
    const store = openDraftStore(world.device());
    await store.write(boxKey(), {text: 'one', caret: 0, savedAt: Date.now()});
    for (const db of world.opened) db.close();
    await store.write(boxKey(), {text: 'one two', caret: 0, savedAt: Date.now()});
    for (const db of world.opened) db.close();
    expect(await store.read(boxKey())).to.deep.include({text: 'one two'});
    expect(store.durable).to.equal(true);
  });

  it('P12: give up expired ones, and only those, where the disk is full', async () => {
    const world = newWorld();
    const clock = newClock();
    await openDraftStore(world.device(), clock).write(boxKey(), {text: 'old', caret: 0, savedAt: clock.now()});
    clock.pass(20 * DAY);
    const other = boxKey({thread: 'other'});
    await openDraftStore(world.device(), clock).write(other, {text: 'dear', caret: 0, savedAt: clock.now()});
    let swept = false; // room for one more once something was deleted
    const device = world.device({indexedDB: () => quotaFactory(world.factory, () => !swept)});
    const store = openDraftStore(device, clock);
    await store.read(boxKey()); // the sweep at opening is over
    const sweep = device.relieve;
    device.relieve = async (use) => {
      await sweep?.(use);
      swept = (await world.disk()).size === 1;
    };
    clock.pass(11 * DAY);
    await store.write(boxKey({mode: 'reply', target: '1'}), {text: 'new', caret: 0, savedAt: clock.now()});
    expect(store.durable).to.equal(true);
    const texts = [...(await world.disk()).values()].map((value) => (value as {text: string}).text);
    expect(texts.sort()).to.deep.equal(['dear', 'new']);
  });

  it('P12: are held in memory, and others left alone, where the disk stays full', async () => {
    const world = newWorld();
    const other = boxKey({thread: 'other'});
    await openDraftStore(world.device()).write(other, {text: 'dear', caret: 0, savedAt: Date.now()});
    const store = openDraftStore(world.device({indexedDB: () => quotaFactory(world.factory, () => true)}));
    await store.write(boxKey(), {text: 'new', caret: 0, savedAt: Date.now()});
    expect(store.durable).to.equal(false);
    expect(await store.read(boxKey())).to.deep.include({text: 'new'});
    expect(await store.read(other)).to.deep.include({text: 'dear'});
  });

  const cyclic: Record<string, unknown> = {v: 1, text: 'x', caret: 0};
  cyclic.savedAt = cyclic;
  const corrupt: Record<string, unknown> = {
    'is not an object': 'text',
    'is null': null,
    'has no text': {v: 1, caret: 0, savedAt: Date.now()},
    'has a number for a text': {v: 1, text: 7, caret: 0, savedAt: Date.now()},
    'has no time': {v: 1, text: 'x', caret: 0},
    'goes in circles': cyclic,
    'has 50 MB of text': {v: 1, text: 'x'.repeat(50_000_000), caret: 0, savedAt: Date.now()},
  };
  for (const [fault, value] of Object.entries(corrupt)) {
    it(`P13: a record that ${fault} is put aside with one warning, and the box works`, async () => {
      const world = newWorld();
      const key = boxKey();
      const at = deviceKey('draft', key.adapter, key.server, key.site, key.thread, key.mode, key.target, 'w');
      await world.plant(at, value);
      await world.plant(at.replace('"w"', '"x"'), value);
      const warnings: string[] = [];
      const store = openDraftStore(world.device(), {warn: (message) => warnings.push(message)});
      expect(await store.read(key)).to.equal(undefined);
      expect(await store.inThread(key)).to.deep.equal([]);
      expect(warnings).to.have.length(1);
      const disk = await world.disk();
      expect([...disk.keys()]).to.deep.equal([deviceKey('aside', at), deviceKey('aside', at.replace('"w"', '"x"'))]);
      await store.write(key, {text: 'new', caret: 0, savedAt: Date.now()});
      expect(await store.read(key)).to.deep.include({text: 'new'});
    });
  }

  it('P13: a record of a newer release stays where that one will look for it', async () => {
    const world = newWorld();
    const key = boxKey();
    const at = deviceKey('draft', key.adapter, key.server, key.site, key.thread, key.mode, key.target, 'w');
    const value = {v: 2, blocks: ['words'], savedAt: Date.now()};
    await world.plant(at, value);
    const store = openDraftStore(world.device());
    expect(await store.read(key)).to.equal(undefined);
    await store.write(key, {text: 'new', caret: 0, savedAt: Date.now()});
    await store.forget(key);
    expect(await world.disk()).to.deep.equal(new Map([[at, value]]));
  });

  it('P13: a caret that is no place in the text costs no text', async () => {
    const world = newWorld();
    const key = boxKey();
    const at = deviceKey('draft', key.adapter, key.server, key.site, key.thread, key.mode, key.target, 'w');
    for (const caret of [-1, 99, Number.NaN, 'x']) {
      await world.plant(at, {v: 1, text: 'words', caret, savedAt: Date.now()});
      expect((await openDraftStore(world.device()).read(key))?.caret).to.be.within(0, 5);
    }
  });

  it('P14: are saved again after the site data was cleared', async () => {
    const world = newWorld();
    const store = openDraftStore(world.device());
    await store.write(boxKey(), {text: 'one', caret: 0, savedAt: Date.now()});
    await world.clear();
    await store.write(boxKey(), {text: 'one two', caret: 0, savedAt: Date.now()});
    expect(await openDraftStore(world.device()).read(boxKey())).to.deep.include({text: 'one two'});
  });

  it('P16: are gone after 30 days, and deleted when the store opens', async () => {
    const world = newWorld();
    const clock = newClock();
    await openDraftStore(world.device(), clock).write(boxKey(), {text: 'x', caret: 0, savedAt: clock.now()});
    clock.pass(30 * DAY);
    expect(await openDraftStore(world.device(), clock).read(boxKey())).to.deep.include({text: 'x'});
    clock.pass(1);
    const store = openDraftStore(world.device(), clock);
    expect(await store.read(boxKey())).to.equal(undefined);
    await store.identity();
    expect((await world.disk()).size).to.equal(0);
  });

  it('P16: hold no email address; who writes is kept only when asked for, and forgotten when asked', async () => {
    const world = newWorld();
    const store = openDraftStore(world.device());
    const draft = {text: 'words', caret: 0, savedAt: Date.now(), email: 'ada@example.org'};
    await store.write(boxKey(), draft);
    expect(JSON.stringify([...(await world.disk())])).not.to.contain('ada@');
    await store.remember({name: 'Ada', email: 'ada@example.org', url: ''});
    const again = openDraftStore(world.device());
    expect(await again.identity()).to.deep.equal({name: 'Ada', email: 'ada@example.org', url: ''});
    await again.remember(undefined);
    expect(JSON.stringify([...(await world.disk())])).not.to.contain('ada@');
  });

  it('keep every character, lone surrogates too', async () => {
    const world = newWorld();
    const text = 'a\u0000b\ud800c\r\n\u2028👩‍👩‍👧 é é ع\udfff';
    const key = boxKey({thread: '\ud800/"\\'});
    await openDraftStore(world.device()).write(key, {text, caret: 0, savedAt: Date.now()});
    const after = openDraftStore(world.device());
    expect((await after.read(key))?.text).to.equal(text);
    const [kept] = await after.inThread(key);
    expect(kept?.key).to.deep.equal(key);
  });
});
