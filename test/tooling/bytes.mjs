// What dist/ weighs. A kB is 1,000 bytes; brotli at its best, as a server that cares sends it.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

import {parseSync} from 'vite';

const ENTRY = 'riposte.js';

/** Chunks the default set-up never loads to read or write: other adapters, other languages, HTML and markdown bodies, account and data pages, what readers do now and then, what is said of failures. */
const NOT_BY_DEFAULT =
  /^chunks\/(?!rest)(?:wordpress|isso|waline|artalk|comentario|mastodon|bluesky|archive|memory|merge|html-|purify|markdown|locale|device-data|inventory|deeds|form-paste|preview|failing|problem)/;

/**
 * Budgets in bytes of brotli, each for what is loaded together. `ceiling` is what the build keeps to while it is over its
 * budget: it may come down at any time, goes up only for a part that was asked for, and goes when it reaches `limit`.
 */
export const BUDGETS = [
  {
    name: 'JavaScript to the first comment',
    limit: 20_000,
    files: (dist) => reach(dist, [ENTRY], () => false),
  },
  {
    name: 'all that the default set-up loads to read and write',
    limit: 30_000,
    ceiling: 50_400,
    files: (dist) => reach(dist, [ENTRY], (file) => !NOT_BY_DEFAULT.test(file)),
  },
];

/** Sum of the brotli bytes of these files, each compressed alone, as it is sent. */
export function brotliBytes(dist, files) {
  return files.reduce((sum, file) => sum + brotli(readFileSync(join(dist, file))), 0);
}

/** Prints every file of the script-tag build and every budget. */
export function printBytes(dist = 'dist') {
  const row = (name, ...cells) => console.log(name.padEnd(52) + cells.map((cell) => String(cell).padStart(9)).join(''));
  row('', 'min', 'gzip', 'brotli');
  for (const file of scriptFiles(dist)) {
    const bytes = readFileSync(join(dist, file));
    row(file, bytes.length, gzipSync(bytes, {level: 9}).length, brotli(bytes));
  }
  console.log();
  for (const {name, limit, files} of BUDGETS) {
    const loaded = files(dist);
    row(name, '', `≤ ${limit}`, brotliBytes(dist, loaded));
    console.log(`  ${loaded.join(', ')}`);
  }
}

/** Files of the script-tag build, the entry first. */
export function scriptFiles(dist) {
  return [
    ENTRY,
    ...readdirSync(join(dist, 'chunks'))
      .sort()
      .map((name) => `chunks/${name}`),
  ];
}

/** These files and all they import, and of what they import lazily all that `follows` accepts. */
function reach(dist, start, follows) {
  const found = new Set(start);
  for (const file of found) {
    const {eager, lazy} = importsOf(readFileSync(join(dist, file), 'utf8'));
    for (const specifier of [...eager, ...lazy]) {
      const target = join(file, '..', specifier).replaceAll('\\', '/');
      if (eager.includes(specifier) || follows(target)) found.add(target);
    }
  }
  return [...found];
}

/** What a built file imports, at once and lazily. */
function importsOf(code) {
  const eager = [];
  const lazy = [];
  const waiting = [parseSync('built.js', code).program];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'ImportExpression') lazy.push(node.source.value ?? node.source.quasis?.[0]?.value.cooked);
    else if (/^(Import|Export).*Declaration$/.test(node.type) && node.source) eager.push(node.source.value);
    for (const value of Object.values(node)) {
      if (value && typeof value === 'object') waiting.push(...(Array.isArray(value) ? value.filter(Boolean) : [value]));
    }
  }
  return {eager, lazy};
}

function brotli(bytes) {
  const params = {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length};
  return brotliCompressSync(bytes, {params}).length;
}
