import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import fc from 'fast-check';

import {CommentsError} from '../../src/model/errors.js';
import {checkPage} from '../../src/model/guard.js';
import {type DrawnNode, nest, readingOrder} from '../../src/model/tree.js';
import {mutatedPage, mutatedPages} from './mutations.js';

const RUNS = 10_000;

describe(`P34 P36 P40: ${RUNS} valid answers, each with something wrong in it`, () => {
  it('are refused in words or read: nothing is thrown but what says so, and the good comments are there', () => {
    const property = fc.property(mutatedPages, (given) => {
      const {answer, good} = mutatedPage(given);
      const odd: unknown[] = [];
      let read: ReturnType<typeof checkPage>;
      try {
        read = checkPage(answer, (error) => odd.push(error));
      } catch (error) {
        assert.ok(error instanceof CommentsError, String(error));
        assert.equal(error.code, 'bad-answer');
        assert.deepEqual(good, [], 'a page with good comments in it was refused');
        return;
      }
      for (const error of odd) assert.ok(error instanceof CommentsError);
      const ids = read.comments.map((one) => one.id);
      for (const one of good) take(ids, one.id);
      for (const one of read.comments) assert.ok(typeof one.id === 'string' && typeof one.createdAt === 'string');
      arranged(read.comments);
    });
    fc.assert(property, {numRuns: RUNS, seed: 20_261_125});
    assert.equal(({} as {id?: unknown}).id, undefined);
  });
});

/** Each comment in its place, once, however its parents run. */
function arranged(comments: ReturnType<typeof checkPage>['comments']): void {
  const order = readingOrder(comments.map((one, at) => ({key: String(at), comment: one, stamp: at})));
  const ids = new Set(comments.map((one) => one.id));
  assert.deepEqual(new Set(order.map((node) => node.comment.id)), ids);
  assert.equal(order.length, ids.size);
  const drawn: DrawnNode[] = [];
  const next = nest(order, {most: 100, maxDepth: 2, hidden: () => false}).roots;
  for (let node = next.pop(); node; node = next.pop()) {
    drawn.push(node);
    next.push(...node.replies);
  }
  assert.equal(drawn.length, order.length);
}

function take(ids: string[], wanted: string): void {
  const at = ids.indexOf(wanted);
  assert.notEqual(at, -1, `the good comment ${JSON.stringify(wanted)} is gone`);
  ids.splice(at, 1);
}
