// A WordPress to copy from: Debian's packages unpacked (not installed), a database seeded once.
// Made again whenever a file of this folder that goes into it changes.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import process from 'node:process';
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
  for (const name of readdirSync(CACHE))
    if (/^[\da-f]{12}$/.test(name)) rmSync(join(CACHE, name), {recursive: true, force: true});
  const making = join(CACHE, `making-${process.pid}`);
  try {
    unpack(join(making, 'site'));
    await seed(making);
    renameSync(making, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // another run was faster
  } finally {
    rmSync(making, {recursive: true, force: true});
  }
  return folder;
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
  if (here().length < PACKAGES.length) run('apt-get', ['download', ...PACKAGES], folder);
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
