import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import process from 'node:process';
import {describe, it} from 'node:test';

describe('the types of the package', {timeout: 120_000}, () => {
  it('are all there for a Node project that has no page and checks its libraries', async () => {
    await mkdir('.cache', {recursive: true});
    const folder = await mkdtemp('.cache/types-');
    try {
      tsc('-p', 'tsconfig.build.json', '--emitDeclarationOnly', '--outDir', `${folder}/lib`);
      await writeFile(
        `${folder}/project.ts`,
        `export {commentsServer} from './lib/server/index.js';\nexport {adapterContract} from './lib/testing/index.js';\n`,
      );
      await writeFile(
        `${folder}/tsconfig.json`,
        JSON.stringify({
          extends: '../../tsconfig.json',
          compilerOptions: {lib: ['ES2023'], types: ['node'], skipLibCheck: false, rootDir: '../..'},
          include: ['project.ts'],
        }),
      );
      assert.equal(tsc('-p', folder), '');
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });
});

/** What the compiler complains of. */
function tsc(...given: string[]): string {
  return spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', ...given], {encoding: 'utf8'}).stdout;
}
