import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';

import {oneTrip} from './one-trip.mjs';

/** The key of a build without sources. */
const key = `globalThis[Symbol.for("riposte ${createHash('sha256').update('').digest('hex').slice(0, 9)}")]`;

/** What the plugin makes of an entry that ends so, and of a chunk that begins so. */
function built(handed: string, taken: string) {
  const plugin = oneTrip();
  plugin.renderStart.call({getModuleIds: () => []});
  const of = (fileName: string, isEntry: boolean, code: string) =>
    ({type: 'chunk', fileName, isEntry, imports: [], code}) as const;
  const bundle = {entry: of('riposte.js', true, handed), chunk: of('chunks/a.js', false, taken)};
  const error = (words: string): never => assert.fail(words);
  plugin.generateBundle.call({error}, {}, bundle);
  return [bundle.entry.code, bundle.chunk.code];
}

describe('what the entry hands to its chunks', () => {
  it('is a list, in which each chunk finds its own by place', () => {
    assert.deepEqual(built(`${key}??={a:x,b:y};`, `const{b:t}=${key};`), [`${key}??=[x,y];`, `const{1:t}=${key};`]);
  });

  it('is there too where the minifier gave a part the name it is handed over by', () => {
    assert.deepEqual(built(`${key}??={a:x,b};`, `const{b}=${key};`), [`${key}??=[x,b];`, `const{1:b}=${key};`]);
  });

  it('stops the build where a chunk takes what the entry does not have', () => {
    assert.throws(() => built(`${key}??={a:x};`, `const{c:t}=${key};`), /does not hand over c/);
  });
});
