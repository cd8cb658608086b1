import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import process from 'node:process';
import {after, describe, it} from 'node:test';

import {libsqlStore} from '../../src/server/libsql-store.js';
import {world} from './world.js';

/** Strings that have broken other people's programs, some of them written here. */
const own = [
  'e\u0301 is not \u00e9',
  'line\r\nline\rline\nline',
  'a\u2028b\u2029c',
  ' leading, trailing \t ',
  '\ufeffwith a mark',
  '\ud83d\udc69\u200d\ud83d\udcbb\ud83c\uddfa\ud83c\uddf3\ud83d\udc4d\ud83c\udffd',
  '\u202eright to left\u202c \u0645\u0631\u062d\u0628\u0627',
  "'); DROP TABLE comment;-- \\ ` $1 ? :a",
  '\u0001\u001b[31m\u007f\u0085',
  '{"json": null}',
  '\uffff\ufffe\u{10ffff}',
  'x'.repeat(10_000),
];

const corpora = resolve(process.env.RIPOSTE_SHARED ?? '../shared', 'corpora/naughty');
const collected = await collect();

describe('What was typed is what is stored', () => {
  const folder = mkdtemp(join(tmpdir(), 'riposte-naughty-'));
  after(async () => rm(await folder, {recursive: true}));

  const keeps = async (strings: readonly string[]) => {
    const store = await libsqlStore({path: join(await folder, `${Math.random()}.db`)});
    const {post, request} = world({store, duplicateWindowMs: 0});
    let kept = 0;
    for (const source of strings) {
      if (source.length > 10_000 || /^[\s\p{Cc}\p{Cf}\p{Z}\u2800\u3164\ufe00-\ufe0f]*$/u.test(source)) continue;
      const {id, token} = await post(source);
      const expected = source.replace(/\u0000|\p{Surrogate}/gu, '\ufffd');
      assert.equal((await (await request('GET', `comments/${id}`, undefined, {token})).json()).source, expected);
      kept++;
    }
    await store.end();
    return kept;
  };

  it('P43: byte for byte, for the strings of this test', async () => {
    assert.equal(await keeps(own), own.length);
  });

  it('P43: with U+0000 and lone surrogates, and nothing else, replaced', async () => {
    const {post, store} = world();
    const {id} = await post('a\u0000b\ud800c\udc00\ud83d\ude00d');
    assert.equal((await store.find(id))?.comment.source, 'a\ufffdb\ufffdc\ufffd\ud83d\ude00d');
  });

  const skip = collected ? false : 'its data is not in ../shared';
  it('P43: byte for byte, for the big list of naughty strings', {skip}, async () => {
    const kept = await keeps(collected?.strings ?? []);
    assert.ok(kept > 500, `only ${kept} were tried`);
  });

  it('P43: names and websites as people have them are taken, others refused', {skip}, async () => {
    const {postBody, request} = world({duplicateWindowMs: 0});
    let keys = 0;
    const status = async (author: object) => {
      const body = postBody('Hello', {author: {name: 'Ada', email: 'ada@example.org', ...author}});
      return (await request('POST', 'comments', body, {key: `key-${++keys}`})).status;
    };
    const {names, emails, urls} = collected?.fields ?? {
      names: {accept: []},
      emails: {},
      urls: {accept: [], reject: []},
    };
    for (const name of names.accept) assert.equal(await status({name}), 201, JSON.stringify(name));
    for (const email of emails.accept ?? []) assert.equal(await status({email}), 201, JSON.stringify(email));
    for (const email of emails.reject ?? []) assert.equal(await status({email}), 422, JSON.stringify(email));
    for (const url of urls.accept) assert.equal(await status({url}), 201, JSON.stringify(url));
    for (const url of urls.reject) assert.equal(await status({url}), 422, JSON.stringify(url));
  });
});

interface Fields {
  readonly names: {readonly accept: readonly string[]};
  readonly emails: {readonly accept?: readonly string[]; readonly reject?: readonly string[]};
  readonly urls: {readonly accept: readonly string[]; readonly reject: readonly string[]};
}

async function collect(): Promise<{readonly strings: readonly string[]; readonly fields: Fields} | undefined> {
  try {
    const blns: string[] = JSON.parse(await readFile(join(corpora, 'blns.json'), 'utf8'));
    const fields = JSON.parse(await readFile(join(corpora, 'form-fields.json'), 'utf8'));
    return {strings: [...blns, ...fields.bodies.must_post_unchanged], fields};
  } catch {
    return undefined; // it lies beside the project, or doesn't
  }
}
