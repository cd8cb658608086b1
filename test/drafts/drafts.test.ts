import {expect} from 'chai';

import {deviceKey} from '../../src/drafts/device.js';
import {openDraftStore} from '../../src/drafts/drafts.js';
import type {Draft, FoundDraft, Version} from '../../src/drafts/store.js';
import {boxKey, gate, newClock, newWorld, quotaFactory} from './world.js';

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
    expect(here).to.have.deep.members(boxes.slice(0, 5));
  });

  it('are handed to their boxes at once where their thread has just been looked through, once, and only while nothing has changed', async () => {
    const world = newWorld();
    const before = openDraftStore(world.device());
    for (const target of ['1', '2', '3']) {
      await before.write(boxKey({mode: 'reply', target}), {text: `to ${target}`, caret: 2, savedAt: Date.now()});
    }
    const store = openDraftStore(world.device());
    const peek = (target: string) => store.peek(boxKey({mode: 'reply', target}));
    expect(peek('1')).to.equal(undefined);
    await store.inThread(boxKey());
    expect(peek('1')).to.deep.include({text: 'to 1', caret: 2, stands: false});
    expect(peek('1')).to.equal(undefined);
    await store.write(boxKey({mode: 'reply', target: '2'}), {text: 'anew', caret: 0, savedAt: Date.now()});
    expect(peek('2')).to.equal(undefined);
    await store.read(boxKey({mode: 'reply', target: '3'}));
    expect(peek('3')).to.equal(undefined);
  });

  it('P05: stay until they end, then are gone from the disk, and a day later so is the mark that one ended', async () => {
    const world = newWorld();
    const clock = newClock();
    const store = openDraftStore(world.device(), clock);
    await store.write(boxKey(), {text: 'sent', caret: 0, savedAt: clock.now()});
    expect(await store.read(boxKey())).to.deep.include({text: 'sent'});
    await store.write(boxKey(), ended(clock.now()));
    expect(await store.read(boxKey())).to.deep.include({text: '', others: [], stands: false});
    expect(await store.inThread(boxKey())).to.deep.equal([]);
    expect(JSON.stringify([...(await world.disk())])).not.to.contain('"sent"');
    clock.pass(DAY + 1);
    const later = openDraftStore(world.device(), clock);
    await later.read(boxKey());
    await later.identity(); // after the sweep
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
      const found = await openDraftStore(world.device()).read(boxKey());
      expect(found).to.deep.include({text: 'from the other', caret: 0, savedAt: now - 1});
      expect(textsOf(found)).to.deep.equal(['from one page']);
    });
  }

  it('stand in place of what they went on from', async () => {
    const world = newWorld();
    await openDraftStore(world.device()).write(boxKey(), {text: 'begun', caret: 0, savedAt: Date.now()});
    const later = openDraftStore(world.device());
    const found = await later.read(boxKey());
    await later.write(boxKey(), {text: 'begun and gone on', caret: 0, savedAt: Date.now()}, from(found));
    const draft = await openDraftStore(world.device()).read(boxKey());
    expect(draft).to.deep.include({text: 'begun and gone on', others: []});
  });

  it('P06: keep what another page wrote after it was read', async () => {
    const world = newWorld();
    const now = Date.now();
    const first = openDraftStore(world.device());
    await first.write(boxKey(), {text: 'one', caret: 0, savedAt: now});
    const second = openDraftStore(world.device());
    const found = await second.read(boxKey());
    const version = await first.write(boxKey(), {text: 'one, gone on', caret: 0, savedAt: now});
    await second.write(boxKey(), {text: 'one, otherwise', caret: 0, savedAt: now + 5}, from(found));
    const draft = await openDraftStore(world.device()).read(boxKey());
    expect(draft?.text).to.equal('one, otherwise');
    expect(textsOf(draft)).to.deep.equal(['one, gone on']);
    expect(await first.read(boxKey(), version)).to.deep.include({text: 'one, gone on', stands: true});
    await second.write(boxKey(), ended(now + 6), from(found));
    expect((await openDraftStore(world.device()).read(boxKey()))?.text).to.equal('one, gone on');
  });

  it('P07: one that went into another page’s text, or ended there, stands no longer; one that nobody knows does', async () => {
    const world = newWorld();
    const first = openDraftStore(world.device());
    const version = await first.write(boxKey(), {text: 'one', caret: 0, savedAt: Date.now()});
    const second = openDraftStore(world.device());
    const found = await second.read(boxKey());
    expect(await first.read(boxKey(), version)).to.deep.include({stands: true});
    await second.write(boxKey(), {text: 'one two', caret: 0, savedAt: Date.now()}, from(found));
    expect(await first.read(boxKey(), version)).to.deep.include({text: 'one two', stands: false});
    await second.write(boxKey(), ended(Date.now()), from(found));
    expect(await first.read(boxKey(), version)).to.deep.include({text: '', stands: false});
    await world.clear();
    await second.write(boxKey(), {text: 'anew', caret: 0, savedAt: Date.now()});
    expect(await first.read(boxKey(), version)).to.deep.include({text: 'anew', stands: true});
  });

  it('P06: tell the other pages which box was written for, and all boxes that everything was deleted', async () => {
    const world = newWorld();
    const [a, b] = [openDraftStore(world.device()), openDraftStore(world.device())];
    const key = boxKey({thread: crypto.randomUUID()});
    const told = gate<boolean>();
    const silent = gate<boolean>();
    const stops = [a.watch(key, silent.open), b.watch(key, told.open)];
    b.watch(boxKey({thread: crypto.randomUUID()}), silent.open)();
    await a.write(key, {text: 'words', caret: 0, savedAt: Date.now()});
    expect(await Promise.race([told.promise, silent.promise])).to.equal(false);
    const [wiped, closed] = [gate<boolean>(), gate<boolean>()];
    stops.push(b.watch(key, wiped.open), b.watch(key, closed.open));
    stops.pop()?.();
    await (await b.inventory()).wipe();
    expect(await Promise.race([wiped.promise, closed.promise])).to.equal(true);
    for (const stop of stops) stop();
  });

  it('are looked for without leaving a trace', async () => {
    const world = newWorld();
    const store = openDraftStore(world.device());
    expect(await store.read(boxKey())).to.equal(undefined);
    expect(await store.inThread(boxKey())).to.deep.equal([]);
    expect(await store.identity()).to.equal(undefined);
    await store.write(boxKey(), ended(Date.now()));
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
    await store.write(boxKey(), ended(Date.now()));
    expect(await store.read(boxKey())).to.deep.include({text: '', others: []});
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
      expect(await store.read(key)).to.deep.include({text: '', others: []});
      expect(await store.inThread(key)).to.deep.equal([]);
      expect(warnings).to.have.length(1);
      const disk = await world.disk();
      expect([...disk.keys()]).to.deep.equal([deviceKey('aside', at), deviceKey('aside', at.replace('"w"', '"x"'))]);
      await store.write(key, {text: 'new', caret: 0, savedAt: Date.now()});
      expect(await store.read(key)).to.deep.include({text: 'new'});
    }).timeout(60_000); // 50 MB are slow on a busy machine
  }

  it('P13: a record of a newer release stays where that one will look for it', async () => {
    const world = newWorld();
    const key = boxKey();
    const at = deviceKey('draft', key.adapter, key.server, key.site, key.thread, key.mode, key.target, 'w');
    const value = {v: 2, blocks: ['words'], savedAt: Date.now()};
    await world.plant(at, value);
    const store = openDraftStore(world.device());
    expect(await store.read(key)).to.deep.include({text: '', others: []});
    await store.write(key, {text: 'new', caret: 0, savedAt: Date.now()});
    await store.write(key, ended(Date.now()));
    expect((await world.disk()).get(at)).to.deep.equal(value);
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
    expect(await store.read(boxKey())).to.deep.include({text: '', others: []});
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
    expect(kept).to.deep.equal(key);
  });
});

/** What a box writes when its text was sent or dropped. */
function ended(savedAt: number): Draft {
  return {text: '', caret: 0, savedAt};
}

/** The record a draft was found in, as a page names it that goes on from there. */
function from(found: FoundDraft | undefined): Version[] {
  return found?.from ? [found.from] : [];
}

function textsOf(found: FoundDraft | undefined): string[] {
  return found?.others.map(({text}) => text) ?? [];
}
