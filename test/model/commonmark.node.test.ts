import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import process from 'node:process';
import {describe, it} from 'node:test';

import {markdownToTree} from '../../src/model/markdown.js';
import {expectedTree, joined} from './expected-html.js';

interface Example {
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
  readonly example: number;
}

const folder = resolve(process.env.RIPOSTE_SHARED ?? '../shared', 'corpora/markdown');
const skip = existsSync(folder) ? false : 'its data is not in ../shared';

/** Where we differ on purpose. Differences that hold everywhere are in `expectedTree`. */
const OURS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'commonmark-0.31.2.json': {
    39: 'a line break that is written as a number is white space',
    79: 'headings without words: what leaves nothing to see is shown as it was typed',
    207: 'the same, a definition alone',
    239: 'the same, an empty quote',
    240: 'the same, an empty quote',
    284: 'the same, an empty list',
    487: 'the same, a link around nothing to nowhere',
    484: 'a link around nothing could not be followed: its words are its address',
    485: 'a link to nowhere is its words',
    486: 'a link to nowhere is its words',
    200: 'a link to nowhere is its words',
    567: 'a link to nowhere is its words',
    602: 'bare addresses are links',
    608: 'bare addresses are links',
    611: 'bare addresses are links',
    612: 'bare addresses are links',
  },
  'gfm-0.29-extensions-from-spec.json': {
    279: 'a box to tick is as it was typed: a comment is no form',
    280: 'a box to tick is as it was typed: a comment is no form',
    625: 'a closing bracket that was not opened, and what follows it, is not part of an address',
    626: 'an address may end in what looks like an entity',
    628: 'ftp is not followed',
    630: 'a plus in the host of an address is let through',
  },
};

/** The examples that hold no raw HTML: none of the tags in the source come out as they went in. */
function examplesOf(file: string): Example[] {
  const all: Example[] = JSON.parse(readFileSync(resolve(folder, file), 'utf8'));
  return all.filter(
    ({markdown, html}) => !markdown.match(/<[a-z!?/][^>]*(?:>|$)/gi)?.some((tag) => html.includes(tag)),
  );
}

describe('Markdown means what its specification says', () => {
  for (const [file, ours] of Object.entries(OURS)) {
    it(`in every example without raw HTML, by structure: ${file}`, {skip}, () => {
      const examples = examplesOf(file);
      const wrong = following(() =>
        examples.filter(({markdown, html}) => {
          const expected = expectedTree(html);
          return !expected || !same(joined(markdownToTree(markdown)), joined(expected));
        }),
      );
      assert.deepEqual(
        wrong.map(({example}) => example),
        Object.keys(ours)
          .map(Number)
          .sort((a, b) => a - b),
      );
      console.log(`  ${file}: ${examples.length - wrong.length} examples alike, ${wrong.length} differ on purpose`);
    });
  }
});

/**
 * Runs where every address may be followed. The examples lead to `/url` and to schemes of their own invention, and it
 * is their links that are to be compared; which are followed has tests of its own.
 */
function following<T>(run: () => T): T {
  const {URL} = globalThis;
  const anywhere = class {
    readonly protocol = 'https:';
    readonly username = '';
    readonly password = '';
  };
  globalThis.URL = anywhere as unknown as typeof URL;
  try {
    return run();
  } finally {
    globalThis.URL = URL;
  }
}

function same(a: unknown, b: unknown): boolean {
  try {
    assert.deepEqual(a, b);
    return true;
  } catch {
    return false;
  }
}
