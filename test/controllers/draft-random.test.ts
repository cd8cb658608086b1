import {expect} from 'chai';

import {DraftController} from '../../src/controllers/draft-controller.js';
import {openDraftStore} from '../../src/drafts/drafts.js';
import {boxKey, newClock, newWorld} from '../drafts/world.js';
import {newHost} from './host.js';
import {numbers} from './numbers.js';

/** One box of one page among several of the same browser; `entered` where the reader is. */
class Tab {
  entered = false;
  readonly box: DraftController;
  readonly #host = newHost();

  constructor(world: ReturnType<typeof newWorld>, clock: ReturnType<typeof newClock>) {
    const place = {key: boxKey(), store: openDraftStore(world.device()), entered: () => this.entered};
    this.box = new DraftController(this.#host, () => place, clock);
    this.#host.connect();
  }

  get texts(): string[] {
    return [this.box.text, ...this.box.others.map(({text}) => text)];
  }

  close(): void {
    this.#host.disconnect();
  }
}

/** What every channel of this browser has been told before this is asked has been heard when it settles. */
async function heard(): Promise<void> {
  const [from, to] = [new BroadcastChannel('riposte'), new BroadcastChannel('riposte')];
  await new Promise((resolve) => {
    to.onmessage = ({data}) => data === 'heard' && resolve(data);
    from.postMessage('heard');
  });
  for (const channel of [from, to]) channel.close();
}

/** A reader with up to three tabs, who does this many things in them. Returns what was lost, and what led to it. */
async function visit(seed: number, steps: number) {
  const random = numbers(seed);
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T;
  const world = newWorld();
  const clock = newClock(Date.now());
  let tabs = [new Tab(world, clock)];
  const kept = new Set<string>();
  const log: string[] = [];
  const wordsOf = (text: string) => text.split(' ').filter(Boolean);
  for (let step = 0; step < steps; step++) {
    const tab = pick(tabs);
    const {box} = tab;
    const at = tabs.indexOf(tab);
    for (const each of tabs) each.entered = each === tab;
    clock.pass(Math.floor(random() * 300));
    const what = random();
    const other = box.others[0];
    if (what < 0.4) {
      const word = `w${step}`;
      box.write(`${box.text} ${word}`);
      kept.add(word);
      log.push(`${at} types ${word}: ${box.text}`);
    } else if (what < 0.5) {
      log.push(`${at} discards ${box.text}`);
      for (const word of wordsOf(box.text)) kept.delete(word);
      void box.discard();
    } else if (what < 0.6 && other) {
      log.push(`${at} takes ${other.text} for ${box.text}`);
      void box.take(other);
    } else if (what < 0.68 && other) {
      log.push(`${at} drops ${other.text}`);
      for (const word of wordsOf(other.text)) kept.delete(word);
      void box.drop(other);
    } else if (what < 0.8 && tabs.length < 3) {
      tabs.push(new Tab(world, clock));
      log.push('opens a tab');
    } else if (what < 0.9 && tabs.length > 1) {
      log.push(`${at} closes`);
      tab.close();
      tabs = tabs.filter((each) => each !== tab);
    } else {
      tab.entered = false;
      log.push(`${at} is left`);
    }
    if (random() < 0.6) await Promise.all(tabs.map((each) => each.box.flush()));
    if (random() < 0.6) await heard();
    if (random() < 0.6) await Promise.all(tabs.map((each) => each.box.reading));
  }
  for (const tab of tabs) tab.close();
  await Promise.all(tabs.map(({box}) => box.flush()));
  const found = await openDraftStore(world.device()).read(boxKey());
  const there = new Set([found?.text ?? '', ...(found?.others ?? []).map(({text}) => text)].flatMap(wordsOf));
  return {lost: [...kept].filter((word) => !there.has(word)), log};
}

describe('drafts of one box in several tabs', () => {
  for (let seed = 1; seed <= 30; seed++) {
    it(`P06: none is lost, whatever a reader does in whichever of three tabs (${seed} of 30)`, async () => {
      const {lost, log} = await visit(seed, 60);
      expect(lost, `\n${log.join('\n')}\n`).to.deep.equal([]);
    });
  }
});
