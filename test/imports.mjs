// Guards which room may import what, and that imports never run in a circle.
// `node test/imports.mjs [src]` prints one line a fault and exits 1. Imports no package.
//
// It reads import statements as text: they stand at the start of a line, as the formatter puts them.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import process from 'node:process';

/**
 * What a room may import beside its own files: `rooms` at all, `types` only with `import type`, `packages` by name,
 * `lazy` packages only by `import()`. zod is everywhere zod/mini: full zod evaluates code and is four times the size.
 */
const ROOMS = {
  model: {packages: ['zod/mini']},
  locales: {rooms: ['model']},
  adapters: {rooms: ['model'], packages: ['zod/mini']},
  drafts: {rooms: ['model'], packages: ['idb-keyval', 'zod/mini']},
  controllers: {rooms: ['model'], types: ['adapters', 'drafts'], packages: ['lit']},
  elements: {rooms: ['model', 'controllers'], types: ['adapters', 'drafts'], packages: ['lit'], lazy: ['dompurify']},
  server: {rooms: ['model'], packages: ['zod/mini', 'kysely', 'libsql', 'node:']},
  render: {rooms: ['model']},
  cli: {rooms: ['server', 'render', 'model'], packages: ['zod/mini', '@hono/node-server', 'node:']},
  testing: {rooms: ['model'], types: ['adapters']},
  'msw.ts': {rooms: ['server', 'model'], packages: ['msw']},
  'index.ts': {rooms: ['model', 'controllers', 'elements'], types: ['adapters', 'drafts']},
  'define.ts': {rooms: ['model', 'locales', 'adapters', 'drafts', 'controllers', 'elements', 'render', 'index.ts']},
  'script.ts': {
    rooms: ['model', 'locales', 'adapters', 'drafts', 'controllers', 'elements', 'render', 'index.ts', 'define.ts'],
  },
};

/**
 * A file that is the only one to import a package, because that is too heavy to come along: these rooms import the
 * file as any other, what a page loads only by `import()`.
 */
const DOORS = {'model/markdown.ts': {packageName: 'markdown-it', rooms: ['server']}};

/** What a page loads: whatever these reach must run where there is no Node. */
const PAGE_ENTRIES = ['index.ts', 'define.ts', 'script.ts', 'msw.ts'];
const NOT_IN_A_PAGE = ['node:', 'kysely', 'libsql', '@hono/node-server'];

const VAGUE = ['utils', 'util', 'helpers', 'common', 'shared'];

const root = resolve(process.argv[2] ?? 'src');
const paths = readdirSync(root, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(root.length + 1)
      .replaceAll('\\', '/'),
  )
  .sort();
const files = new Map(paths.map((path) => [path, importsOf(path)]));
const faults = [...paths.flatMap(faultsOf), ...circles(), ...PAGE_ENTRIES.flatMap(unfitForPages)];

for (const fault of faults) console.error(fault);
if (faults.length === 0) console.log(`${paths.length} files import only what their rooms may.`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Every import of a file: `{target, kind, line}`, target a path in src or a package; kind: value, type or lazy. */
function importsOf(path) {
  const text = readFileSync(join(root, path), 'utf8');
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
  const found = [];
  const add = (match, specifier, kind) => {
    const line = code.slice(0, match.index).split('\n').length;
    found.push({target: targetOf(path, specifier), specifier, kind, line});
  };
  for (const match of code.matchAll(/^(?:import|export)\s+(type\s+)?(?:[\w$\s,{}*]+?\sfrom\s+)?['"]([^'"\n]+)['"]/gm)) {
    add(match, match[2], match[1] ? 'type' : 'value');
  }
  for (const match of code.matchAll(/(typeof\s+)?\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g)) {
    add(match, match[2], match[1] ? 'type' : 'lazy');
  }
  return found;
}

function targetOf(from, specifier) {
  if (!specifier.startsWith('.')) return specifier;
  const target = join(dirname(from), specifier).replaceAll('\\', '/');
  return target.endsWith('.js') ? target.replace(/\.js$/, '.ts') : target;
}

function roomOf(path) {
  return path.split('/')[0];
}

function faultsOf(path) {
  const room = roomOf(path);
  const vague = path.split('/').find((part) => VAGUE.includes(part.replace(/\.ts$/, '')));
  if (vague) return [`${path}: “${vague}” says nothing: name the file after what it is about.`];
  const may = ROOMS[room];
  if (!may) return [`${path}: no such room. Rooms: ${Object.keys(ROOMS).join(', ')}.`];
  return files.get(path).flatMap(({target, specifier, kind, line}) => {
    const at = `${path}:${line}`;
    if (!specifier.startsWith('.')) {
      if (DOORS[path] && belongsTo(target, DOORS[path].packageName)) return [];
      if ((may.packages ?? []).some((name) => belongsTo(target, name))) return [];
      if ((may.lazy ?? []).some((name) => belongsTo(target, name))) {
        return kind === 'value' ? [`${at}: ${room} may import ${target} only lazily, with import().`] : [];
      }
      return [`${at}: ${room} may not import the package ${target}.`];
    }
    if (target.startsWith('../')) return [`${at}: ${specifier} leaves src.`];
    if (!specifier.endsWith('.js')) return [`${at}: ${specifier} must end in .js.`];
    if (!existsSync(join(root, target))) return [`${at}: there is no ${target}.`];
    const other = roomOf(target);
    if (DOORS[target]?.rooms.includes(room) === false && kind === 'value') {
      return [
        `${at}: ${room} may import ${target} only lazily, with import(), for the sake of ${DOORS[target].packageName}.`,
      ];
    }
    if (other === room || may.rooms?.includes(other)) return [];
    if (may.types?.includes(other)) {
      return kind === 'type' ? [] : [`${at}: ${room} may import only types from ${other}: import type … ${target}.`];
    }
    return [`${at}: ${room} may not import ${other} (${target}).`];
  });
}

/** `node:` stands for all of Node; a name for the package and its subpaths; `zod/mini` for itself alone. */
function belongsTo(specifier, name) {
  return name === 'node:' ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`);
}

/** Each circle once, as the files along it. Types are gone when the code runs, so they make none. */
function circles() {
  const state = new Map();
  const found = [];
  for (const start of paths) {
    const stack = [{path: start, next: 0}];
    while (stack.length > 0) {
      const top = stack.at(-1);
      if (top.next === 0) state.set(top.path, 'open');
      const edge = edgesOf(top.path)[top.next++];
      if (state.get(top.path) === 'done' || edge === undefined) {
        state.set(top.path, 'done');
        stack.pop();
      } else if (state.get(edge) === 'open') {
        const along = stack.map(({path}) => path);
        found.push(`${[...along.slice(along.indexOf(edge)), edge].join(' → ')}: these files import in a circle.`);
      } else if (!state.has(edge)) {
        stack.push({path: edge, next: 0});
      }
    }
  }
  return found;
}

function edgesOf(path) {
  return (files.get(path) ?? [])
    .filter(({kind, target}) => kind !== 'type' && files.has(target))
    .map(({target}) => target);
}

/** How an entry that pages load comes to import something only a server has. */
function unfitForPages(entry) {
  const from = new Map([[entry, undefined]]);
  const found = [];
  for (const path of from.keys()) {
    for (const {kind, target, line} of files.get(path) ?? []) {
      if (kind === 'type') continue;
      if (NOT_IN_A_PAGE.some((name) => belongsTo(target, name))) {
        const way = [];
        for (let step = path; step !== undefined; step = from.get(step)) way.unshift(step);
        found.push(`${path}:${line}: ${target} cannot run in a page, where ${way.join(' → ')} would load it.`);
      } else if (files.has(target) && !from.has(target)) {
        from.set(target, path);
      }
    }
  }
  return found;
}
