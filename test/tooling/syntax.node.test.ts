import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {tooNew} from './syntax.mjs';

describe('what the oldest browsers could not run', () => {
  for (const [what, code] of [
    ['a static block', 'class A { static { this.a = 1; } }'],
    ['looking behind', 'const a = /(?<=x)y/;'],
    ['looking behind for what is not there', 'const a = /(?<!x)y/u;'],
    ['the v flag', 'const a = /[a--b]/v;'],
    ['an accessor', 'class A { accessor b = 1; }'],
    ['a decorator', '@foo class A {}'],
    ['toSorted', '[1].toSorted();'],
    ['findLast', '[1].findLast(Boolean);'],
    ['AbortSignal.any', 'AbortSignal.any([]);'],
    ['Promise.withResolvers', 'Promise.withResolvers();'],
    ['Object.groupBy', 'Object.groupBy([], String);'],
    ['randomUUID, which plain http lacks', 'crypto.randomUUID();'],
    ['Intl.Segmenter', 'new Intl.Segmenter("en");'],
  ] as const) {
    it(`includes ${what}`, () => assert.equal(tooNew(code).length, 1));
  }

  it('is none of private fields, optional chaining, named groups, top-level await and structuredClone', () => {
    const code =
      'class A { #b = 1; #c() { return #b in this; } static d = 1; } await structuredClone(a?.b ?? /(?<y>x)/.exec(c));';
    assert.deepEqual(tooNew(code), []);
  });

  it('is none of what is asked for before it is used', () => {
    assert.deepEqual(tooNew('a.setHTML?.("x");'), []);
    assert.deepEqual(tooNew('if ("setHTML" in a) a.setHTML("x");'), []);
    assert.deepEqual(tooNew('const s = Intl.Segmenter ? new Intl.Segmenter("en") : undefined;'), []);
  });
});
