// `npm run build`: everything that is built and committed. The same sources give the same bytes.
import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

import {cli as analyze} from '@custom-elements-manifest/analyzer/cli.js';
import {build as viteBuild} from 'vite';

/** Classes of the tags that pages use. */
const TAGS = new Set(['RiposteComments', 'RiposteCount']);

const COMMAND = 'lib/cli/riposte.js';

/**
 * Builds into `folder`: `dist/` (the script-tag build, and `lib/` for npm) and `custom-elements.json`.
 * @throws Error where a part does not build.
 */
export async function build(folder) {
  const dist = join(folder, 'dist');
  rmSync(dist, {recursive: true, force: true});
  await buildScript(dist);
  buildLibrary(join(dist, 'lib'));
  if (existsSync(join(dist, COMMAND))) chmodSync(join(dist, COMMAND), 0o755);
  const manifest = await describeElements();
  writeFileSync(join(folder, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The script-tag build alone. */
export async function buildScript(outDir) {
  await viteBuild({
    configFile: 'vite.config.ts',
    configLoader: 'runner',
    mode: 'production',
    logLevel: 'warn',
    build: {outDir: resolve(outDir), emptyOutDir: true},
  });
}

function buildLibrary(outDir) {
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', resolve(outDir)];
  const {status, stdout} = spawnSync(process.execPath, tsc, {encoding: 'utf8'});
  if (status !== 0) throw new Error(`tsc -p tsconfig.build.json\n${stdout}`);
}

/** The custom elements manifest, its paths those of the built files. */
async function describeElements() {
  const manifest = await analyze({
    argv: ['analyze', '--litelement', '--quiet', '--globs', 'src/elements/*.ts', 'src/define.ts'],
    cwd: process.cwd(),
    noWrite: true,
  });
  const modules = manifest.modules.flatMap(publicPart);
  const text = JSON.stringify({...manifest, modules: modules.map((module) => definedWhere(module, modules))});
  return JSON.parse(text.replace(/"\/?src\/([^"]+)\.[jt]s"/g, '"dist/lib/$1.js"'));
}

/** What a page's author can use: the tags, without what is private to them or drawn inside. Nothing of a module that has none. */
function publicPart(module) {
  const declarations = module.declarations.filter(({name}) => TAGS.has(name));
  for (const declaration of declarations) {
    declaration.members = (declaration.members ?? []).filter(({privacy, name}) => {
      return privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');
    });
    declaration.attributes = declaration.attributes?.filter(({fieldName}) =>
      declaration.members.some(({name}) => name === fieldName),
    );
    declaration.events = declaration.events?.filter(({name}) => name); // without a name, one that is listed by its own
  }
  const exports = module.exports.filter(({declaration}) => TAGS.has(declaration.name));
  return declarations.length + exports.length > 0 ? [{...module, declarations, exports}] : [];
}

/** A tag that is registered elsewhere, or through a lazy import, is where its class is. */
function definedWhere(module, modules) {
  const home = (name) =>
    modules.find(({declarations}) => declarations.some((declaration) => declaration.name === name));
  const exports = module.exports.map((each) => {
    const {name} = each.declaration;
    return {...each, declaration: {name, module: home(name).path}};
  });
  return {...module, exports};
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  await build('.');
  const size = readFileSync('dist/riposte.js').length;
  console.log(`Built dist/riposte.js (${size} bytes and its chunks), dist/lib and custom-elements.json.`);
}
