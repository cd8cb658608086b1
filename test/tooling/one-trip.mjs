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
      key = `riposte ${createHash('sha256').update(sources.join('\0')).digest('base64url').slice(0, 8)}`;
    },
    renderChunk(code, chunk) {
      const isPublic = (name) => this.getModuleInfo(chunk.facadeModuleId).exports.includes(name);
      return {code: chunk.isEntry ? handOver(code, key, isPublic) : takeOver(code, key), map: null};
    },
    generateBundle(_options, bundle) {
      for (const {type, isEntry, fileName, imports, code} of Object.values(bundle)) {
        if (type !== 'chunk') continue;
        if (isEntry && imports.length > 0) this.error(`${fileName} would need another trip for ${imports.join(', ')}.`);
        if (!isEntry && code.includes('../riposte.js')) this.error(`${fileName} still imports the entry.`);
      }
    },
  };
}

/** Modules the entry imports, however deeply, without the lazy ones: a name for the bundler's group of them. */
export function withTheEntry(entry) {
  let modules;
  return (id, graph) => {
    if (!modules) {
      modules = new Set([entry]);
      for (const module of modules) {
        for (const imported of graph.getModuleInfo(module)?.importedIds ?? []) modules.add(imported);
      }
    }
    return modules.has(id) ? 'reading' : null;
  };
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
