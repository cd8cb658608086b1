import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {oneTrip} from './one-trip.mjs';

/** What the plugin makes of an entry that ends so, and of a chunk that begins so; KEY stands for what is handed over by. */
function built(handed: string, taken: string) {
  const plugin = oneTrip();
  plugin.renderStart.call({getModuleIds: () => []});
  const [, name] = /chunks\/\[name\]-(.+)\.js/.exec(plugin.outputOptions({}).chunkFileNames()) ?? [];
  const key = `globalThis[Symbol.for("riposte-${name}")]`;
  const of = (fileName: string, isEntry: boolean, code: string) =>
    ({type: 'chunk', fileName, isEntry, imports: [], code: code.replace('KEY', key)}) as const;
  const bundle = {entry: of('riposte.js', true, handed), chunk: of('chunks/a.js', false, taken)};
  const error = (words: string): never => assert.fail(words);
  plugin.generateBundle.call({error}, {}, bundle);
  return [bundle.entry.code, bundle.chunk.code].map((code) => code.replace(key, 'KEY'));
}

describe('what the entry hands to its chunks', () => {
  it('is a list, in which each chunk finds its own by place', () => {
    assert.deepEqual(built('KEY??={a:x,b:y};', 'const{b:t}=KEY;'), ['KEY??=[x,y];', 'const[,t]=KEY;']);
  });

  it('is there too where the minifier gave a part the name it is handed over by', () => {
    assert.deepEqual(built('KEY??={a:x,b};', 'const{b}=KEY;'), ['KEY??=[x,b];', 'const[,b]=KEY;']);
  });

  it('stops the build where a chunk takes what the entry does not have', () => {
    assert.throws(() => built('KEY??={a:x};', 'const{c:t}=KEY;'), /does not hand over c/);
  });
});

describe('a chunk of several modules', () => {
  const rendered = (code: string) => {
    const plugin = oneTrip();
    plugin.renderStart.call({getModuleIds: () => []});
    return plugin.renderChunk.call({}, code, {isEntry: false}).code;
  };
  const helper = 'import { t as __all$1 } from "./rolldown-runtime-abc.js";\n';

  it('needs no file of the bundler’s to hand out what each of them exports', () => {
    const code = `${helper}var one = /* @__PURE__ */ __all$1({\n\tA: () => A$1,\n\t"b-c": () => b.c\n});\nclass A$1 {}\n`;
    assert.equal(
      rendered(code),
      'var one = {\n\tget A() { return A$1; },\n\tget "b-c"() { return b.c; }\n};\nclass A$1 {}\n',
    );
  });

  it('stops the build where the bundler’s file holds something else as well', () => {
    assert.throws(() => rendered(`${helper}__all$1(other);\n`), /another use/);
  });
});
