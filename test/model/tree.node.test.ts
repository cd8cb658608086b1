import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import fc from 'fast-check';

import type {ReaderComment} from '../../src/model/comment.js';
import {type DrawnNode, type Entry, goOn, type Nested, nest, readingOrder} from '../../src/model/tree.js';

function entry(id: string, parentId: string | null, stamp = 1): Entry {
  const comment: ReaderComment = {
    id,
    parentId,
    createdAt: '2026-01-01T00:00:00Z',
    status: 'published',
    author: {name: id, url: undefined, avatarUrl: undefined, badge: undefined},
    body: {format: 'text', source: id},
  } as ReaderComment;
  return {key: id, comment, stamp};
}

const idsOf = (entries: readonly Entry[]) => readingOrder(entries).map(({comment, depth}) => `${comment.id}${depth}`);
const everything = {most: Number.POSITIVE_INFINITY, maxDepth: 6, hidden: () => false};

/** A drawing of a nested list: a(b(c),d). */
function drawn(items: readonly DrawnNode[]): string {
  return items.map(({node, replies}) => node.comment.id + (replies.length > 0 ? `(${drawn(replies)})` : '')).join();
}

describe('readingOrder', () => {
  it('puts replies behind what they answer, in the order they came in', () => {
    const flat = [entry('a', null), entry('b', null), entry('c', 'a'), entry('d', 'c'), entry('e', 'a')];
    assert.deepEqual(idsOf(flat), ['a0', 'c1', 'd2', 'e1', 'b0']);
  });

  it('takes a reply that came before its parent to it', () => {
    assert.deepEqual(idsOf([entry('reply', 'late'), entry('late', null)]), ['late0', 'reply1']);
  });

  it('P38: makes roots of replies whose parent is not here', () => {
    assert.deepEqual(idsOf([entry('orphan', 'gone'), entry('below', 'orphan')]), ['orphan0', 'below1']);
  });

  it('P37: shows every member of a cycle once, as a root, and leaves what hangs on it', () => {
    const flat = [
      entry('a', 'b'),
      entry('b', 'a'),
      entry('self', 'self'),
      entry('x', 'z'),
      entry('y', 'x'),
      entry('z', 'y'),
      entry('tail', 'y'),
    ];
    assert.deepEqual(idsOf(flat).sort(), ['a0', 'b0', 'self0', 'tail1', 'x0', 'y0', 'z0']);
  });

  it('P40: of two comments with one id takes the later, in the place of the earlier', () => {
    const [first, second] = readingOrder([entry('a', null, 1), entry('b', null), entry('a', null, 2)]);
    assert.equal(first?.stamp, 2);
    assert.equal(second?.comment.id, 'b');
  });

  it('P40: keeps ids apart that objects would confuse', () => {
    assert.deepEqual(idsOf([entry('__proto__', null), entry('constructor', '__proto__'), entry('', null)]), [
      '__proto__0',
      'constructor1',
      '0',
    ]);
  });

  it('P39: orders a chain of 100,000 replies, counted to the last', () => {
    const chain = Array.from({length: 100_000}, (_, n) => entry(String(n), n === 0 ? null : String(n - 1)));
    const order = readingOrder(chain);
    assert.equal(order.length, 100_000);
    assert.equal(order[99_999]?.depth, 99_999);
    assert.equal(order[0]?.below, 99_999);
  });
});

describe('goOn', () => {
  it('orders a thread page by page as it would all at once, or says that it can not', () => {
    const ends = fc.array(fc.tuple(fc.nat(12), fc.boolean()), {maxLength: 24});
    fc.assert(
      fc.property(ends, fc.nat(24), (links, at) => {
        // Replies answer comments of their own page, or one that comes only later, or never.
        const all = links.map(([parent, root], n) => {
          const own = n < at ? parent % (at + 1) : at + (parent % (links.length - at + 1));
          return entry(String(n), root ? null : String(n < at && parent > 10 ? at + 1 : own));
        });
        const order = goOn(readingOrder(all.slice(0, at)), all.slice(at));
        const waited = all.slice(0, at).some(({comment: {parentId}}) => Number(parentId ?? -1) >= at);
        if (order) assert.deepEqual(order, readingOrder(all));
        else assert.ok(waited);
      }),
    );
  });

  it('keeps what was ordered before, so that none of it is nested or drawn again', () => {
    const first = readingOrder([entry('a', null), entry('b', 'a'), entry('c', null)]);
    const done = nest(first, everything);
    const [a] = done.roots;
    const both = goOn(first, [entry('e', 'd'), entry('d', null)]) ?? [];
    const {roots} = nest(both, everything, done);
    assert.equal(drawn(roots), 'a(b),c,d(e)');
    assert.equal(roots[0], a);
  });

  it('gives up where a reply has waited for what came now', () => {
    assert.equal(goOn(readingOrder([entry('reply', 'late')]), [entry('late', null)]), undefined);
  });
});

describe('nest', () => {
  const order = readingOrder([
    entry('a', null),
    entry('b', 'a'),
    entry('c', 'b'),
    entry('d', 'c'),
    entry('e', null, 5),
  ]);

  it('nests replies in lists', () => {
    assert.equal(drawn(nest(order, everything).roots), 'a(b(c(d))),e');
  });

  it('goes on in the last list below the greatest depth', () => {
    assert.equal(drawn(nest(order, {...everything, maxDepth: 1}).roots), 'a(b,c,d),e');
    assert.equal(drawn(nest(order, {...everything, maxDepth: 0}).roots), 'a,b,c,d,e');
  });

  it('leaves out what hangs below a folded comment', () => {
    assert.equal(drawn(nest(order, {...everything, hidden: (id) => id === 'b'}).roots), 'a(b),e');
  });

  it('draws no more than it is asked for, and marks what is cut off', () => {
    const items = nest(order, {...everything, most: 2}).roots;
    assert.equal(drawn(items), 'a(b)');
    assert.notEqual(items[0]?.stamp, nest(order, {...everything, most: 3}).roots[0]?.stamp);
  });

  it('goes on where it was, to the very same nesting as from the start', () => {
    for (const maxDepth of [0, 1, 6]) {
      let done: Nested | undefined;
      for (let most = 0; most <= order.length; most++) {
        const options = {...everything, most, maxDepth};
        done = nest(order, options, done);
        assert.deepEqual(done, nest(order, options));
      }
    }
  });

  it('makes the roots it has done with no second time', () => {
    const [first] = nest(order, {...everything, most: 4}).roots;
    const five = nest(order, {...everything, most: 5});
    const [kept] = five.roots;
    assert.notEqual(kept, first);
    assert.equal(nest(order, everything, five).roots[0], kept);
  });

  it('begins anew with another order', () => {
    const done = nest(order, {...everything, most: 5});
    assert.equal(drawn(nest(readingOrder([entry('z', null)]), everything, done).roots), 'z');
  });

  it('gives a branch the greatest stamp in it, so that a change below is drawn', () => {
    const changed = readingOrder([entry('a', null, 1), entry('b', 'a', 1), entry('c', 'b', 7), entry('e', null, 2)]);
    assert.deepEqual(
      nest(changed, everything).roots.map(({stamp}) => stamp),
      [7, 2],
    );
  });
});
