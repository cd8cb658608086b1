import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {execFileSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {type BrowserContext, chromium} from 'playwright-core';

import {chromiumOptions} from '../tooling/chromium.mjs';
import {focused, pasted, startSite, write} from './site.js';

/** A browser with a profile on disk, as readers have, and the process it is. */
async function open(profile: string): Promise<{context: BrowserContext; kill(): Promise<void>}> {
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumOptions(),
    viewport: {width: 800, height: 600},
  });
  return {
    context,
    async kill() {
      const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
      // The one process that was started with this very profile and is nobody's helper.
      const rows = execFileSync('ps', ['-eo', 'pid,args'], {encoding: 'utf8'}).split('\n');
      const own = rows.find((row) => row.includes(`--user-data-dir=${profile}`) && !row.includes('--type='));
      process.kill(Number(own?.trim().split(' ')[0]), 'SIGKILL');
      await closed;
    },
  };
}

describe('P01 P02 P04: a browser killed while three boxes of the widget hold text', {timeout: 480_000}, () => {
  it('has all three texts back, each in its own box, with focus and scroll left alone', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'riposte-profile-'));
    const site = await startSite(pasted);
    try {
      const first = await open(profile);
      const page = await first.context.newPage();
      await page.goto(site.pageUrl);
      const comments = page.locator('riposte-comments');
      const top = comments.getByRole('group', {name: 'Leave a comment'});
      await write(top, 'One', 'Ada');
      await comments.getByRole('heading', {name: /^1 reply/}).waitFor();
      await write(top, 'Two', 'Bo');
      await comments.getByRole('heading', {name: /^2 replies/}).waitFor();

      const texts = {Ada: 'To Ada, with care', Bo: 'To Bo, in haste', top: 'To nobody yet'};
      for (const name of ['Ada', 'Bo'] as const) {
        await comments.getByRole('button', {name: new RegExp(`^Reply to ${name}`)}).click();
        const box = comments.getByRole('group', {name: `Reply to ${name}`});
        await box.getByLabel('Comment').pressSequentially(texts[name]);
        await box.getByText('Draft saved').waitFor();
      }
      await top.getByLabel('Comment').pressSequentially(texts.top);
      await top.getByText('Draft saved').waitFor();
      await first.kill();

      const second = await open(profile);
      const again = await second.context.newPage();
      await again.goto(site.pageUrl);
      const back = again.locator('riposte-comments');
      for (const name of ['Ada', 'Bo'] as const) {
        const box = back.getByRole('group', {name: `Reply to ${name}`});
        await box.getByText('Draft restored').waitFor();
        assert.equal(await box.getByLabel('Comment').inputValue(), texts[name]);
      }
      const box = back.getByRole('group', {name: 'Leave a comment'});
      await box.getByText('Draft restored').waitFor();
      assert.equal(await box.getByLabel('Comment').inputValue(), texts.top);
      assert.match(await focused(again), /^body/);
      assert.equal(await again.evaluate(() => scrollY), 0);
      await second.context.close();
    } finally {
      await site.stop();
      await rm(profile, {recursive: true, force: true});
    }
  });
});
