// WebKitGTK for @web/test-runner: one window, one test file after the other.
import {openWebKit} from './webkit-window.mjs';

/** A launcher over what `findWebKit` found. */
export function webkitLauncher(engine) {
  let window;
  let active;

  /** Sends a command to the one window, opened when it is first needed. */
  const ask = async (...command) => (await (window ??= openWebKit(engine, 'none'))).ask(...command);

  return {
    name: 'WebKit',
    type: 'webkit',
    concurrency: 1,
    async startSession(id, url) {
      active = id;
      await ask('POST', '/url', {url});
    },
    isActive: (id) => id === active,
    getBrowserUrl: () => ask('GET', '/url'),
    async stopSession() {
      active = undefined;
      // An empty page ends whatever the last one still does.
      await ask('POST', '/url', {url: 'about:blank'});
      return {};
    },
    async startDebugSession() {
      throw new Error('There is nothing to see: WebKit draws on a hidden screen.');
    },
    async stop() {
      const opened = await window?.catch(() => undefined);
      await opened?.stop();
    },
  };
}
