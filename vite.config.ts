// The script-tag build: dist/riposte.js and its chunks. `npm run build` runs it and what goes with it.
import {resolve} from 'node:path';

import {defineConfig} from 'vite';

import {minifyTemplates} from './test/tooling/minify-templates.mjs';
import {oneTrip, withTheEntry} from './test/tooling/one-trip.mjs';

const ENTRY = resolve(import.meta.dirname, 'src/script.ts');

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
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: {groups: [{name: withTheEntry(ENTRY), debugName: 'reading'}]},
        // LICENSES.md says it once for all, where it costs a reader nothing.
        comments: false,
      },
    },
  },
});
