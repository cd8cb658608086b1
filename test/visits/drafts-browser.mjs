// A Chromium with a profile on the disk, that can be killed and started again.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {watch} from 'node:fs';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';

import {chromium} from 'playwright-core';

import {chromiumOptions} from '../tooling/chromium.mjs';

/** A folder for a profile, and what deletes it. */
export async function newProfile() {
  const folder = await mkdtemp(join(tmpdir(), 'riposte-profile-'));
  return {folder, remove: () => rm(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 100})};
}

/** Starts Chromium on a profile, the one a killed one left too. */
export async function startBrowser(profile) {
  await rm(join(profile, 'DevToolsActivePort'), {force: true});
  const {executablePath, args} = chromiumOptions('about:blank');
  const browser = spawn(
    executablePath,
    [
      '--headless=new',
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      ...args,
    ],
    {stdio: 'ignore', detached: true},
  );
  try {
    const port = await debuggingPort(profile, browser);
    const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const [context] = connection.contexts();
    if (!context) throw new Error('Chromium has no default context.');
    return {context, kill: () => kill(browser)};
  } catch (error) {
    await kill(browser);
    throw error;
  }
}

/** The port Chromium writes into its profile once it listens. */
async function debuggingPort(profile, browser) {
  const watcher = watch(profile);
  try {
    return await new Promise((resolve, reject) => {
      const look = async () => {
        const file = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
        const [port, path] = file.split('\n');
        if (port && path) resolve(port);
      };
      watcher.on('change', look);
      browser.once('exit', () => reject(new Error('Chromium ended before it listened.')));
      void look();
    });
  } finally {
    watcher.close();
  }
}

/** Its process group is its own: the browser, and all it started. */
async function kill(browser) {
  if (browser.exitCode !== null || browser.signalCode !== null || browser.pid === undefined) return;
  const ended = once(browser, 'exit');
  process.kill(-browser.pid, 'SIGKILL');
  await ended;
}
