import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';

describe('the imports guard', () => {
  it('accepts a tree in which every room keeps to its own', () => {
    const {status, said} = guard({
      'model/comment.ts': `import * as z from 'zod/mini';\nexport const a = z.string();\n`,
      'adapters/adapter.ts': `import type {a} from '../model/comment.js';\nexport type A = typeof a;\n`,
      'adapters/rest.ts': `import type {A} from './adapter.js';\nexport const rest = async (): Promise<A> => import('../model/comment.js').then(() => 'x' as never);\n`,
      'controllers/ask.ts': `import type {A} from '../adapters/adapter.js';\nexport type B = A;\n`,
      'elements/body.ts': `import {html} from 'lit';\nexport const load = () => [html, import('dompurify')];\n`,
      'define.ts': `import './elements/body.js';\nexport const load = () => import('./adapters/rest.js');\n`,
    });
    assert.equal(said, '6 files import only what their rooms may.');
    assert.equal(status, 0);
  });

  it('names the file and line of a room that imports another it may not', () => {
    const {status, said} = guard({
      'model/tree.ts': `\nimport {b} from '../elements/body.js';\nexport const a = b;\n`,
      'elements/body.ts': `export const b = 1;\n`,
    });
    assert.equal(said, 'model/tree.ts:2: model may not import elements (elements/body.ts).');
    assert.equal(status, 1);
  });

  it('lets a controller know an adapter by its types alone', () => {
    const {said} = guard({
      'controllers/ask.ts': `import {rest} from '../adapters/rest.js';\nexport const a = rest;\n`,
      'adapters/rest.ts': `export const rest = 1;\n`,
    });
    assert.match(said, /^controllers\/ask\.ts:1: controllers may import only types from adapters/);
  });

  it('refuses a package the room has no business with, full zod among them', () => {
    const {said} = guard({
      'model/comment.ts': `import * as z from 'zod';\nexport const a = z.string();\n`,
      'render/page.ts': `import {html} from 'lit';\nexport const a = html;\n`,
      'elements/body.ts': `import purify from 'dompurify';\nexport const a = purify;\n`,
    });
    assert.deepEqual(said.split('\n'), [
      'elements/body.ts:1: elements may import dompurify only lazily, with import().',
      'model/comment.ts:1: model may not import the package zod.',
      'render/page.ts:1: render may not import the package lit.',
    ]);
  });

  it('lets a heavy package in by one file, which what a page loads asks for only when it is needed', () => {
    const {said} = guard({
      'model/markdown.ts': `import parse from 'markdown-it';\nexport const a = parse;\n`,
      'model/text.ts': `import parse from 'markdown-it';\nexport const a = parse;\n`,
      'model/tree.ts': `import {a} from './markdown.js';\nexport const b = a;\n`,
      'server/shown.ts': `import {a} from '../model/markdown.js';\nexport const b = a;\n`,
      'elements/body.ts': `export const a = () => import('../model/markdown.js');\n`,
      'elements/form.ts': `import {a} from '../model/markdown.js';\nexport const b = a;\n`,
    });
    assert.deepEqual(said.split('\n'), [
      'elements/form.ts:1: elements may import model/markdown.ts only lazily, with import(), for the sake of markdown-it.',
      'model/text.ts:1: model may not import the package markdown-it.',
      'model/tree.ts:1: model may import model/markdown.ts only lazily, with import(), for the sake of markdown-it.',
    ]);
  });

  it('shows the way round a circle, and takes types for none', () => {
    const {said} = guard({
      'model/a.ts': `import {b} from './b.js';\nexport const a = () => b;\n`,
      'model/b.ts': `import {c} from './c.js';\nexport const b = () => c;\n`,
      'model/c.ts': `export {a as c} from './a.js';\nimport type {D} from './d.js';\nexport type C = D;\n`,
      'model/d.ts': `import type {C} from './c.js';\nexport type D = C;\n`,
    });
    assert.equal(said, 'model/a.ts → model/b.ts → model/c.ts → model/a.ts: these files import in a circle.');
  });

  it('refuses folders and files whose names say nothing', () => {
    const {status, said} = guard({
      'model/utils/text.ts': `export const a = 1;\n`,
      'server/helpers.ts': `export const a = 1;\n`,
      'misc/text.ts': `export const a = 1;\n`,
    });
    assert.match(said, /^misc\/text\.ts: no such room/m);
    assert.match(said, /^model\/utils\/text\.ts: “utils” says nothing/m);
    assert.match(said, /^server\/helpers\.ts: “helpers\.ts” says nothing/m);
    assert.equal(status, 1);
  });

  it('keeps Node and databases out of what a page loads, however far down', () => {
    const {said} = guard({
      'msw.ts': `import {serve} from './server/server.js';\nexport const a = serve;\n`,
      'server/server.ts': `import {open} from './sqlite.js';\nexport const serve = open;\n`,
      'server/sqlite.ts': `import {readFileSync} from 'node:fs';\nexport const open = readFileSync;\n`,
    });
    assert.equal(
      said,
      'server/sqlite.ts:1: node:fs cannot run in a page, where msw.ts → server/server.ts → server/sqlite.ts would load it.',
    );
  });
});

/** Runs the guard over a tree made of these files. */
function guard(files: Record<string, string>): {status: number | null; said: string} {
  const root = mkdtempSync(join(tmpdir(), 'riposte-imports-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), {recursive: true});
      writeFileSync(join(root, path), text);
    }
    const {status, stdout, stderr} = spawnSync(process.execPath, ['test/imports.mjs', root], {encoding: 'utf8'});
    return {status, said: (stdout + stderr).trim()};
  } finally {
    rmSync(root, {recursive: true, force: true});
  }
}
