// What the tests stand on: the npm packages, a Chromium and, on Debian, Firefox and WebKit, and PHP and
// MariaDB for the WordPress tests. Installs what is missing where it can; imports nothing but node: modules.
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';

const DEBIAN = [
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'fonts-liberation',
  'fonts-dejavu-core',
  'fonts-noto-core',
  'php-cli',
  'php-mysql',
  'php-mbstring',
  'php-xml',
  'mariadb-server-core',
  'mariadb-client-core',
];

const CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Makes the machine ready and sets `CHROMIUM` for everything started after it.
 * @param {{everything: boolean}} options everything: Debian packages too, not only what npm brings.
 */
export async function prepare({everything}) {
  installPackages();
  if (everything) installDebianPackages();
  const chromium = findChromium();
  if (chromium) process.env.CHROMIUM = chromium;
}

/** Where Chromium is; `CHROMIUM` wins. Undefined, with a word on how to get it, when there is none. */
export function findChromium() {
  const wanted = process.env.CHROMIUM;
  if (wanted && !existsSync(wanted)) console.error(`CHROMIUM is set to ${wanted}, where there is nothing.`);
  return [wanted, ...CHROMIUMS, ...playwrightChromiums()].find((path) => path && existsSync(path));
}

/** One line for whoever has no Chromium. */
export const HOW_TO_GET_CHROMIUM =
  'No Chromium: install one (Debian: apt-get install chromium; elsewhere: npx playwright-core install chromium) or set CHROMIUM to its path.';

function playwrightChromiums() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache/ms-playwright');
  const folders = existsSync(cache) ? readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name)) : [];
  return folders.flatMap((name) =>
    ['chrome-linux', 'chrome-linux64'].map((inner) => join(cache, name, inner, 'chrome')),
  );
}

/** `npm ci`, unless what is installed is what the lockfile says. */
function installPackages() {
  if (installed()) return;
  console.log('Installing npm packages…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const {status} = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund'], {stdio: 'inherit'});
  if (status !== 0) {
    console.error('npm ci failed: the tests cannot start.\n\n0 passed, 1 failed');
    process.exit(1);
  }
}

function installed() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  // An optional package may be for another platform: only those that are there can be wrong.
  return Object.entries(wanted).every(
    ([path, {version, optional}]) => path === '' || (present[path] ? present[path].version === version : optional),
  );
}

function packagesOf(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : undefined;
}

function installDebianPackages() {
  const apt = spawnSync('apt-get', ['--version'], {stdio: 'ignore'}).status === 0;
  if (!apt || process.getuid?.() !== 0) return;
  const missing = (findChromium() ? DEBIAN : ['chromium', ...DEBIAN]).filter((name) => {
    const {stdout} = spawnSync('dpkg-query', ['-W', `-f=\${Status}`, name], {encoding: 'utf8'});
    return stdout !== 'install ok installed';
  });
  if (missing.length === 0) return;
  console.log(`Installing Debian packages: ${missing.join(' ')}…`);
  const get = (...args) => {
    const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
    const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
    return spawnSync('apt-get', [...options, ...args], {stdio: ['ignore', 'ignore', 'inherit'], env}).status === 0;
  };
  const done = get('update') && get('install', '-y', '--no-install-recommends', ...missing);
  if (!done) console.error(`apt-get could not install ${missing.join(' ')}: the tests that need them will say so.`);
}
