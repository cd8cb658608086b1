import assert from 'node:assert/strict';
import process from 'node:process';
import {describe, it} from 'node:test';

import type {BodyNode} from '../../src/model/comment.js';
import {textToTree} from '../../src/model/plain-text.js';

/** A tree as short text: paragraphs in brackets, `|` for a break, `<text→href>` for a link. */
function told(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const inside = told(node.children ?? []);
      if (node.tag === 'br') return '|';
      return node.tag === 'a' ? `<${inside === node.href ? inside : `${inside}→${node.href}`}>` : `[${inside}]`;
    })
    .join('');
}

const cases: readonly [what: string, source: string, tree: string][] = [
  ['nothing', '', ''],
  ['blanks', ' \n\t\n', ''],
  ['one line', 'Hello', '[Hello]'],
  ['two lines', 'one\ntwo', '[one|two]'],
  ['two paragraphs', 'one\n\ntwo', '[one][two]'],
  ['a blank line of spaces', 'one\n \t\ntwo', '[one][two]'],
  ['many blank lines', '\n\none\n\n\n\ntwo\n\n', '[one][two]'],
  ['every kind of line end', 'a\r\nb\rc\u2028d\u2029e', '[a|b|c|d|e]'],
  ['indentation', '  two spaces', '[  two spaces]'],
  ['markup', '<b onclick=x>&amp;</b> *no*', '[<b onclick=x>&amp;</b> *no*]'],
  ['a link', 'https://example.org/', '[<https://example.org/>]'],
  ['a link in a sentence', 'See https://example.org/a, then.', '[See <https://example.org/a>, then.]'],
  ['a link at an end', 'Is it https://example.org/a?b=c?', '[Is it <https://example.org/a?b=c>?]'],
  ['dots after a link', 'https://example.org/a...', '[<https://example.org/a>...]'],
  ['brackets around a link', '(https://example.org/a)', '[(<https://example.org/a>)]'],
  ['brackets in a link', 'https://en.wikipedia.org/wiki/A_(b)', '[<https://en.wikipedia.org/wiki/A_(b)>]'],
  ['both', '(see https://en.wikipedia.org/wiki/A_(b)).', '[(see <https://en.wikipedia.org/wiki/A_(b)>).]'],
  ['angle brackets', '<https://example.org/>', '[<<https://example.org/>>]'],
  ['quotes', '"https://example.org/"', '["<https://example.org/>"]'],
  ['capitals', 'HTTPS://Example.ORG/A', '[<HTTPS://Example.ORG/A→https://example.org/A>]'],
  ['another alphabet', 'https://例え.テスト/', '[<https://例え.テスト/→https://xn--r8jz45g.xn--zckzah/>]'],
  ['two links', 'http://a.b/ http://c.d/', '[<http://a.b/> <http://c.d/>]'],
  ['no address', 'https:// and http://.', '[https:// and http://.]'],
  ['a script', 'javascript:alert(1) data:text/html,x', '[javascript:alert(1) data:text/html,x]'],
  ['a name before the host', 'https://bank.test@evil.test/', '[https://bank.test@evil.test/]'],
  ['characters that turn text around', 'https://example.org/\u202etxt.exe', '[<https://example.org/>\u202etxt.exe]'],
];

describe('Plain text as a tree', () => {
  for (const [what, source, tree] of cases) {
    it(`of ${what}`, () => assert.equal(told(textToTree(source)), tree));
  }

  it('loses no character but line ends and blank lines', () => {
    for (const [, source] of cases) {
      const text = (nodes: readonly BodyNode[]): string =>
        nodes.map((node) => (typeof node === 'string' ? node : text(node.children ?? []))).join('');
      const lines = source.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
      assert.equal(text(textToTree(source)), lines.join(''));
    }
  });

  it('takes time in proportion to what was typed', () => {
    const hostile = [
      'https://',
      'https://a',
      'http://a.b/((((',
      'http://a.b/.....',
      '(',
      '.',
      '\n\n',
      'http://a.b/) ',
      'a\n',
    ];
    for (const piece of hostile) {
      const before = process.cpuUsage();
      textToTree(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      const ms = process.cpuUsage(before).user / 1000;
      assert.ok(ms < 5000, `${ms} ms for a megabyte of ${JSON.stringify(piece)}`); // quadratic takes minutes
    }
  });
});
