import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import process from 'node:process';
import {describe, it} from 'node:test';

describe('the adapter in the README', () => {
  it('is the one that runs in the demo, and has at most thirty lines', async () => {
    const sample = await readFile('demo/guest-book.js', 'utf8');
    const readme = await readFile('README.md', 'utf8');
    assert.ok(readme.includes(`\`\`\`js\n${sample}\`\`\``));
    assert.ok(sample.split('\n').length <= 31);
  });

  it('is a CommentsAdapter to a strict compiler', {timeout: 120_000}, async () => {
    const sample = await readFile('demo/guest-book.js', 'utf8');
    const typed = sample
      .replace('const guestBook =', 'export const guestBook: CommentsAdapter =')
      .replace(/^document\..*$/m, ''); // whether the page has the tag is the page's to know
    await mkdir('.cache', {recursive: true});
    const folder = await mkdtemp('.cache/guest-book-');
    try {
      await writeFile(
        `${folder}/guest-book.ts`,
        `import type {CommentsAdapter} from '../../src/adapters/adapter.js';\n${typed}`,
      );
      const config = {extends: '../../tsconfig.json', compilerOptions: {rootDir: '../..'}, include: ['guest-book.ts']};
      await writeFile(`${folder}/tsconfig.json`, JSON.stringify(config));
      const {stdout} = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], {
        encoding: 'utf8',
      });
      assert.equal(stdout, '');
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });
});
