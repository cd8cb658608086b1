// A real WordPress on a free port of loopback, with a database of its own that is thrown away.
//
//   node test/wordpress/start.mjs        prints one line of JSON {url, posts, settings}, and runs until
//                                        its standard input ends, or SIGINT or SIGTERM
//
// `settings` is a JSON file that WordPress reads at every request; write into it what should be different:
//   guests   true: guests may post by REST        (false, as WordPress comes)
//   flood    true: 15 s between two comments      (false)
//   hold     true: every comment waits            (false)
//   login    true: only members may comment       (false)
//   pings    true: pingbacks are in the list      (false)
//   rest     'on', 'closed' (401 by a plugin), 'gone' (404, HTML), 'blocked' (403, HTML, on writing)
//   widget   'around': posts show <riposte-comments> with their comments in it; 'instead': without (neither)
//   nonce    'printed', 'stale': what the tag says of who is logged in (nothing)
//   script   folder with riposte.js, served under /riposte/ (dist/)
// Members: admin (administrator), sue (subscriber), with the password `pass`.
import {spawn} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import process from 'node:process';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

import {startDatabase} from './database.mjs';
import {installedWordpress, whatIsMissing} from './install.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const READY_MS = 30_000;

const ends = [];

/** Ends what was started, last first; what is ended is not ended twice. */
async function end(code) {
  for (const stop of ends.splice(0).reverse()) await stop();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));
process.stdin
  .on('end', () => end(0))
  .on('error', () => end(0))
  .resume();

try {
  const missing = whatIsMissing();
  if (missing) throw new Error(missing);
  const installed = await installedWordpress();
  const folder = mkdtempSync(join(tmpdir(), 'riposte-wp-'));
  ends.push(() => rmSync(folder, {recursive: true, force: true}));
  cpSync(join(installed, 'data'), join(folder, 'data'), {recursive: true});
  const settings = join(folder, 'settings.json');
  writeFileSync(settings, JSON.stringify({script: resolve(HERE, '../../dist')}));
  const database = await startDatabase(join(folder, 'data'));
  ends.push(database.stop);
  const url = await startPhp(join(installed, 'site'), settings, database.socket);
  const posts = JSON.parse(readFileSync(join(installed, 'posts.json'), 'utf8'));
  console.log(JSON.stringify({url, posts, settings}));
} catch (error) {
  console.log(JSON.stringify({missing: String(error?.message ?? error)}));
  void end(1);
}

async function startPhp(site, settings, socket) {
  const port = await freePort();
  const env = {
    ...process.env,
    PHP_CLI_SERVER_WORKERS: '4',
    WORDPRESS_PORT: String(port),
    WORDPRESS_SOCKET: socket,
    WORDPRESS_SETTINGS: settings,
    WORDPRESS_PLUGINS: join(HERE, 'mu-plugins'),
  };
  // A group of its own: the server's workers end with it.
  const args = ['-S', `127.0.0.1:${port}`, '-t', site, join(HERE, 'router.php')];
  const server = spawn('php', args, {env, detached: true, stdio: ['ignore', 'ignore', 'pipe']});
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-4_000)));
  const ended = new Promise((done) => server.once('exit', done));
  ends.push(async () => {
    try {
      process.kill(-server.pid, 'SIGKILL'); // it holds nothing worth closing
    } catch {
      // it has ended by itself
    }
    await ended;
  });
  const url = `http://127.0.0.1:${port}`;
  for (const until = Date.now() + READY_MS; ; await pause(50)) {
    const answer = await fetch(`${url}/wp-json/wp/v2/types`).catch(() => undefined);
    if (answer?.ok) return url;
    if (server.exitCode !== null || Date.now() > until) {
      throw new Error(`PHP did not serve WordPress: ${answer ? (await answer.text()).slice(0, 500) : said}`);
    }
  }
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => done(port));
    });
  });
}
