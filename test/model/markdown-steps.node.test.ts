import assert from 'node:assert/strict';
import {Session} from 'node:inspector';
import {describe, it} from 'node:test';
import {setFlagsFromString} from 'node:v8';

import {hostile, known, LONG, withoutHostile} from './long-markdown.js';

// Steps are blocks of code that run, ours and the parser's: their number is the same on every machine and in every
// run. Optimised code counts none, so none is made; and code is counted from when it is loaded, so that comes after.
for (const compiler of ['opt', 'maglev']) setFlagsFromString(`--no-${compiler}`);
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: true});
const {markdownToTree} = await import('../../src/model/markdown.js');

describe('Markdown takes steps in proportion to its length', () => {
  for (const [what, bodyOf] of Object.entries(known)) it(`P56: ${what}`, () => inProportion(bodyOf));
});

describe('So it does for bodies made to hold a server up', {skip: withoutHostile}, () => {
  for (const [what, bodyOf] of Object.entries(hostile)) it(`P56: ${what}`, () => inProportion(bodyOf));
});

/** Twice the length takes less than 2.5 times the steps. */
function inProportion(bodyOf: (length: number) => string): void {
  const [half, whole] = [stepsOf(bodyOf(LONG / 2)), stepsOf(bodyOf(LONG))];
  assert.ok(half > 0, 'steps are counted');
  assert.ok(whole < 2.5 * half, `${whole} steps after ${half} for half of it`);
}

function stepsOf(source: string): number {
  let steps = 0;
  session.post('Profiler.takePreciseCoverage'); // which begins anew
  markdownToTree(source);
  session.post('Profiler.takePreciseCoverage', (error, {result}) => {
    if (error) throw error;
    for (const {functions} of result) for (const {ranges} of functions) for (const {count} of ranges) steps += count;
  });
  return steps;
}
