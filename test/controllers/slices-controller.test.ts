import {expect} from 'chai';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {SlicesController} from '../../src/controllers/slices-controller.js';

interface Drawn {
  /** Comments that were drawn, after each task. */
  readonly drawn: number[];
  /** After how many tasks a frame was awaited. */
  readonly frames: Set<number>;
  readonly slices: SlicesController;
}

/** Draws a list of this length, a comment of it in so many milliseconds. */
async function drawnIn(length: number, msEach: number): Promise<Drawn> {
  const {requestAnimationFrame} = window;
  const {now: clock} = performance;
  const drawn: number[] = [];
  const frames = new Set<number>();
  window.requestAnimationFrame = (run) => {
    frames.add(drawn.length);
    return requestAnimationFrame(run);
  };
  let now = 0;
  let slices!: SlicesController;
  performance.now = () => now;
  try {
    await new Promise<void>((done) => {
      const host = {
        addController: (_: ReactiveController) => {},
        removeController: () => {},
        requestUpdate: () => queueMicrotask(update),
        updateComplete: Promise.resolve(true),
      } satisfies ReactiveControllerHost;
      slices = new SlicesController(host, () => length);
      const update = () => {
        const shown = Math.min(slices.drawn, length);
        now += (shown - (drawn.at(-1) ?? 0)) * msEach;
        drawn.push(shown);
        slices.hostUpdated();
        if (shown === length) done();
      };
      update();
    });
  } finally {
    Object.assign(window, {requestAnimationFrame});
    performance.now = clock;
  }
  return {drawn, frames, slices};
}

const sizes = (drawn: readonly number[]) => drawn.slice(1).map((count, index) => count - (drawn[index] ?? 0));

describe('the slices of a long list', () => {
  it('come two a frame while the list is short, then one, and the first alone', async () => {
    const {drawn, frames} = await drawnIn(1500, 1);
    const painted = (from: number, to: number) =>
      drawn.filter((count, index) => count >= from && count <= to && frames.has(index + 1)).length;
    const slices = (from: number, to: number) => drawn.filter((count) => count >= from && count <= to).length;
    expect(frames.has(1)).to.equal(true);
    expect(painted(0, 1000) / slices(0, 1000)).to.be.within(0.45, 0.6);
    expect(painted(1001, 1499)).to.equal(slices(1001, 1499));
  });

  it('grow from one to the next, up to what 20 milliseconds allow', async () => {
    const {drawn} = await drawnIn(1000, 0.5);
    expect(drawn[0]).to.equal(12);
    expect(sizes(drawn).slice(0, 4)).to.deep.equal([25, 30, 35, 40]);
    expect(Math.max(...sizes(drawn))).to.equal(40);
  });

  it('are small on a slow phone, and not large in a long list on any machine', async () => {
    expect(Math.max(...sizes((await drawnIn(1000, 2)).drawn))).to.equal(25);
    const {drawn} = await drawnIn(2000, 0.01);
    const long = drawn.findIndex((count) => count > 1000);
    expect(Math.max(...sizes(drawn.slice(0, long + 1)))).to.equal(80);
    expect(Math.max(...sizes(drawn.slice(long)))).to.equal(30);
  });

  it('leave room for what is posted into a list that is drawn to its end: it is drawn in the task of the press', async () => {
    for (const length of [1, 12, 37, 100]) {
      const {slices} = await drawnIn(length, 1);
      expect(slices.drawn).to.be.greaterThan(length);
    }
  });

  it('begin with the first again, where nothing is here yet', async () => {
    const {slices} = await drawnIn(0, 1);
    expect(slices.drawn).to.equal(12);
  });
});
