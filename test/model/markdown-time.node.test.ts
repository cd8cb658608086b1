import assert from 'node:assert/strict';
import process from 'node:process';
import {describe, it} from 'node:test';

import {markdownToTree} from '../../src/model/markdown.js';
import {limits} from '../../src/model/protocol.js';
import {hostile, known, LONG, noAddresses, withoutHostile} from './long-markdown.js';

// What takes steps is counted in markdown-steps.node.test.ts. What the engine does in a single one of them (regular
// expressions, searches in text) shows in nothing but time.
describe('No search in markdown looks at the whole text again and again', () => {
  for (const [what, bodyOf] of Object.entries(known)) it(`P56: ${what}`, () => inTime(bodyOf));
});

describe('None does so in bodies made to hold a server up', {skip: withoutHostile}, () => {
  for (const [what, bodyOf] of Object.entries(hostile)) it(`P56: ${what}`, () => inTime(bodyOf));
});

// In proportion to the length, and still seconds: each place where an address may begin was looked at for long.
describe('What begins like an address and is none is soon let go of', () => {
  for (const [what, bodyOf] of Object.entries(noAddresses)) {
    it(what, () => {
      const whole = worked(bodyOf(LONG));
      assert.ok(whole < 300, `${whole} ms`);
    });
  }
});

/**
 * Eight times the length takes about 8 times as long, 64 where a search does that, and what lies between is garbage:
 * up to 16. Work of less than 40 ms is too little to be compared.
 */
function inTime(bodyOf: (length: number) => string): void {
  const [eighth, whole] = [worked(bodyOf(LONG / 8)), worked(bodyOf(LONG))];
  assert.ok(whole < 40 || whole < 32 * eighth, `${whole} ms after ${eighth} ms for an eighth of it`);
  const comment = worked(bodyOf(limits.source));
  assert.ok(comment < 1000, `${comment} ms for the longest comment`);
}

/** Milliseconds of processor time, the least of three: what else the machine does only adds to it. */
function worked(source: string): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    markdownToTree(source);
    const {user, system} = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
