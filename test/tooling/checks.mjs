// What can be known without running the widget. Each check counts as one test; its name says what it promises.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';

import {BUDGETS, brotliBytes, scriptFiles} from './bytes.mjs';
import {tooNew} from './syntax.mjs';

const CHECKS = [
  {name: 'the types hold', run: () => tool('typescript/bin/tsc', '--noEmit')},
  {name: 'every room imports only what it may', run: () => node('test/imports.mjs')},
  {
    name: 'the sources are formatted and biome finds no fault',
    run: () => tool('@biomejs/biome/bin/biome', 'check', '--diagnostic-level=error', '--max-diagnostics=20', '.'),
  },
  {name: 'oxlint finds no fault', run: () => tool('oxlint/bin/oxlint', '--type-aware')},
  {name: 'the lockfile names no place to download from', run: lockfileIsPlaceless},
  {name: 'dist/ and custom-elements.json are what the sources build', run: distIsFresh},
  {name: 'dist/ runs in Safari 15.4, Chrome 100 and Firefox 100', run: distIsOldEnough},
  ...BUDGETS.map((budget) => ({
    name: `${budget.name} is at most ${budget.ceiling ?? budget.limit} bytes of brotli${budget.ceiling ? ` (the budget of ${budget.limit} is not met yet)` : ''}`,
    run: () => keepsTo(budget),
  })),
];

/** Runs them all and counts. A check throws what is wrong; what it returns is shown behind its name. */
export async function runChecks() {
  const counts = {passed: 0, failed: 0, skipped: 0};
  for (const {name, run} of CHECKS) {
    try {
      const figure = await run();
      counts.passed++;
      console.log(`✓ ${name}${figure ? `: ${figure}` : ''}`);
    } catch (error) {
      counts.failed++;
      console.log(`✗ ${name}\n${String(error.message).trim().replaceAll(/^/gm, '    ')}`);
    }
  }
  return counts;
}

function tool(path, ...args) {
  node(join('node_modules', path), ...args);
}

function node(...args) {
  const env = {...process.env, NO_COLOR: '1', FORCE_COLOR: '0'};
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8', env, maxBuffer: 1e8});
  if (status !== 0) throw new Error(shorten(`${stdout}${stderr}`.trim().split('\n'), 80));
}

function lockfileIsPlaceless() {
  if (/"resolved": "https?:/.test(readFileSync('package-lock.json', 'utf8'))) {
    throw new Error('package-lock.json holds "resolved" addresses: install with omit-lockfile-registry-resolved.');
  }
}

async function distIsFresh() {
  // The packages it builds with are there only after `prepare`.
  const {build} = await import('./build.mjs');
  const folder = `.cache/fresh-${process.pid}`;
  mkdirSync(folder, {recursive: true});
  try {
    await build(folder);
    const built = ['custom-elements.json', ...filesUnder(folder, 'dist')];
    const stale = built.filter(
      (file) => !existsSync(file) || !readFileSync(file).equals(readFileSync(join(folder, file))),
    );
    const left = filesUnder('.', 'dist').filter((file) => !built.includes(file));
    const faults = [
      ...stale.map((file) => `${file} is stale or missing`),
      ...left.map((file) => `${file} is no longer built`),
    ];
    if (faults.length > 0) throw new Error(`${shorten(faults)}\nnpm run build, and commit what it wrote.`);
    return `${built.length} files`;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function distIsOldEnough() {
  const faults = scriptFiles('dist').flatMap((file) =>
    tooNew(readFileSync(join('dist', file), 'utf8')).map((fault) => `dist/${file}: ${fault}`),
  );
  if (faults.length > 0) throw new Error(shorten(faults));
}

function keepsTo({limit, ceiling = limit, files}) {
  const loaded = files('dist');
  const bytes = brotliBytes('dist', loaded);
  if (bytes > ceiling) throw new Error(`${bytes} bytes, ${bytes - ceiling} too many: ${loaded.join(', ')}`);
  return `${bytes}`;
}

function filesUnder(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root === '.' ? 0 : root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function shorten(lines, limit = 12) {
  const shown = lines.length > limit ? [...lines.slice(0, limit), `… and ${lines.length - limit} more`] : lines;
  return shown.join('\n');
}
