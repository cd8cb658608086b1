import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';

import {rolldownVersion} from 'vite';

/**
 * What Vite does for apps and a library must not have: its loader for the style sheets of chunks, of which there are none; and
 * putting in the contents of what `new URL('…', import.meta.url)` names, where the folder of the script itself is meant.
 */
const UNWANTED = ['native:import-analysis-build', 'vite:asset-import-meta-url'];

/** The bundler's helpers, where it puts them. */
const RUNTIME = 'rolldown-runtime';
const RUNTIME_IMPORT = /^import \{ t as ([\w$]+) \} from "\.\/rolldown-runtime-[^"]+";\n/m;

/** What else decides on the bytes of a build. */
const TOOLS = ['vite.config.ts', 'test/tooling/one-trip.mjs', 'test/tooling/minify-templates.mjs'];

/**
 * Vite plugin: all that reading needs is one file, so that the first comment takes two trips: the script, then the list.
 *
 * What the entry imports stays in the entry, and the bundler lets the lazy chunks import it from `../riposte.js`. But a page that
 * loaded `riposte.js?ver=6.1`, or came to it by a redirect, would then run the whole widget a second time under another address.
 * So the entry hands its parts over on `globalThis` instead, under the name of this very build: a chunk cannot meet the entry of
 * another release. All chunks have that name in theirs too: they hold it, so that a hash of each one's content would change no less
 * often, and weigh 150 bytes more.
 */
export function oneTrip() {
  let build;
  return {
    name: 'one-trip',
    apply: 'build',
    configResolved({plugins}) {
      for (const unwanted of UNWANTED) {
        const index = plugins.findIndex(({name}) => name === unwanted);
        if (index < 0) throw new Error(`Vite has no plugin ${unwanted} any more: what does that work now?`);
        plugins.splice(index, 1);
      }
    },
    outputOptions: (options) => ({...options, chunkFileNames: () => `chunks/[name]-${build}.js`}),
    renderStart() {
      const sources = [...this.getModuleIds()].map((id) => this.getModuleInfo(id)?.code ?? '').sort();
      build = nameOf([...sources, rolldownVersion, ...TOOLS.map((file) => readFileSync(file, 'utf8'))]);
    },
    renderChunk(code, chunk) {
      const isPublic = (name) => this.getModuleInfo(chunk.facadeModuleId).exports.includes(name);
      const alone = withoutRuntime(code);
      return {code: chunk.isEntry ? handOver(alone, build, isPublic) : takeOver(alone, build), map: null};
    },
    generateBundle(_options, bundle) {
      for (const [file, {name}] of Object.entries(bundle)) if (name === RUNTIME) delete bundle[file];
      const chunks = Object.values(bundle).filter(({type}) => type === 'chunk');
      const names = [];
      for (const chunk of chunks.sort((one, other) => other.isEntry - one.isEntry)) {
        chunk.code = chunk.isEntry ? byPlace(chunk.code, build, names) : fromPlaces(chunk.code, build, names);
        const {isEntry, fileName, imports, code} = chunk;
        if (isEntry && imports.length > 0) this.error(`${fileName} would need another trip for ${imports.join(', ')}.`);
        if (!isEntry && code.includes('../riposte.js')) this.error(`${fileName} still imports the entry.`);
      }
    },
  };
}

/** What a module exports, for those who import it lazily: without the bundler's own helper for it, which would be a file, and a trip. */
function withoutRuntime(code) {
  const [, helper] = RUNTIME_IMPORT.exec(code) ?? [];
  if (!helper) return code;
  const made = new RegExp(`/\\* @__PURE__ \\*/ ${helper.replace('$', '\\$')}\\(\\{([^{}]*)\\}\\)`, 'g');
  const alone = code
    .replace(RUNTIME_IMPORT, '')
    .replace(made, (_, list) => `{${list.replace(/([\w$]+|"[^"]+"): \(\) => ([\w$.]+)/g, 'get $1() { return $2; }')}}`);
  if (alone.includes(helper)) throw new Error(`The bundler has another use for its ${helper} now.`);
  return alone;
}

/** 36 bits, in small letters and digits, which weigh less in the places where they stand. */
function nameOf(texts) {
  const digest = createHash('sha256').update(texts.join('\0')).digest();
  return digest.readUIntBE(0, 6).toString(36).slice(-7);
}

/** The entry hands its parts over as a list, whose names would weigh 70 bytes, and their numbers as many in each chunk. */
function byPlace(code, build, names) {
  return code.replace(handedOver(build, '\\?\\?=\\{([^{}]*)\\}'), (whole, list) => {
    const parts = list.split(',').map((part) => part.split(':'));
    names.push(...parts.map(([name]) => name));
    return `${whole.slice(0, whole.indexOf('{'))}[${parts.map(([name, local = name]) => local).join()}]`;
  });
}

function fromPlaces(code, build, names) {
  return code.replace(new RegExp(`const\\s*\\{([^{}]*)\\}\\s*=\\s*${handedOver(build).source}`, 'g'), (whole, list) => {
    const parts = list.split(',').map((part) => part.split(':'));
    const lost = parts.find(([name]) => !names.includes(name));
    if (lost) throw new Error(`The entry does not hand over ${lost[0]}.`);
    const places = [];
    for (const [name, local = name] of parts) places[names.indexOf(name)] = local;
    return whole.replace(`{${list}}`, `[${places.join()}]`);
  });
}

function handedOver(build, then = '') {
  return new RegExp(`globalThis\\[Symbol\\.for\\([\`"']riposte-${build}[\`"']\\)\\]${then}`);
}

/**
 * Names for the bundler's groups: which file a module goes into. `reading` is what the entry imports, however deeply. Each of
 * `together` is a file for some lazy modules that are needed together, with what they import and no other lazy module does.
 * What the first of them shares with others is one file, `shared`: each of its own would weigh 60 bytes more.
 * @param {string} entry
 * @param {Record<string, string[]>} together
 * @param {string[]} after lazy modules that are loaded later still, and only where those are: what they share with them is theirs
 */
export function inGroups(entry, together, after) {
  let groups;
  return (id, graph) => (groups ??= groupsOf(entry, together, after, graph)).get(id) ?? null;
}

function groupsOf(entry, together, after, graph) {
  const reading = reach([entry], graph);
  const lazy = new Set();
  reach([entry], graph, lazy);
  const owners = new Map();
  for (const root of lazy) {
    if (after.includes(root)) continue;
    const owner = Object.keys(together).find((name) => together[name].includes(root)) ?? root;
    for (const id of reach([root], graph)) owners.set(id, (owners.get(id) ?? new Set()).add(owner));
  }
  const groups = new Map([...reading].map((id) => [id, 'reading']));
  const [main] = Object.keys(together);
  for (const [id, [owner, ...others]] of owners) {
    if (groups.has(id)) continue;
    if (others.length === 0 && owner in together) groups.set(id, owner);
    if (others.length > 0 && [owner, ...others].includes(main)) groups.set(id, 'shared');
  }
  return groups;
}

/** These modules and all they import; what any of them imports lazily is added to `lazy`, and followed. */
function reach(roots, graph, lazy) {
  const found = new Set(roots);
  for (const id of found) {
    const module = graph.getModuleInfo(id);
    for (const imported of module?.importedIds ?? []) found.add(imported);
    for (const imported of lazy ? (module?.dynamicallyImportedIds ?? []) : []) {
      found.add(imported);
      lazy.add(imported);
    }
  }
  return found;
}

/** The first copy on a page wins: the chunks are loaded once, and bind to one. */
function handOver(code, build, isPublic) {
  const [list, names] = /export \{([^{}]*)\};?\s*$/.exec(code) ?? [];
  if (!list) throw new Error('The entry exports nothing: neither for pages nor for its chunks.');
  const pairs = names.split(',').map((pair) => pair.trim().split(' as '));
  const kept = pairs.filter(([local, name = local]) => isPublic(name)).map((pair) => pair.join(' as '));
  const parts = pairs
    .filter(([local, name = local]) => !isPublic(name))
    .map(([local, name = local]) => `${name}: ${local}`);
  const body = code.slice(0, -list.length);
  return `${body}globalThis[Symbol.for("riposte-${build}")] ??= {${parts.join(', ')}};\nexport {${kept.join(', ')}};\n`;
}

function takeOver(code, build) {
  return code.replace(/^import (?:\{([^{}]*)\} from )?"\.\.\/riposte\.js";$/gm, (_, names) => {
    const parts = (names ?? '').replaceAll(' as ', ': ');
    return `const {${parts}} = globalThis[Symbol.for("riposte-${build}")];`;
  });
}
