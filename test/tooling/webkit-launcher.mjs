// WebKitGTK for @web/test-runner: its own driver, spoken to as https://www.w3.org/TR/webdriver2/ has it,
// on a screen that nobody sees. One window, one test file after the other.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import process from 'node:process';
import {setTimeout as pause} from 'node:timers/promises';

/** A launcher over what `findWebKit` found. */
export function webkitLauncher({driver, screen, browser}) {
  const started = [];
  let window;
  let active;
  process.on('exit', () => stopAll(started));

  /** The one window, opened when it is first needed. */
  const open = () => (window ??= openWindow());
  const openWindow = async () => {
    const display = await startScreen(screen, started);
    const address = await startDriver(driver, display, started);
    const {sessionId} = await call(address, 'POST', '/session', {
      capabilities: {
        alwaysMatch: {
          pageLoadStrategy: 'none',
          'webkitgtk:browserOptions': {binary: browser, args: ['--automation']},
        },
      },
    });
    return (method, path, body) => call(address, method, `/session/${sessionId}${path}`, body);
  };

  return {
    name: 'WebKit',
    type: 'webkit',
    concurrency: 1,
    async startSession(id, url) {
      const ask = await open();
      active = id;
      await ask('POST', '/url', {url});
    },
    isActive: (id) => id === active,
    getBrowserUrl: async () => (await open())('GET', '/url'),
    async stopSession() {
      active = undefined;
      // An empty page ends whatever the last one still does.
      await (await open())('POST', '/url', {url: 'about:blank'});
      return {};
    },
    async startDebugSession() {
      throw new Error('There is nothing to see: WebKit draws on a hidden screen.');
    },
    async stop() {
      const ask = await window?.catch(() => undefined);
      await ask?.('DELETE', '').catch(() => {}); // a browser that has crashed needs no closing
      stopAll(started);
    },
  };
}

/** Starts a screen under a number that is free, and resolves to it. */
async function startScreen(path, started) {
  const options = ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const child = start(started, path, options, {stdio: ['ignore', 'pipe', 'ignore']});
  const [number] = await once(child.stdout, 'data');
  return `:${String(number).trim()}`;
}

/** Starts the driver on a free port, and resolves to its address once it answers. */
async function startDriver(path, display, started) {
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display,
    LANG: 'en_GB.UTF-8', // of C, `navigator.language` makes no language
    LANGUAGE: 'en_GB',
    TZ: 'UTC',
    NO_AT_BRIDGE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  };
  const child = start(started, path, [`--port=${port}`, '--host=127.0.0.1'], {stdio: 'ignore', env});
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    if (
      await fetch(`${address}/status`).then(
        ({ok}) => ok,
        () => false,
      )
    )
      return address;
    await pause(50);
  }
  throw new Error('WebKitWebDriver does not answer.');
}

function start(started, path, options, settings) {
  const child = spawn(path, options, settings);
  started.push(child);
  return child;
}

function stopAll(started) {
  for (const child of started.splice(0).reverse()) child.kill('SIGTERM');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function call(address, method, path, body) {
  const response = await fetch(address + path, {method, ...(body && {body: JSON.stringify(body)})});
  const {value} = await response.json();
  if (!response.ok) throw new Error(`WebKitWebDriver: ${value?.error}: ${value?.message}`);
  return value;
}
