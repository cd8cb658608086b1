import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {CommentsError} from '../../src/model/errors.js';
import {checkVotes} from '../../src/model/answers.js';
import {checkComment, checkPage} from '../../src/model/guard.js';

const good = {
  id: '1',
  parentId: null,
  createdAt: '2026-01-01T00:00:00Z',
  status: 'published',
  author: {name: 'Ada'},
  body: {format: 'text', source: 'Hello'},
};

describe('the guard before every answer', () => {
  it('lets a good comment through, and forgets what it does not know', () => {
    const {author, ...rest} = checkComment({...good, shoeSize: 42}) as typeof good;
    assert.equal(author.name, 'Ada');
    assert.equal('shoeSize' in rest, false);
  });

  it('drops a badge, a kind, a vote or a date it does not know, and shows the comment', () => {
    const comment = checkComment({
      ...good,
      kind: 'poem',
      votes: 'many',
      createdAt: 7,
      author: {name: 'Ada', badge: 'king'},
    });
    assert.equal(comment.status, 'published');
    assert.equal(comment.kind, undefined);
    assert.equal(comment.votes, undefined);
    assert.equal(comment.createdAt, '');
  });

  it('P38: hides the body of a status it does not know', () => {
    const comment = checkComment({...good, status: 'shadow-banned'});
    assert.equal(comment.status, 'deleted');
    assert.equal(JSON.stringify(comment).includes('Hello'), false);
  });

  it('P34: leaves one odd comment out of a page of good ones, and names the field', () => {
    const odd: CommentsError[] = [];
    const page = checkPage({comments: [good, {...good, id: 2}, {...good, id: '3'}], total: 3}, (error) =>
      odd.push(error),
    );
    assert.deepEqual(
      page.comments.map(({id}) => id),
      ['1', '3'],
    );
    assert.match(odd[0]?.message ?? '', /comments\[1\].*comment\.id/);
  });

  it('P34: refuses a page of nothing but odd ones, and what is no page', () => {
    for (const answer of [{comments: [{}]}, {comments: {}}, null, 'page', undefined, []]) {
      assert.throws(() => checkPage(answer, () => {}), {code: 'bad-answer'});
    }
  });

  it('P36: copies what it checks', () => {
    const mine = structuredClone(good);
    const comment = checkComment(mine) as typeof good;
    mine.author.name = 'Somebody else';
    assert.equal(comment.author.name, 'Ada');
  });

  it('P46: is not taken in by a prototype', () => {
    checkPage(JSON.parse('{"comments":[],"__proto__":{"polluted":"yes"}}'), () => {});
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('refuses votes that are no numbers', () => {
    assert.throws(() => checkVotes({up: Number.NaN, mine: 0}), {code: 'bad-answer'});
  });
});
