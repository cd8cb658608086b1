import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';

import {startWordpress} from '../wordpress/wordpress.js';
import {deliverToWordpress} from './deliver-wordpress.mjs';

const started = await startWordpress();
const skip = 'missing' in started ? started.missing : false;
after(() => 'stop' in started && started.stop());

describe('a real WordPress that fails three times in ten, a third of that after storing', {
  skip,
  timeout: 480_000,
}, () => {
  for (const rest of [false, true]) {
    it(`has every comment once, ${rest ? 'by REST' : 'by the site’s own form'}`, async () => {
      if ('missing' in started) return;
      const result = await deliverToWordpress(started, {posts: 5, seed: 6, rate: 0.3, rest});
      const {stored, lost, twice} = result;
      assert.deepEqual({stored, lost, twice}, {stored: 5, lost: [], twice: []});
      assert.ok(result.after > 0, 'some answers were lost after it was stored');
    });
  }
});
