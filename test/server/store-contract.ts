import assert from 'node:assert/strict';

import type {Sort, Thread} from '../../src/model/comment.js';
import type {Addition, Position, Store, StoredComment} from '../../src/server/store.js';

/** One promise of a store; `open` makes an empty one, which the runner ends. */
export interface StoreCase {
  readonly name: string;
  run(store: Store): Promise<void>;
}

const THREAD: Thread = {id: 'blog.test/post', site: 'blog.test', url: 'https://blog.test/post', title: 'A post'};
const OTHER: Thread = {...THREAD, id: 'blog.test/other'};
const START = Date.parse('2026-03-01T12:00:00.000Z');
const at = (second: number) => new Date(START + second * 1000).toISOString();

let made = 0;

/** A comment to add. `second` is when, counted from noon; it is also the end of the id. */
function addition(
  second: number,
  more: Partial<StoredComment> & {thread?: Thread; key?: string; duplicateSince?: string} = {},
): Addition {
  const {thread = THREAD, key = `key-${++made}`, duplicateSince, ...fields} = more;
  const comment: StoredComment = {
    id: `c${String(second).padStart(6, '0')}`,
    parentId: null,
    status: 'published',
    createdAt: at(second),
    editedAt: null,
    source: `text ${second}`,
    author: {name: 'Ada', email: 'ada@example.org', url: ''},
    up: 0,
    down: 0,
    ...fields,
  };
  const receipt = {
    key,
    fingerprint: comment.source,
    commentId: comment.id,
    body: `{"${comment.id}"}`,
    createdAt: comment.createdAt,
  };
  return {thread, comment, receipt, duplicateSince, receiptsSince: at(-35 * 86_400)};
}

async function add(store: Store, ...args: Parameters<typeof addition>): Promise<string> {
  const one = addition(...args);
  assert.deepEqual(await store.add(one), {outcome: 'stored'});
  return one.comment.id;
}

const idsOf = (comments: readonly StoredComment[] | undefined) => (comments ?? []).map(({id}) => id);
const rootsOf = async (store: Store, sort: Sort, limit = 100, after?: Position) =>
  store.roots(THREAD, {sort, limit, after});

export const storeContract: readonly StoreCase[] = [
  {
    name: 'knows nothing of a thread nobody has commented on',
    async run(store) {
      assert.equal(await store.thread(THREAD), undefined);
      assert.deepEqual(await rootsOf(store, 'oldest'), []);
      assert.deepEqual(await store.counts([THREAD, OTHER]), [0, 0]);
      assert.equal(await store.find('nobody'), undefined);
      assert.deepEqual(await store.path('nobody'), []);
    },
  },
  {
    name: 'gives back what was stored, every field of it',
    async run(store) {
      const one = addition(1, {
        source: 'e\u0301 \u00e9 \u2028 \ud83d\udc69\u200d\ud83d\udcbb\r\n\t\ufeff "quoted" \\ ’',
        author: {name: 'Zoë', email: 'z@example.org', url: 'https://example.org/'},
      });
      await store.add(one);
      const found = await store.find(one.comment.id);
      assert.deepEqual(found?.comment, one.comment);
      assert.deepEqual(found?.thread, {...THREAD, createdAt: at(1), closed: false, total: 1, version: 1});
      assert.deepEqual(await store.thread(THREAD), found?.thread);
      assert.deepEqual(await rootsOf(store, 'oldest'), [one.comment]);
    },
  },
  {
    name: 'keeps threads of the same name on two sites apart',
    async run(store) {
      await add(store, 1);
      await add(store, 2, {thread: {...THREAD, site: 'other.test'}});
      await add(store, 3, {thread: {...THREAD, site: `${THREAD.site}b`, id: THREAD.id.slice(1)}});
      assert.deepEqual(idsOf(await rootsOf(store, 'oldest')), ['c000001']);
      assert.deepEqual(await store.counts([THREAD, {...THREAD, site: 'other.test'}, OTHER]), [1, 1, 0]);
    },
  },
  {
    name: 'reads roots in each order, and from any place in it',
    async run(store) {
      for (const second of [1, 2, 3, 4]) await add(store, second);
      await store.vote('c000002', 'voter one', 1);
      await store.vote('c000002', 'voter two', 1);
      await store.vote('c000003', 'voter one', 1);
      await store.vote('c000004', 'voter one', -1);
      const orders: readonly [Sort, readonly string[]][] = [
        ['oldest', ['c000001', 'c000002', 'c000003', 'c000004']],
        ['newest', ['c000004', 'c000003', 'c000002', 'c000001']],
        ['top', ['c000002', 'c000003', 'c000001', 'c000004']],
      ];
      for (const [sort, expected] of orders) {
        const all = await rootsOf(store, sort);
        assert.deepEqual(idsOf(all), expected, sort);
        for (const [index, {createdAt, id, up, down}] of all.entries()) {
          const after = {createdAt, id, ...(sort === 'top' && {score: up - down})};
          assert.deepEqual(idsOf(await rootsOf(store, sort, 2, after)), expected.slice(index + 1, index + 3), sort);
        }
      }
    },
  },
  {
    name: 'orders comments of the same millisecond by id',
    async run(store) {
      for (const id of ['b', 'a', 'c']) await add(store, 1, {id});
      assert.deepEqual(idsOf(await rootsOf(store, 'oldest')), ['a', 'b', 'c']);
      assert.deepEqual(idsOf(await rootsOf(store, 'newest', 10, {createdAt: at(1), id: 'c'})), ['b', 'a']);
    },
  },
  {
    name: 'reads the first replies of several comments at once, oldest first',
    async run(store) {
      const first = await add(store, 1);
      const second = await add(store, 2);
      const none = await add(store, 3);
      for (const second_ of [14, 12, 13, 11]) await add(store, second_, {parentId: first});
      await add(store, 15, {parentId: second});
      await add(store, 16, {parentId: 'c000011'});
      const found = await store.replies([first, second, none], {limit: 3});
      assert.deepEqual(idsOf(found.get(first)), ['c000011', 'c000012', 'c000013']);
      assert.deepEqual(idsOf(found.get(second)), ['c000015']);
      assert.equal(found.has(none), false);
      const rest = await store.replies([first], {limit: 3, after: {createdAt: at(12), id: 'c000012'}});
      assert.deepEqual(idsOf(rest.get(first)), ['c000013', 'c000014']);
      assert.equal((await store.replies([], {limit: 3})).size, 0);
    },
  },
  {
    name: 'keeps to the limit where replies were written in the same millisecond',
    async run(store) {
      const parent = await add(store, 1);
      for (const id of ['a', 'b', 'c', 'd']) await add(store, 2, {id, parentId: parent});
      const after = {createdAt: at(2), id: 'b'};
      assert.deepEqual(idsOf((await store.replies([parent], {limit: 2})).get(parent)), ['a', 'b']);
      assert.deepEqual(idsOf((await store.replies([parent], {limit: 2, after})).get(parent)), ['c', 'd']);
    },
  },
  {
    name: 'finds a comment’s ancestors, root first, however many there are',
    async run(store) {
      let parentId: string | null = null;
      const expected: string[] = [];
      for (let second = 1; second <= 300; second++) {
        parentId = await add(store, second, {parentId});
        expected.push(parentId);
      }
      assert.deepEqual(idsOf(await store.path(parentId ?? '')), expected);
    },
  },
  {
    name: 'shows nobody what is pending, and does not count it',
    async run(store) {
      const root = await add(store, 1);
      const held = await add(store, 2, {status: 'pending'});
      await add(store, 3, {status: 'spam', parentId: root});
      assert.deepEqual(idsOf(await rootsOf(store, 'oldest')), [root]);
      assert.equal((await store.replies([root], {limit: 10})).size, 0);
      assert.deepEqual(await store.counts([THREAD]), [1]);
      assert.equal((await store.thread(THREAD))?.version, 1);
      assert.equal((await store.find(held))?.comment.status, 'pending');
      assert.deepEqual(await store.add(addition(4, {parentId: held})), {outcome: 'no-parent'});
      assert.equal(await store.vote(held, 'voter', 1), undefined);
    },
  },
  {
    name: 'P21: stores a key once, and hands the first receipt to whoever comes with it again',
    async run(store) {
      const one = addition(1, {key: 'the key'});
      const again = addition(2, {key: 'the key', source: 'another text'});
      assert.deepEqual(await store.add(one), {outcome: 'stored'});
      assert.deepEqual(await store.add(again), {outcome: 'known', receipt: one.receipt});
      assert.deepEqual(await store.receipt('the key'), one.receipt);
      assert.deepEqual(idsOf(await rootsOf(store, 'oldest')), ['c000001']);
      assert.equal(await store.receipt('no key'), undefined);
    },
  },
  {
    name: 'P21: of fifty at once under one key, one is stored',
    async run(store) {
      const all = Array.from({length: 50}, (_, index) => addition(index, {key: 'the key'}));
      const added = await Promise.all(all.map((one) => store.add(one)));
      assert.equal(added.filter(({outcome}) => outcome === 'stored').length, 1);
      assert.equal(added.filter(({outcome}) => outcome === 'known').length, 49);
      assert.equal((await rootsOf(store, 'oldest')).length, 1);
      assert.deepEqual(await store.counts([THREAD]), [1]);
    },
  },
  {
    name: 'forgets receipts from before the time it is told',
    async run(store) {
      await add(store, 1, {key: 'old key'});
      await store.add({...addition(100), receiptsSince: at(50)});
      assert.equal(await store.receipt('old key'), undefined);
    },
  },
  {
    name: 'refuses replies to what is not there or is in another thread, and keeps nothing of them',
    async run(store) {
      const elsewhere = await add(store, 1, {thread: OTHER});
      for (const parentId of ['nobody', elsewhere]) {
        const reply = addition(2, {parentId, key: 'reply key'});
        assert.deepEqual(await store.add(reply), {outcome: 'no-parent'});
        assert.equal(await store.receipt('reply key'), undefined);
        assert.equal(await store.find(reply.comment.id), undefined);
      }
      assert.equal(await store.thread(THREAD), undefined);
    },
  },
  {
    name: 'takes no comment into a closed thread, though it still replays the ones it took',
    async run(store) {
      const before = addition(1, {key: 'before'});
      await store.add(before);
      await store.close(THREAD, true, at(2));
      assert.equal((await store.thread(THREAD))?.closed, true);
      assert.deepEqual(await store.add(addition(3)), {outcome: 'closed'});
      assert.equal((await store.add(before)).outcome, 'known');
      await store.close(THREAD, false, at(4));
      await add(store, 5);
      await store.close(OTHER, true, at(6));
      assert.deepEqual(await store.add(addition(7, {thread: OTHER})), {outcome: 'closed'});
    },
  },
  {
    name: 'P59: refuses the same words by the same author in the same place since a moment ago',
    async run(store) {
      const root = await add(store, 1, {source: 'Thanks!'});
      const again = (second: number, more: Parameters<typeof addition>[1] = {}) =>
        addition(second, {source: 'Thanks!', duplicateSince: at(second - 60), ...more});
      assert.deepEqual(await store.add(again(10)), {outcome: 'duplicate'});
      assert.equal(
        (await store.add(again(11, {author: {name: 'Bo', email: 'bo@example.org', url: ''}}))).outcome,
        'stored',
      );
      assert.equal((await store.add(again(12, {parentId: root}))).outcome, 'stored');
      assert.equal((await store.add(again(13, {parentId: root}))).outcome, 'duplicate');
      assert.equal((await store.add(again(14, {thread: OTHER}))).outcome, 'stored');
      assert.equal((await store.add(again(15, {source: 'Thanks'}))).outcome, 'stored');
      assert.equal((await store.add(again(62))).outcome, 'stored');
    },
  },
  {
    name: 'edits only what is still as the editor saw it',
    async run(store) {
      const id = await add(store, 1);
      assert.equal(await store.edit(id, {source: 'second', editedAt: at(2), base: at(1)}), true);
      assert.equal(await store.edit(id, {source: 'lost', editedAt: at(3), base: at(1)}), false);
      assert.equal(await store.edit(id, {source: 'third', editedAt: at(4), base: at(2)}), true);
      assert.equal(await store.edit('nobody', {source: 'x', editedAt: at(4), base: at(2)}), false);
      const found = await store.find(id);
      assert.equal(found?.comment.source, 'third');
      assert.equal(found?.comment.editedAt, at(4));
      assert.equal(found?.thread.version, 3);
    },
  },
  {
    name: 'of two edits at once, one is refused',
    async run(store) {
      const id = await add(store, 1);
      const edits = [2, 3].map((second) => store.edit(id, {source: `by ${second}`, editedAt: at(second), base: at(1)}));
      assert.deepEqual((await Promise.all(edits)).sort(), [false, true]);
    },
  },
  {
    name: 'deletes a comment without replies for good, with the copy in its receipt',
    async run(store) {
      const id = await add(store, 1, {key: 'its key'});
      await store.vote(id, 'voter', 1);
      await store.report(id, {reporter: 'voter', reason: 'rude', createdAt: at(2)});
      await store.remove(id);
      assert.equal(await store.find(id), undefined);
      assert.equal((await store.receipt('its key'))?.body, null);
      assert.deepEqual(await store.counts([THREAD]), [0]);
      assert.equal((await store.thread(THREAD))?.version, 3);
      await store.remove(id);
      assert.equal((await store.thread(THREAD))?.version, 3);
    },
  },
  {
    name: 'leaves a tombstone while there are replies, and takes it away with the last of them',
    async run(store) {
      const root = await add(store, 1);
      const reply = await add(store, 2, {parentId: root});
      const last = await add(store, 3, {parentId: reply});
      await store.remove(root);
      await store.remove(reply);
      const found = (await store.find(root))?.comment;
      assert.equal(found?.status, 'deleted');
      assert.deepEqual([found?.source, found?.author], ['', {name: '', email: '', url: ''}]);
      assert.deepEqual(idsOf(await rootsOf(store, 'oldest')), [root]);
      assert.deepEqual(idsOf((await store.replies([root], {limit: 9})).get(root)), [reply]);
      assert.deepEqual(await store.counts([THREAD]), [1]);
      assert.deepEqual(await store.add(addition(4, {parentId: root})), {outcome: 'no-parent'});
      assert.equal(await store.edit(root, {source: 'x', editedAt: at(5), base: at(1)}), false);
      await store.remove(last);
      assert.equal(await store.find(root), undefined);
      assert.equal(await store.find(reply), undefined);
      assert.deepEqual(await rootsOf(store, 'oldest'), []);
      assert.deepEqual(await store.counts([THREAD]), [0]);
    },
  },
  {
    name: 'keeps a tombstone that still has another reply',
    async run(store) {
      const root = await add(store, 1);
      const first = await add(store, 2, {parentId: root});
      await add(store, 3, {parentId: root, status: 'pending'});
      await store.remove(root);
      await store.remove(first);
      assert.equal((await store.find(root))?.comment.status, 'deleted');
    },
  },
  {
    name: 'counts one vote a voter, whichever way and however often it is set',
    async run(store) {
      const id = await add(store, 1);
      assert.deepEqual(await store.vote(id, 'one', 1), {up: 1, down: 0});
      assert.deepEqual(await store.vote(id, 'one', 1), {up: 1, down: 0});
      assert.deepEqual(await store.vote(id, 'two', -1), {up: 1, down: 1});
      assert.deepEqual(await store.vote(id, 'one', -1), {up: 0, down: 2});
      assert.deepEqual(await store.vote(id, 'two', 0), {up: 0, down: 1});
      assert.deepEqual(await store.vote(id, 'two', 0), {up: 0, down: 1});
      assert.equal(await store.vote('nobody', 'one', 1), undefined);
      assert.equal((await store.find(id))?.comment.down, 1);
      assert.equal((await store.thread(THREAD))?.version, 5);
    },
  },
  {
    name: 'keeps a report of each reporter',
    async run(store) {
      const id = await add(store, 1);
      const report = {reporter: 'one', reason: 'rude', createdAt: at(2)};
      assert.equal(await store.report(id, report), true);
      assert.equal(await store.report(id, report), true);
      assert.equal(await store.report('nobody', report), false);
    },
  },
  {
    name: 'P59: takes 200 comments at once, each once, and counts them all',
    async run(store) {
      const added = await Promise.all(Array.from({length: 200}, (_, second) => store.add(addition(second))));
      assert.ok(added.every(({outcome}) => outcome === 'stored'));
      assert.equal((await rootsOf(store, 'oldest', 1000)).length, 200);
      assert.deepEqual(await store.counts([THREAD]), [200]);
    },
  },
];
