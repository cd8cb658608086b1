// A WordPress to copy from: Debian's packages unpacked (not installed), a database seeded once.
// Made again whenever a file of this folder that goes into it changes.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import process from 'node:process';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

import {startDatabase} from './database.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const CACHE = resolve(HERE, '../../.cache/wordpress');
const PACKAGES = ['wordpress', 'wordpress-theme-twentytwentythree', 'php-getid3'];
const PROGRAMS = ['php', 'mariadbd', 'mariadb-install-db', 'mariadb', 'dpkg-deb'];

/** Why WordPress cannot run on this machine, in a few words; undefined where nothing is known to be missing. */
export function whatIsMissing() {
  const missing = PROGRAMS.filter((name) => spawnSync('which', [name]).status !== 0);
  if (missing.length > 0) return `not on this machine: ${missing.join(', ')}`;
  const modules = spawnSync('php', ['-m'], {encoding: 'utf8'}).stdout.split('\n');
  const lacking = ['mysqli', 'mbstring', 'xml'].filter((name) => !modules.includes(name));
  return lacking.length > 0 ? `PHP lacks ${lacking.join(', ')}` : undefined;
}

/** The folder with `site/`, `data/` and `posts.json`. Throws where the packages cannot be had. */
export async function installedWordpress() {
  const made = ['install.mjs', 'seed.php', 'wp-config.php'].map((name) => readFileSync(join(HERE, name)));
  const version = createHash('sha256').update(Buffer.concat(made)).digest('hex').slice(0, 12);
  const folder = join(CACHE, version);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, {recursive: true});
  const unlock = await lock();
  const making = join(CACHE, 'making');
  try {
    if (existsSync(folder)) return folder; // while we waited, another test file has made it
    for (const name of readdirSync(CACHE))
      if (/^[\da-f]{12}$/.test(name)) rmSync(join(CACHE, name), {recursive: true, force: true});
    rmSync(making, {recursive: true, force: true}); // of a run that was killed
    unpack(join(making, 'site'));
    await seed(making);
    renameSync(making, folder);
  } finally {
    rmSync(making, {recursive: true, force: true});
    unlock();
  }
  return folder;
}

/** Waits until no other process is making one. Answers with what lets the next go on. */
async function lock() {
  const file = join(CACHE, 'lock');
  const mine = `${file}-${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    for (;;) {
      try {
        linkSync(mine, file); // there with its number in it, or not at all
        return () => rmSync(file, {force: true});
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      if (isLeft(file)) rmSync(file, {force: true});
      else await pause(100);
    }
  } finally {
    rmSync(mine, {force: true});
  }
}

/** Whether a lock's process has ended without taking it along; nobody needs five minutes. */
function isLeft(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > 300_000) return true;
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function unpack(site) {
  const root = `${site}-root`;
  mkdirSync(root, {recursive: true});
  for (const deb of packages()) run('dpkg-deb', ['-x', deb, root]);
  cpSync(join(root, 'usr/share/wordpress'), site, {recursive: true, verbatimSymlinks: true});
  // What Debian shares between packages by links that lead nowhere from here.
  for (const name of ['wp-config.php', 'wp-content', 'wp-includes/ID3'])
    rmSync(join(site, name), {recursive: true, force: true});
  cpSync(join(root, 'usr/share/php/getid3'), join(site, 'wp-includes/ID3'), {recursive: true});
  const content = join(site, 'wp-content');
  for (const name of ['themes', 'plugins', 'uploads']) mkdirSync(join(content, name), {recursive: true});
  const theme = run('find', [root, '-type', 'd', '-name', 'twentytwentythree']).split('\n')[0];
  cpSync(theme, join(content, 'themes/twentytwentythree'), {recursive: true});
  symlinkSync(join(HERE, 'wp-config.php'), join(site, 'wp-config.php'));
  rmSync(root, {recursive: true});
}

/** Paths of the packages, downloaded once. */
function packages() {
  const folder = join(CACHE, 'packages');
  mkdirSync(folder, {recursive: true});
  const here = () =>
    readdirSync(folder).filter(
      (name) => PACKAGES.some((wanted) => name.startsWith(`${wanted}_`)) && name.endsWith('.deb'),
    );
  if (here().length < PACKAGES.length) {
    try {
      run('apt-get', ['download', ...PACKAGES], folder);
    } catch {
      run('apt-get', ['-qq', 'update']); // a machine set up from an image has no lists, or old ones
      run('apt-get', ['download', ...PACKAGES], folder);
    }
  }
  return here().map((name) => join(folder, name));
}

async function seed(folder) {
  const data = join(folder, 'data');
  const empty = ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'];
  if (process.getuid?.() === 0) empty.push('--user=root');
  run('mariadb-install-db', [...empty, '--innodb-log-file-size=8M']);
  const database = await startDatabase(data);
  try {
    database.query('create database wp character set utf8mb4');
    const env = {
      ...process.env,
      WORDPRESS_SOCKET: database.socket,
      WORDPRESS_PORT: '80',
      WORDPRESS_PLUGINS: join(folder, 'none'),
    };
    const {status, stdout, stderr} = spawnSync('php', [join(HERE, 'seed.php'), join(folder, 'site')], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`Seeding WordPress failed:\n${stdout}\n${stderr}`);
    writeFileSync(join(folder, 'posts.json'), stdout.slice(stdout.lastIndexOf('\n{') + 1));
  } finally {
    await database.stop();
  }
}

function run(program, args, cwd) {
  const {status, stdout, stderr, error} = spawnSync(program, args, {cwd, encoding: 'utf8'});
  if (status === 0) return stdout;
  throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? stderr.trim()}`);
}
