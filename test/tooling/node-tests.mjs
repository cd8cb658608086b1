// Node 20 runs no TypeScript: the tests are bundled first, by the transform that builds the widget,
// and run by node:test, one process a file.
import {existsSync, mkdirSync, rmSync} from 'node:fs';
import {relative, resolve} from 'node:path';
import process from 'node:process';
import {run} from 'node:test';
import {inspect} from 'node:util';

import {build} from 'vite';

import {findTests} from './find-tests.mjs';

/** A file that takes longer hangs: its tests set shorter limits of their own. */
const FILE_TIMEOUT_MS = 600_000;

/** Runs these files, or every test/**\/*.node.test.ts, and counts. */
export async function runNodeTests(files) {
  const inputs = files?.length ? files : findTests((name) => name.endsWith('.node.test.ts'));
  const counts = {passed: 0, failed: 0, skipped: 0};
  if (inputs.length === 0) return counts;
  // A folder a run: two runs side by side leave each other alone.
  const folder = resolve(`.cache/node-tests-${process.pid}`);
  mkdirSync(folder, {recursive: true});
  process.env.TZ = 'UTC';
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --enable-source-maps`;
  try {
    const {bundled, broken} = await bundle(inputs, folder);
    for (const {file, error} of broken) {
      counts.failed++;
      console.log(`✗ ${file} does not bundle\n${indent(String(error?.message ?? error))}`);
    }
    if (bundled.length > 0) await runBundled(bundled, folder, counts);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
  return counts;
}

/** All at once; where one cannot be bundled, one by one, so that it fails alone. */
async function bundle(inputs, folder) {
  try {
    await bundleInto(folder, inputs);
    return {bundled: inputs.map((file) => resolve(folder, outputOf(file))), broken: []};
  } catch (error) {
    if (inputs.length === 1) return {bundled: [], broken: [{file: inputs[0], error}]};
  }
  const bundled = [];
  const broken = [];
  for (const file of inputs) {
    const alone = resolve(folder, outputOf(file).replace('.mjs', ''));
    try {
      await bundleInto(alone, [file]);
      bundled.push(resolve(alone, outputOf(file)));
    } catch (error) {
      broken.push({file, error});
    }
  }
  return {bundled, broken};
}

async function bundleInto(outDir, inputs) {
  // The command line too, for tests that start it as a process of its own: RIPOSTE_CLI.
  const cli = existsSync('src/cli/riposte.ts') ? {riposte: 'src/cli/riposte.ts'} : {};
  if (cli.riposte) process.env.RIPOSTE_CLI = resolve(outDir, 'riposte.mjs');
  const input = Object.fromEntries(inputs.map((file) => [outputOf(file).replace('.mjs', ''), resolve(file)]));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      sourcemap: 'inline',
      minify: false,
      rolldownOptions: {
        input: {...input, ...cli},
        output: {entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs'},
      },
    },
  });
}

function outputOf(file) {
  return `${relative(process.cwd(), resolve(file)).replaceAll(/[\\/]/g, '__').replace(/\.ts$/, '')}.mjs`;
}

async function runBundled(files, folder, counts) {
  const stream = run({files, concurrency: 2, timeout: FILE_TIMEOUT_MS});
  const tally = new Map();
  // Source maps have already led `data.file` back to the TypeScript, where the test itself could start.
  const fileOf = ({file = '', name}) => {
    const path = files.includes(name) ? name : file;
    const bundle = relative(folder, path);
    if (bundle.startsWith('..')) return relative(process.cwd(), path);
    return bundle
      .split(/[\\/]/)
      .at(-1)
      .replaceAll('__', '/')
      .replace(/\.mjs$/, '.ts');
  };
  const note = (data, kind) => {
    const file = fileOf(data);
    const of = tally.get(file) ?? {passed: 0, failed: 0, skipped: 0};
    of[kind]++;
    counts[kind]++;
    tally.set(file, of);
  };
  // node:test hands files over one after the other, however many it runs at once: one path is enough.
  const path = [];
  const title = (data) => {
    if (files.includes(data.name)) return '(the file itself)';
    path.length = data.nesting;
    return [...path, data.name].join(' › ');
  };
  stream.on('test:start', (data) => {
    path.length = data.nesting;
    path.push(data.name);
  });
  stream.on('test:pass', (data) => {
    if (data.details?.type === 'suite') return;
    const empty = files.includes(data.name);
    if (empty) console.log(`✗ ${fileOf(data)} holds no test`);
    note(data, empty ? 'failed' : data.skip !== undefined || data.todo !== undefined ? 'skipped' : 'passed');
    if (data.skip !== undefined)
      console.log(
        `- ${fileOf(data)} › ${title(data)} (skipped${typeof data.skip === 'string' && data.skip ? `: ${data.skip}` : ''})`,
      );
  });
  stream.on('test:fail', (data) => {
    const error = data.details?.error;
    // A suite fails when a test in it does: that is told by the test. One that fails alone (a hook, a throw) is told here.
    if (data.details?.type === 'suite' && error?.failureType === 'subtestsFailed') return;
    note(data, 'failed');
    console.log(`✗ ${fileOf(data)} › ${title(data)}\n${indent(inspect(error?.cause ?? error))}`);
  });
  stream.on('test:stdout', ({message}) => process.stdout.write(message));
  stream.on('test:stderr', ({message}) => process.stderr.write(message));
  stream.resume();
  await new Promise((done) => stream.once('end', done));
  for (const [file, {passed, failed, skipped}] of [...tally].sort()) {
    console.log(
      `${failed ? '✗' : '✓'} ${file}: ${passed} passed${failed ? `, ${failed} failed` : ''}${skipped ? `, ${skipped} skipped` : ''}`,
    );
  }
}

function indent(text) {
  return text.replaceAll(/^/gm, '    ');
}
