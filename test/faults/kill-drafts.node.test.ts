import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {killRounds, MOST_LOST} from './kill-drafts.mjs';

describe('a browser killed at random moments', () => {
  it('P01: never takes 500 ms of what its reader writes in three boxes', {timeout: 480_000}, async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const losses = await killRounds({rounds: 4, seed});
    assert.equal(losses.length, 4);
    const worst = Math.max(...losses);
    assert.ok(
      worst < MOST_LOST,
      `${worst} ms of writing were lost; again with: kill-drafts.mjs --rounds 4 --seed ${seed}`,
    );
  });
});
