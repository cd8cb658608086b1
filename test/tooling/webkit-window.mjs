// A window of WebKitGTK: its own driver, spoken to as https://www.w3.org/TR/webdriver2/ has it, on a screen that nobody sees.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import process from 'node:process';
import {setTimeout as pause} from 'node:timers/promises';

/**
 * Opens a window over what `findWebKit` found. `ask(method, path, body)` sends a command, `path` below the session's;
 * `stop()` ends all that was started. `load`: when a page counts as there, `none` or `normal`.
 */
export async function openWebKit({driver, screen, browser}, load = 'normal') {
  const started = [];
  const end = () => stopAll(started);
  process.on('exit', end);
  try {
    const display = await startScreen(screen, started);
    const address = await startDriver(driver, display, started);
    const {sessionId} = await call(address, 'POST', '/session', {
      capabilities: {
        alwaysMatch: {
          pageLoadStrategy: load,
          'webkitgtk:browserOptions': {binary: browser, args: ['--automation']},
        },
      },
    });
    const ask = (method, path, body) => call(address, method, `/session/${sessionId}${path}`, body);
    return {
      ask,
      async stop() {
        await ask('DELETE', '').catch(() => {}); // a browser that has crashed needs no closing
        end();
        process.off('exit', end);
      },
    };
  } catch (error) {
    end();
    throw error;
  }
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
