import {expect} from 'chai';

import {DraftController} from '../../src/controllers/draft-controller.js';
import {openDraftStore} from '../../src/drafts/drafts.js';
import {openOutbox} from '../../src/drafts/outbox.js';
import type {OutboxEntry} from '../../src/drafts/store.js';
import {freshThread, newComment} from '../../src/testing/index.js';
import {boxKey, gate, newClock, newWorld, quotaFactory} from './world.js';

const box = boxKey();

function entryOf(source: string, at: number, given: Partial<OutboxEntry> = {}): OutboxEntry {
  const comment = newComment(freshThread(), {source});
  return {comment, box, at, askedAt: at, status: 'queued', tries: 0, nextAt: 0, maybe: false, ...given};
}

const sources = (entries: readonly OutboxEntry[]) => entries.map(({comment}) => comment.source);

/** A host that draws nothing. */
const host = {
  addController() {},
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
};

describe('the outbox', () => {
  it('gives the next page what this one left, in the order of writing', async () => {
    const world = newWorld();
    const outbox = openOutbox(world.device());
    for (const [text, at] of [
      ['Second', 2],
      ['First', 1],
      ['Third', 3],
    ] as const)
      await outbox.add(entryOf(text, at), () => {});
    expect(sources(await openOutbox(world.device()).list(box))).to.deep.equal(['First', 'Second', 'Third']);
    expect(await outbox.list({...box, server: 'https://elsewhere.test/'})).to.deep.equal([]);
  });

  it('is not there for a reader who only reads', async () => {
    const world = newWorld();
    await openOutbox(world.device()).list(box);
    expect(await world.exists()).to.equal(false);
  });

  it('moves a text out of its draft in one transaction, asked for in the task of the press', async () => {
    const world = newWorld();
    const device = world.device();
    const drafts = openDraftStore(device);
    const draft = new DraftController(host, () => ({key: box, store: drafts}), newClock(Date.now()));
    draft.hostConnected();
    await draft.reading;
    draft.write('Well said');
    await draft.flush();
    expect((await drafts.read(box))?.text).to.equal('Well said');

    const [db] = world.opened;
    const begun: IDBTransaction[] = [];
    const begin = db!.transaction.bind(db);
    db!.transaction = (...args: Parameters<typeof begin>) => {
      const transaction = begin(...args);
      if (transaction.mode === 'readwrite') begun.push(transaction);
      return transaction;
    };
    const puts: (readonly [IDBTransaction, unknown])[] = [];
    const {put} = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      puts.push([this.transaction, value]);
      return put.call(this, value, key);
    };
    try {
      await openOutbox(device).add(entryOf('Well said', 1), () => void draft.discard());
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    const [emptied, added] = puts;
    expect(emptied?.[0]).to.equal(added?.[0]);
    expect(emptied?.[1]).to.include({text: ''});
    expect(added?.[1]).to.include({status: 'queued'});
    expect(begun[0]).to.equal(added?.[0]);

    const next = newPage(world);
    expect(await next.drafts.read(box)).to.include({text: ''});
    expect(sources(await next.outbox.list(box))).to.deep.equal(['Well said']);
  });

  it('keeps both where both can not be written, until they can', async () => {
    const world = newWorld();
    let full = false;
    const device = world.device({indexedDB: () => quotaFactory(world.factory, () => full)});
    const drafts = openDraftStore(device);
    await drafts.write(box, {text: 'Kept', caret: 0, savedAt: Date.now()});
    full = true;
    const outbox = openOutbox(device);
    await outbox.add(
      entryOf('Kept', 1),
      () => void drafts.write(box, {text: '', caret: 0, savedAt: Date.now(), others: [{text: 'Other', savedAt: 1}]}),
    );
    expect(outbox.durable).to.equal(false);
    expect(sources(await outbox.list(box))).to.deep.equal(['Kept']);
    // A page that comes now finds the draft as it was, and nothing else.
    const next = newPage(world);
    expect((await next.drafts.read(box))?.text).to.equal('Kept');
    expect(await next.outbox.list(box)).to.deep.equal([]);
    full = false;
    await device.set('anything', 1);
    const [entry] = await outbox.list(box);
    await outbox.change(entry!, (now) => now);
    expect(outbox.durable).to.equal(true);
  });

  it('P16: keeps what is not to be kept in this page alone, and tells no other', async () => {
    const world = newWorld();
    const [here, there] = [openOutbox(world.device()), openOutbox(world.device())];
    const heard = gate<string>();
    const deaf = there.hear(({entry}) => heard.open(entry.comment.source));
    const deafHere = here.hear(() => {});
    const entry = entryOf('Fleeting', 1);
    let left = false;
    await here.add(entry, () => (left = true), true);
    expect(left).to.equal(true);
    here.tell({what: 'changed', entry});
    here.tell({what: 'changed', entry: entryOf('Kept', 2)});
    expect(await heard.promise).to.equal('Kept');
    expect((await here.change(entry, (now) => ({...now, tries: 9})))?.tries).to.equal(9);
    expect((await here.list(box)).map(({tries}) => tries)).to.deep.equal([9]);
    expect(await here.list({...box, server: 'https://elsewhere.test/'})).to.deep.equal([]);
    expect(await there.list(box)).to.deep.equal([]);
    expect(await world.exists()).to.equal(false);
    await here.remove(entry);
    expect(await here.list(box)).to.deep.equal([]);
    deaf();
    deafHere();
  });

  it('changes only what is there: what was sent does not come back', async () => {
    const world = newWorld();
    const [here, there] = [openOutbox(world.device()), openOutbox(world.device())];
    const entry = entryOf('Sent', 1);
    await here.add(entry, () => {});
    await there.remove(entry);
    expect(await here.change(entry, (now) => ({...now, tries: 9}))).to.equal(undefined);
    expect(await here.list(box)).to.deep.equal([]);
  });

  it('leaves alone what it can not read', async () => {
    const world = newWorld();
    const outbox = openOutbox(world.device());
    await outbox.add(entryOf('Readable', 1), () => {});
    await world.plant(`["outbox","${box.adapter}","${box.server}","odd"]`, {v: 2, text: 'From another release'});
    expect(sources(await outbox.list(box))).to.deep.equal(['Readable']);
    expect((await world.disk()).size).to.equal(2);
  });

  for (const locks of [navigator.locks, null]) {
    it(`lets one tab at a time send, ${locks ? 'by a lock' : 'by a lease where there are no locks'}`, async () => {
      const world = newWorld();
      const clock = newClock();
      const waits: (() => void)[] = [];
      const options = {
        locks,
        now: clock.now,
        setTimeout: (fire: () => void) => waits.push(fire),
        clearTimeout: () => {},
      };
      const [here, there] = [openOutbox(world.device(), options), openOutbox(world.device(), options)];
      const server = `https://${Math.random()}.test/`; // locks are of the whole browser
      const held = gate();
      const begun = gate();
      const order: string[] = [];
      const first = here.alone({...box, server}, async () => {
        begun.open();
        await held.promise;
        order.push('first');
      });
      await begun.promise;
      const second = there.alone({...box, server}, async () => void order.push('second'));
      held.open();
      await first;
      // Where there are no locks the second waits for a time, which passes as often as it must.
      const ended = second.then(() => true);
      const task = () => new Promise<false>((resolve) => setTimeout(() => resolve(false))); // a hidden page has no frames
      while (!(await Promise.race([ended, task()]))) {
        for (const fire of waits.splice(0)) fire();
      }
      expect(order).to.deep.equal(['first', 'second']);
    });
  }

  it('waits for a tab whose clock runs a moment ahead, where there are no locks', async () => {
    const world = newWorld();
    const clock = newClock();
    const [begun, waiting, never] = [gate(), gate(), new Promise<void>(() => {})];
    const options = {locks: null, now: clock.now, setTimeout: () => 0, clearTimeout: () => {}};
    void openOutbox(world.device(), options).alone(box, () => {
      begun.open();
      return never;
    });
    await begun.promise;
    let ran = false;
    void openOutbox(world.device(), {...options, now: () => clock.now() - 1, setTimeout: () => waiting.open()}).alone(
      box,
      async () => {
        ran = true;
      },
    );
    await waiting.promise;
    expect(ran).to.equal(false);
  });

  it('has two threads of one page take turns, where there are no locks', async () => {
    const [begun, waiting, never] = [gate(), gate(), new Promise<void>(() => {})];
    let timers = 0; // the first asks for more time, the second waits
    const setTimeout = () => ++timers === 2 && waiting.open();
    const outbox = openOutbox(newWorld().device(), {locks: null, setTimeout, clearTimeout: () => {}});
    void outbox.alone(box, () => {
      begun.open();
      return never;
    });
    await begun.promise;
    let ran = false;
    void outbox.alone(box, async () => {
      ran = true;
    });
    await waiting.promise;
    expect(ran).to.equal(false);
  });

  it('takes the turn of a tab that has died, once its lease is over', async () => {
    const world = newWorld();
    const clock = newClock();
    const never = new Promise<void>(() => {});
    const begun = gate();
    const options = {locks: null, now: clock.now, setTimeout: () => 0, clearTimeout: () => {}};
    void openOutbox(world.device(), options).alone(box, () => {
      begun.open();
      return never;
    });
    await begun.promise;
    clock.pass(16_000);
    let ran = false;
    await openOutbox(world.device(), options).alone(box, async () => {
      ran = true;
    });
    expect(ran).to.equal(true);
  });

  it('gives its turn back for good, also where it was just asking for more time', async () => {
    const world = newWorld();
    const timers = new Set<() => void>();
    const options = {
      locks: null,
      setTimeout: (fire: () => void) => {
        timers.add(fire);
        return fire;
      },
      clearTimeout: (timer: unknown) => timers.delete(timer as () => void),
    };
    const fireAll = () => {
      for (const fire of [...timers]) {
        timers.delete(fire);
        fire();
      }
    };
    await openOutbox(world.device(), options).alone(box, async () => fireAll());
    await world.disk(); // what was under way has reached it
    fireAll();
    expect([...(await world.disk()).keys()].filter((key) => key.includes('turn'))).to.deep.equal([]);
  });

  it('tells other tabs what has become of an entry, and hears no more once it is deaf', async () => {
    const world = newWorld();
    const [here, there] = [openOutbox(world.device()), openOutbox(world.device())];
    const heard = gate<string>();
    const deaf = there.hear(({entry}) => heard.open(entry.comment.source));
    const deafHere = here.hear(() => {});
    here.tell({what: 'changed', entry: entryOf('News', 1)});
    expect(await heard.promise).to.equal('News');
    deaf();
    deafHere();
  });

  for (const [where, found] of Object.entries({
    'tells of none': undefined,
    'refuses them, as Firefox does without cookies': class {
      constructor() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      }
    },
  })) {
    it(`keeps texts, and tells nobody, where the browser ${where}`, async () => {
      const {BroadcastChannel: channels} = globalThis;
      globalThis.BroadcastChannel = found as never;
      try {
        const outbox = openOutbox(newWorld().device());
        const deaf = outbox.hear(() => {});
        const entry = entryOf('Alone', 1);
        await outbox.add(entry, () => {});
        outbox.tell({what: 'changed', entry});
        deaf();
        expect(sources(await outbox.list(box))).to.deep.equal(['Alone']);
      } finally {
        globalThis.BroadcastChannel = channels;
      }
    });
  }

  function newPage(world: ReturnType<typeof newWorld>) {
    const device = world.device();
    return {drafts: openDraftStore(device), outbox: openOutbox(device)};
  }
});
