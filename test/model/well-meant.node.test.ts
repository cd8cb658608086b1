import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import process from 'node:process';
import {describe, it} from 'node:test';

import type {BodyNode} from '../../src/model/comment.js';
import {markdownToTree} from '../../src/model/markdown.js';

const shared = resolve(process.env.RIPOSTE_SHARED ?? '../shared');
const skip = existsSync(join(shared, 'corpora/threads')) ? false : 'its data is not in ../shared';

/** What real people wrote, as text or markdown: the field it stands in, by folder. Hostile and mutilated bodies are others' tests. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'corpora/threads/synthetic': ['body'],
  'corpora/threads/reddit': ['body', 'selftext'],
  'corpora/threads/bluesky': ['text'],
  'corpora/threads/isso': ['text'],
  'corpora/threads/waline': ['comment'],
  'corpora/threads/commento': ['markdown'],
  'corpora/threads/discourse': ['raw'],
};
const HOSTILE = ['15-xss-bodies.json', '16-bodies-odd.json'];

describe('What people wrote without a thought of markdown', {skip}, () => {
  const bodies = skip ? [] : [...new Set([...written(), ...answered()])];

  it('is there to be tried', () => {
    assert.ok(bodies.length > 15_000, `only ${bodies.length} bodies`);
  });

  it('keeps every letter and figure in its order, but for the numbers of list items', () => {
    for (const source of bodies) {
      const typed = source.replace(/^[ \t>]*\d+[.)](?=\s)/gm, '').replace(/\[([^\]]+)\]\(\1\)/g, '$1');
      assert.equal(letters(textOf(markdownToTree(source))), letters(typed), source);
    }
  });

  it('keeps every link', () => {
    let links = 0;
    for (const source of bodies) {
      const nodes = flat(markdownToTree(source));
      const kept = nodes
        .map(({tag, href, src, children}) => href ?? src ?? (tag === 'code' ? children?.join('') : ''))
        .join('\n');
      for (const [link] of source.matchAll(/\bhttps?:\/\/[\w.-]+(?:\/[\w./?=&%#-]*\w)?/g)) {
        assert.ok(kept.includes(link.replaceAll('&amp;', '&')), `${link} is lost from ${source}`);
        links++;
      }
    }
    assert.ok(links > 100, `only ${links} links`);
  });

  it('keeps lists, code and quotes where they were meant', () => {
    let marks = 0;
    for (const source of bodies) {
      const nodes = flat(markdownToTree(source));
      const prose = source.replace(/^```[\s\S]*?^```/gm, '');
      const meant = {
        li: prose.match(/^(?:[-*+]|1[.)]) +[^\s*-]/gm)?.length ?? 0,
        code:
          (prose.match(/(?<![`\\])`[^`\n]+`(?!`)/g)?.length ?? 0) +
          (source.match(/^```[^`]*?\n[\s\S]*?^```/gm)?.length ?? 0),
        blockquote: /^> ?\S/m.test(prose) ? 1 : 0,
      };
      for (const [tag, least] of Object.entries(meant)) {
        assert.ok(nodes.filter((node) => node.tag === tag).length >= least, `${least} ${tag} in ${source}`);
        marks += least;
      }
    }
    assert.ok(marks > 150, `only ${marks} marks`);
  });
});

/** The bodies of threads. Reddit hands its text over escaped. */
function* written(): Generator<string> {
  for (const [folder, names] of Object.entries(FIELDS)) {
    for (const file of readdirSync(join(shared, folder))) {
      if (!file.endsWith('.json') || HOSTILE.includes(file)) continue;
      const escaped = folder.endsWith('reddit');
      for (const text of fieldsOf(JSON.parse(readFileSync(join(shared, folder, file), 'utf8')), names)) {
        yield escaped ? text.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&') : text;
      }
    }
  }
}

/** What was typed, in recorded answers of servers that give it back. */
function* answered(): Generator<string> {
  const root = join(shared, 'backends/samples');
  for (const entry of readdirSync(root, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue;
    const answer = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [, text = '""'] of answer.matchAll(/"orig":("(?:[^"\\]|\\.)*")/g)) yield JSON.parse(text) as string;
  }
}

function* fieldsOf(json: unknown, names: readonly string[]): Generator<string> {
  const next = [json];
  for (let value = next.pop(); next.length > 0 || value !== undefined; value = next.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, member] of Object.entries(value)) {
      if (typeof member !== 'string') next.push(member);
      else if (names.includes(name) && (value as {format?: unknown}).format !== 'html') yield member;
    }
  }
}

/** Without entities, which are letters only where they are code. */
function letters(text: string): string {
  return (
    text
      .replace(/&(?:amp|lt|gt|quot|nbsp);/g, '')
      .match(/[\p{L}\p{N}]/gu)
      ?.join('') ?? ''
  );
}

/** All that was typed of a body: addresses behind their words, a code's language before it. */
function textOf(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const inside = textOf(node.children ?? []);
      if (node.href === undefined) return `${node.lang ?? ''}${inside}${node.alt ?? ''}${node.src ?? ''}`;
      const bare =
        letters(node.href.replace(/^(?:mailto:|http:\/\/)/, '')) === letters(inside.replace(/^http:\/\//, ''));
      return bare ? inside : inside + node.href;
    })
    .join('');
}

function flat(nodes: readonly BodyNode[]): Exclude<BodyNode, string>[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...flat(node.children ?? [])]));
}
