import {expect} from 'chai';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {SlicesController} from '../../src/controllers/slices-controller.js';

describe('the slices of a long list', () => {
  it('come two a frame while the list is short, then one, and the first alone', async () => {
    const {requestAnimationFrame} = window;
    const drawn: number[] = [];
    const frames = new Set<number>();
    window.requestAnimationFrame = (run) => {
      frames.add(drawn.length);
      return requestAnimationFrame(run);
    };
    try {
      await new Promise<void>((done) => {
        const host = {
          addController: (_: ReactiveController) => {},
          removeController: () => {},
          requestUpdate: () => queueMicrotask(update),
          updateComplete: Promise.resolve(true),
        } satisfies ReactiveControllerHost;
        const slices = new SlicesController(host, () => 1500);
        const update = () => {
          drawn.push(slices.drawn);
          slices.hostUpdated();
          if (slices.drawn >= 1500) done();
        };
        update();
      });
    } finally {
      Object.assign(window, {requestAnimationFrame});
    }
    const painted = (from: number, to: number) =>
      drawn.filter((count, index) => count >= from && count <= to && frames.has(index + 1)).length;
    const slices = (from: number, to: number) => drawn.filter((count) => count >= from && count <= to).length;
    expect(frames.has(1)).to.equal(true);
    expect(painted(0, 1000) / slices(0, 1000)).to.be.within(0.45, 0.6);
    expect(painted(1001, 1499)).to.equal(slices(1001, 1499));
  });
});
