import {expect} from 'chai';
import type {ReactiveControllerHost} from 'lit';

import {PauseController} from '../../src/controllers/pause-controller.js';

describe('a pause in typing', () => {
  const {setTimeout: realTimeout} = window;
  const {now: realNow} = performance;
  let now = 0;
  let timers: {at: number; fire: () => void}[] = [];
  let drawn: string[] = [];
  let pause: PauseController;

  beforeEach(() => {
    now = 0;
    timers = [];
    drawn = [];
    performance.now = () => now;
    window.setTimeout = ((fire: () => void, ms: number) => timers.push({at: now + ms, fire})) as never;
    const host = {
      addController: () => {},
      removeController: () => {},
      requestUpdate: () => drawn.push(pause.pausing ? 'pausing' : 'typing'),
      updateComplete: Promise.resolve(true),
    } satisfies ReactiveControllerHost;
    pause = new PauseController(host, () => drawn.push('said'));
  });
  afterEach(() => {
    window.setTimeout = realTimeout;
    performance.now = realNow;
  });

  /** Lets time go by, and what is due happen. */
  function pass(ms: number): void {
    now += ms;
    const due = timers.filter(({at}) => at <= now);
    timers = timers.filter(({at}) => at > now);
    for (const {fire} of due) fire();
  }

  it('begins a second after the last key, and is drawn once; the keys before it are drawn once as well', () => {
    for (let n = 0; n < 5; n++) {
      pause.typed(now);
      pass(400);
    }
    expect(pause.pausing).to.equal(false);
    expect(drawn).to.deep.equal(['typing']);
    pass(599);
    expect(drawn).to.deep.equal(['typing']);
    pass(1);
    expect(drawn).to.deep.equal(['typing', 'said', 'pausing']);
    pass(10_000);
    expect(drawn.length).to.equal(3);
  });

  it('ends with the next key', () => {
    pause.typed(now);
    pass(1000);
    pause.typed(now);
    expect(drawn).to.deep.equal(['typing', 'said', 'pausing', 'typing']);
  });

  it('has one timer, however many keys are pressed', () => {
    for (let n = 0; n < 50; n++) pause.typed(now);
    expect(timers.length).to.equal(1);
  });
});
