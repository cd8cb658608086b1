import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';

import {startBrowser} from '../visits/site.js';
import {pageWithAdapter, startBackend} from './backend.mjs';
import {deliver, KEYLESS, type Trial} from './deliver.mjs';
import {openAs} from './reader.js';

describe('a backend that fails three times in ten, a third of that after storing', {timeout: 480_000}, () => {
  const trials: readonly (readonly [string, Trial])[] = [
    ['while one tab writes', {}],
    ['while the tab is reloaded at random', {reload: true}],
    ['while three tabs write', {tabs: 3}],
    ['without keys, asked whether it was posted', {keys: false}],
  ];
  for (const [how, trial] of trials) {
    it(`has every comment once, ${how}`, async () => {
      const {stored, lost, twice, faults} = await deliver({posts: 25, seed: 7, rate: 0.4, ...trial});
      assert.deepEqual({stored, lost, twice}, {stored: 25, lost: [], twice: []});
      assert.ok(faults > 0);
    });
  }
});

describe('the same short words', {timeout: 480_000}, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  for (const keys of [true, false]) {
    it(`said twice on purpose and by two people at once are three comments, ${keys ? 'with' : 'without'} keys`, async () => {
      // Of the second, the answer is lost once before and once after it is stored.
      const faults = [undefined, 'dropped', 'droppedAfter'] as const;
      let posts = 0;
      const backend = await startBackend({
        plan: ({method}) => (method === 'POST' ? faults[posts++] : undefined),
        ...(keys ? {} : {page: () => pageWithAdapter(KEYLESS)}),
      });
      try {
        const reader = await openAs(await (await browser.newContext()).newPage(), backend.url);
        await reader.post('Thanks!');
        await reader.replies(1);
        await reader.post('Thanks!');
        await reader.replies(2);
        const other = await openAs(await (await browser.newContext()).newPage(), backend.url);
        await Promise.all([other.post('Thanks!'), reader.post('Thanks!')]);
        await backend.asked(() => posts >= (keys ? 6 : 5));
        await reader.replies(3);
        await other.replies(3);
        assert.deepEqual(
          await backend.stored(),
          Array.from({length: 4}, () => 'Thanks!'),
        );
      } finally {
        await backend.stop();
      }
    });
  }

  it('are asked about where the backend can tell neither: posted, or posted again', async () => {
    const page = () =>
      pageWithAdapter(`const rest = restAdapter({server: '/'});
        element.adapter = {...rest, name: 'forgetful', idempotent: undefined, post: (comment, call) => rest.post({...comment, key: crypto.randomUUID()}, call)};`);
    const faults = ['errorAfter', 'error', undefined] as const; // a lost connection browsers mend by themselves
    let posts = 0;
    const backend = await startBackend({page, plan: ({method}) => (method === 'POST' ? faults[posts++] : undefined)});
    try {
      const reader = await openAs(await (await browser.newContext()).newPage(), backend.url);
      await reader.post('Was it?');
      await reader.comments.getByText('Not sure it was posted. Is it in the list?').waitFor();
      await reader.page.reload();
      await reader.button('Yes, it was posted').click();
      await reader.replies(1);
      await reader.button('Yes, it was posted').waitFor({state: 'detached'});
      await reader.post('Was it not?');
      await reader.button('No, post it again').click();
      await reader.replies(2);
      assert.deepEqual(await backend.stored(), ['Was it?', 'Was it not?']);
    } finally {
      await backend.stop();
    }
  });
});
