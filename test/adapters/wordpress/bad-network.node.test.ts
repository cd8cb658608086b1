import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';

import type {NewComment} from '../../../src/model/comment.js';
import {CommentsError} from '../../../src/model/errors.js';
import {type Hundred, hundredComments} from '../../wordpress/hundred.js';
import {startWordpress} from '../../wordpress/wordpress.js';
import {aCall} from './recorded.js';

const started = await startWordpress();
const skip = 'missing' in started ? started.missing : false;
after(() => 'stop' in started && started.stop());

describe('a real WordPress over a network that loses three requests of ten', {skip, timeout: 480_000}, () => {
  for (const [way, count, settings] of [
    ['by REST', 100, {guests: true}],
    ['by the site’s own form', 40, {}],
    ['by REST, each held', 40, {guests: true, hold: true}],
  ] as const) {
    it(`stores each of ${count} comments once, sent four at a time until it is sure of each, ${way}`, async () => {
      if ('missing' in started) return;
      started.set(settings);
      const hundred = await hundredComments(started, {count, seed: 7});
      const call = aCall();
      const left = [...hundred.comments];
      const ids: string[] = [];
      const sender = async () => {
        for (let comment = left.shift(); comment; comment = left.shift())
          ids.push(await sendSurely(hundred, comment, call));
      };
      await Promise.all([sender(), sender(), sender(), sender()]);
      assert.ok(hundred.network.had['answer lost'] > 0, 'no answer was lost on its way');
      const stored = await hundred.stored();
      assert.deepEqual(stored.map(saying).sort(), hundred.comments.map(said).sort());
      assert.equal(new Set(ids).size, count, 'no two were taken for one');
    });
  }
});

/** As an outbox does: asks whether an earlier try arrived, then tries again with the same key. */
async function sendSurely({adapter}: Hundred, comment: NewComment, call: ReturnType<typeof aCall>): Promise<string> {
  for (let tries = 1; tries < 50; tries++) {
    try {
      const stored = (tries > 1 && (await adapter.posted(comment, call))) || (await adapter.post(comment, call));
      return stored.id;
    } catch (error) {
      if (!(error instanceof CommentsError) || error.code !== 'blocked') throw error;
    }
  }
  return assert.fail(`“${comment.source}” never got through`);
}

function said({author, source}: NewComment): string {
  return `${author?.name}: ${source}`;
}

function saying({name, text}: {readonly name: string; readonly text: string}): string {
  return `${name}: ${text}`;
}
