import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {world} from './world.js';

describe('A thread, read', () => {
  it('is empty, and says what the form asks for, before anybody has written', async () => {
    const page = await world().list();
    assert.deepEqual(page.comments, []);
    assert.equal(page.total, 0);
    assert.deepEqual(page, {
      comments: [],
      total: 0,
      asOf: '0',
      fields: {name: 'required', email: 'required', url: 'optional', writes: 'text', maxLength: 10_000},
    });
  });

  it('brings roots in order, each followed by its replies in reading order', async () => {
    const {post, list} = world();
    const first = await post('first');
    const second = await post('second');
    const late = await post('a late reply', {parentId: first.id});
    const deep = await post('and one to that', {parentId: late.id});
    const later = await post('a later reply', {parentId: first.id});
    const ids = async (sort: string) => (await list({sort})).comments.map(({id}) => id);
    assert.deepEqual(await ids('oldest'), [first.id, late.id, deep.id, later.id, second.id]);
    assert.deepEqual(await ids('newest'), [second.id, first.id, late.id, deep.id, later.id]);
    assert.equal((await list()).total, 5);
  });

  it('never shows an email address', async () => {
    const {post, list} = world();
    await post('hello');
    assert.ok(!JSON.stringify(await list()).includes('ada@example.org'));
  });
});
