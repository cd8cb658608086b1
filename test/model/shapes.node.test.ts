import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {core, object as zodObject, optional, safeParse} from 'zod/mini';

import {loose, number, object, oneOf, parseAs, text} from '../../src/model/shapes.js';

const Vote = object({up: number, badge: loose(oneOf(['author']))});

describe('shapes', () => {
  it('are types of zod: parsed by it, alone and inside its own', () => {
    assert.ok(Vote instanceof core.$ZodType);
    assert.deepEqual(safeParse(Vote, {up: 1, badge: 'nobody', odd: true}).data, {up: 1});
    const Around = zodObject({vote: Vote, words: optional(text)});
    assert.deepEqual(safeParse(Around, {vote: {up: 2}}).data, {vote: {up: 2}});
    assert.deepEqual(safeParse(Around, {vote: {up: 'two'}}).error?.issues[0]?.path, ['vote', 'up']);
  });

  it('name the path of what is wrong', () => {
    const refused = parseAs(object({vote: Vote}), {vote: {}});
    assert.deepEqual(refused.success ? [] : refused.issues.map(({path}) => path), [['vote', 'up']]);
  });
});
