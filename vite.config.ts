// The script-tag build: dist/riposte.js and its chunks. `npm run build` runs it and what goes with it.
import {resolve} from 'node:path';

import {defineConfig} from 'vite';

import {minifyTemplates} from './test/tooling/minify-templates.mjs';
import {inGroups, oneTrip} from './test/tooling/one-trip.mjs';

const source = (path: string) => resolve(import.meta.dirname, 'src', path);
const ENTRY = source('script.ts');

/** Lazy modules that only ever load when `writing` is here: what they share with it stays there. */
const AFTER = [
  'elements/deeds.ts',
  'elements/device-data.ts',
  'elements/form-paste.ts',
  'elements/preview.ts',
  'controllers/memory-outbox.ts',
].map(source);

/** Files of lazy modules that are needed at the same time. */
const TOGETHER = {
  writing: [
    'elements/reading.ts',
    'elements/writing.ts',
    'model/plain-text.ts',
    'drafts/device.ts',
    'drafts/keeping.ts',
    'drafts/keep.ts',
    'adapters/rest-more.ts',
  ].map(source),
  failing: ['adapters/rest-refusal.ts', 'adapters/unreachable.ts'].map(source),
};

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [minifyTemplates(), oneTrip()],
  build: {
    outDir: 'dist',
    // Safari 15.4 in truth. The bundler believes Safari runs class fields from 16 on, because of a bug with arrow functions
    // in the initialisers of public fields, and there are none: fields are set in constructors. `#private` works since 15.
    target: ['chrome100', 'firefox100', 'safari16'],
    modulePreload: false,
    license: {fileName: 'LICENSES.md'},
    rolldownOptions: {
      input: {riposte: ENTRY},
      preserveEntrySignatures: 'allow-extension',
      // A value that is read and not used is left out: no getter here does more than answer.
      treeshake: {propertyReadSideEffects: false},
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{name: inGroups(ENTRY, TOGETHER, AFTER), debugName: 'together'}],
        },
        // LICENSES.md says it once for all, where it costs a reader nothing.
        comments: false,
      },
    },
  },
});
