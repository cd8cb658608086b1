import {createHash} from 'node:crypto';

/**
 * What Vite does for apps and a library must not have: its loader for the style sheets of chunks, of which there are none; and
 * putting in the contents of what `new URL('…', import.meta.url)` names, where the folder of the script itself is meant.
 */
const UNWANTED = ['native:import-analysis-build', 'vite:asset-import-meta-url'];

/**
 * Vite plugin: all that reading needs is one file, so that the first comment takes two trips: the script, then the list.
 *
 * What the entry imports stays in the entry, and the bundler lets the lazy chunks import it from `../riposte.js`. But a page that
 * loaded `riposte.js?ver=6.1`, or came to it by a redirect, would then run the whole widget a second time under another address.
 * So the entry hands its parts over on `globalThis` instead, under a key made of these very sources: a chunk cannot meet the
 * entry of another release.
 */
export function oneTrip() {
  let key;
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
    renderStart() {
      const sources = [...this.getModuleIds()].map((id) => this.getModuleInfo(id)?.code ?? '').sort();
      key = `riposte ${createHash('sha256').update(sources.join('\0')).digest('hex').slice(0, 9)}`;
    },
    renderChunk(code, chunk) {
      const isPublic = (name) => this.getModuleInfo(chunk.facadeModuleId).exports.includes(name);
      return {code: chunk.isEntry ? handOver(code, key, isPublic) : takeOver(code, key), map: null};
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({type}) => type === 'chunk');
      const names = [];
      for (const chunk of chunks.sort((one, other) => other.isEntry - one.isEntry)) {
        chunk.code = chunk.isEntry ? byPlace(chunk.code, key, names) : fromPlaces(chunk.code, key, names);
        const {isEntry, fileName, imports, code} = chunk;
        if (isEntry && imports.length > 0) this.error(`${fileName} would need another trip for ${imports.join(', ')}.`);
        if (!isEntry && code.includes('../riposte.js')) this.error(`${fileName} still imports the entry.`);
      }
    },
  };
}

/**
 * The entry hands its parts over as a list, whose names would weigh 70 bytes. What the names of the files are made of has been
 * reckoned up by now; it holds the key, which is another whenever the places may be.
 */
function byPlace(code, key, names) {
  return code.replace(handedOver(key, '\\?\\?=\\{([^{}]*)\\}'), (whole, list) => {
    const parts = list.split(',').map((part) => part.split(':'));
    names.push(...parts.map(([name]) => name));
    return `${whole.slice(0, whole.indexOf('{'))}[${parts.map(([name, local = name]) => local).join()}]`;
  });
}

function fromPlaces(code, key, names) {
  return code.replace(new RegExp(`const\\s*\\{([^{}]*)\\}\\s*=\\s*${handedOver(key).source}`, 'g'), (whole, list) => {
    const parts = list.split(',').map((part) => part.split(':'));
    const lost = parts.find(([name]) => !names.includes(name));
    if (lost) throw new Error(`The entry does not hand over ${lost[0]}.`);
    const places = parts.map(([name, local = name]) => `${names.indexOf(name)}:${local}`);
    return whole.replace(`{${list}}`, `{${places.join()}}`);
  });
}

function handedOver(key, then = '') {
  return new RegExp(`globalThis\\[Symbol\\.for\\([\`"']${key}[\`"']\\)\\]${then}`);
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
function handOver(code, key, isPublic) {
  const [list, names] = /export \{([^{}]*)\};?\s*$/.exec(code) ?? [];
  if (!list) throw new Error('The entry exports nothing: neither for pages nor for its chunks.');
  const pairs = names.split(',').map((pair) => pair.trim().split(' as '));
  const kept = pairs.filter(([local, name = local]) => isPublic(name)).map((pair) => pair.join(' as '));
  const parts = pairs
    .filter(([local, name = local]) => !isPublic(name))
    .map(([local, name = local]) => `${name}: ${local}`);
  const body = code.slice(0, -list.length);
  return `${body}globalThis[Symbol.for(${JSON.stringify(key)})] ??= {${parts.join(', ')}};\nexport {${kept.join(', ')}};\n`;
}

function takeOver(code, key) {
  return code.replace(/^import (?:\{([^{}]*)\} from )?"\.\.\/riposte\.js";$/gm, (_, names) => {
    const parts = (names ?? '').replaceAll(' as ', ': ');
    return `const {${parts}} = globalThis[Symbol.for(${JSON.stringify(key)})];`;
  });
}
