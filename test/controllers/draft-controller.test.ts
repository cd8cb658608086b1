import {expect} from 'chai';

import {DraftController} from '../../src/controllers/draft-controller.js';
import {openDraftStore} from '../../src/drafts/drafts.js';
import type {DraftKey, DraftStore, FoundDraft} from '../../src/drafts/store.js';
import {boxKey, gate, newClock, newWorld, quotaFactory} from '../drafts/world.js';
import {newHost} from './host.js';

describe('the draft controller', () => {
  it('P01: has written every key press within 500 ms, while typing goes on', async () => {
    const {box, clock, disk} = await openBox();
    box.write('x');
    await box.flush(); // the database is open: how long that takes is not on this clock
    for (let pressed = 2; pressed <= 20; pressed++) {
      box.write('x'.repeat(pressed));
      clock.pass(100);
      const kept = await disk.read(boxKey());
      expect(pressed - (kept?.text.length ?? 0)).to.be.below(4);
    }
    clock.pass(300);
    await until(box, () => box.state.status === 'saved');
    expect((await disk.read(boxKey()))?.text).to.have.length(20);
  });

  it('P02: restores the text, says so, and gives the caret once, when the reader enters', async () => {
    const world = newWorld();
    await openDraftStore(world.device()).write(boxKey(), {text: 'Dear all,', caret: 4, savedAt: Date.now()});
    const {box} = await openBox({store: openDraftStore(world.device())});
    expect(box.text).to.equal('Dear all,');
    expect(box.restored).to.equal(true);
    expect(box.state.status).to.equal('clean');
    expect(box.enter()).to.equal(4);
    expect(box.enter()).to.equal(undefined);
  });

  for (const [type, target] of [
    ['pagehide', window],
    ['freeze', document],
  ] as const) {
    it(`P03: writes at once on ${type}`, async () => {
      const {box, disk} = await openBox();
      box.write('first');
      await box.flush(); // the database is open
      box.write('last words');
      target.dispatchEvent(new Event(type));
      expect((await disk.read(boxKey()))?.text).to.equal('last words');
    });
  }

  it('P03: writes at once when the page is hidden, in requests sent in that task', async () => {
    const {box, disk} = await openBox();
    box.write('first');
    await box.flush(); // the database is open
    box.write('last words');
    Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true});
    try {
      document.dispatchEvent(new Event('visibilitychange'));
    } finally {
      Reflect.deleteProperty(document, 'visibilityState');
    }
    expect((await disk.read(boxKey()))?.text).to.equal('last words'); // a later transaction: after ours, if ours began
  });

  it('P05: deletes the draft when it is discarded, whatever was still to be written', async () => {
    const {box, clock, disk} = await openBox();
    box.write('sent');
    await box.flush();
    box.write('sent!');
    await box.discard();
    clock.pass(1000);
    expect(box.text).to.equal('');
    expect(await disk.read(boxKey())).to.deep.include({text: '', others: []});
  });

  it('P08: keeps the text in the box where storage is missing, and does not call it saved', async () => {
    const {box, clock} = await openBox({store: openDraftStore(newWorld().device({indexedDB: () => undefined}))});
    box.write('words');
    clock.pass(300);
    await until(box, () => box.state.status === 'held');
    expect(box.text).to.equal('words');
  });

  it('P09: the box works at once, and a database that opens late changes nothing in it', async () => {
    const answer = gate<FoundDraft | undefined>();
    const {box, written} = await openBox({store: scripted(() => answer.promise), until: 'reading'});
    box.write('typed');
    answer.open(found('from before'));
    await until(box, () => box.others.length > 0);
    expect(box.text).to.equal('typed');
    expect(written).to.deep.equal(['typed']);
  });

  it('P12: says that a text is only held while the disk is full, and saved when it is', async () => {
    const world = newWorld();
    let full = true;
    const device = world.device({indexedDB: () => quotaFactory(world.factory, () => full)});
    const {box} = await openBox({store: openDraftStore(device)});
    box.write('words');
    await box.flush();
    expect(box.state.status).to.equal('held');
    full = false;
    box.write('words!');
    await box.flush();
    expect(box.state.status).to.equal('saved');
  });

  it('P15: offers what is restored late to a reader who already types, and keeps both', async () => {
    const world = newWorld();
    await openDraftStore(world.device(), {now: () => 1e12}).write(boxKey(), {
      text: 'from before',
      caret: 3,
      savedAt: 1e12,
    });
    const real = openDraftStore(world.device(), {now: () => 1e12});
    const slow = gate();
    const store = {
      ...real,
      durable: true,
      read: async (key: DraftKey) => {
        const draft = await real.read(key);
        await slow.promise;
        return draft;
      },
    };
    const {box, clock} = await openBox({store, until: 'reading'});
    box.write('typed');
    clock.pass(3000);
    await until(box, () => box.state.status === 'saved');
    slow.open();
    await until(box, () => box.others.length > 0);
    expect(box.text).to.equal('typed');
    expect(box.restored).to.equal(false);
    expect(box.others.map(({text}) => text)).to.deep.equal(['from before']);
    await box.flush();
    const kept = await openDraftStore(world.device(), {now: () => 1e12}).read(boxKey());
    expect(kept?.text).to.equal('typed');
    expect(kept?.others?.map(({text}) => text)).to.deep.equal(['from before']);
  });

  it('P15: offers what is restored while a composition has begun', async () => {
    const answer = gate<FoundDraft | undefined>();
    const {box} = await openBox({store: scripted(() => answer.promise), until: 'reading'});
    box.touch();
    answer.open(found('from before'));
    await until(box, () => box.others.length > 0);
    expect(box.text).to.equal('');
  });

  it('P15: the reader takes the other text and may change back, or drops it for good', async () => {
    const world = newWorld();
    const kept = {text: 'mine', caret: 0, savedAt: Date.now(), others: [{text: 'other', savedAt: 5}]};
    await openDraftStore(world.device()).write(boxKey(), kept);
    const {box, disk} = await openBox({store: openDraftStore(world.device()), world});
    const [other] = box.others;
    if (other) await box.take(other);
    expect(box.text).to.equal('other');
    const [mine] = box.others;
    expect(mine?.text).to.equal('mine');
    expect((await disk.read(boxKey()))?.others?.map(({text}) => text)).to.deep.equal(['mine']);
    if (mine) await box.drop(mine);
    expect(box.others).to.deep.equal([]);
    const left = await disk.read(boxKey());
    expect(left).to.deep.include({text: 'other', others: []});
  });

  it('P16: writes nothing where drafts are off', async () => {
    const world = newWorld();
    const {box, clock} = await openBox({world, store: undefined});
    box.write('words');
    clock.pass(1000);
    await box.flush();
    expect(box.text).to.equal('words');
    expect(box.state.status).to.equal('off');
    expect(await world.exists()).to.equal(false);
  });

  it('P16: a discarded draft is deleted from the disk', async () => {
    const world = newWorld();
    await openDraftStore(world.device()).write(boxKey(), {text: 'secret', caret: 0, savedAt: Date.now()});
    const {box} = await openBox({world, store: openDraftStore(world.device())});
    expect(box.text).to.equal('secret');
    await box.discard();
    expect(JSON.stringify([...(await world.disk())])).not.to.contain('secret');
  });

  it('P06: an idle box follows what another page writes, and goes on from there', async () => {
    const {box, world} = await openBox();
    const other = await openBox({world});
    box.write('one');
    await box.flush();
    await until(other.box, () => other.box.text === 'one');
    other.box.write('one two');
    await other.box.flush();
    await until(box, () => box.text === 'one two');
    expect(box.restored).to.equal(true);
    expect(box.others).to.deep.equal([]);
    expect(other.box.others).to.deep.equal([]);
  });

  it('P06: a box its reader is in never changes under them: what another page wrote is offered', async () => {
    const {box, world, place} = await openBox();
    box.write('one');
    await box.flush();
    const other = await openBox({world});
    expect(other.box.text).to.equal('one');
    place.entered = () => true;
    other.box.write('one two');
    await other.box.flush();
    await until(box, () => box.others.length > 0);
    expect(box.text).to.equal('one');
    expect(box.others.map(({text}) => text)).to.deep.equal(['one two']);
  });

  it('P06: an empty box its reader is in stays empty while another tab writes', async () => {
    const {box, world, place} = await openBox();
    const other = await openBox({world});
    place.entered = () => true;
    other.box.write('one');
    await other.box.flush();
    await until(box, () => box.others.length > 0);
    expect(box.text).to.equal('');
  });

  it('P06: two texts written at once are both kept, and each reader chooses', async () => {
    const {box, world, disk} = await openBox();
    const other = await openBox({world});
    box.write('mine');
    other.box.write('theirs');
    await Promise.all([box.flush(), other.box.flush()]);
    await until(box, () => box.others.length > 0);
    await until(other.box, () => other.box.others.length > 0);
    expect(box.text).to.equal('mine');
    expect(other.box.text).to.equal('theirs');
    const [theirs] = box.others;
    if (theirs) await box.drop(theirs);
    await until(other.box, () => other.box.text === 'mine');
    expect(await disk.read(boxKey())).to.deep.include({text: 'mine', others: []});
  });

  it('P06: a text that an idle box has only shown, before it followed another, outlives what is then written in it', async () => {
    const first = await openBox();
    const {world, disk} = first;
    const second = await openBox({world});
    second.place.entered = () => true;
    const idle = await openBox({world});
    first.box.write('the first');
    await first.box.flush();
    await until(idle.box, () => idle.box.text === 'the first');
    second.clock.pass(1000);
    second.box.write('the second');
    await second.box.flush();
    await until(idle.box, () => idle.box.text === 'the second');
    idle.clock.pass(2000);
    idle.box.write('the second, and more');
    await idle.box.flush();
    const kept = await disk.read(boxKey());
    expect([kept?.text, ...(kept?.others ?? []).map(({text}) => text)]).to.deep.equal([
      'the second, and more',
      'the first',
    ]);
  });

  it('P07: a text that ended elsewhere is gone from an idle box, and one more letter does not bring it back', async () => {
    const {box, world, disk} = await openBox();
    box.write('sent');
    await box.flush();
    const other = await openBox({world});
    await other.box.discard();
    await until(box, () => box.text === '');
    box.write('x');
    await box.flush();
    expect(await disk.read(boxKey())).to.deep.include({text: 'x', others: []});
  });

  for (const type of ['focus', 'pageshow']) {
    it(`P07: looks again on ${type}, for what it was not told`, async () => {
      const {box, world} = await openBox();
      box.write('sent');
      await box.flush();
      const silent = {...openDraftStore(world.device()), watch: () => () => {}};
      const there = await silent.read(boxKey());
      await world.plant(...ended(there));
      window.dispatchEvent(new Event(type));
      await until(box, () => box.text === '');
    });
  }

  it('P14: keeps what is in the box where the site data was cleared, though another box is kept again', async () => {
    const {box, world, disk} = await openBox();
    box.write('mine');
    await box.flush();
    await world.clear();
    await openDraftStore(world.device()).write(boxKey({mode: 'reply', target: '1'}), {
      text: 'x',
      caret: 0,
      savedAt: Date.now(),
    });
    const read = new Promise((done) => world.factory.open('riposte').addEventListener('success', done));
    window.dispatchEvent(new Event('focus'));
    await read;
    await box.flush();
    expect(box.text).to.equal('mine');
    box.write('mine!');
    await box.flush();
    expect((await disk.read(boxKey()))?.text).to.equal('mine!');
  });

  it('P16: drafts switched off while it is open: what was kept is deleted, nothing more is, and the text stays', async () => {
    const {box, clock, host, place, world} = await openBox();
    box.write('secret');
    await box.flush();
    box.write('secret words');
    const {store} = place;
    place.store = undefined;
    host.update();
    clock.pass(1000);
    box.write('secret words!');
    clock.pass(1000);
    await box.flush();
    expect(box.text).to.equal('secret words!');
    expect(box.state.status).to.equal('off');
    await store?.identity(); // after what was still to be deleted
    expect(JSON.stringify([...(await world.disk())])).not.to.contain('secret');
  });

  it('P16: a box forgets its text when its reader deletes everything', async () => {
    const {box, world, place} = await openBox();
    box.write('secret');
    await box.flush();
    const wiped = until(box, () => box.text === '');
    const inventory = await place.store?.inventory();
    await inventory?.wipe();
    await wiped;
    await box.flush();
    expect(box.state.status).to.equal('clean');
    expect(JSON.stringify([...(await world.disk())])).not.to.contain('secret');
  });

  it('P50: saves under the old key when the page goes elsewhere, and reads the new one', async () => {
    const world = newWorld();
    const there = boxKey({thread: 'blog.test/there'});
    await openDraftStore(world.device()).write(there, {text: 'begun there', caret: 0, savedAt: Date.now()});
    const {box, host, place, disk} = await openBox({world});
    box.write('written');
    box.write('written here');
    place.key = there;
    host.update();
    expect(box.text).to.equal('');
    await until(box, () => box.state.status === 'clean');
    expect(box.text).to.equal('begun there');
    expect((await disk.read(boxKey()))?.text).to.equal('written here');
    place.key = boxKey();
    host.update();
    await until(box, () => box.state.status === 'clean');
    expect(box.text).to.equal('written here');
    expect(box.others).to.deep.equal([]);
  });

  it('P50: what the old thread answers late does not land in the new one', async () => {
    const answer = gate<FoundDraft | undefined>();
    const store = scripted((key) => (key.thread === 'b' ? Promise.resolve(undefined) : answer.promise));
    const {box, host, place} = await openBox({store, until: 'reading'});
    place.key = boxKey({thread: 'b'});
    host.update();
    answer.open(found('of the old thread'));
    await until(box, () => box.state.status === 'clean');
    expect(box.text).to.equal('');
    expect(box.others).to.deep.equal([]);
  });

  it('keeps what was typed before there was a store', async () => {
    const world = newWorld();
    const {box, host, place, disk} = await openBox({world, store: undefined});
    box.write('early words');
    place.store = openDraftStore(world.device());
    host.update();
    await box.flush();
    expect(box.text).to.equal('early words');
    expect((await disk.read(boxKey()))?.text).to.equal('early words');
  });

  it('writes when its host is taken off the page, and goes on when it is put back', async () => {
    const {box, host, clock, disk} = await openBox();
    box.write('on');
    await box.flush();
    box.write('one');
    host.disconnect();
    expect((await disk.read(boxKey()))?.text).to.equal('one');
    host.connect();
    expect(box.text).to.equal('one');
    box.write('one two');
    clock.pass(300);
    expect((await disk.read(boxKey()))?.text).to.equal('one two');
  });

  it('listens to the page only while its host is on it', async () => {
    const {box, host, written} = await openBox({store: scripted(() => Promise.resolve(undefined))});
    box.write('a');
    host.disconnect();
    box.write('ab');
    window.dispatchEvent(new Event('pagehide'));
    expect(written).to.deep.equal(['a']);
  });

  it('writes the first key press at once, so that there is a database before the page can go', async () => {
    const {box, written} = await openBox({store: scripted(() => Promise.resolve(undefined))});
    box.write('a');
    expect(written).to.deep.equal(['a']);
  });

  it('writes the newest text after a slow write, without another key press', async () => {
    const slow = gate();
    const store = scripted(() => Promise.resolve(undefined));
    const texts: string[] = [];
    store.write = async (_, {text}) => {
      texts.push(text);
      if (texts.length === 1) await slow.promise;
      return undefined;
    };
    const {box, clock} = await openBox({store});
    box.write('a');
    box.write('ab');
    clock.pass(300);
    box.write('abc');
    clock.pass(300);
    expect(texts).to.deep.equal(['a']);
    slow.open();
    await until(box, () => box.state.status === 'saved');
    expect(texts).to.deep.equal(['a', 'abc']);
  });
});

/** A host that is on the page, its controller, and a second door to the same disk. */
async function openBox({world = newWorld(), until: status = '', ...given}: OpenBox = {}) {
  const key = boxKey();
  const clock = newClock(Date.now());
  const store = 'store' in given ? given.store : openDraftStore(world.device());
  const place: {key: DraftKey; store: DraftStore | undefined; entered?: () => boolean} = {key, store};
  const host = newHost();
  const box = new DraftController(host, () => ({...place}), clock);
  boxes.set(box, host);
  host.connect();
  await until(box, () => box.state.status === (status || (store ? 'clean' : 'off')));
  const disk = {read: (key: DraftKey) => openDraftStore(world.device()).read(key)};
  return {box, clock, disk, host, place, world, written: (store as Partial<Scripted> | undefined)?.written};
}

interface OpenBox {
  readonly world?: ReturnType<typeof newWorld>;
  readonly store?: DraftStore | undefined;
  /** The state to wait for, where it is not what an opened box comes to. */
  readonly until?: string;
}

interface Scripted extends DraftStore {
  readonly written: string[];
}

/** A store that reads as it is told to, and lists what is written. */
function scripted(read: (key: DraftKey) => Promise<FoundDraft | undefined>): Scripted {
  const written: string[] = [];
  return {
    durable: true,
    written,
    read,
    inThread: async () => [],
    peek: () => undefined,
    write: async (_, {text, savedAt}) => {
      written.push(text);
      return ['own', savedAt];
    },
    watch: () => () => {},
    identity: async () => undefined,
    remember: async () => {},
    inventory: () => Promise.reject(new Error('Nobody asks for it here.')),
  };
}

/** The mark that a draft ended, in its place. */
function ended(draft: FoundDraft | undefined): [at: string, record: unknown] {
  const [at = '', savedAt = 0] = draft?.from ?? [];
  return [at, {v: 1, text: '', caret: 0, savedAt: savedAt + 1, others: [], over: []}];
}

/** What a store finds that another page has left. */
function found(text: string): FoundDraft {
  return {text, caret: 0, savedAt: 1, from: ['there', 1], others: [], stands: false};
}

type Host = ReturnType<typeof newHost>;
const boxes = new WeakMap<DraftController, Host>();

/** Waits through updates until `holds`. */
async function until(box: DraftController, holds: () => boolean): Promise<void> {
  while (!holds()) await boxes.get(box)?.asks();
}
