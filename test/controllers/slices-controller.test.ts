import {expect} from 'chai';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {SlicesController} from '../../src/controllers/slices-controller.js';

/** Draws a list of this length, a comment of it in so many milliseconds: how much was drawn after each task, and after which of them a frame was awaited. */
async function drawnIn(length: number, msEach: number): Promise<{drawn: number[]; frames: Set<number>}> {
  const {requestAnimationFrame} = window;
  const {now: clock} = performance;
  const drawn: number[] = [];
  const frames = new Set<number>();
  window.requestAnimationFrame = (run) => {
    frames.add(drawn.length);
    return requestAnimationFrame(run);
  };
  let now = 0;
  performance.now = () => now;
  try {
    await new Promise<void>((done) => {
      const host = {
        addController: (_: ReactiveController) => {},
        removeController: () => {},
        requestUpdate: () => queueMicrotask(update),
        updateComplete: Promise.resolve(true),
      } satisfies ReactiveControllerHost;
      const slices = new SlicesController(host, () => length);
      const update = () => {
        now += (slices.drawn - (drawn.at(-1) ?? 0)) * msEach;
        drawn.push(slices.drawn);
        slices.hostUpdated();
        if (slices.drawn >= length) done();
      };
      update();
    });
  } finally {
    Object.assign(window, {requestAnimationFrame});
    performance.now = clock;
  }
  return {drawn, frames};
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

  it('are as large as 20 milliseconds allow, where the machine is fast', async () => {
    const {drawn} = await drawnIn(1000, 0.25);
    expect(drawn[0]).to.equal(12);
    expect(sizes(drawn).slice(0, -1)).to.deep.equal([
      25,
      ...sizes(drawn)
        .slice(1, -1)
        .map(() => 80),
    ]);
  });

  it('are small on a slow phone, and not large in a long list on any machine', async () => {
    expect(Math.max(...sizes((await drawnIn(1000, 2)).drawn))).to.equal(25);
    const {drawn} = await drawnIn(2000, 0.01);
    const long = drawn.findIndex((count) => count > 1000);
    expect(Math.max(...sizes(drawn.slice(0, long + 1)))).to.equal(100);
    expect(Math.max(...sizes(drawn.slice(long)))).to.equal(50);
  });
});
