import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {setTimeout as pause} from 'node:timers/promises';

const READY_MS = 30_000;

/** MariaDB over a data folder, on a socket of its own and no port. Resolves when it answers. */
export async function startDatabase(data) {
  const folder = mkdtempSync(join(tmpdir(), 'riposte-db-')); // a socket's path may have 107 bytes, no more
  const socket = join(folder, 's');
  const args = ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, `--pid-file=${join(folder, 'pid')}`];
  args.push(
    '--skip-networking',
    '--skip-log-bin',
    '--performance-schema=OFF',
    '--innodb-buffer-pool-size=32M',
    '--innodb-log-file-size=8M',
  );
  // The data is a copy: what a power cut would cost is none.
  args.push('--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0');
  if (process.getuid?.() === 0) args.push('--user=root');
  const server = spawn('mariadbd', args, {stdio: ['ignore', 'ignore', 'pipe']});
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-4_000)));
  const ended = new Promise((done) => server.once('exit', done));
  const query = (sql) => {
    const result = spawnSync('mariadb', ['--no-defaults', '-S', socket, '-uroot', '-e', sql], {encoding: 'utf8'});
    if (result.status !== 0) throw new Error(result.stderr.trim());
  };
  const stop = async () => {
    if (server.exitCode === null) server.kill('SIGTERM');
    await ended;
    rmSync(folder, {recursive: true, force: true});
  };
  for (const until = Date.now() + READY_MS; ; await pause(50)) {
    try {
      query('select 1');
      return {socket, query, stop};
    } catch (error) {
      if (server.exitCode === null && Date.now() < until) continue;
      await stop();
      throw new Error(`MariaDB did not start: ${said || error.message}`);
    }
  }
}
