import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chromium} from 'playwright-core';

import {chromiumOptions} from './chromium.mjs';

describe('the Chromium of the tests', () => {
  it('has turned off all that Playwright turns off, and the pages behind the address bar', async () => {
    const server = await chromium.launchServer(chromiumOptions());
    const lists = server
      .process()
      .spawnargs.flatMap((argument) => /^--disable-features=(.*)/.exec(argument)?.[1] ?? [])
      .map((list) => list.split(','));
    await server.close();
    const heeded = lists.at(-1) ?? [];
    assert.deepEqual(
      lists.flat().filter((feature) => !heeded.includes(feature)),
      [],
    );
    assert.ok(lists.length > 1 && heeded.includes('WebUIOmniboxPopup'));
  });
});
