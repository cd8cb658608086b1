import {fileURLToPath} from 'node:url';
import {brotliCompressSync, gzipSync} from 'node:zlib';

import {build} from 'vite';

/** A file of this folder and all it imports, as one script, built as the widget is. */
export async function bundle(file) {
  const {output} = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: ['chrome100', 'firefox100', 'safari16'],
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(file, import.meta.url)),
        preserveEntrySignatures: 'strict',
        output: {format: 'es', comments: false},
      },
    },
  });
  return output[0].code;
}

/** What the packages weigh that every reader loads, and nothing of ours with them. */
export async function dependencyBytes() {
  const code = Buffer.from(await bundle('dependencies.js'));
  return {min: code.length, gzip: gzipSync(code, {level: 9}).length, brotli: brotliCompressSync(code).length};
}
