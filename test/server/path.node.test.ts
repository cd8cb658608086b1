import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {THREAD, world} from './world.js';

describe('The way to one comment', () => {
  it('is told to a page of its thread, and to nobody who asks for another thread', async () => {
    const {request, post} = world();
    const root = await post('In this thread');
    const reply = await post('An answer', {parentId: root.id});
    const asked = async (thread: {readonly site: string; readonly id: string}) => {
      const query = new URLSearchParams({site: thread.site, thread: thread.id});
      return request('GET', `comments/${reply.id}?${query}`);
    };
    const here = await (await asked(THREAD)).json();
    assert.deepEqual(
      here.comments.map(({id}: {readonly id: string}) => id),
      [root.id, reply.id],
    );
    for (const other of [
      {...THREAD, id: 'blog.test/other'},
      {...THREAD, site: 'other.test'},
    ]) {
      const answer = await asked(other);
      assert.deepEqual([answer.status, (await answer.json()).code], [404, 'not-found']);
    }
  });
});
